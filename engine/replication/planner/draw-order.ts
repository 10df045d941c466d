import { finding, type Finding } from '../../finding.ts'
import { contentHash } from '../../log/canonical.ts'
import { byLot } from '../../recheck/draw.ts'

/** Places that are equally eligible, and the text that decides: one that nobody could know when the list was made. */
export type DrawInputs = {
  readonly kind: 'draw'
  readonly places: readonly { readonly id: string; readonly name: string }[]
  /** Where the text comes from, as it was said beforehand. */
  readonly source: string
  readonly text: string
}

export type DrawnOrder = {
  readonly listHash: string
  /** Of the list and the text: whoever has both makes the same. */
  readonly seed: string
  /** Ids in the order in which places begin. */
  readonly order: readonly string[]
}

/** What the list is known by before anything is drawn: places in the order of their ids, so that no order of ours matters. */
export function hashList(places: DrawInputs['places']): string {
  return contentHash(places.map(({ id }) => id).toSorted())
}

/**
 * Puts the places in an order that only the list and the text decide. Spaces around the text and between its words do not
 * count: two people copy it differently.
 */
export function drawOrder({ places, text }: Pick<DrawInputs, 'places' | 'text'>): DrawnOrder {
  const listHash = hashList(places)
  const seed = contentHash({ list: listHash, text: sameText(text) })
  return {
    listHash,
    seed,
    order: byLot(
      places.map(({ id }) => id),
      seed,
    ),
  }
}

export function sameText(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ')
}

export function checkDrawList(places: DrawInputs['places']): readonly Finding[] {
  const seen = new Set<string>()
  const twice = places.filter(({ id }) => seen.has(id) || !seen.add(id))
  return [
    ...(places.length < 2 ? [finding('places', 'draw.too-few')] : []),
    ...twice.map(({ name }) => finding('places', 'draw.place-twice', { place: name })),
  ]
}
