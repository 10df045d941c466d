import { expect, test } from 'vitest'
import { readEnds, writeEnds } from './range.ts'

test.each([
  ['30', '50 triệu', { low: 30e6, high: 50e6 }],
  ['30–50 triệu', '', { low: 30e6, high: 50e6 }],
  ['1,5 tỷ', '', { low: 1_500_000_000, high: null }],
  ['', '50 triệu', { low: null, high: 50e6 }],
  ['30.000.000', '50.000.000', { low: 30e6, high: 50e6 }],
  ['0', '', { low: 0, high: null }],
  ['khoảng 40', '50', { low: 'khoảng 40', high: 50 }],
  [' ', '', null],
])('from “%s” to “%s” is read, or kept as it was typed', (low, high, answer) => {
  expect(readEnds({ low, high })).toEqual(answer)
})

test('what was read stands in the inputs and is read back as the same', () => {
  for (const value of [
    { low: 30e6, high: 50e6 },
    { low: 500, high: null },
    { low: 'khoảng 40', high: 50 },
  ]) {
    expect(readEnds(writeEnds(value))).toEqual(value)
  }
  expect(writeEnds(null)).toEqual({ low: '', high: '' })
})
