import { makeCovering } from './covering.ts'
import { makeLimits, type Limits } from './limits.ts'
import { setsOfPlaces, type ReverseSets } from './reverse-sets.ts'
import { at } from './ties.ts'
import type { Wanted } from './wanted.ts'

export type Choice = {
  /** In the order in which they were chosen: champions first, then by what each adds for what it costs. */
  readonly places: readonly number[]
  /** How many more places each is expected to reach, given those before it. */
  readonly adds: readonly number[]
  /** How many places are expected to take it up, the chosen ones and those that had begun included. */
  readonly reach: number
  /** Floors that could not be met together with the other wishes, by stratum. */
  readonly unmet: readonly number[]
}

/**
 * Chooses where to begin: always the place that adds most for its cost among those that leave room for every floor.
 * Without costs and floors it reaches at least 1 − 1/e of the best there is under the model (Nemhauser, Wolsey and Fisher
 * 1978), with floors at least half (Fisher, Nemhauser and Wolsey 1978). With costs the same is tried from the best single
 * place, since one dear place may be worth more than many cheap ones. `wanted` has been checked (`checkWanted`).
 */
export function choosePlaces(reverse: ReverseSets, wanted: Wanted): Choice {
  const index = setsOfPlaces(reverse)
  const plain = chooseFrom(reverse, index, wanted, undefined)
  if (wanted.cost === undefined) return plain
  const single = chooseFrom(reverse, index, wanted, 'best-single')
  return single.reach > plain.reach ? single : plain
}

type Index = ReturnType<typeof setsOfPlaces>

function chooseFrom(
  reverse: ReverseSets,
  index: Index,
  wanted: Wanted,
  first: 'best-single' | undefined,
): Choice {
  const limits = makeLimits(reverse.places, wanted)
  const covering = makeCovering(reverse, index)
  for (const place of wanted.already ?? []) covering.cover(place)
  const taken: number[] = []
  const adds: number[] = []
  const take = (place: number) => {
    adds.push((at(covering.gains, place) * reverse.places) / reverse.sets)
    covering.cover(place)
    limits.take(place)
    taken.push(place)
  }
  for (const champion of wanted.champions ?? []) take(champion)
  if (first === 'best-single') {
    const place = bestOf(covering.gains, limits, () => 1)
    if (place !== undefined) take(place)
  }
  for (;;) {
    const place = bestOf(covering.gains, limits, limits.cost)
    if (place === undefined || (at(covering.gains, place) === 0 && !limits.isShort())) break
    take(place)
  }
  const reach = (covering.covered() * reverse.places) / reverse.sets
  return { places: taken, adds, reach, unmet: limits.unmet() }
}

function bestOf(gains: Uint32Array, limits: Limits, costOf: (place: number) => number): number | undefined {
  let best: number | undefined
  let most = -1
  for (let place = 0; place < gains.length; place++) {
    const worth = at(gains, place) / costOf(place)
    if (worth > most && limits.allows(place)) {
      best = place
      most = worth
    }
  }
  return best
}
