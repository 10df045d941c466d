import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellAt, columnName, parseAddress, type Cell } from './cell.ts'
import { openTable, readSheets, type Sheet } from './open.ts'
import { workbookParts, writeZip } from './zip.testing.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gieo-sheets-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let made = 0
function fresh(name = 'bang.xlsx'): string {
  return join(folder, `${++made}-${name}`)
}

async function readAll(file: string): Promise<readonly Sheet[]> {
  const sheets = await readSheets(file)
  if ('refused' in sheets) throw new Error(`refused: ${sheets.refused.code}`)
  return sheets
}

async function refusalOf(file: string): Promise<string> {
  const sheets = await readSheets(file)
  return 'refused' in sheets ? sheets.refused.code : 'read'
}

function cell(sheets: readonly Sheet[], address: string, sheet = 0): Cell | undefined {
  const at = parseAddress(address)
  const row = sheets[sheet]?.rows.find((candidate) => candidate.number === at?.row)
  return row === undefined || at === undefined ? undefined : cellAt(row, at.column)
}

async function written(fill: (book: ExcelJS.Workbook) => void): Promise<readonly Sheet[]> {
  const file = fresh()
  const book = new ExcelJS.Workbook()
  fill(book)
  await book.xlsx.writeFile(file)
  return readAll(file)
}

test('addresses and columns are two spellings of one thing', () => {
  for (const column of [0, 25, 26, 51, 52, 701, 702, 16_383])
    expect(parseAddress(`${columnName(column)}7`)).toEqual({ column, row: 7 })
})

describe('a workbook of Excel', () => {
  test('texts, numbers, yes and no, rich text, errors and results of formulas come as what they are', async () => {
    const sheets = await written((book) => {
      const sheet = book.addWorksheet('Số liệu')
      sheet.getCell('A1').value = 'Tên mô hình'
      sheet.getCell('B1').value = 12.5
      sheet.getCell('C1').value = true
      sheet.getCell('D1').value = { richText: [{ text: 'Vườn ' }, { text: 'ổi', font: { bold: true } }] }
      sheet.getCell('E1').value = { formula: 'B1*2', result: 25 }
      sheet.getCell('F1').value = { formula: 'VLOOKUP(1,A:A,1)', result: { error: '#N/A' } }
      sheet.getCell('G1').value = { formula: 'B1*3' } as ExcelJS.CellFormulaValue
      sheet.getCell('A3').value = 'sau một dòng trống'
    })
    expect(cell(sheets, 'A1')).toEqual({ is: 'text', text: 'Tên mô hình', column: 0 })
    expect(cell(sheets, 'B1')).toEqual({ is: 'number', number: 12.5, column: 1 })
    expect(cell(sheets, 'C1')).toMatchObject({ is: 'yes-no', yes: true })
    expect(cell(sheets, 'D1')).toMatchObject({ is: 'text', text: 'Vườn ổi' })
    expect(cell(sheets, 'E1')).toMatchObject({ is: 'number', number: 25, formula: true })
    expect(cell(sheets, 'F1')).toMatchObject({ is: 'error', error: '#N/A', formula: true })
    expect(cell(sheets, 'G1')).toMatchObject({ is: 'no-result', formula: true })
    expect(sheets[0]?.rows.map((row) => row.number)).toEqual([1, 3])
  })

  test.each([false, true])('dates are days in both calendars (1904: %s)', async (date1904) => {
    const sheets = await written((book) => {
      book.properties.date1904 = date1904
      const sheet = book.addWorksheet('Ngày')
      const formats = [
        'dd/mm/yyyy',
        'mm-dd-yy',
        '[$-42A]d\\ "tháng"\\ m\\ yyyy;@',
        'mmmm yyyy',
        '0.00',
        'h:mm',
      ]
      for (const [index, numFmt] of formats.entries()) {
        const at = sheet.getCell(1, index + 1)
        at.value = new Date(Date.UTC(2023, 7, 31, index === 5 ? 6 : 0))
        at.numFmt = numFmt
      }
    })
    const found = ['A1', 'B1', 'C1', 'D1', 'E1', 'F1'].map((address) => cell(sheets, address))
    for (const date of found.slice(0, 3))
      expect(date).toMatchObject({ is: 'date', date: '2023-08-31', precision: 'day' })
    expect(found[3]).toMatchObject({ is: 'date', date: '2023-08-31', precision: 'month' })
    expect(found[4]).toMatchObject({ is: 'number' })
    expect(found[5]).toMatchObject({ is: 'number' })
  })

  test('a merged cell gives its value to all it covers, in headings and between rows', async () => {
    const sheets = await written((book) => {
      const sheet = book.addWorksheet('Gộp')
      sheet.addRows([
        ['Xã', 'Mô hình', ''],
        ['', 'Tên', 'Diện tích'],
        ['Xã Nghĩa Đàn', 'Vườn ổi', 1],
        ['', 'Ao cá', 2],
      ])
      sheet.mergeCells('A1:A2')
      sheet.mergeCells('B1:C1')
      sheet.mergeCells('A3:A4')
    })
    expect(cell(sheets, 'C1')).toMatchObject({ text: 'Mô hình', mergedFrom: 'B1' })
    expect(cell(sheets, 'A2')).toMatchObject({ text: 'Xã', mergedFrom: 'A1' })
    expect(cell(sheets, 'A4')).toMatchObject({ text: 'Xã Nghĩa Đàn', mergedFrom: 'A3' })
    expect(cell(sheets, 'A3')).not.toHaveProperty('mergedFrom')
  })

  test('hidden sheets and hidden rows are read and say that they were hidden', async () => {
    const sheets = await written((book) => {
      book.addWorksheet('Nhìn thấy').addRow(['a'])
      book.addWorksheet('Ẩn', { state: 'hidden' }).addRow(['b'])
      book.addWorksheet('Ẩn kỹ', { state: 'veryHidden' }).addRow(['c']).hidden = true
    })
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ['Nhìn thấy', 'visible'],
      ['Ẩn', 'hidden'],
      ['Ẩn kỹ', 'very-hidden'],
    ])
    expect(sheets[2]?.rows[0]?.hidden).toBe(true)
  })
})

