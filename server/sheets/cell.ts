import type { CellValue } from '@gieo/engine/import/cell-value.ts'

/** What stands in a cell; blank cells are left out of their row. */
export type Cell = CellValue & {
  /** 0 is column A. */
  readonly column: number
  /** The value is what a formula last gave; formulas are never computed here. */
  readonly formula?: true | undefined
  /** The address that holds the value, when this cell is covered by a merged one. */
  readonly mergedFrom?: string | undefined
}

export type Row = {
  /** As the spreadsheet counts: the first row is 1. */
  readonly number: number
  readonly cells: readonly Cell[]
  /** Hidden by hand or by a filter. */
  readonly hidden?: true | undefined
}

export type SheetHead = {
  readonly name: string
  readonly state: 'visible' | 'hidden' | 'very-hidden'
}

/** "A", "Z", "AA" … */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

/** "C7" */
export function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row}`
}

/** The column and the row of an address such as `C7`; 0-based and 1-based as they are elsewhere. */
export function parseAddress(address: string): { readonly column: number; readonly row: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address)
  if (match === null) return undefined
  const [, letters = '', digits = ''] = match
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { column: column - 1, row: Number(digits) }
}

export function cellAt(row: Row, column: number): Cell | undefined {
  return row.cells.find((cell) => cell.column === column)
}
