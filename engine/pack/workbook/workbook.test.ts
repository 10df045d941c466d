import { PACKS } from '@gieo/programmes/index.ts'
import { expect, test } from 'vitest'
import { problemText } from '../../problem-texts.ts'
import { COUNTED_GARDENS } from '../garden-figures.testing.ts'
import { GARDENS } from '../garden-pack.testing.ts'
import type { Pack } from '../pack.ts'
import { publishPack } from '../publish.ts'
import { readWorkbook } from './read.ts'
import type { CellValue, Sheet } from './sheet.ts'
import { tabulate } from './tabulate.ts'
import { writeWorkbook } from './write.ts'

// What the gardens have no use for.
const AGREED: Pack = {
  ...GARDENS,
  rules: {
    ...GARDENS.rules,
    programme: 'agreed-gardens',
    fields: GARDENS.rules.fields.map((field) =>
      field.id === 'area' ? { ...field, publicWhen: { field: 'watered', is: true } } : field,
    ),
  },
}

const ALL = [GARDENS, AGREED, COUNTED_GARDENS, ...PACKS].map((pack) => [pack.rules.programme, pack] as const)

test.each(ALL)(
  '%s as a workbook, in either language, is the very same pack with the same hash',
  (_, pack) => {
    for (const locale of ['vi', 'en'] as const) {
      const read = readWorkbook(writeWorkbook(pack, locale).map((sheet) => tabulate(sheet, locale)))
      expect(read).toEqual({ pack: JSON.parse(JSON.stringify(pack)) })
      if ('pack' in read) expect(publishPack(read.pack).hash).toBe(publishPack(pack).hash)
    }
  },
)

test('another order of fields on a page than in their sheet is kept', () => {
  const [first, ...pages] = GARDENS.rules.pages
  const turned = { id: 'first', snapshot: true, fields: ['planted', 'name', 'sort'], ...{} }
  expect(first?.id).toBe('first')
  const pack: Pack = { ...GARDENS, rules: { ...GARDENS.rules, pages: [turned, ...pages] } }
  expect(readWorkbook(writeWorkbook(pack, 'vi').map((sheet) => tabulate(sheet, 'vi')))).toEqual({
    pack: JSON.parse(JSON.stringify(pack)),
  })
})

/** The gardens as a workbook in which some cells were typed over: `{ 'Mục!C3': 'chữ' }`. */
function typed(changes: Readonly<Record<string, CellValue | undefined>>, pack = GARDENS): readonly Sheet[] {
  const sheets = writeWorkbook(pack, 'vi').map((sheet) => tabulate(sheet, 'vi'))
  return Object.entries(changes).reduce((book, [address, value]) => {
    const [name, cell = ''] = address.split('!')
    const column = cell.codePointAt(0) ?? 0
    return book.map((sheet) =>
      sheet.name === name ? put(sheet, column - 65, Number(cell.slice(1)), value) : sheet,
    )
  }, sheets)
}

function put(sheet: Sheet, column: number, number: number, value: CellValue | undefined): Sheet {
  const row = sheet.rows.find((one) => one.number === number) ?? { number, cells: [] }
  const cells = [
    ...row.cells.filter((cell) => cell.column !== column),
    ...(value === undefined ? [] : [{ column, value }]),
  ]
  return {
    ...sheet,
    rows: [...sheet.rows.filter((one) => one.number !== number), { number, cells }].toSorted(
      (a, b) => a.number - b.number,
    ),
  }
}

function findingsOf(sheets: readonly Sheet[]): readonly string[] {
  const read = readWorkbook(sheets)
  return 'findings' in read ? read.findings.map(({ path, code }) => `${path} ${code}`) : []
}

