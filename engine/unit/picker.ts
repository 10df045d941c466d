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
 */
export function findUnits<T extends Pickable>(
  units: readonly T[],
  query: string,
  limit: number,
): readonly Found<T>[] {
  const words = fold(query).split(' ')
  if (words.join('') === '') return []
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const typed = nfc(query).toLowerCase().split(/\s+/)
  return units
    .flatMap((unit) => {
      const within = namesAbove(byId, unit)
      const rank = rankMatch(unit, within, { words, typed })
      return rank === undefined ? [] : [{ unit, within, key: `${rank} ${sortKey(unit.fullName)} ${unit.id}` }]
    })
    .sort((left, right) => (left.key < right.key ? -1 : 1))
    .slice(0, limit)
    .map(({ unit, within }) => ({ unit, within }))
}

type Query = { readonly words: readonly string[]; readonly typed: readonly string[] }

// A smaller text is a better match; the digits say how the diacritics, the name and the level fit.
function rankMatch(unit: Pickable, within: readonly string[], { words, typed }: Query): string | undefined {
  const own = [unit.fullName, ...(unit.code ? [unit.code] : [])]
  const called = [...own, ...unit.aliases]
  const place = [own, called, [...called, ...within]].findIndex((names) =>
    words.every((word) => beginsSome(names, word)),
  )
  // A query that names only the surroundings would list everything in them.
  if (place < 0 || !words.some((word) => beginsSome(called, word))) return undefined
  const asTyped = typed.every((word) => isWrittenIn([...called, ...within], word))
  return `${asTyped ? 0 : 1}${place}${LEVELS.indexOf(unit.level)}`
}

// With its diacritics: the beginning of a word, or a whole word with the tone mark put elsewhere (hoà, hòa).
function isWrittenIn(names: readonly string[], word: string): boolean {
  const key = toneKey(word)
  return names.some(
    (name) => ` ${nfc(name).toLowerCase()}`.includes(` ${word}`) || toneKey(name).split(' ').includes(key),
  )
}

function beginsSome(names: readonly string[], word: string): boolean {
  return names.some((name) => ` ${fold(name)}`.includes(` ${word}`))
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
