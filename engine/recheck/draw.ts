import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** A counted record that may be drawn, with what it is drawn by: its commune. */
export type Drawable = { readonly id: string; readonly stratum: string }

// 95 of 100 such draws lie within the margin, whatever the true share is.
const Z = 1.96

/** How many of so many records must be looked at to know a share of them within a margin, such as 0.1 for ten points. */
export function sampleSize(records: number, margin: number): number {
  const ofMany = (Z * Z * 0.25) / (margin * margin)
  return Math.min(records, Math.ceil((records * ofMany) / (records + ofMany - 1)))
}

/**
 * Draws so many records by lot: from each commune in proportion to what it has, the rest where the fractions are
 * largest. Whoever knows the seed can draw again and gets the same.
 */
export function draw(all: readonly Drawable[], count: number, seed: string): readonly string[] {
  const strata = new Map<string, string[]>()
  for (const { id, stratum } of all) strata.set(stratum, [...(strata.get(stratum) ?? []), id])
  const shares = [...strata].map(([stratum, ids]) => {
    const exact = (ids.length * count) / all.length
    return { ids, whole: Math.floor(exact), rest: exact % 1, lot: lotOf(seed, stratum) }
  })
  let left = count - shares.reduce((sum, { whole }) => sum + whole, 0)
  const byRest = shares.toSorted((one, other) => other.rest - one.rest || (one.lot < other.lot ? -1 : 1))
  return byRest.flatMap(({ ids, whole }) => {
    const more = left > 0 && whole < ids.length ? 1 : 0
    left -= more
    return byLot(ids, seed).slice(0, whole + more)
  })
}

/** In an order that the seed alone decides. */
export function byLot(ids: readonly string[], seed: string): readonly string[] {
  return ids
    .map((id) => ({ id, lot: lotOf(seed, id) }))
    .toSorted((one, other) => (one.lot < other.lot ? -1 : 1))
    .map(({ id }) => id)
}

function lotOf(seed: string, id: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${seed} ${id}`)))
}
