/**
 * Which places can take a practice over from which, as arrays: of place `p`, the ties that lead to it are `starts[p]` up to
 * `starts[p + 1]`. Places are numbered from 0. A tie says where something can be seen, never who is related to whom:
 * its ends are places, not residents.
 */
export type Ties = {
  readonly places: number
  readonly starts: Uint32Array
  /** The other end of each tie. */
  readonly from: Uint32Array
  /** How likely a place that takes it up brings it over the tie, from 0 to 1. */
  readonly chance: Float64Array
  /** The one chance of all ties of a place, or -1 where they differ. */
  readonly alike: Float64Array
}

/** Ties one by one, in any order: `from[i]` may bring it to `to[i]`. */
export type TieList = {
  readonly places: number
  readonly from: ArrayLike<number>
  readonly to: ArrayLike<number>
  readonly chance: (tie: number) => number
}

/** Lays ties out by the place to which they lead. */
export function layTies({ places, from, to, chance }: TieList): Ties {
  const starts = new Uint32Array(places + 1)
  for (let tie = 0; tie < to.length; tie++) starts[at(to, tie) + 1] = at(starts, at(to, tie) + 1) + 1
  for (let place = 0; place < places; place++) starts[place + 1] = at(starts, place + 1) + at(starts, place)
  const next = starts.slice()
  const laid = { from: new Uint32Array(to.length), chance: new Float64Array(to.length) }
  for (let tie = 0; tie < to.length; tie++) {
    const slot = at(next, at(to, tie))
    next[at(to, tie)] = slot + 1
    laid.from[slot] = at(from, tie)
    laid.chance[slot] = chance(tie)
  }
  return { places, starts, ...laid, alike: alikeIn(starts, laid.chance) }
}

/** The same ties by the place from which they lead. */
export function turnTies(ties: Ties): Ties {
  const to = new Uint32Array(ties.from.length)
  for (let place = 0; place < ties.places; place++) {
    to.fill(place, at(ties.starts, place), at(ties.starts, place + 1))
  }
  return layTies({ places: ties.places, from: to, to: ties.from, chance: (tie) => at(ties.chance, tie) })
}

/**
 * The same ties with the chance of each one divided by how many lead to its place ("weighted cascade", Kempe, Kleinberg
 * and Tardos 2003): where nothing is known, a place follows one of its neighbours.
 */
export function shareOut(ties: Ties): Ties {
  const chance = new Float64Array(ties.from.length)
  for (let place = 0; place < ties.places; place++) {
    const [first, end] = [at(ties.starts, place), at(ties.starts, place + 1)]
    chance.fill(1 / (end - first), first, end)
  }
  return { ...ties, chance, alike: alikeIn(ties.starts, chance) }
}

function alikeIn(starts: Uint32Array, chance: Float64Array): Float64Array {
  const alike = new Float64Array(starts.length - 1)
  for (let place = 0; place < alike.length; place++) {
    const [first, end] = [at(starts, place), at(starts, place + 1)]
    const one = at(chance, first)
    alike[place] = chance.subarray(first, end).every((each) => each === one) ? one : -1
  }
  return alike
}

/** An element that is there: the loops here never leave their arrays. */
export function at(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0
}
