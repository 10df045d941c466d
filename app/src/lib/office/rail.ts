import type { IconName } from '#lib/look/icons.ts'

/** One line of the office's rail; `count` stands at the right while the rail is wide. */
export type RailItem = {
  readonly href: string
  readonly icon: IconName
  readonly name: string
  readonly count?: number | undefined
  /** The letter that leads here after `g`. */
  readonly key?: string | undefined
}

/** The item whose address is the longest beginning of the path: a case page keeps its list marked. */
export function currentItem(items: readonly RailItem[], path: string): RailItem | undefined {
  return items
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0]
}
