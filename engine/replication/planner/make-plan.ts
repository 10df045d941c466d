import { makeChance } from '../../chance.ts'
import type { Finding } from '../../finding.ts'
import { boundPlan, type Bound } from './bound.ts'
import { choosePlaces, type Choice } from './choose.ts'
import { judgeAll, type Candidate, type Judged } from './judge.ts'
import { drawReverseSets, SETS } from './reverse-sets.ts'
import { followRule, rulesFor, type SimpleRule } from './rules.ts'
import { turnTies, type Ties } from './ties.ts'
import { checkWanted, type Wanted } from './wanted.ts'

/** A plan that reaches less than this much more than a simple rule is not worth its trouble. */
const WORTH_IT = 1.03
const WORLDS = 5_000
/** Where a practice reaches very much, fewer worlds say as much: so many places in them are looked at for each choice. */
const VISITS_MAX = 4_000_000
const WORLDS_MIN = 200
const PROBED = 4_096
const SMALL = 4
const MANY = 1_000
/** What chance alone would choose is judged by so many choices. */
const RANDOM_PICKS = 20

/** Where to begin, with all that an honest page says beside it. */
export type Plan = {
  readonly choice: Choice
  /** The plan itself, and each simple rule, judged by playing them forward in the same worlds. */
  readonly judged: Judged
  readonly rules: readonly (Judged & { readonly rule: SimpleRule })[]
  /** How far it spreads from the places that have begun, when nothing is done. */
  readonly anyway: number
  /** Under the model; only where nothing but the number of places limits the choice. */
  readonly bound: Bound | undefined
  /** The rule to follow instead, when the plan reaches hardly more. */
  readonly simpler: SimpleRule | undefined
  /** The same wish without floors; only where there are floors. */
  readonly floorless: (Judged & { readonly choice: Choice }) | undefined
  /** How many reverse-reachable sets it was chosen by. */
  readonly sets: number
}

/** What is being done, and how far all of it is, from 0 to 1. */
export type Tell = (doing: 'drawing' | 'choosing' | 'judging' | 'bounding', share: number) => void

export type PlanAsked = {
  /** One or several draws of what is not known for certain. */
  readonly draws: readonly [Ties, ...Ties[]]
  readonly wanted: Wanted
  /** The same seed makes the same plan again. */
  readonly seed: number
  readonly tell?: Tell | undefined
}

/** Makes a plan, or says all that makes the wish impossible. */
export function makePlan(asked: PlanAsked): Plan | { readonly findings: readonly Finding[] } {
  const { draws, wanted, seed, tell = () => undefined } = asked
  const findings = checkWanted(draws[0].places, wanted)
  if (findings.length > 0) return { findings }
  const count = setsFor(draws, seed)
  const sets = drawReverseSets(draws, count, makeChance(seed), (share) => tell('drawing', 0.35 * share))
  tell('choosing', 0.35)
  const choice = choosePlaces(sets, wanted)
  const floorless = wanted.strata === undefined ? undefined : choosePlaces(sets, withoutFloors(wanted))
  tell('judging', 0.45)
  const rules = rulesFor(wanted)
  const candidates = [
    [choice.places],
    [[]],
    ...(floorless === undefined ? [] : [[floorless.places]]),
    ...picksOf(rules, asked),
  ].map((picks): Candidate => ({ picks }))
  const judging = { draws, already: wanted.already ?? [], worlds: worldsFor(choice), seed: seed + 1 }
  const judged = judgeAll(candidates, { ...judging, tell: (share) => tell('judging', 0.45 + 0.35 * share) })
  const [own, none, ...others] = judged
  if (own === undefined || none === undefined) throw new Error('nothing was judged')
  const byRule = others.slice(-rules.length).flatMap((each, at) => {
    const rule = rules[at]
    return rule === undefined ? [] : [{ rule, ...each }]
  })
  const [without] = others
  return {
    choice,
    judged: own,
    rules: byRule,
    anyway: none.mean,
    bound: isPlain(wanted)
      ? boundPlan(
          choice,
          sets,
          drawReverseSets(draws, count, makeChance(seed + 3), (share) => tell('bounding', 0.8 + 0.2 * share)),
        )
      : undefined,
    simpler: simplerThan(own, byRule, none.mean),
    floorless:
      floorless === undefined || without === undefined ? undefined : { ...without, choice: floorless },
    sets: sets.sets,
  }
}

// Where many places reach few others each, sets are small and say little: then more of them are drawn, for no more memory.
function setsFor(draws: PlanAsked['draws'], seed: number): number {
  if (draws[0].places < MANY) return SETS
  const { members } = drawReverseSets(draws, PROBED, makeChance(seed + 4))
  return members.length / PROBED < SMALL ? 4 * SETS : SETS
}

function worldsFor({ reach }: Choice): number {
  return Math.max(WORLDS_MIN, Math.min(WORLDS, Math.floor(VISITS_MAX / Math.max(1, reach))))
}

// More places are not the same wish; and what happens anyway is nobody's merit.
function simplerThan(own: Judged, rules: Plan['rules'], anyway: number): SimpleRule | undefined {
  const best = rules
    .filter(({ rule }) => rule !== 'random-with-more')
    .reduce((most, each) => (each.mean > most.mean ? each : most))
  return own.mean - anyway < (best.mean - anyway) * WORTH_IT ? best.rule : undefined
}

function picksOf(
  rules: readonly SimpleRule[],
  { draws, wanted, seed }: PlanAsked,
): readonly (readonly number[])[][] {
  const outward = turnTies(draws[0])
  return rules.map((rule) => {
    const times = rule === 'random' || rule === 'random-with-more' ? RANDOM_PICKS : 1
    return Array.from({ length: times }, (_, pick) =>
      followRule(rule, outward, wanted, makeChance(seed + 2 + 1000 * pick)),
    )
  })
}

function withoutFloors(wanted: Wanted): Wanted {
  return { ...wanted, strata: undefined }
}

function isPlain({
  budget,
  cost,
  champions = [],
  excluded = [],
  already = [],
  strata,
  officers,
}: Wanted): boolean {
  const given = [budget, cost, strata, officers].filter((each) => each !== undefined)
  return given.length === 0 && champions.length + excluded.length + already.length === 0
}
