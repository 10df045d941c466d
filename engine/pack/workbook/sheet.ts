/** A sheet as it was read: values only, dates as `2023-08-31`. Rows and cells in which nothing stands may be left out. */
export type Sheet = { readonly name: string; readonly rows: readonly SheetRow[] }

export type SheetRow = {
  /** As the spreadsheet counts: the first row is 1. */
  readonly number: number
  readonly cells: readonly SheetCell[]
}

export type SheetCell = { /** 0 is column A. */ readonly column: number; readonly value: CellValue }

export type CellValue = string | number | boolean

/** "Mục!C7", as a spreadsheet names a cell of another sheet. */
export function addressIn(sheet: string, column: number, row: number): string {
  return `${sheet}!${columnLetters(column)}${row}`
}

/** "A", "Z", "AA" … */
export function columnLetters(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}
