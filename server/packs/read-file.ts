import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readWorkbook, type ReadWorkbook } from '@gieo/engine/pack/workbook/read.ts'
import type { CellValue, Sheet } from '@gieo/engine/pack/workbook/sheet.ts'
import type { Refusal } from '@gieo/engine/problem.ts'
import type { Cell } from '../sheets/cell.ts'
import { readSheets, type Sheet as FileSheet } from '../sheets/open.ts'

/** A programme from an .xlsx file: the pack, or everything that is wrong by sheet and cell; a file that is none is refused. */
export async function readWorkbookFile(file: string): Promise<ReadWorkbook | Refusal> {
  const sheets = await readSheets(file)
  return 'refused' in sheets ? sheets : readWorkbook(sheets.map(plainSheet))
}

/** The same from bytes that were sent; they lie in the folder of uploads only while they are read. */
export async function readWorkbookBytes(folder: string, bytes: Uint8Array): Promise<ReadWorkbook | Refusal> {
  const file = join(folder, `workbook-${randomUUID()}`)
  await writeFile(file, bytes)
  try {
    return await readWorkbookFile(file)
  } finally {
    await rm(file, { force: true })
  }
}

function plainSheet({ name, rows }: FileSheet): Sheet {
  return {
    name,
    rows: rows.map(({ number, cells }) => ({
      number,
      cells: cells.flatMap((cell) => {
        const value = plainValue(cell)
        return value === undefined ? [] : [{ column: cell.column, value }]
      }),
    })),
  }
}

function plainValue(cell: Cell): CellValue | undefined {
  switch (cell.is) {
    case 'text':
      return cell.text
    case 'number':
      return cell.number
    case 'date':
      return cell.date
    case 'yes-no':
      return cell.yes
    // As the file shows it: whatever is expected there, this is not it, and is named.
    case 'error':
      return cell.error
    case 'no-result':
      return undefined
  }
}
