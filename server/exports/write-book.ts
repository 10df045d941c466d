import { PassThrough, type Readable } from 'node:stream'
import ExcelJS from 'exceljs'

/** A cell: a number stays a number; a link is a text that leads somewhere. */
export type CellValue = string | number | null | { readonly text: string | number; readonly href: string }

export type SheetPlan = {
  readonly name: string
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly rows: AsyncIterable<readonly CellValue[]> | Iterable<readonly CellValue[]>
}

const LINK = { color: { argb: 'FF2E4482' }, underline: true } as const
const HEADING = { bold: true } as const

/**
 * A workbook written row by row into a stream: a row that was written is forgotten, however many follow. The reader
 * sets the pace; when reading rows fails, the stream fails with it.
 */
export function writeBook(sheets: readonly SheetPlan[]): Readable {
  const stream = new PassThrough()
  writeSheets(stream, sheets).catch((failure: unknown) =>
    stream.destroy(failure instanceof Error ? failure : new Error(String(failure))),
  )
  return stream
}

async function writeSheets(stream: PassThrough, sheets: readonly SheetPlan[]): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  for (const { name, columns, rows } of sheets) {
    const sheet = book.addWorksheet(sheetName(name), { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map(({ width }) => ({ width }))
    const head = sheet.addRow(columns.map(({ heading }) => heading))
    head.font = HEADING
    head.commit()
    for await (const row of rows) {
      writeRow(sheet, row)
      if (stream.writableNeedDrain) await new Promise((drained) => stream.once('drain', drained))
    }
    sheet.commit()
  }
  await book.commit()
}

function writeRow(sheet: ExcelJS.Worksheet, row: readonly CellValue[]): void {
  const written = sheet.addRow(
    row.map((cell) =>
      cell !== null && typeof cell === 'object' ? { text: String(cell.text), hyperlink: cell.href } : cell,
    ),
  )
  for (const [index, cell] of row.entries())
    if (cell !== null && typeof cell === 'object') {
      const target = written.getCell(index + 1)
      target.font = LINK
      // A number that leads somewhere is still a number: it can be added up.
      if (typeof cell.text === 'number')
        target.value = {
          formula: `HYPERLINK("${cell.href.replaceAll('"', '%22')}",${cell.text})`,
          result: cell.text,
        }
    }
  written.commit()
}

/** What a sheet may be called in Excel. */
export function sheetName(name: string): string {
  return (
    name
      .replaceAll(/[\\/*?:[\]]/g, ' ')
      .slice(0, 31)
      .trim() || 'Gieo'
  )
}
