import { expect, test } from 'vitest'
import { findHeadings, joinHeadings, type HeadRow } from './headings.ts'
import { measureIn, suggestColumns } from './suggest.ts'
import { targetsOfFigures } from './target.ts'

function rows(...texts: readonly (readonly (string | number | undefined)[])[]): readonly HeadRow[] {
  return texts.map((cells, at) => ({
    number: at + 1,
    cells: cells.flatMap((cell, column) =>
      cell === undefined ? [] : [{ column, text: String(cell), isText: typeof cell === 'string' }],
    ),
  }))
}

test('titles above the table are passed over, and the row that numbers the columns goes with the headings', () => {
  const table = rows(
    ['UBND xã'],
    ['BẢNG TỔNG HỢP'],
    ['STT', 'Xóm', 'Tên', 'Diện tích'],
    ['(1)', '(2)', '(3)', '(4)'],
    [1, 'Bình Hải', 'Vườn ổi', 2.5],
  )
  const at = findHeadings(table)
  expect(at).toEqual({ from: 3, to: 4 })
  expect([...joinHeadings(table, at ?? { from: 1, to: 1 })]).toEqual([
    [0, 'STT'],
    [1, 'Xóm'],
    [2, 'Tên'],
    [3, 'Diện tích'],
  ])
})

test('a table of words only has one row of headings', () => {
  expect(findHeadings(rows(['Xóm', 'Tên'], ['Bình Hải', 'Vườn ổi']))).toEqual({ from: 1, to: 1 })
  expect(findHeadings([])).toBeUndefined()
})

test('headings in either language, with or without marks, find their target once', () => {
  const found = (...headings: readonly string[]) =>
    suggestColumns(
      headings.map((text, column) => ({ column, text })),
      targetsOfFigures(),
    ).map(({ target }) => target)
  expect(found('Chỉ tiêu', 'ĐVT', 'Giá trị', 'Kỳ báo cáo')).toEqual([
    'indicator',
    'measure',
    'value',
    'period',
  ])
  expect(found('Indicator', 'Value', 'Source')).toEqual(['indicator', 'value', 'source'])
  expect(found('chi tieu', 'gia tri', 'STT', 'Ký tên')).toEqual(['indicator', 'value'])
})

test.each([
  ['Kinh phí (triệu đồng)', 'vnd', 'vnd-million'],
  ['Kinh phí, tỷ đồng', 'vnd', 'vnd-billion'],
  ['Số tiền (1.000đ)', 'vnd', 'vnd-thousand'],
  ['Diện tích (sào)', 'm2', 'sao'],
  ['Diện tích (m²)', 'ha', 'm2'],
  ['Số hộ', 'households', 'as-written'],
] as const)('%s', (heading, measure, column) => {
  expect(measureIn(heading, { measure })).toBe(column)
})

test('a heading that only resembles a label is proposed as a guess', () => {
  const sureOf = (text: string) => suggestColumns([{ column: 0, text }], targetsOfFigures())[0]?.sure
  expect(sureOf('Chỉ tiêu')).toBe(true)
  expect(sureOf('Tên các chỉ tiêu')).toBe(false)
})
