import { makeChance } from '../../chance.ts'
import { finding, type Finding } from '../../finding.ts'
import type { Point } from '../../map/point.ts'
import { nearPairs } from '../place/near.ts'
import { TIE_KINDS, type TieKind } from '../place/tie.ts'
import { pairsWithin } from '../place/within.ts'
import type { NumberPair, PlanInputs, PlanPlaces } from './plan-inputs.ts'
import { layTies, type Ties } from './ties.ts'

/** Ties of a plan: each pair of places once, with the kinds of ties between them as bits in the order of `TIE_KINDS`. */
export type PairsOfPlan = {
  readonly places: number
  readonly one: Uint32Array
  readonly other: Uint32Array
  readonly kinds: Uint8Array
}

const BITS = 2 ** TIE_KINDS.length

export function pointsOf({ ids, lon, lat }: PlanPlaces): readonly (Point | undefined)[] {
  return ids.map((_, place) => {
    const [east, north] = [lon[place] ?? null, lat[place] ?? null]
    return east === null || north === null ? undefined : [east, north]
  })
}

/** Lays together what was told and what follows from where places lie. */
export function pairsOf({ places, told, near }: PlanInputs): PairsOfPlan {
  const count = places.ids.length
  const lists: Readonly<Record<TieKind, readonly NumberPair[]>> = {
    'same-commune': places.level === 'hamlet' ? pairsWithin(places.communeOf) : [],
    neighbour: told.neighbour,
    near: nearPairs(pointsOf(places), near).map(({ one, other }) => [one, other] as const),
    visit: told.visit,
  }
  const all = Float64Array.from(
    TIE_KINDS.flatMap((kind, bit) =>
      lists[kind].map(
        ([one, other]) => (Math.min(one, other) * count + Math.max(one, other)) * BITS + 2 ** bit,
      ),
    ),
  ).toSorted()
  return mergeKinds(all, count)
}

// Keys hold the pair and one kind; of one pair they stand beside each other.
function mergeKinds(keys: Float64Array, count: number): PairsOfPlan {
  const [one, other, kinds] = [
    new Uint32Array(keys.length),
    new Uint32Array(keys.length),
    new Uint8Array(keys.length),
  ]
  let [filled, last] = [0, -1]
  for (const key of keys) {
    const pair = Math.floor(key / BITS)
    if (pair !== last) {
      one[filled] = Math.floor(pair / count)
      other[filled] = pair % count
      filled += 1
      last = pair
    }
    kinds[filled - 1] = (kinds[filled - 1] ?? 0) | (key % BITS)
  }
  return {
    places: count,
    one: one.subarray(0, filled),
    other: other.subarray(0, filled),
    kinds: kinds.subarray(0, filled),
  }
}

/** The ties with their chances, drawn several times between the limits that were given for each kind. */
export function layDraws(
  pairs: PairsOfPlan,
  { chances, draws, seed }: PlanInputs,
): readonly [Ties, ...Ties[]] {
  const chance = makeChance(seed + 7)
  const lay = (): Ties => {
    const holds = TIE_KINDS.map((kind) => {
      const { low, high } = chances[kind]
      return low + (high - low) * chance.share()
    })
    // Whichever of its kinds brings it: one less the chance that none does.
    const byKinds = Float64Array.from(
      { length: BITS },
      (_, kinds) =>
        1 - holds.reduce((none, share, bit) => (kinds & (2 ** bit) ? none * (1 - share) : none), 1),
    )
    return layBothWays(pairs, byKinds)
  }
  return [lay(), ...Array.from({ length: draws - 1 }, lay)]
}

function layBothWays({ places, one, other, kinds }: PairsOfPlan, byKinds: Float64Array): Ties {
  const half = one.length
  const [from, to] = [new Uint32Array(2 * half), new Uint32Array(2 * half)]
  from.set(one)
  from.set(other, half)
  to.set(other)
  to.set(one, half)
  return layTies({ places, from, to, chance: (tie) => byKinds[kinds[tie % half] ?? 0] ?? 0 })
}

/** What is wrong with the numbers of inputs, beside what `checkWanted` finds. */
export function checkAssumptions({ chances, near, draws, told, places }: PlanInputs): readonly Finding[] {
  const isPlace = (place: number) => Number.isSafeInteger(place) && place >= 0 && place < places.ids.length
  const isShare = (share: number) => share >= 0 && share <= 1
  return [
    ...(places.ids.length === 0 ? [finding('places', 'plan.no-places')] : []),
    ...TIE_KINDS.flatMap((kind) => {
      const { low, high } = chances[kind]
      const wrong = [low, high].find((share) => !isShare(share))
      if (wrong !== undefined) return [finding(`chances.${kind}`, 'spread.chance-wrong', { chance: wrong })]
      return low > high ? [finding(`chances.${kind}`, 'plan.chance-turned', { low, high })] : []
    }),
    ...(near.kmMax >= 0 && near.count >= 0 ? [] : [finding('near', 'plan.near-wrong')]),
    ...(Number.isSafeInteger(draws) && draws >= 1 && draws <= 20
      ? []
      : [finding('draws', 'plan.draws-wrong')]),
    ...[...told.neighbour, ...told.visit]
      .flat()
      .filter((place) => !isPlace(place))
      .map((place) => finding('told', 'spread.place-unknown', { place, places: places.ids.length })),
  ]
}
