/** Repeatable chance: the same seed always gives the same picture, on every machine. */
export type Chance = {
  readonly between: (low: number, high: number) => number
  /** A whole number, both ends included. */
  readonly whole: (low: number, high: number) => number
  readonly pick: <Choice>(choices: readonly [Choice, ...Choice[]]) => Choice
  readonly happens: (probability: number) => boolean
}

export function chanceFrom(seed: string): Chance {
  const next = mulberry32(hash(seed))
  const between = (low: number, high: number) => low + next() * (high - low)
  const whole = (low: number, high: number) => Math.floor(between(low, high + 1))
  return {
    between,
    whole,
    pick: (choices) => choices[whole(0, choices.length - 1)] ?? choices[0],
    happens: (probability) => next() < probability,
  }
}

/** FNV-1a over the letters, then the last mix of MurmurHash3: near seeds ("1", "2") must start far apart. */
function hash(seed: string): number {
  let mixed = 2166136261
  for (const letter of seed) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 16777619)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** Mulberry32 by Tommy Ettinger, public domain: 32 bits of state are plenty for a picture. */
function mulberry32(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
