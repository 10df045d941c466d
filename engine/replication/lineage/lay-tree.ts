import { groupBy } from './group-by.ts'
import type { Twig } from './twigs.ts'

/** Where a twig stands: its generation is its column; rows are counted from the top, a parent amid what it led to. */
export type Laid = { readonly key: string; readonly column: number; readonly row: number }

export type LaidTree = { readonly rows: number; readonly columns: number; readonly places: readonly Laid[] }

/**
 * Lays out a tree tidily: no two twigs of a generation in one row, each amid the first and the last of its copies, what
 * goes on in its own line straight below. Twigs come each after the one it grows from.
 */
export function layTree(twigs: readonly Twig[]): LaidTree {
  const byKey = new Map(twigs.map((twig) => [twig.key, twig]))
  const below = groupBy(twigs, ({ parent }) =>
    parent !== undefined && byKey.has(parent) ? parent : undefined,
  )
  const generation = (key: string) => byKey.get(key)?.generation ?? 0
  const rowOf = new Map<string, number>()
  let rows = 0
  // Copies of a twig get their rows first, then it, then what goes on below it. A stack, as a tree may be very deep.
  type Task = { readonly key: string; readonly isPlaced: boolean }
  const tasks: Task[] = (below.get(undefined) ?? []).map(({ key }) => ({ key, isPlaced: false })).toReversed()
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const { key, isPlaced } = task
    const children = below.get(key) ?? []
    const copies = children.filter((child) => child.generation > generation(key))
    if (isPlaced) {
      const [first, last] = [copies[0], copies.at(-1)].map((copy) => rowOf.get(copy?.key ?? ''))
      rowOf.set(key, first === undefined || last === undefined ? rows++ : (first + last) / 2)
      continue
    }
    const line = children.filter((child) => child.generation <= generation(key))
    for (const child of line.toReversed()) tasks.push({ key: child.key, isPlaced: false })
    tasks.push({ key, isPlaced: true })
    for (const child of copies.toReversed()) tasks.push({ key: child.key, isPlaced: false })
  }
  const places = twigs.map(({ key, generation: column }) => ({ key, column, row: rowOf.get(key) ?? 0 }))
  return { rows, columns: Math.max(0, ...places.map(({ column }) => column + 1)), places }
}
