import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumber, writeNumber } from './number.ts'

test('numbers are read as people here write them, and what is no number is kept as it was typed', () => {
  const said = ['1.284', '2,5', '50 triệu', '', 'khoảng 40']
  expect(said.map(readNumber)).toEqual([1284, 2.5, 50_000_000, null, 'khoảng 40'])
  expect(writeNumber('khoảng 40')).toBe('khoảng 40')
})

test('a number written into the input is read back as the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e11 }), fc.integer({ min: 0, max: 9 }), (whole, tenths) => {
      const number = Number(`${whole}.${tenths}`)
      expect(readNumber(writeNumber(number))).toBe(number)
    }),
  )
})
