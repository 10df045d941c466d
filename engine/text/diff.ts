/** A stretch of text that two versions share, that only the earlier one has, or only the later one. */
export type Piece = { readonly is: 'same' | 'gone' | 'new'; readonly text: string }

/** What became of a text, word by word: what is gone stands before what came in its place. */
export function diffWords(before: string, after: string): readonly Piece[] {
  return diff(before.match(WORDS) ?? [], after.match(WORDS) ?? [])
}

/** The same line by line: for answers that are lists, where a row is said on a line. */
export function diffLines(before: string, after: string): readonly Piece[] {
  return diff(before.match(LINES) ?? [], after.match(LINES) ?? [])
}

const WORDS = /\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu
const LINES = /[^\n]*\n|[^\n]+/g

/** Above so many comparisons the part that differs is said as a whole: nobody reads a difference of that size word by word. */
const COMPARISONS_MAX = 4_000_000

type Parts = readonly string[]

function diff(before: Parts, after: Parts): readonly Piece[] {
  const start = countShared(before, after)
  const end = countShared(before.slice(start).toReversed(), after.slice(start).toReversed())
  const gone = before.slice(start, before.length - end)
  const came = after.slice(start, after.length - end)
  const between: readonly Piece[] =
    gone.length * came.length > COMPARISONS_MAX
      ? [piece('gone', gone), piece('new', came)]
      : walk(gone, came, lengths(gone, came))
  return join([
    piece('same', before.slice(0, start)),
    ...between,
    piece('same', after.slice(after.length - end)),
  ])
}

function countShared(left: Parts, right: Parts): number {
  let count = 0
  while (count < left.length && left[count] === right[count]) count += 1
  return count
}

/** How long the longest common run of parts is from each place to the end, row by row. */
function lengths(gone: Parts, came: Parts): Uint32Array {
  const width = came.length + 1
  const table = new Uint32Array((gone.length + 1) * width)
  for (let row = gone.length - 1; row >= 0; row--) {
    for (let column = came.length - 1; column >= 0; column--) {
      const at = row * width + column
      table[at] =
        gone[row] === came[column]
          ? (table[at + width + 1] ?? 0) + 1
          : Math.max(table[at + width] ?? 0, table[at + 1] ?? 0)
    }
  }
  return table
}

function walk(gone: Parts, came: Parts, table: Uint32Array): readonly Piece[] {
  const width = came.length + 1
  const pieces: Piece[] = []
  let row = 0
  let column = 0
  while (row < gone.length && column < came.length) {
    const at = row * width + column
    if (gone[row] === came[column]) {
      pieces.push({ is: 'same', text: gone[row] ?? '' })
      row += 1
      column += 1
    } else if ((table[at + width] ?? 0) >= (table[at + 1] ?? 0)) {
      pieces.push({ is: 'gone', text: gone[row] ?? '' })
      row += 1
    } else {
      pieces.push({ is: 'new', text: came[column] ?? '' })
      column += 1
    }
  }
  return [...pieces, piece('gone', gone.slice(row)), piece('new', came.slice(column))]
}

function piece(is: Piece['is'], parts: Parts): Piece {
  return { is, text: parts.join('') }
}

// Between two words that stay, all that is gone comes first, then all that is new; a lone space between two changes
// belongs to both, so that a rewritten sentence reads as one.
function join(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  let gone = ''
  let came = ''
  const flush = () => {
    if (gone !== '') joined.push({ is: 'gone', text: gone })
    if (came !== '') joined.push({ is: 'new', text: came })
    gone = ''
    came = ''
  }
  const said = pieces.filter(({ text }) => text !== '')
  for (const [index, { is, text }] of said.entries()) {
    if (is === 'gone') gone += text
    else if (is === 'new') came += text
    else if (isGap(text) && gone !== '' && came !== '' && isChange(said[index + 1])) {
      gone += text
      came += text
    } else {
      flush()
      const last = joined.at(-1)
      if (last?.is === 'same') joined[joined.length - 1] = { is: 'same', text: last.text + text }
      else joined.push({ is: 'same', text })
    }
  }
  flush()
  return joined
}

function isGap(text: string): boolean {
  return /^[^\S\n]+$/.test(text)
}

function isChange(next: Piece | undefined): boolean {
  return next !== undefined && next.is !== 'same'
}
