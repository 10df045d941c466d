import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GARDENS } from '@gieo/engine/pack/garden-pack.testing.ts'
import type { Pack } from '@gieo/engine/pack/pack.ts'
import { publishPack } from '@gieo/engine/pack/publish.ts'
import { PACKS } from '@gieo/programmes/index.ts'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readWorkbookBytes, readWorkbookFile } from './read-file.ts'
import { writeWorkbookFile } from './write-file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gieo-workbook-'))
})
afterAll(() => rm(folder, { recursive: true }))

const ALL = [GARDENS, ...PACKS].flatMap((pack) =>
  (['vi', 'en'] as const).map((locale) => [pack.rules.programme, locale, pack] as const),
)

test.each(ALL)(
  '%s goes through an .xlsx file in %s and comes back with the same hash',
  async (_, locale, pack) => {
    const read = await readWorkbookBytes(folder, await writeWorkbookFile(pack, locale))
    expect(read).toEqual({ pack: JSON.parse(JSON.stringify(pack)) })
    if ('pack' in read) expect(publishPack(read.pack).hash).toBe(publishPack(pack).hash)
  },
)

/** The workbook opened and saved again as a person does it, with something typed in between. */
async function edited(pack: Pack, edit: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  // exceljs names an older kind of buffer in its types.
  await book.xlsx.load((await writeWorkbookFile(pack, 'vi')).buffer as never)
  edit(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

test('dates, true and false, computed cells and merged ones are read as a person means them', async () => {
  const bytes = await edited(GARDENS, (book) => {
    const cell = (sheet: string, address: string) => {
      const found = book.getWorksheet(sheet)?.getCell(address)
      if (found === undefined) throw new Error(`no ${sheet}!${address}`)
      return found
    }
    const day = cell('Căn cứ', 'B2')
    day.style = { ...day.style, numFmt: 'dd/mm/yyyy' }
    day.value = new Date(Date.UTC(2021, 1, 3))
    cell('Mục', 'I2').value = true
    cell('Chương trình', 'B3').value = { formula: '0+1', result: 1 }
    book.getWorksheet('Lựa chọn')?.mergeCells('A2:A4')
  })
  expect(await readWorkbookBytes(folder, bytes)).toEqual({ pack: JSON.parse(JSON.stringify(GARDENS)) })
})

test('mistakes in the file are told by sheet and cell', async () => {
  const bytes = await edited(GARDENS, (book) => {
    const fields = book.getWorksheet('Mục')
    if (fields === undefined) throw new Error('no fields')
    fields.getCell('C2').value = 'chữ cái'
    fields.getCell('D4').value = 'Số căn cước công dân'
    fields.getCell('Z1').value = 'Cột lạ'
  })
  const read = await readWorkbookBytes(folder, bytes)
  expect('findings' in read ? read.findings.map(({ path, code }) => [path, code]) : []).toEqual([
    ['Mục!Z1', 'workbook.heading-unknown'],
    ['Mục!C2', 'workbook.word-unknown'],
    ['Mục!A4', 'pack.person-field-refused'],
  ])
})

test('a file that is no workbook is refused in words', async () => {
  const file = join(folder, 'letter.xlsx')
  await writeFile(file, '%PDF-1.4')
  expect(await readWorkbookFile(file)).toMatchObject({ refused: { code: 'file.not-a-table' } })
})
