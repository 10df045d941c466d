import { makeChance } from '../../chance.ts'
import type { Finding } from '../../finding.ts'
import { boundPlan, type Bound } from './bound.ts'
import { choosePlaces, type Choice } from './choose.ts'
import { drawReverseSets, SETS } from './reverse-sets.ts'
import { followRule, SIMPLE_RULES, type SimpleRule } from './rules.ts'
import { playSpread } from './spread.ts'
import { turnTies, type Ties } from './ties.ts'
import { checkWanted, type Wanted } from './wanted.ts'

/** A plan that reaches less than this much more than a simple rule is not worth its trouble. */
const WORTH_IT = 1.03
const WORLDS = 5_000

export type Judged = { readonly places: readonly number[]; readonly mean: number; readonly error: number }

/** Where to begin, with all that an honest page says beside it. */
export type Plan = {
  readonly choice: Choice
  /** The plan itself, and each simple rule, judged by playing them forward in the same worlds. */
  readonly judged: Judged
  readonly rules: readonly (Judged & { readonly rule: SimpleRule })[]
  /** Under the model; only where nothing but the number of places limits the choice. */
  readonly bound: Bound | undefined
  /** The rule to follow instead, when the plan reaches hardly more. */
  readonly simpler: SimpleRule | undefined
}

export type PlanAsked = {
  /** One or several draws of what is not known for certain. */
  readonly draws: readonly [Ties, ...Ties[]]
  readonly wanted: Wanted
  /** The same seed makes the same plan again. */
  readonly seed: number
}

/** Makes a plan, or says all that makes the wish impossible. */
export function makePlan({
  draws,
  wanted,
  seed,
}: PlanAsked): Plan | { readonly findings: readonly Finding[] } {
  const [ties] = draws
  const findings = checkWanted(ties.places, wanted)
  if (findings.length > 0) return { findings }
  const sets = drawReverseSets(draws, SETS, makeChance(seed))
  const choice = choosePlaces(sets, wanted)
  const outward = turnTies(ties)
  const judge = (places: readonly number[]): Judged => {
    const { mean, error } = playSpread(outward, places, WORLDS, makeChance(seed + 1))
    return { places, mean, error }
  }
  const judged = judge(choice.places)
  // Without strata the best connected of each are simply the best connected.
  const followed = SIMPLE_RULES.filter((rule) => rule !== 'degree-per-stratum' || wanted.strata !== undefined)
  const rules = followed.map((rule) => ({
    rule,
    ...judge(followRule(rule, outward, wanted, makeChance(seed + 2))),
  }))
  // More places are not the same wish.
  const best = rules
    .filter(({ rule }) => rule !== 'random-with-more')
    .reduce((most, each) => (each.mean > most.mean ? each : most))
  return {
    choice,
    judged,
    rules,
    bound: isPlain(wanted)
      ? boundPlan(choice, sets, drawReverseSets(draws, SETS, makeChance(seed + 3)))
      : undefined,
    simpler: judged.mean < best.mean * WORTH_IT ? best.rule : undefined,
  }
}

function isPlain({ budget, cost, champions = [], excluded = [], strata, officers }: Wanted): boolean {
  const given = [budget, cost, strata, officers].filter((each) => each !== undefined)
  return given.length === 0 && champions.length === 0 && excluded.length === 0
}
