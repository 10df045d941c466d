import { setsOfPlaces, type ReverseSets } from './reverse-sets.ts'
import { at } from './ties.ts'

/** What each place would still add, while places are chosen one by one. */
export type Covering = {
  /** How many sets a place is in that no chosen place is in. */
  readonly gains: Uint32Array
  /** How many sets a chosen place is in. */
  readonly covered: () => number
  readonly cover: (place: number) => void
}

export function makeCovering(reverse: ReverseSets, index = setsOfPlaces(reverse)): Covering {
  const { sets, places, starts, members } = reverse
  const { firsts, of } = index
  const gains = new Uint32Array(places)
  for (let place = 0; place < places; place++) gains[place] = at(firsts, place + 1) - at(firsts, place)
  const isCovered = new Uint8Array(sets)
  let covered = 0
  return {
    gains,
    covered: () => covered,
    cover: (place) => {
      for (let slot = at(firsts, place); slot < at(firsts, place + 1); slot++) {
        const set = at(of, slot)
        if (isCovered[set] === 1) continue
        isCovered[set] = 1
        covered += 1
        for (let next = at(starts, set); next < at(starts, set + 1); next++) {
          const member = at(members, next)
          gains[member] = at(gains, member) - 1
        }
      }
    },
  }
}
