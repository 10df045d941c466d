import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, formatDate, formatOfficialDate, isPlainDate } from './date.ts'

test.each(['2023-08-31', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(isPlainDate(text)).toBe(true)
})

test.each([
  '2023-02-29',
  '1900-02-29',
  '2023-13-01',
  '2023-00-10',
  '2023-04-31',
  '2023-4-3',
  '0000-01-01',
  '',
  '2023-08-31T00',
  'hôm nay',
])('%s is not a day', (text) => {
  expect(isPlainDate(text)).toBe(false)
})

test('dates are written as people read them', () => {
  expect(formatDate('2026-11-23', 'vi')).toBe('23/11/2026')
  expect(formatDate('2026-11-23', 'en')).toBe('23 Nov 2026')
  expect(formatDate('2026-02-05', 'en')).toBe('5 Feb 2026')
})

test('official papers put a zero before days below 10 and months 1 and 2 only', () => {
  expect(formatOfficialDate('2026-02-05')).toBe('ngày 05 tháng 02 năm 2026')
  expect(formatOfficialDate('2025-03-03')).toBe('ngày 03 tháng 3 năm 2025')
  expect(formatOfficialDate('2025-10-13')).toBe('ngày 13 tháng 10 năm 2025')
  expect(formatOfficialDate('2025-01-31')).toBe('ngày 31 tháng 01 năm 2025')
})

test('days are counted as the calendar of the machine counts them', () => {
  const day = fc.integer({ min: -600_000, max: 2_800_000 })
  fc.assert(
    fc.property(day, fc.integer({ min: -50_000, max: 50_000 }), (first, days) => {
      const date = iso(first)
      expect(isPlainDate(date)).toBe(true)
      expect(addDays(date, days)).toBe(iso(first + days))
      expect(daysBetween(date, addDays(date, days))).toBe(days)
    }),
  )
})

function iso(dayNumber: number): string {
  return new Date(dayNumber * 86_400_000).toISOString().slice(0, 10)
}
