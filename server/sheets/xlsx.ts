import { makeMergeFiller, readMerges } from './merged.ts'
import { FileRefused } from './refused.ts'
import { readSheetRows } from './sheet-rows.ts'
import type { TableFile } from './table-file.ts'
import { readWorkbook } from './workbook.ts'
import { openZip, type Zip } from './zip.ts'

/** A workbook as Excel, LibreOffice and others write it since 2007. Formulas are read by their kept result. */
export async function openXlsx(file: string): Promise<TableFile> {
  const zip = await openZip(file)
  try {
    refuseOthers(zip)
    const book = await readWorkbook(zip)
    return {
      kind: 'xlsx',
      encoding: 'utf-8',
      sheets: book.sheets.map(({ name, state }) => ({ name, state })),
      rows: async function* (index) {
        const entry = book.sheets[index]?.entry ?? ''
        const fill = makeMergeFiller(await readMerges(await zip.read(entry)))
        for await (const rows of readSheetRows(await zip.read(entry), book)) yield rows.map(fill)
      },
      close: () => zip.close(),
    }
  } catch (failure) {
    zip.close()
    throw failure
  }
}

// A macro is a program somebody else wrote; it is never run, and a file that brings one is not opened.
function refuseOthers({ entries }: Zip): void {
  const names = [...entries.keys()]
  if (names.some((name) => /vbaproject.bin$|^xl\/macrosheets\//.test(name)))
    throw new FileRefused('file.macros')
  if (entries.has('xl/workbook.bin')) throw new FileRefused('file.other-spreadsheet')
  if (entries.has('content.xml') || names.some((name) => name.startsWith('index/') && name.endsWith('.iwa')))
    throw new FileRefused('file.other-spreadsheet')
}
