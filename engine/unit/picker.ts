import { fold, nfc, toneKey } from '../text/fold.ts'
import { sortKey } from '../text/sort-key.ts'
import type { UnitId, UnitLevel } from './unit.ts'

/** What the picker needs to know of a unit; the phone's kit holds these. */
export type Pickable = {
  readonly id: UnitId
  readonly code?: string | null | undefined
  readonly fullName: string
  readonly level: UnitLevel
  readonly parent?: UnitId | null | undefined
  readonly aliases: readonly string[]
}

/** A unit found, with the units it lies in, so that two of one name can be told apart. */
export type Found<T extends Pickable> = {
  readonly unit: T
  /** Full names of what it lies in, nearest first: "Huyện Tân Kỳ", "Tỉnh Nghệ An". */
  readonly within: readonly string[]
}

/** Smallest places first: that is where work is recorded. */
const LEVELS: readonly UnitLevel[] = ['hamlet', 'commune', 'district', 'province']

/**
 * Units whose name, alias or code has every word of the query at the beginning of a word, with or without diacritics.
 * Words may also name what the unit lies in ("nghia binh tan ky"). What matches with its diacritics as typed comes
 * first, then names before aliases and surroundings, then Vietnamese order. Works without signal.
 *
 * The same array is indexed once, so that a phone answers each key press at once.
 */
export function findUnits<T extends Pickable>(
  units: readonly T[],
  query: string,
  limit: number,
): readonly Found<T>[] {
  const words = fold(query).split(' ')
  if (words.join('') === '') return []
  const typed = nfc(query).toLowerCase().trim().split(/\s+/)
  return indexOf(units)
    .flatMap((entry) => {
      const rank = rankMatch(entry, words, typed)
      return rank === undefined ? [] : [{ entry, key: rank + entry.order }]
    })
    .toSorted((left, right) => (left.key < right.key ? -1 : 1))
    .slice(0, limit)
    .map(({ entry }) => ({ unit: entry.unit, within: entry.within }))
}

/** Texts to look in begin with a space, so that the beginning of a word is a space and the word. */
type Entry<T> = {
  readonly unit: T
  readonly within: readonly string[]
  readonly own: string
  readonly called: string
  readonly around: string
  readonly written: string
  readonly order: string
}

const indexes = new WeakMap<readonly Pickable[], readonly Entry<Pickable>[]>()

function indexOf<T extends Pickable>(units: readonly T[]): readonly Entry<T>[] {
  const known = indexes.get(units)
  if (known !== undefined) return known as readonly Entry<T>[] // made below from this very array
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const entries = units.map((unit) => makeEntry(byId, unit))
  indexes.set(units, entries)
  return entries
}

function makeEntry<T extends Pickable>(byId: ReadonlyMap<UnitId, T>, unit: T): Entry<T> {
  const within = namesAbove(byId, unit)
  const own = ` ${unit.fullName} ${unit.code ?? ''}`
  const called = [own, ...unit.aliases].join(' ')
  const around = [called, ...within].join(' ')
  return {
    unit,
    within,
    own: searchable(own),
    called: searchable(called),
    around: searchable(around),
    written: ` ${nfc(around).toLowerCase()} ${toneKey(around)} `.replaceAll(/[()]/g, ' '),
    order: `${LEVELS.indexOf(unit.level)} ${sortKey(unit.fullName)} ${unit.id}`,
  }
}

function searchable(text: string): string {
  return ` ${fold(text.replaceAll(/[()]/g, ' '))}`
}

// A smaller text is a better match; the digits say how the diacritics and the names fit.
function rankMatch(
  entry: Entry<Pickable>,
  words: readonly string[],
  typed: readonly string[],
): string | undefined {
  const { own, called, around, written } = entry
  const place = [own, called, around].findIndex((text) => words.every((word) => text.includes(` ${word}`)))
  // A query that names only the surroundings would list everything in them.
  if (place < 0 || !words.some((word) => called.includes(` ${word}`))) return undefined
  // Also a whole word with its tone mark put elsewhere (hoà, hòa).
  const asTyped = typed.every(
    (word) => written.includes(` ${word}`) || written.includes(` ${toneKey(word)} `),
  )
  return `${asTyped ? 0 : 1}${place}`
}

function namesAbove<T extends Pickable>(byId: ReadonlyMap<UnitId, T>, unit: T): readonly string[] {
  const names: string[] = []
  let above = unit.parent ? byId.get(unit.parent) : undefined
  while (above !== undefined && names.length < LEVELS.length) {
    names.push(above.fullName)
    above = above.parent ? byId.get(above.parent) : undefined
  }
  return names
}
