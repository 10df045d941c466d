/** A cell of the first rows, as far as finding the headings needs it. */
export type HeadCell = {
  readonly column: number
  readonly text: string
  readonly isText: boolean
  /** The address whose value this is, in a merged block. */
  readonly mergedFrom?: string | undefined
}

export type HeadRow = { readonly number: number; readonly cells: readonly HeadCell[] }

/** The rows of headings, both included, by the table's own numbers. */
export type HeadingRows = { readonly from: number; readonly to: number }

const HEADINGS_MAX = 4
const HEADING_LENGTH_MAX = 160

/**
 * The rows that look like headings: the first with words in most of its columns, and what goes on below it (a second
 * row under merged cells, a row that numbers the columns). Titles above have a cell or two and are passed over.
 */
export function findHeadings(rows: readonly HeadRow[]): HeadingRows | undefined {
  const widest = Math.max(0, ...rows.map(distinctCells))
  const first = rows.findIndex((row) => isHeading(row, widest))
  const begin = rows[first] ?? rows[0]
  if (begin === undefined) return undefined
  let to = begin.number
  for (const row of rows.slice(Math.max(first, 0) + 1)) {
    if (row.number !== to + 1 || row.number - begin.number >= HEADINGS_MAX) break
    if (!goesOn(row, begin.number, rows) && !isNumbering(row)) break
    to = row.number
  }
  return { from: begin.number, to }
}

/** The headings of each column, joined from the top; what a merged cell says over several rows is said once. */
export function joinHeadings(
  rows: readonly HeadRow[],
  { from, to }: HeadingRows,
): ReadonlyMap<number, string> {
  const joined = new Map<number, string[]>()
  for (const row of rows) {
    if (row.number < from || row.number > to || isNumbering(row)) continue
    for (const { column, text } of row.cells) {
      const parts = joined.get(column) ?? []
      const said = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
      if (said !== '' && parts.at(-1) !== said) joined.set(column, [...parts, said])
    }
  }
  return new Map(
    [...joined].map(([column, parts]) => [column, parts.join(' – ').slice(0, HEADING_LENGTH_MAX)]),
  )
}

function isHeading(row: HeadRow, widest: number): boolean {
  const words = row.cells.filter((cell) => cell.isText && cell.text.length <= HEADING_LENGTH_MAX)
  return (
    distinctCells(row) >= Math.max(2, widest * 0.5) &&
    words.length >= row.cells.length * 0.9 &&
    !isNumbering(row)
  )
}

// A title over all columns is one cell, however wide it is merged.
function distinctCells({ cells }: HeadRow): number {
  return new Set(cells.map((cell) => cell.mergedFrom ?? `${cell.column}`)).size
}

// Below a heading merged over several columns stand the words for each of them; beside those, the block goes on.
function goesOn(row: HeadRow, from: number, rows: readonly HeadRow[]): boolean {
  const rowOf = (address: string) => Number(/\d+$/.exec(address)?.[0])
  const held = row.cells.some(
    ({ mergedFrom }) => mergedFrom !== undefined && isWithin(rowOf(mergedFrom), from, row.number - 1),
  )
  const above = rows.find((candidate) => candidate.number === row.number - 1)
  const spans = above?.cells.filter(
    ({ mergedFrom }) => mergedFrom !== undefined && rowOf(mergedFrom) === above.number,
  )
  const under = row.cells.some(
    (cell) =>
      cell.isText && cell.mergedFrom === undefined && spans?.some(({ column }) => column === cell.column),
  )
  return (held || under) && row.cells.every((cell) => cell.isText)
}

function isWithin(row: number, from: number, to: number): boolean {
  return row >= from && row <= to
}

// "(1) (2) (3)" or "A B 1 2 3": the row by which a form numbers its columns.
function isNumbering({ cells }: HeadRow): boolean {
  const isNumber = ({ text }: HeadCell) => /^\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.*)?$/.test(text.trim())
  if (cells.length < 3 || !cells.every(isNumber)) return false
  const numbers = cells
    .map(({ text }) => Number(/\d+/.exec(text)?.[0] ?? Number.NaN))
    .filter((number) => !Number.isNaN(number))
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
}
