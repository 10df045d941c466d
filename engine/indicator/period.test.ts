import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../text/date.ts'
import { periodName } from './period-name.ts'
import { bucketOf, bucketsOf, parsePeriod } from './period.ts'

const PERIODS: readonly (readonly [text: string, from: string, to: string, vi: string, en: string])[] = [
  ['2023', '2023-01-01', '2023-12-31', 'năm 2023', '2023'],
  ['2023-H1', '2023-01-01', '2023-06-30', '6 tháng đầu năm 2023', 'first half of 2023'],
  ['2023-H2', '2023-07-01', '2023-12-31', '6 tháng cuối năm 2023', 'second half of 2023'],
  ['2023-Q1', '2023-01-01', '2023-03-31', 'quý I năm 2023', 'first quarter of 2023'],
  ['2023-Q4', '2023-10-01', '2023-12-31', 'quý IV năm 2023', 'fourth quarter of 2023'],
  ['2024-02', '2024-02-01', '2024-02-29', 'tháng 2 năm 2024', 'February 2024'],
  ['2023-08-31', '2023-08-31', '2023-08-31', '31/08/2023', '31 August 2023'],
  [
    '2023-08@15',
    '2023-07-15',
    '2023-08-14',
    'tháng 8 năm 2023 (từ 15/07/2023 đến 14/08/2023)',
    'August 2023 (15 Jul 2023 to 14 Aug 2023)',
  ],
  [
    '2023@15',
    '2022-12-15',
    '2023-12-14',
    'năm 2023 (từ 15/12/2022 đến 14/12/2023)',
    '2023 (15 Dec 2022 to 14 Dec 2023)',
  ],
  [
    '2024-Q1@20',
    '2023-12-20',
    '2024-03-19',
    'quý I năm 2024 (từ 20/12/2023 đến 19/03/2024)',
    'first quarter of 2024 (20 Dec 2023 to 19 Mar 2024)',
  ],
  [
    '2021/2025@15',
    '2020-12-15',
    '2025-12-14',
    'các năm 2021–2025 (từ 15/12/2020 đến 14/12/2025)',
    '2021–2025 (15 Dec 2020 to 14 Dec 2025)',
  ],
  [
    '2023-02/2023-08@15',
    '2023-01-15',
    '2023-08-14',
    'từ tháng 2 năm 2023 đến tháng 8 năm 2023 (từ 15/01/2023 đến 14/08/2023)',
    'February 2023 to August 2023 (15 Jan 2023 to 14 Aug 2023)',
  ],
  ['2020/2024', '2020-01-01', '2024-12-31', 'các năm 2020–2024', '2020–2024'],
  [
    '2023-02/2023-08',
    '2023-02-01',
    '2023-08-31',
    'từ tháng 2 năm 2023 đến tháng 8 năm 2023',
    'February 2023 to August 2023',
  ],
  [
    '2023-02-04/2023-08-04',
    '2023-02-04',
    '2023-08-04',
    'từ 04/02/2023 đến 04/08/2023',
    '4 February 2023 to 4 August 2023',
  ],
]

test.each(PERIODS)('%s is read and said', (text, from, to, vi, en) => {
  expect(parsePeriod(text)).toEqual({ from, to })
  expect(periodName(text, 'vi')).toBe(vi)
  expect(periodName(text, 'en')).toBe(en)
})

test('all has no ends', () => {
  expect(parsePeriod('all')).toEqual({ from: undefined, to: undefined })
  expect(periodName('all', 'vi')).toBe('từ trước đến nay')
})

test('nonsense is not a period and comes back as it is', () => {
  const nonsense =
    '23 2023- 2023-Q5 2023-H0 2023-13 2023-1 2023-02-30 0001 9999 ALL / 2023/ /2023 2024/2020 2023/2023-Q1 ' +
    '2020/2021/2022 2023-08-04/2023-02-04 2023/2023/2023 2023@ 2023@1 2023@29 2023@15@15 all@15 2023-08-31@15 @15 2023@x'
  for (const text of [...nonsense.split(' '), ' ', '2023 ']) {
    expect(parsePeriod(text), text).toBeUndefined()
    expect(periodName(text, 'vi')).toBe(text)
  }
  fc.assert(fc.property(fc.string(), (text) => parsePeriod(text) === undefined || /^(all|\d{4})/.test(text)))
})

const day = fc.nat(40_000).map((days) => addDays('1990-01-01', days))

test('every day falls into one bucket, which begins on the 1st or the 15th and holds it', () => {
  fc.assert(
    fc.property(day, (date) => {
      const bucket = bucketOf(date)
      expect(bucket <= date).toBe(true)
      expect(bucketOf(bucket)).toBe(bucket)
      expect(['01', '15']).toContain(bucket.slice(8))
      expect(bucket.slice(0, 7)).toBe(date.slice(0, 7))
    }),
  )
})

test('a period is a union of whole buckets exactly when no bucket lies across its ends', () => {
  fc.assert(
    fc.property(day, fc.nat(800), (from, length) => {
      const to = addDays(from, length)
      const cut = bucketOf(addDays(from, -1)) === bucketOf(from) || bucketOf(addDays(to, 1)) === bucketOf(to)
      expect(bucketsOf({ from, to })).toEqual(cut ? undefined : { from: bucketOf(from), to: bucketOf(to) })
    }),
  )
})

test('the office’s own months and years are unions of buckets, and so is every calendar period', () => {
  expect(bucketsOf({ from: '2022-12-15', to: '2023-12-14' })).toEqual({
    from: '2022-12-15',
    to: '2023-12-01',
  })
  expect(bucketsOf({ from: '2023-01-15', to: '2023-02-14' })).toEqual({
    from: '2023-01-15',
    to: '2023-02-01',
  })
  expect(bucketsOf({ from: undefined, to: undefined })).toEqual({ from: undefined, to: undefined })
  for (const text of ['2023', '2023-H1', '2023-Q3', '2024-02', '2023-02', '2020/2024']) {
    const period = parsePeriod(text)
    expect(period === undefined ? undefined : bucketsOf(period), text).toBeDefined()
  }
  expect(bucketsOf({ from: '2023-02-04', to: '2023-08-04' })).toBeUndefined()
})
