import type { Finding } from '../../finding.ts'
import { kmBetween } from '../place/near.ts'
import { TIE_KINDS, type TieKind } from '../place/tie.ts'
import { middleOf } from '../../map/point.ts'
import type { Bound } from './bound.ts'
import { likelyPlaces, type Judged } from './judge.ts'
import { checkAssumptions, layDraws, pairsOf, pointsOf, type PairsOfPlan } from './lay-draws.ts'
import { makePlan, type Plan, type Tell } from './make-plan.ts'
import type { PlanInputs, PlanWish } from './plan-inputs.ts'
import type { SimpleRule } from './rules.ts'
import type { Wanted } from './wanted.ts'

/** Why a place is among those chosen. */
export type WhyChosen = 'nominated' | 'floor' | 'reach'

export type ChosenPlace = {
  readonly place: number
  readonly why: WhyChosen
  /** How many more places it is expected to reach, given those before it. */
  readonly adds: number
  readonly cost: number
  /** How many ties of each kind it has. */
  readonly ties: Readonly<Record<TieKind, number>>
}

export type PlanResult = {
  readonly chosen: readonly ChosenPlace[]
  readonly spent: number
  readonly judged: Judged
  readonly rules: readonly (Judged & { readonly rule: SimpleRule })[]
  readonly anyway: number
  readonly bound: Bound | null
  /** What holds of the choice, under the model: the whole bound, half of the best with floors, or nothing that can be said. */
  readonly holds: 'bound' | 'half' | 'none'
  readonly simpler: SimpleRule | null
  /** The same wish without floors, and by what share the floors reach less. */
  readonly floorless: {
    readonly mean: number
    readonly places: readonly number[]
    readonly lost: number
  } | null
  /** Kinds of places of which not as many could be chosen as must be. */
  readonly unmet: readonly number[]
  readonly sets: number
  /** Of how many kinds the ties are. */
  readonly ties: Readonly<Record<TieKind, number>>
  /** Places that no tie leads to: nothing reaches them but beginning there. */
  readonly tieless: number
  /** Places of which nobody said where they lie. */
  readonly placeless: number
  /** In how many worlds of a hundred each place takes it up; null for a land too large to show. */
  readonly likely: readonly number[] | null
}

const LIKELY_MAX = 6_000
const LIKELY_WORLDS = 1_000

/** Makes a plan from inputs, or says all that is wrong with them. */
export function planPlaces(
  inputs: PlanInputs,
  tell: Tell,
): PlanResult | { readonly findings: readonly Finding[] } {
  const wrong = checkAssumptions(inputs)
  if (wrong.length > 0) return { findings: wrong }
  const pairs = pairsOf(inputs)
  const draws = layDraws(pairs, inputs)
  const wanted = layWish(inputs)
  const plan = makePlan({ draws, wanted, seed: inputs.seed, tell })
  if ('findings' in plan) return plan
  const ties = countTies(pairs)
  const likely =
    pairs.places > LIKELY_MAX
      ? null
      : likelyPlaces(plan.choice.places, {
          draws,
          already: inputs.wish.already,
          worlds: LIKELY_WORLDS,
          seed: inputs.seed + 5,
        })
  const { lon } = inputs.places
  return {
    ...sayPlan(plan, inputs, ties.of),
    ties: ties.all,
    tieless: ties.tieless,
    placeless: lon.filter((each) => each === null).length,
    likely: likely === null ? null : Array.from(likely, (share) => Math.round(share * 100)),
  }
}

function sayPlan(
  plan: Plan,
  { wish }: PlanInputs,
  tiesOf: (place: number) => Readonly<Record<TieKind, number>>,
) {
  const { choice, judged, rules, anyway, bound, simpler, floorless, sets } = plan
  const free = new Set(floorless?.choice.places)
  const whyOf = (place: number): WhyChosen => {
    if (wish.champions.includes(place)) return 'nominated'
    return floorless === undefined || free.has(place) || !hasFloor(wish, place) ? 'reach' : 'floor'
  }
  const chosen = choice.places.map((place, at): ChosenPlace => ({
    place,
    why: whyOf(place),
    adds: round(choice.adds[at] ?? 0),
    cost: costOf(wish, place),
    ties: tiesOf(place),
  }))
  const lost =
    floorless === undefined ? 0 : 1 - (judged.mean - anyway) / Math.max(1e-9, floorless.mean - anyway)
  return {
    chosen,
    spent: chosen.reduce((sum, { cost }) => sum + cost, 0),
    judged: shorten(judged),
    rules: rules.map(({ rule, ...each }) => ({ rule, ...shorten(each) })),
    anyway: round(anyway),
    bound: bound ?? null,
    holds: bound !== undefined ? 'bound' : isOnlyFloors(wish) ? 'half' : 'none',
    simpler: simpler ?? null,
    floorless:
      floorless === undefined
        ? null
        : { mean: round(floorless.mean), places: floorless.choice.places, lost: round(Math.max(0, lost), 4) },
    unmet: choice.unmet,
    sets,
  } as const
}

