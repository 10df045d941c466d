import type { Choice } from './choose.ts'
import { makeCovering } from './covering.ts'
import type { ReverseSets } from './reverse-sets.ts'
import { at } from './ties.ts'

/** How sure the bound is: it fails in one of a thousand draws. */
const SURE = 0.001

export type Bound = {
  /** The plan reaches at least so many places on average, under the model. */
  readonly atLeast: number
  /** No choice of as many places reaches more than this, under the model. */
  readonly noneAbove: number
  /** The first divided by the second. */
  readonly share: number
}

/**
 * An honest bound for a plan with nothing but a number of places to keep to (no costs, floors, champions): what it reaches
 * in sets that it was not chosen by, and what the best could reach at most (Tang, Tang, Xiao and Yuan 2018, OPIM-C,
 * equations 8 and 13). `chosenBy` are the sets that the plan was chosen by, `fresh` others.
 */
export function boundPlan({ places: chosen }: Choice, chosenBy: ReverseSets, fresh: ReverseSets): Bound {
  const log = Math.log(2 / SURE)
  const seen = coveredBy(fresh, chosen)
  const low = (Math.sqrt(seen + (2 * log) / 9) - Math.sqrt(log / 2)) ** 2 - log / 18
  const most = mostCovered(chosenBy, chosen)
  const high = (Math.sqrt(most + log / 2) + Math.sqrt(log / 2)) ** 2
  const atLeast = Math.max(chosen.length, (low * fresh.places) / fresh.sets)
  const noneAbove = Math.min(fresh.places, (high * chosenBy.places) / chosenBy.sets)
  return { atLeast, noneAbove, share: Math.min(1, atLeast / noneAbove) }
}

/** In how many sets at least one of the places is. */
export function coveredBy({ sets, starts, members, places }: ReverseSets, chosen: readonly number[]): number {
  const isChosen = new Uint8Array(places)
  for (const place of chosen) isChosen[place] = 1
  let covered = 0
  for (let set = 0; set < sets; set++) {
    for (let slot = at(starts, set); slot < at(starts, set + 1); slot++) {
      if (isChosen[at(members, slot)] !== 1) continue
      covered += 1
      break
    }
  }
  return covered
}

// Whatever the best choice is, it covers at most what any beginning of ours does and, beyond it, the largest gains.
function mostCovered(reverse: ReverseSets, chosen: readonly number[]): number {
  const { gains, covered, cover } = makeCovering(reverse)
  let least = sumOfLargest(gains, chosen.length)
  for (const place of chosen) {
    cover(place)
    least = Math.min(least, covered() + sumOfLargest(gains, chosen.length))
  }
  return least
}

function sumOfLargest(gains: Uint32Array, count: number): number {
  return gains
    .toSorted()
    .subarray(-count)
    .reduce((sum, gain) => sum + gain, 0)
}
