import { fold } from '@gieo/engine/text/fold.ts'
import type { IconName } from '#lib/look/icons.ts'

/** Something the palette can lead to or do. */
export type Entry = {
  readonly id: string
  readonly icon: IconName
  readonly name: string
  /** What tells it apart from others of the same name. */
  readonly about?: string | undefined
  /** Where it leads; without it, `run` says what it does. */
  readonly href?: string | undefined
  readonly run?: (() => void) | undefined
}

export type Group = { readonly name: string; readonly entries: readonly Entry[] }

/** The entries that hold every word typed, with or without tones; those whose name begins with it first. */
export function sift(entries: readonly Entry[], typed: string, max: number): readonly Entry[] {
  const sought = fold(typed)
  if (sought === '') return entries.slice(0, max)
  const words = sought.split(' ')
  const keyed = entries.map((entry) => ({ entry, key: fold(`${entry.name} ${entry.about ?? ''}`) }))
  const found = keyed.filter(({ key }) => words.every((word) => key.includes(word)))
  const begins = found.filter(({ key }) => key.startsWith(sought))
  return [...begins, ...found.filter((one) => !begins.includes(one))].map(({ entry }) => entry).slice(0, max)
}

/** Groups with something in them, each entry once. */
export function gather(groups: readonly Group[]): readonly Group[] {
  const seen = new Set<string>()
  return groups
    .map(({ name, entries }) => ({
      name,
      entries: entries.filter(({ id }) => !seen.has(id) && seen.add(id) !== undefined),
    }))
    .filter(({ entries }) => entries.length > 0)
}
