import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, formatDate } from '../text/date.ts'
import { formatNumber } from '../text/number.ts'
import type { CellValue } from './cell-value.ts'
import { readAmount, readAmountRange, type AmountStyle } from './read-amount.ts'
import { readChoice, readChoices, readYesNo } from './read-choice.ts'
import { readDate } from './read-date.ts'
import { readPeriod } from './read-period.ts'
import { readSpot } from './read-spot.ts'

const text = (said: string): CellValue => ({ is: 'text', text: said })
const codes = (reading: { readonly remarks: readonly { readonly code: string }[] }) =>
  reading.remarks.map(({ code }) => code)

const MONEY: AmountStyle = { measure: 'vnd', column: 'as-written', decimal: 'comma', saoM2: 500 }
const AREA: AmountStyle = { ...MONEY, measure: 'm2' }

describe('amounts', () => {
  test.each<[string, AmountStyle, number, readonly string[]]>([
    ['1,5 tỷ', MONEY, 1_500_000_000, []],
    ['1,5 tỉ đồng', MONEY, 1_500_000_000, []],
    ['50 triệu', MONEY, 50_000_000, []],
    ['50tr', MONEY, 50_000_000, []],
    ['2.500', MONEY, 2500, []],
    ['50.000.000đ', MONEY, 50_000_000, []],
    ['1.5 tỷ', MONEY, 1_500_000_000, ['import.number-read-as']],
    ['2,500', MONEY, 2.5, ['import.number-read-as']],
    ['1,234.5', { ...MONEY, decimal: 'point' }, 1234.5, []],
    ['50', { ...MONEY, column: 'vnd-million' }, 50_000_000, []],
    ['1,5 tỷ', { ...MONEY, column: 'vnd-million' }, 1_500_000_000, []],
    ['3 sào', AREA, 1500, ['import.sao-converted']],
    ['3 sào', { ...AREA, saoM2: 360 }, 1080, ['import.sao-converted']],
    ['2', { ...AREA, measure: 'ha', column: 'sao' }, 0.1, ['import.sao-converted']],
    ['1,2 ha', AREA, 12_000, ['import.area-converted']],
    ['1200 m²', { ...AREA, measure: 'ha' }, 0.12, ['import.area-converted']],
    ['12 hộ', { ...MONEY, measure: 'households' }, 12, []],
    ['khoảng 30 triệu', MONEY, 30_000_000, []],
  ])('%s', (said, style, number, remarks) => {
    const reading = readAmount(text(said), style)
    expect(reading.value?.number).toBe(number)
    expect(codes(reading)).toEqual(remarks)
  })

  test.each<[string, string]>([
    ['nhiều', 'import.not-a-number'],
    ['12 con', 'import.unit-of-measure'],
    ['3 sào', 'import.other-measure'],
    ['1.2.3', 'import.not-a-number'],
    ['', 'import.not-a-number'],
  ])('"%s" is no amount of money', (said, code) => {
    const reading = readAmount(text(said), MONEY)
    expect(reading.value).toBeUndefined()
    expect(codes(reading)).toEqual([code])
  })

  test('a number that Excel made a date of is gone, and said to be', () => {
    const date: CellValue = { is: 'date', date: '2026-05-01', precision: 'day' }
    expect(codes(readAmount(date, MONEY))).toEqual(['import.number-became-date'])
  })

  test('"hơn", "gần" and "khoảng" stay with the number', () => {
    const said = (written: string) => readAmount(text(written), MONEY).value?.qualifier
    expect([said('hơn 3.500 tỷ'), said('gần 50 triệu'), said('khoảng 5 triệu'), said('5 triệu')]).toEqual([
      'more-than',
      'nearly',
      'about',
      undefined,
    ])
  })

  test.each<[string, { low?: number; high?: number }]>([
    ['30-50 triệu', { low: 30_000_000, high: 50_000_000 }],
    ['từ 30 đến 50 triệu', { low: 30_000_000, high: 50_000_000 }],
    ['800 triệu – 1,2 tỷ', { low: 800_000_000, high: 1_200_000_000 }],
    ['trên 30 triệu', { low: 30_000_000 }],
    ['30 triệu trở lên', { low: 30_000_000 }],
    ['dưới 50 triệu', { high: 50_000_000 }],
    ['40 triệu', { low: 40_000_000, high: 40_000_000 }],
  ])('the range %s', (said, range) => {
    expect(readAmountRange(text(said), MONEY).value).toEqual(range)
  })

  test('whatever we write as a number is read as that number, in either style', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_000_000, max: 9_000_000 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, part) => {
          const number = Number(`${whole}.${part}`)
          const vi = readAmount(text(formatNumber(number, 'vi')), { ...MONEY, measure: 'km' })
          expect(vi.value?.number).toBe(number)
          const en = readAmount(text(formatNumber(number, 'en')), {
            ...MONEY,
            measure: 'km',
            decimal: 'point',
          })
          expect(en.value?.number).toBe(number)
        },
      ),
    )
  })

  test('no text at all makes reading fail', () => {
    fc.assert(
      fc.property(fc.string(), (any) => {
        for (const style of [MONEY, AREA]) {
          expect(readAmount(text(any), style).remarks).toBeDefined()
          expect(readAmountRange(text(any), style).remarks).toBeDefined()
        }
        expect(readDate(text(any), 'day-first').remarks).toBeDefined()
        expect(readChoice(any, [{ id: 'a', labels: ['Kinh tế'] }]).remarks).toBeDefined()
      }),
    )
  })
})

