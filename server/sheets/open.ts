import { open, stat } from 'node:fs/promises'
import type { Refusal } from '@gieo/engine/problem.ts'
import type { Row, SheetHead } from './cell.ts'
import { openCsv } from './csv.ts'
import { LIMITS } from './limits.ts'
import { FileRefused, orRefusal } from './refused.ts'
import type { TableFile } from './table-file.ts'
import { openXlsx } from './xlsx.ts'

/** Opens a table by what is in the file, whatever it is called; what cannot be read is refused in words. */
export function openTable(file: string): Promise<TableFile | Refusal> {
  return orRefusal(async () => {
    if ((await stat(file)).size > LIMITS.fileBytes)
      throw new FileRefused('file.too-large', { megabytes: LIMITS.fileBytes / 1_000_000 })
    switch (await kindOf(file)) {
      case 'zip':
        return openXlsx(file)
      case 'text':
        return openCsv(file)
    }
  })
}

export type Sheet = SheetHead & { readonly rows: readonly Row[] }

const CELLS_IN_MEMORY_MAX = 500_000

/** Every sheet at once, for small workbooks such as a programme's. */
export function readSheets(file: string): Promise<readonly Sheet[] | Refusal> {
  return orRefusal(async () => {
    const table = await openTable(file)
    if ('refused' in table) return table
    try {
      const sheets: Sheet[] = []
      let cells = 0
      for (const [index, head] of table.sheets.entries()) {
        const rows: Row[] = []
        for await (const some of table.rows(index)) {
          cells += some.reduce((sum, row) => sum + row.cells.length, 0)
          if (cells > CELLS_IN_MEMORY_MAX) throw new FileRefused('file.too-many-rows', { max: LIMITS.rows })
          rows.push(...some)
        }
        sheets.push({ ...head, rows })
      }
      return sheets
    } finally {
      table.close()
    }
  })
}

const HEAD_BYTES = 4096

async function kindOf(file: string): Promise<'zip' | 'text'> {
  const head = await readHead(file)
  if (head.length === 0) throw new FileRefused('file.empty')
  if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return 'zip'
  if (head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return refuseOld(file)
  const text = head.toString('latin1').trimStart().toLowerCase()
  if (/^(?:\u00ef\u00bb\u00bf)?<(?:!doctype html|html|table|meta|style|\?xml)/.test(text))
    throw new FileRefused('file.web-page')
  if (/^(?:%pdf|\{\\rtf|\u0089png|\u00ff\u00d8\u00ff|gif8|rar!|7z\u00bc)/.test(text))
    throw new FileRefused('file.not-a-table')
  return 'text'
}

// One old container holds both the old format and a new file under a password.
async function refuseOld(file: string): Promise<never> {
  const bytes = await readHead(file, LIMITS.fileBytes)
  const encrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
  throw new FileRefused(encrypted ? 'file.encrypted' : 'file.old-excel')
}

async function readHead(file: string, length = HEAD_BYTES): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
