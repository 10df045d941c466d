import { diffLines, diffWords, type Piece } from '../../text/diff.ts'

/** A part of a card as its reader sees it: one sentence, or one line for each row of a list. */
export type SaidPart = { readonly id: string; readonly text: string }

export type ChangedPart = { readonly id: string; readonly pieces: readonly Piece[] }

/** What became of each part from one version to the next, in the order of the later one; what stayed is left out. */
export function differenceOf(
  before: readonly SaidPart[],
  after: readonly SaidPart[],
): readonly ChangedPart[] {
  const was = new Map(before.map(({ id, text }) => [id, text]))
  const gone = before.filter(({ id }) => !after.some((part) => part.id === id))
  return [...after, ...gone.map(({ id }) => ({ id, text: '' }))]
    .filter(({ id, text }) => (was.get(id) ?? '') !== text)
    .map(({ id, text }) => ({ id, pieces: compare(was.get(id) ?? '', text) }))
}

// Rows are compared as rows, a sentence word by word.
function compare(before: string, after: string): readonly Piece[] {
  return before.includes('\n') || after.includes('\n')
    ? diffLines(`${before}\n`, `${after}\n`)
    : diffWords(before, after)
}
