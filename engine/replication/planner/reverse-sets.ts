import type { Chance } from '../../chance.ts'
import { at, type Ties } from './ties.ts'

/**
 * Reverse-reachable sets (Borgs, Brautbar, Chayes and Lucier 2014): for a place drawn at random, all places from which a
 * practice would have reached it in one drawn world. A place that is in many of them reaches much.
 */
export type ReverseSets = {
  readonly places: number
  readonly sets: number
  /** Set `s` is `members[starts[s]]` up to `members[starts[s + 1]]`. */
  readonly starts: Uint32Array
  readonly members: Uint32Array
}

/** So many sets that chance hardly shows in the result; fixed, since early stopping lost to a simple rule. */
export const SETS = 2 ** 20
/** Where sets are large, fewer of them say as much; this many numbers stay within 200 MB. */
const MEMBERS_MAX = 48_000_000
const TELL_EVERY = 2 ** 14

/**
 * Draws sets in turn from each of the given ties, which may be several draws of what is not known for certain. Fewer than
 * asked for when they are so large that they would not fit in memory. `tell` hears how far it is.
 */
export function drawReverseSets(
  draws: readonly Ties[],
  sets: number,
  chance: Chance,
  tell: (share: number) => void = () => undefined,
): ReverseSets {
  const places = draws[0]?.places ?? 0
  const walk = { seen: new Uint32Array(places), queue: new Uint32Array(places) }
  const starts = new Uint32Array(sets + 1)
  let members = new Uint32Array(Math.max(sets * 4, 1024))
  let filled = 0
  for (let set = 0; set < sets; set++) {
    const ties = draws[set % draws.length]
    if (ties === undefined || places === 0) break
    if (set % TELL_EVERY === 0) tell(set / sets)
    const found = walkBack(ties, chance, walk, set + 1)
    if (filled + found > members.length) {
      if (members.length >= MEMBERS_MAX)
        return { places, sets: set, starts: starts.slice(0, set + 1), members }
      members = grow(members, filled + found)
    }
    members.set(walk.queue.subarray(0, found), filled)
    filled += found
    starts[set + 1] = filled
  }
  return { places, sets, starts, members: members.subarray(0, filled) }
}

function grow(members: Uint32Array<ArrayBuffer>, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(needed, Math.min(members.length * 2, MEMBERS_MAX)))
  larger.set(members)
  return larger
}

type Walk = { readonly seen: Uint32Array; readonly queue: Uint32Array }

// Fills the queue with the set of one place; answers with how many there are.
function walkBack(ties: Ties, chance: Chance, { seen, queue }: Walk, mark: number): number {
  const root = chance.below(ties.places)
  queue[0] = root
  seen[root] = mark
  let filled = 1
  for (let next = 0; next < filled; next++) {
    const place = at(queue, next)
    const end = at(ties.starts, place + 1)
    const alike = at(ties.alike, place)
    // Ties that are all alike are skipped over in one draw up to the next that holds, instead of asked one by one.
    let tie = at(ties.starts, place) + (alike < 0 ? 0 : skip(alike, chance))
    while (tie < end) {
      const from = at(ties.from, tie)
      if (at(seen, from) !== mark && (alike >= 0 || chance.share() < at(ties.chance, tie))) {
        seen[from] = mark
        queue[filled++] = from
      }
      tie += 1 + (alike < 0 ? 0 : skip(alike, chance))
    }
  }
  return filled
}

// How many ties do not hold before the next one that does.
function skip(share: number, chance: Chance): number {
  if (share >= 1) return 0
  if (share <= 0) return Number.POSITIVE_INFINITY
  return Math.floor(Math.log(1 - chance.share()) / Math.log1p(-share))
}

/** For each place the sets it is in, laid out in the same way. */
export function setsOfPlaces({ places, sets, starts, members }: ReverseSets) {
  const firsts = new Uint32Array(places + 1)
  const used = at(starts, sets)
  for (let slot = 0; slot < used; slot++)
    firsts[at(members, slot) + 1] = at(firsts, at(members, slot) + 1) + 1
  for (let place = 0; place < places; place++) firsts[place + 1] = at(firsts, place + 1) + at(firsts, place)
  const next = firsts.slice()
  const of = new Uint32Array(used)
  for (let set = 0; set < sets; set++) {
    for (let slot = at(starts, set); slot < at(starts, set + 1); slot++) {
      const place = at(members, slot)
      const free = at(next, place)
      of[free] = set
      next[place] = free + 1
    }
  }
  return { firsts, of }
}
