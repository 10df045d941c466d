import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNumber, formatVnd, parseVietnameseNumber } from './number.ts'

test.each([
  [1284, '1.284', '1,284'],
  [2.5, '2,5', '2.5'],
  [0, '0', '0'],
  [-1234567.8, '-1.234.567,8', '-1,234,567.8'],
  [0.1 + 0.2, '0,3', '0.3'],
  [1.0005, '1,001', '1.001'],
  [-0.0004, '0', '0'],
  [0.9995, '1', '1'],
  [1e21, '1.000.000.000.000.000.000.000', '1,000,000,000,000,000,000,000'],
  [1e-7, '0', '0'],
])('%d is written %s and %s', (value, vi, en) => {
  expect(formatNumber(value, 'vi')).toBe(vi)
  expect(formatNumber(value, 'en')).toBe(en)
})

test.each([
  [637_000_000_000, '637 tỷ đồng', 'VND 637 billion'],
  [3_500_000_000_000, '3.500 tỷ đồng', 'VND 3,500 billion'],
  [1_500_000_000, '1,5 tỷ đồng', 'VND 1.5 billion'],
  [521_193_000_000, '521,193 tỷ đồng', 'VND 521.193 billion'],
  [1_000_000_000, '1 tỷ đồng', 'VND 1 billion'],
  [999_999_999, '999.999.999 đồng', 'VND 999,999,999'],
  [1_999_999_999, '2 tỷ đồng', 'VND 2 billion'],
  [50_000_000, '50.000.000 đồng', 'VND 50,000,000'],
  [0, '0 đồng', 'VND 0'],
  [-2_500_000_000, '-2,5 tỷ đồng', 'VND -2.5 billion'],
])('%d đồng is written %s and %s', (amountVnd, vi, en) => {
  expect(formatVnd(amountVnd, 'vi')).toBe(vi)
  expect(formatVnd(amountVnd, 'en')).toBe(en)
})

describe('parseVietnameseNumber', () => {
  test.each([
    ['1,5 tỷ', 1_500_000_000],
    ['3.500 tỷ đồng', 3_500_000_000_000],
    ['637 tỉ', 637_000_000_000],
    ['50 triệu đồng', 50_000_000],
    ['1.284', 1284],
    ['1284', 1284],
    ['2,5', 2.5],
    ['-3', -3],
    ['500 nghìn', 500_000],
    ['50.000.000đ', 50_000_000],
    ['0,1 tỷ', 100_000_000],
    ['200 VND', 200],
  ])('reads %s', (text, value) => {
    expect(parseVietnameseNumber(text)).toBe(value)
  })

  test.each([
    '',
    '1.5',
    '1,284.5',
    '1.28',
    '12.34.567',
    'tỷ',
    'hơn 3',
    '1 vạn',
    '1,',
    '5 tỷ 3',
    'NaN',
    '99999999999 tỷ',
  ])('refuses %s rather than guess', (text) => {
    expect(parseVietnameseNumber(text)).toBeUndefined()
  })

  test('reads back every whole number it is shown', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(parseVietnameseNumber(formatNumber(value, 'vi'))).toBe(value === 0 ? 0 : value)
      }),
    )
  })
})