describe('markup as other programs write it', () => {
  test('inline texts, prefixed names, missing addresses, escapes and reading aids', async () => {
    const file = fresh()
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>
      <x:row><x:c t="inlineStr"><x:is><x:r><x:t>Xã </x:t></x:r><x:r><x:t>Đàn_x000A_Hai</x:t></x:r><x:rPh sb="0" eb="1"><x:t>no</x:t></x:rPh></x:is></x:c>
      <x:c><x:v>1e3</x:v></x:c><x:c t="d"><x:v>2023-08-31T00:00:00</x:v></x:c><x:c s="0"/></x:row>
      </x:sheetData><x:mergeCells count="1"><x:mergeCell ref='B1:B2'/></x:mergeCells></x:worksheet>`
    writeZip(file, workbookParts(sheet))
    const sheets = await readAll(file)
    expect(sheets[0]?.rows).toEqual([
      {
        number: 1,
        cells: [
          { is: 'text', text: 'Xã Đàn\nHai', column: 0 },
          { is: 'number', number: 1000, column: 1 },
          { is: 'text', text: '2023-08-31', column: 2 },
        ],
      },
    ])
  })

  test('the 29 February 1900 that Excel believes in is no day', async () => {
    const file = fresh()
    const style = `<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>`
    const rels = `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/styles" Target="styles.xml"/></Relationships>`
    const cells = [1, 59, 60, 61].map((day) => `<c s="0"><v>${day}</v></c>`).join('')
    writeZip(
      file,
      workbookParts(`<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`, {
        'xl/styles.xml': style,
        'xl/_rels/workbook.xml.rels': rels,
      }),
    )
    const [sheet] = await readAll(file)
    expect(sheet?.rows[0]?.cells).toMatchObject([
      { is: 'date', date: '1900-01-01' },
      { is: 'date', date: '1900-02-28' },
      { is: 'text', text: '29/02/1900' },
      { is: 'date', date: '1900-03-01' },
    ])
  })
})