// Row 1 holds the headings; the gardens' fields are name, sort, planted, area, watered, water, crops, helpers, …
test.each<[string, Readonly<Record<string, CellValue | undefined>>, readonly string[]]>([
  ['a kind nobody knows', { 'Mục!C2': 'chữ cái' }, ['Mục!C2 workbook.word-unknown']],
  [
    'a blank id',
    { 'Giai đoạn!A4': undefined },
    [
      'Giai đoạn!A4 workbook.id-blank',
      'Bước!G3 pack.stage-unknown',
      'Chương trình!B15 pack.stage-unknown',
      'Số liệu!H3 pack.stage-unknown',
    ],
  ],
  ['a missing text', { 'Mục!E2': undefined }, ['Mục!E2 pack.text-missing']],
  ['a hint in one language', { 'Mục!G2': undefined }, ['Mục!G2 pack.text-missing']],
  ['an unclear condition', { 'Mục!K7': 'watered == có' }, ['Mục!K7 workbook.condition-unclear']],
  ['a condition on nothing', { 'Mục!K7': 'rained = có' }, ['Mục!K7 pack.field-unknown']],
  ['a number in words', { 'Mục!P5': 'nhiều' }, ['Mục!P5 workbook.number-unclear']],
  ['a limit out of bounds', { 'Mục!L2': 0 }, ['Mục!L2 pack.limit-unfit']],
  ['a cell of another kind', { 'Mục!N2': 'hộ' }, ['Mục!N2 workbook.cell-unused']],
  [
    'a page that is not there',
    { 'Mục!B2': 'nowhere' },
    ['Mục!B2 workbook.page-unknown', 'Mục!A2 pack.field-on-no-page'],
  ],
  [
    'two fields with one id',
    { 'Mục!A4': 'sort' },
    ['Mục!A4 pack.id-twice', 'Mục!A3 pack.field-on-two-pages'],
  ],
  ['a role nobody has', { 'Bước!H2': 'cán bộ xã; chủ tịch' }, ['Bước!H2 workbook.word-unknown']],
  [
    'a step to nowhere',
    { 'Bước!G2': 'grwn' },
    [
      'Giai đoạn!A3 pack.stage-unreachable',
      'Giai đoạn!A4 pack.stage-unreachable',
      'Bước!G2 pack.stage-unknown',
    ],
  ],
  ['a figure of a removed field', { 'Số liệu!I3': 'size' }, ['Số liệu!I3 pack.field-unknown']],
  ['an office that is not there', { 'Số liệu!K2': 'youth' }, ['Số liệu!K2 workbook.definer-unknown']],
  ['a misspelled version', { 'Chương trình!B3': 'hai' }, ['Chương trình!B3 workbook.number-unclear']],
  ['a day out of the calendar', { 'Căn cứ!B2': '30/2/2021' }, ['Căn cứ!B2 pack.date-unfit']],
  [
    'a choice of no choice field',
    { 'Lựa chọn!A2': 'name' },
    ['Lựa chọn!A2 workbook.no-choice-field', 'Mục!K8 pack.choice-unknown'],
  ],
  ['an own column', { 'Giai đoạn!E1': 'Người sửa' }, ['Giai đoạn!E1 workbook.heading-unknown']],
  ['words under no heading', { 'Giai đoạn!F3': 'hỏi lại' }, ['Giai đoạn!F3 workbook.heading-blank']],
  ['a field about religion', { 'Mục!D2': 'Tôn giáo của chủ hộ' }, ['Mục!A2 pack.person-field-refused']],
  [
    'a choice about identity papers',
    { 'Lựa chọn!D2': 'Số căn cước' },
    ['Lựa chọn!C2 pack.person-field-refused'],
  ],
])('%s is told with its sheet and cell, and nothing else is', (_, changes, expected) => {
  for (const found of expected) expect(findingsOf(typed(changes))).toContain(found)
  expect(findingsOf(typed(changes)).toSorted()).toEqual(expected.toSorted())
})

test('all mistakes are told at once, in words with a remedy', () => {
  const read = readWorkbook(
    typed({ 'Mục!C2': 'chữ cái', 'Mục!E3': undefined, 'Bước!H2': undefined, 'Trang!D2': 'ờ' }),
  )
  const findings = 'findings' in read ? read.findings : []
  expect(findings.map(({ path }) => path).toSorted()).toEqual(['Bước!H2', 'Mục!C2', 'Mục!E3', 'Trang!D2'])
  const kind = findings.find(({ path }) => path === 'Mục!C2')
  expect(problemText(kind?.code ?? '', kind?.values, 'vi')).toEqual({
    title: 'Không có “chữ cái” trong danh mục.',
    remedy:
      'Chọn một trong: chữ, số, khoảng, chọn một, chọn nhiều, ngày, có hoặc không, danh sách, thẻ thực hành, điều kiện của thẻ, nơi.',
  })
})

test('people’s own notes, a title above a table, other tone marks and capitals do no harm', () => {
  const sheets = typed({
    'Mục!C2': ' CHỮ ',
    'Giai đoạn!E1': 'Ghi chú của Hoà',
    'Giai đoạn!E2': 'hỏi lại',
  }).map((sheet) =>
    sheet.name === 'Trang'
      ? {
          name: 'trang',
          rows: [
            { number: 1, cells: [{ column: 0, value: 'Các trang của bản đăng ký' }] },
            ...sheet.rows.map((row) => ({ ...row, number: row.number + 2 })),
          ],
        }
      : sheet,
  )
  expect(
    readWorkbook([...sheets, { name: 'Ghi chú', rows: [{ number: 1, cells: [{ column: 0, value: 'x' }] }] }]),
  ).toEqual({
    pack: JSON.parse(JSON.stringify(GARDENS)),
  })
})

test('blank cells stand for what the guide says', () => {
  const read = readWorkbook(
    typed({ 'Mục!L2': undefined, 'Mục!M2': undefined, 'Mục!O5': undefined, 'Mục!R8': undefined }),
  )
  const fields = 'pack' in read ? read.pack.rules.fields : []
  expect(fields[0]).toMatchObject({ kind: 'text', lengthMax: 200, long: false })
  expect(fields[3]).toMatchObject({ kind: 'number', min: 0 })
  expect(fields[6]).toMatchObject({ kind: 'choices', countMax: 3 })
})

test('a sheet that is missing, twice or unknown is named', () => {
  const sheets = writeWorkbook(GARDENS, 'vi').map((sheet) => tabulate(sheet, 'vi'))
  const [head, ...others] = sheets
  const moves = others.filter(({ name }) => name !== 'Bước')
  const strange = { name: 'Sheet1', rows: [{ number: 1, cells: [{ column: 0, value: 'a' }] }] }
  const pages = sheets.find(({ name }) => name === 'Trang')
  const found = findingsOf([
    ...(head === undefined ? [] : [head]),
    ...moves,
    strange,
    ...(pages === undefined ? [] : [{ ...pages, name: 'Pages' }]),
  ])
  expect(found).toEqual(
    expect.arrayContaining([
      'Bước!A1 workbook.sheet-missing',
      'Sheet1!A1 workbook.sheet-unknown',
      'Pages!A1 workbook.sheet-twice',
    ]),
  )
})

test('an empty file is refused, not taken for a programme', () => {
  expect(findingsOf([]).length).toBeGreaterThan(4)
})
