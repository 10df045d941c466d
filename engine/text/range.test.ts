import { expect, test } from 'vitest'
import { joinEnds, parseVietnameseRange } from './range.ts'

test.each([
  ['30–50 triệu', 30e6, 50e6],
  ['30 - 50 triệu đồng', 30e6, 50e6],
  ['từ 30 đến 50 triệu đồng', 30e6, 50e6],
  ['30 triệu đến 50', 30e6, 50e6],
  ['1,1–2,5 tỷ', 1_100_000_000, 2_500_000_000],
  ['800 triệu – 1,2 tỷ', 800e6, 1_200_000_000],
  ['0 đến 20 triệu', 0, 20e6],
  ['500–1.200', 500, 1200],
  ['từ 30 triệu trở lên', 30e6, undefined],
  ['trên 30 triệu', 30e6, undefined],
  ['30 triệu trở lên', 30e6, undefined],
  ['đến 50 triệu', undefined, 50e6],
  ['dưới 50 triệu đồng', undefined, 50e6],
])('%s is a range', (text, low, high) => {
  expect(parseVietnameseRange(text)).toEqual({ low, high })
})

test.each(['', '30 triệu', '30', 'từ', 'khoảng 30–50', '30–', '30–50–70', 'dưới mức', '-3'])(
  '%s is refused rather than guessed',
  (text) => {
    expect(parseVietnameseRange(text)).toBeUndefined()
  },
)

test('a word is not lent where that would cross the ends', () => {
  expect(joinEnds('800', '1,2 tỷ')).toEqual({ low: 800, high: 1_200_000_000 })
  expect(joinEnds('30.000.000', '60 triệu')).toEqual({ low: 30e6, high: 60e6 })
  expect(joinEnds('50 triệu', '30 triệu')).toEqual({ low: 50e6, high: 30e6 })
})
