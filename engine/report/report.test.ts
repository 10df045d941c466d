import { expect, test } from 'vitest'
import { nearest } from '../text/nearest.ts'
import { earlierPeriod, monthsOf } from './earlier.ts'
import { sayNumber, seriesOf, usualStyle } from './official.ts'
import { sayChange, sayCut, sayPlaceDate } from './say.ts'
import { readTag, type Known } from './tag.ts'
import type { ReportFigure } from './value.ts'

const KNOWN: Known = {
  counted: new Set(['gardens.started', 'gardens.kept']),
  declared: new Set(['farmers.model-gardens']),
  programmes: new Set(['gardens']),
}

test('a tag is read in either language, whatever Word made of its spaces and hyphens', () => {
  const english = readTag('figure gardens.started year-before unit=16941', KNOWN, '')
  expect(readTag('số\u00a0gardens.started  cùng‑kỳ đơn-vị=16941 ', KNOWN, '')).toEqual(english)
  expect(english).toMatchObject({
    name: 'figure',
    of: ['gardens.started'],
    option: 'year-before',
    unit: '16941',
  })
  expect(readTag('công-bố farmers.model-gardens kỳ=2020/2024', KNOWN, '')).toMatchObject({
    period: '2020/2024',
  })
  expect(readTag('ĐƠN-VỊ', KNOWN, '')).toEqual({ is: 'plain', name: 'unit-caps' })
  expect(readTag('đơn-vị', KNOWN, '')).toEqual({ is: 'plain', name: 'unit' })
  expect(readTag('mô-hình gardens 10', KNOWN, '')).toMatchObject({ max: 10 })
})

test('everything in a tag that is not known is found, with the nearest that is', () => {
  expect(readTag('bảngg gardens', KNOWN, 'p')).toEqual([
    { path: 'p', code: 'template.tag-unknown', values: { tag: 'bảngg', like: 'bảng' } },
  ])
  expect(readTag('table gardens.startd gardens.kept nothing-like-it-at-all', KNOWN, 'p')).toMatchObject([
    { code: 'template.indicator-unknown', values: { tag: 'gardens.startd', like: 'gardens.started' } },
    { code: 'template.indicator-unknown', values: { tag: 'nothing-like-it-at-all' } },
  ])
  expect(readTag('figure', KNOWN, 'p')).toMatchObject([{ code: 'template.indicator-missing' }])
  expect(readTag('unit gardens', KNOWN, 'p')).toMatchObject([{ code: 'template.tag-has-more' }])
  expect(nearest('kì', ['số', 'kỳ'])).toBe('kỳ')
})

test.each([
  ['2026', '2025', '2025'],
  ['2026-H1', '2025-H2', '2025-H1'],
  ['2026-Q1', '2025-Q4', '2025-Q1'],
  ['2026-01', '2025-12', '2025-01'],
  ['2022/2026', '2017/2021', '2021/2025'],
  ['2026-H1@15', '2025-H2@15', '2025-H1@15'],
  ['2026-01-15/2026-02-14', '2025-12-15/2026-01-14', '2025-01-15/2025-02-14'],
  ['2025-12-15/2026-12-14', '2024-12-15/2025-12-14', '2024-12-15/2025-12-14'],
  ['2024-02-01/2024-02-29', '2024-01-01/2024-01-31', '2023-02-01/2023-02-28'],
])('before %s comes %s, and a year before it was %s', (period, previous, yearBefore) => {
  expect(earlierPeriod(period, 'previous')).toBe(previous)
  expect(earlierPeriod(period, 'year-before')).toBe(yearBefore)
})

test('nothing comes before all time, and only whole months make a chart of months', () => {
  expect(earlierPeriod('all', 'previous')).toBeUndefined()
  expect(monthsOf('2025-Q4')).toEqual(['2025-10', '2025-11', '2025-12'])
  expect(monthsOf('2025-12-15/2026-01-14')).toEqual([])
  expect(monthsOf('2025-Q1@15')).toEqual(['2025-01@15', '2025-02@15', '2025-03@15'])
})

test('numbers run by year for the state and by term for the Party, each written its own way', () => {
  expect(seriesOf('year', '2026-02-05')).toBe('2026')
  expect(
    ['2024-12-31', '2025-01-01', '2029-12-31', '2030-01-01'].map((day) => seriesOf('term', day)),
  ).toEqual(['2020-2025', '2025-2030', '2025-2030', '2030-2035'])
  expect(sayNumber('government', 5, 'BC-UBND')).toBe('Số: 05/BC-UBND')
  expect(sayNumber('party', 36, 'BC/ĐU')).toBe('Số 36-BC/ĐU')
})

test('place, day and cut are said as official papers say them', () => {
  expect(sayPlaceDate('Nghệ An', '2026-02-05', '2026')).toBe('Nghệ An, ngày 05 tháng 02 năm 2026')
  expect(sayCut('2026-02-05', '2025')).toBe('Số liệu đến ngày 05/02/2026')
  expect(sayCut('2026-02-05', '2026')).toBe('Số liệu đến ngày 05/02/2026; kỳ báo cáo chưa kết thúc')
})

const figure = (value: number | null) => ({ value, measure: 'models' }) as ReportFigure

test('a change says no share of nothing, and nothing where an end is not known', () => {
  expect(sayChange(figure(12), figure(10))).toBe('tăng 2 mô hình (20\u00a0%)')
  expect(sayChange(figure(7), figure(10))).toBe('giảm 3 mô hình (30\u00a0%)')
  expect(sayChange(figure(7), figure(0))).toBe('tăng 7 mô hình')
  expect(sayChange(figure(7), figure(7))).toBe('không thay đổi')
  expect(sayChange(figure(null), figure(7))).toBe('–')
  expect(sayChange(figure(7), undefined)).toBe('–')
})

test('a committee of the Party writes as the Party prescribes, the Front as the Front, everybody else as the state', () => {
  expect(['mass-mobilisation', 'front', 'peoples-committee', 'farmers', ''].map(usualStyle)).toEqual([
    'party',
    'front',
    'government',
    'government',
    'government',
  ])
})
