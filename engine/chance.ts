/** Numbers that look like chance and are the same again for the same seed. */
export type Chance = {
  /** From 0 up to, but not including, 1. */
  readonly share: () => number
  /** A whole number from 0 up to, but not including, `limit` (at most 2^32). */
  readonly below: (limit: number) => number
}

/**
 * xoshiro128** (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021), its state filled from the
 * seed by splitmix32. A draw that anybody can make again from its seed: who was drawn can be checked by everybody.
 */
export function makeChance(seed: number): Chance {
  let word = seed >>> 0
  const fill = () => {
    word = (word + 0x9e3779b9) >>> 0
    let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return (mixed ^ (mixed >>> 16)) >>> 0
  }
  let [a, b, c, d] = [fill(), fill(), fill(), fill()]
  const next = () => {
    const drawn = Math.imul(turn(Math.imul(b, 5), 7), 9) >>> 0
    const kept = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= kept
    d = turn(d, 11)
    return drawn
  }
  return {
    share: () => next() / 4_294_967_296,
    below: (limit) => Math.floor((next() / 4_294_967_296) * limit),
  }
}

function turn(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}
