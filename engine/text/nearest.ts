import { fold } from './fold.ts'

/** The name that somebody most likely meant; `undefined` when none comes near. */
export function nearest(text: string, names: readonly string[]): string | undefined {
  const wanted = fold(text)
  const far = Math.max(2, Math.ceil(wanted.length / 3))
  let best: { readonly name: string; readonly edits: number } | undefined
  for (const name of names) {
    const edits = editsBetween(wanted, fold(name))
    if (edits <= far && (best === undefined || edits < best.edits)) best = { name, edits }
  }
  return best?.name
}

// Letters to put in, take out or change; two neighbours that changed places count as two.
function editsBetween(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...left].entries()) {
    const next = [at + 1]
    for (let to = 1; to <= right.length; to++) {
      const changed = (row[to - 1] ?? 0) + (right[to - 1] === letter ? 0 : 1)
      next.push(Math.min(changed, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
