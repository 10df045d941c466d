import type { Locale } from '../../text/date.ts'
import { LAYOUT } from './layout.ts'
import type { CellValue, Sheet } from './sheet.ts'
import { columnsOf } from './table.ts'
import type { WrittenSheet } from './write.ts'

/** A written sheet as it lies in a file: the headings in the first row, then its rows, blank cells left out. */
export function tabulate({ id, rows }: WrittenSheet, locale: Locale): Sheet {
  const columns = columnsOf(id)
  const lines: readonly (readonly (CellValue | undefined)[])[] = [
    columns.map(([, column]) => column[locale]),
    ...rows.map((row) => columns.map(([key]) => row[key])),
  ]
  return {
    name: LAYOUT[id][locale],
    rows: lines.map((line, index) => ({
      number: index + 1,
      cells: line.flatMap((value, column) => (value === undefined ? [] : [{ column, value }])),
    })),
  }
}
