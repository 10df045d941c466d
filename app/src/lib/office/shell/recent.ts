import { keepTyped, readTyped } from '../typed.ts'
import type { Entry } from './entries.ts'

const KEY = 'palette-recent'
const KEPT_MAX = 6

/** What was opened from the palette last, in this tab only: it goes when its person signs out. */
export function readRecent(): readonly Entry[] {
  return readTyped<readonly Entry[]>(KEY) ?? []
}

export function keepRecent({ id, icon, name, about, href }: Entry): void {
  if (href === undefined) return
  const others = readRecent().filter((one) => one.id !== id)
  keepTyped(KEY, [{ id, icon, name, about, href }, ...others].slice(0, KEPT_MAX))
}
