import { expect, test } from 'vitest'
import { heightOf, sizeFor } from './paper.ts'

const room = { widthMm: 100, heightMm: 100 }
const page = (letters: number) => [{ letters }]

test('short texts are set large, long ones smaller, and the longest as small as it may be', () => {
  const sizes = [14, 12, 10, 8]
  expect(sizeFor(page(100), room, sizes)).toBe(14)
  expect(sizeFor(page(700), room, sizes)).toBe(12)
  expect(sizeFor(page(100_000), room, sizes)).toBe(8)
})

test('twice the size takes about four times the room', () => {
  const times = heightOf(page(2000), 100, 16) / heightOf(page(2000), 100, 8)
  expect(times).toBeGreaterThan(3.5)
  expect(times).toBeLessThan(4.6)
})

test('a step is as high as the picture beside it, and higher when it says more', () => {
  const short = heightOf([{ letters: 10, least: 2.6 }], 100, 10)
  expect(short).toBeCloseTo(2.6 * 3.528, 3)
  expect(heightOf([{ letters: 400, least: 2.6 }], 100, 10)).toBeGreaterThan(short)
})
