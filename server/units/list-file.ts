import { findColumns, type Headings, type ListTable } from '@gieo/engine/unit/list/list-table.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Cell, Row } from '../sheets/cell.ts'
import { readSheets } from '../sheets/open.ts'

/** How far down the headings may stand: letterheads and titles come before them. */
const HEADING_ROW_MAX = 20

/**
 * The table of a file, whatever kind it is: the first visible sheet, or the one that is named, from the row that knows
 * most of the headings.
 */
export async function readListFile<F extends string>(
  file: string,
  headings: Headings<F>,
  sheetName: string | undefined,
): Promise<ListTable | Refusal> {
  const sheets = await readSheets(file)
  if ('refused' in sheets) return sheets
  const sheet = sheets.find(({ name, state }) =>
    sheetName === undefined ? state === 'visible' : name === sheetName,
  )
  const [first, ...others] = (sheet?.rows ?? []).slice(0, HEADING_ROW_MAX)
  if (sheet === undefined || first === undefined) return refuse('file.empty')
  const head = others.reduce(
    (best, row) => (countKnown(row, headings) > countKnown(best, headings) ? row : best),
    first,
  )
  return {
    headings: textsOf(head),
    rows: sheet.rows
      .filter((row) => row.number > head.number)
      .map((row) => ({ row: row.number, cells: textsOf(row) })),
  }
}

function countKnown<F extends string>(row: Row, headings: Headings<F>): number {
  return findColumns({ headings: textsOf(row), rows: [] }, headings).size
}

function textsOf(row: Row): readonly string[] {
  const texts: string[] = []
  for (const cell of row.cells) texts[cell.column] = textOf(cell)
  return Array.from(texts, (text) => text ?? '')
}

function textOf(cell: Cell): string {
  switch (cell.is) {
    case 'text':
      return cell.text
    case 'number':
      return String(cell.number)
    case 'date':
      return cell.date
    case 'yes-no':
      return cell.yes ? '1' : '0'
    case 'error':
      return cell.error
    case 'no-result':
      return ''
  }
}