// Half of the best holds where floors and a number are all that limits (a matroid), not with costs or champions.
function isOnlyFloors({ budget, costs, champions, already, floors }: PlanWish): boolean {
  return floors !== null && budget === null && costs.length + champions.length + already.length === 0
}

function hasFloor({ floors }: PlanWish, place: number): boolean {
  return (floors?.least[floors.of[place] ?? -1] ?? 0) > 0
}

function costOf({ costEach, costs }: PlanWish, place: number): number {
  return costs.find((each) => each.place === place)?.cost ?? costEach
}

/** What the planner keeps to. Places that have begun count towards floors and towards what a commune can look after. */
export function layWish(inputs: PlanInputs): Wanted {
  const { places, wish } = inputs
  const { floors, already, budget } = wish
  const begun = (of: readonly number[], group: number) =>
    already.filter((place) => of[place] === group).length
  const most = places.communes.map((_, commune) => {
    const limit = wish.communeLimits.find((each) => each.commune === commune)?.most ?? wish.perCommune
    return limit === null ? null : Math.max(0, limit - begun(places.communeOf, commune))
  })
  const isLimited = most.some((each) => each !== null)
  const hasCosts = budget !== null || wish.costs.length > 0
  return {
    countMax: wish.countMax,
    budget: budget ?? undefined,
    cost: hasCosts ? layCosts(inputs) : undefined,
    champions: wish.champions,
    excluded: [...new Set(wish.excluded.map(({ place }) => place))],
    already,
    strata:
      floors === null
        ? undefined
        : {
            of: Uint32Array.from(floors.of),
            floors: floors.least.map((least, stratum) => Math.max(0, least - begun(floors.of, stratum))),
          },
    officers: isLimited
      ? { of: Uint32Array.from(places.communeOf), most: most.map((each) => each ?? places.ids.length) }
      : undefined,
    hints: layHints(inputs),
  }
}

function layCosts({ places, wish }: PlanInputs): Float64Array {
  const cost = new Float64Array(places.ids.length).fill(wish.costEach)
  for (const { place, cost: own } of wish.costs) cost[place] = own
  return cost
}

function layHints({ places, wish }: PlanInputs): Wanted['hints'] {
  const points = pointsOf(places)
  // Near to where it is to be seen; where nobody has begun, near to the middle of the land.
  const begun = [...wish.already, ...wish.champions].flatMap((place) => points[place] ?? [])
  const seen =
    begun.length > 0
      ? [...wish.already, ...wish.champions].flatMap((place) =>
          points[place] === undefined ? [] : [points[place]],
        )
      : [middleOf(points.flatMap((point) => (point === undefined ? [] : [point])))]
  const known = seen.filter((point) => point !== undefined)
  const kmTo = (place: number) => {
    const point = points[place]
    return point === undefined
      ? Number.POSITIVE_INFINITY
      : Math.min(...known.map((there) => kmBetween(point, there)))
  }
  const knowsSizes = places.households.some((each) => each !== null)
  return {
    communes: places.level === 'hamlet' ? Uint32Array.from(places.communeOf) : undefined,
    sizes: knowsSizes ? Float64Array.from(places.households, (each) => each ?? 0) : undefined,
    kmAway: known.length === 0 ? undefined : Float64Array.from(places.ids, (_, place) => kmTo(place)),
  }
}

function countTies({ places, one, other, kinds }: PairsOfPlan) {
  const counts = TIE_KINDS.map(() => new Uint32Array(places))
  const has = new Uint8Array(places)
  for (const [at, bits] of kinds.entries()) {
    for (const [bit, count] of counts.entries()) {
      if ((bits & (2 ** bit)) === 0) continue
      for (const place of [one[at] ?? 0, other[at] ?? 0]) {
        count[place] = (count[place] ?? 0) + 1
        has[place] = 1
      }
    }
  }
  const tell = (count: (list: Uint32Array) => number) =>
    Object.fromEntries(
      TIE_KINDS.map((kind, bit) => [kind, count(counts[bit] ?? new Uint32Array())]),
    ) as Record<TieKind, number> // one entry for each kind
  return {
    of: (place: number) => tell((list) => list[place] ?? 0),
    // Each tie was counted at both its ends.
    all: tell((list) => list.reduce((sum, each) => sum + each, 0) / 2),
    tieless: has.reduce((sum, each) => sum + (each === 0 ? 1 : 0), 0),
  }
}

function shorten({ places, mean, error, low, high }: Judged): Judged {
  return { places, mean: round(mean), error: round(error), low, high }
}

function round(value: number, decimals = 2): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals
}
