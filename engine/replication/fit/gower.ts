/**
 * One character of many places, a number for each; NaN where it is not known. Of a set, each bit is a choice that is
 * there. `range` is how far apart the two most unlike places are in it.
 */
export type Character =
  | { readonly kind: 'amount'; readonly values: Float64Array; readonly range: number }
  | { readonly kind: 'choice' | 'set'; readonly values: Float64Array }

/** Of fewer characters that both places know, nothing is said about how alike they are. */
export const COMPARED_MIN = 3

/**
 * How alike a place is to each of some others, from 0 to 1: the general coefficient of Gower ("A general coefficient of
 * similarity and some of its properties", Biometrics 27, 1971). Amounts count by their distance within the range, choices
 * by being the same, sets by what they share of what either has; of a set that is empty in both nothing is said. What
 * is not known in one of the two is left out, and NaN is the answer where fewer than `comparedMin` are known in both.
 */
export function similarities(
  characters: readonly Character[],
  place: number,
  others: Int32Array,
  comparedMin = COMPARED_MIN,
): Float64Array {
  const sums = new Float64Array(others.length)
  const counts = new Uint8Array(others.length)
  for (const character of characters) {
    const own = character.values[place] ?? Number.NaN
    if (!Number.isNaN(own)) add(character, own, others, { sums, counts })
  }
  for (let at = 0; at < others.length; at++) {
    const count = counts[at] ?? 0
    sums[at] = count < comparedMin ? Number.NaN : (sums[at] ?? 0) / count
  }
  return sums
}

type Sums = { readonly sums: Float64Array; readonly counts: Uint8Array }

function add(character: Character, own: number, others: Int32Array, { sums, counts }: Sums): void {
  const { values } = character
  for (let at = 0; at < others.length; at++) {
    const other = values[others[at] ?? -1] ?? Number.NaN
    if (Number.isNaN(other)) continue
    if (character.kind === 'set' && own === 0 && other === 0) continue
    sums[at] = (sums[at] ?? 0) + alikeIn(character, own, other)
    counts[at] = (counts[at] ?? 0) + 1
  }
}

/** How alike two known values of a character are, from 0 to 1. */
export function alikeIn(character: Character, own: number, other: number): number {
  switch (character.kind) {
    case 'amount':
      return character.range === 0 ? 1 : Math.max(0, 1 - Math.abs(own - other) / character.range)
    case 'choice':
      return own === other ? 1 : 0
    case 'set':
      return own === other ? 1 : countBits(own & other) / countBits(own | other)
  }
}

/** How far apart the smallest and the largest known value are; 0 of none. */
export function rangeOf(values: Float64Array): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return high >= low ? high - low : 0
}

function countBits(set: number): number {
  let count = 0
  for (let left = set; left !== 0; left &= left - 1) count++
  return count
}
