import { sayCell } from '@gieo/engine/import/cell-value.ts'
import { findHeadings, joinHeadings, type HeadingRows, type HeadRow } from '@gieo/engine/import/headings.ts'
import type { Row } from '../sheets/cell.ts'

/** How many rows are looked at to find headings. */
export const HEAD_ROWS = 40

export function toHeadRow({ number, cells }: Row): HeadRow {
  return {
    number,
    cells: cells.map((cell) => ({
      column: cell.column,
      text: sayCell(cell),
      isText: cell.is === 'text',
      mergedFrom: cell.mergedFrom,
    })),
  }
}

export function headingRowsOf(rows: readonly Row[]): HeadingRows | undefined {
  return findHeadings(rows.slice(0, HEAD_ROWS).map(toHeadRow))
}

/** The joined headings of each column. */
export function headingsOf(rows: readonly Row[], at: HeadingRows): ReadonlyMap<number, string> {
  return joinHeadings(rows.map(toHeadRow), at)
}