describe('days', () => {
  test.each<[string, string, readonly string[]]>([
    ['5/2/2023', '2023-02-05', []],
    ['05-02-23', '2023-02-05', []],
    ['5.2.1998', '1998-02-05', []],
    ['2023-02-05', '2023-02-05', []],
    ['ngày 5 tháng 2 năm 2023', '2023-02-05', []],
    ['31/12/99', '1999-12-31', []],
    ['tháng 3/2023', '2023-03-01', ['import.day-assumed']],
    ['3/2023', '2023-03-01', ['import.day-assumed']],
    ['quý II/2023', '2023-04-01', ['import.day-assumed']],
    ['năm 2023', '2023-01-01', ['import.day-assumed']],
  ])('%s', (said, date, remarks) => {
    const reading = readDate(text(said), 'day-first')
    expect(reading.value).toBe(date)
    expect(codes(reading)).toEqual(remarks)
  })

  test('a day that fits only the other way round is never turned in silence', () => {
    expect(readDate(text('13/2/2023'), 'day-first').value).toBe('2023-02-13')
    expect(codes(readDate(text('2/13/2023'), 'day-first'))).toEqual(['import.date-order'])
    expect(readDate(text('2/13/2023'), 'month-first').value).toBe('2023-02-13')
    expect(codes(readDate(text('31/2/2023'), 'day-first'))).toEqual(['import.not-in-calendar'])
    expect(codes(readDate(text('mùa xuân'), 'day-first'))).toEqual(['import.not-a-date'])
  })

  test('every day is read back from the way it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const date = addDays('1975-01-01', days)
        expect(readDate(text(formatDate(date, 'vi')), 'day-first').value).toBe(date)
        expect(readDate(text(date), 'day-first').value).toBe(date)
      }),
    )
  })

  test.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['năm 2023', '2023-01-01', '2023-12-31'],
    ['Quý I/2023', '2023-01-01', '2023-03-31'],
    ['6 tháng đầu năm 2023', '2023-01-01', '2023-06-30'],
    ['tháng 3/2023', '2023-03-01', '2023-03-31'],
    ['giai đoạn 2021-2025', '2021-01-01', '2025-12-31'],
    ['2023-Q2', '2023-04-01', '2023-06-30'],
  ])('the period %s', (said, from, to) => {
    expect(readPeriod(said)).toEqual({ from, to })
  })
})

describe('choices', () => {
  const SECTORS = [
    { id: 'economy', labels: ['Kinh tế', 'Economy'] },
    { id: 'culture-society', labels: ['Văn hóa – xã hội', 'Culture and society'] },
    { id: 'defence-security', labels: ['Quốc phòng – an ninh', 'Defence and security'] },
  ]

  test.each<[string, string, readonly string[]]>([
    ['Kinh tế', 'economy', []],
    ['KINH TẾ', 'economy', []],
    ['economy', 'economy', []],
    ['Văn hoá - xã hội', 'culture-society', []],
    ['van hoa xa hoi', 'culture-society', ['import.choice-read-as']],
    ['Quốc phòng, an nin', 'defence-security', ['import.choice-read-as']],
  ])('%s', (said, id, remarks) => {
    const reading = readChoice(said, SECTORS)
    expect(reading.value).toBe(id)
    expect(codes(reading)).toEqual(remarks)
  })

  test('an unknown word is refused with the list; several choices stand between semicolons', () => {
    expect(codes(readChoice('Môi trường', SECTORS))).toEqual(['import.not-a-choice'])
    expect(readChoices('Kinh tế; Quốc phòng – an ninh', SECTORS).value).toEqual([
      'economy',
      'defence-security',
    ])
    expect(readChoices('Kinh tế; Môi trường', SECTORS).value).toBeUndefined()
  })

  test.each([
    ['x', true],
    ['Có', true],
    ['KHÔNG', false],
    ['chưa', false],
  ] as const)('%s', (said, yes) => {
    expect(readYesNo(said).value).toBe(yes)
  })

  test('a spot is read with either separator', () => {
    expect(readSpot('18,6796; 105,6813').value).toEqual({ lat: 18.68, lon: 105.681 })
    expect(readSpot('18.6796, 105.6813').value).toEqual({ lat: 18.68, lon: 105.681 })
    expect(readSpot('105').value).toBeUndefined()
  })
})