describe('what is refused, in words', () => {
  const row = '<worksheet><sheetData><row r="1"><c><v>1</v></c></row></sheetData></worksheet>'
  test.each<[string, string, (file: string) => void]>([
    ['macros', 'file.macros', (file) => writeZip(file, workbookParts(row, { 'xl/vbaProject.bin': 'x' }))],
    ['an old .xls', 'file.old-excel', (file) => writeFileSync(file, Buffer.from('d0cf11e0a1b11ae1', 'hex'))],
    [
      'a password',
      'file.encrypted',
      (file) =>
        writeFileSync(
          file,
          Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
        ),
    ],
    [
      'a web page under another name',
      'file.web-page',
      (file) => writeFileSync(file, '<html><table></table>'),
    ],
    ['a PDF', 'file.not-a-table', (file) => writeFileSync(file, '%PDF-1.7 a;b;c')],
    ['prose', 'file.not-a-table', (file) => writeFileSync(file, 'Kính gửi')],
    ['an empty file', 'file.empty', (file) => writeFileSync(file, '')],
    [
      'a zip of something else',
      'file.not-a-table',
      (file) => writeZip(file, { 'word/document.xml': '<w/>' }),
    ],
    [
      'LibreOffice’s own format',
      'file.other-spreadsheet',
      (file) => writeZip(file, { 'content.xml': '<o/>' }),
    ],
    ['half a zip', 'file.broken', (file) => writeFileSync(file, 'PK\u0003\u0004 and no more')],
    [
      'markup that breaks off',
      'file.broken',
      (file) => writeZip(file, workbookParts('<worksheet><sheetData><row></c>')),
    ],
    [
      'a zip bomb',
      'file.bomb',
      (file) => writeZip(file, workbookParts(row, { 'xl/media/a.xml': Buffer.alloc(60_000_000) })),
    ],
    [
      'declared entities',
      'file.bomb',
      (file) => writeZip(file, workbookParts(`<!DOCTYPE a [<!ENTITY b "c">]>${row}`)),
    ],
    ['tags in tags without end', 'file.bomb', (file) => writeZip(file, workbookParts('<a>'.repeat(100)))],
    [
      'a column far out',
      'file.too-many-columns',
      (file) =>
        writeZip(
          file,
          workbookParts(
            '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>',
          ),
        ),
    ],
    [
      'too many rows',
      'file.too-many-rows',
      (file) => writeFileSync(file, Array.from({ length: 150_001 }, (_, index) => `${index};a`).join('\n')),
    ],
  ])('%s', async (_, code, write) => {
    const file = fresh()
    write(file)
    expect(await refusalOf(file)).toBe(code)
  })
})

describe('text files', () => {
  const said = 'Tên;Xã;Số tiền\r\n"Vườn ổi; ao cá";Nghĩa Đàn;"1,5 tỷ"\r\n\r\nĐường hoa;Thái Hòa;2.500\r\n'
  test.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(said)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${said}`)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${said}`, 'utf16le')],
    ['UTF-16 without it', Buffer.from(said, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\ufeff${said}`, 'utf16le').swap16()],
    ['Windows-1258', iconv.encode(toneMarksApart(said), 'windows-1258')],
    ['tabs', Buffer.from(said.replaceAll(';', '\t').replace('\t ao', '; ao'))],
    ['a line that names the separator', Buffer.from(`sep=;\r\n${said}`)],
  ])('%s', async (name, bytes) => {
    const file = fresh('bang.csv')
    writeFileSync(file, bytes)
    const [sheet] = await readAll(file)
    const rows = sheet?.rows.map((row) =>
      row.cells.map((at) => (at.is === 'text' ? at.text.normalize('NFC') : at)),
    )
    expect(rows).toEqual([
      ['Tên', 'Xã', 'Số tiền'],
      ['Vườn ổi; ao cá', 'Nghĩa Đàn', '1,5 tỷ'],
      ['Đường hoa', 'Thái Hòa', '2.500'],
    ])
    const from = name.startsWith('a line') ? 2 : 1
    expect(sheet?.rows.map((row) => row.number)).toEqual([from, from + 1, from + 3])
  })

  test('a table with commas keeps commas in quotes', async () => {
    const file = fresh('bang.csv')
    writeFileSync(file, 'a,b\n"1,5 tỷ",2\n"3,5",4\n')
    const [sheet] = await readAll(file)
    expect(sheet?.rows[1]?.cells).toMatchObject([{ text: '1,5 tỷ' }, { text: '2' }])
  })

  test.each([
    ['TCVN3', 'Hä vµ tªn;§Þa chØ;x·\nNguyÔn V¨n A;huyÖn NghÜa §µn;tØnh NghÖ An\n'],
    ['VNI', 'Hoï vaø teân;Ñòa chæ;xaõ\nNguyeãn Vaên A;huyeän Nghóa Ñaøn;tænh Ngheä An\n'],
  ])('a font of before Unicode (%s) is named, never stored', async (name, text) => {
    const file = fresh('cu.csv')
    writeFileSync(file, Buffer.from(text, 'latin1'))
    const table = await openTable(file)
    expect(table).toMatchObject({ refused: { code: 'file.legacy-font' } })
    expect('refused' in table && table.refused.values?.['font']).toContain(name)
  })
})

// As a Vietnamese Windows types: the shape of a letter with it, the tone behind it.
function toneMarksApart(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const [base = '', ...marks] = letter.normalize('NFD')
      const tones = marks.filter((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark))
      const shape = marks.filter((mark) => !tones.includes(mark))
      return [base, ...shape].join('').normalize('NFC') + tones.join('')
    })
    .join('')
}
