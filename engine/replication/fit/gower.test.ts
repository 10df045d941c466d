import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rangeOf, similarities, type Character } from './gower.ts'

const amounts = (...values: number[]): Character => {
  const known = Float64Array.from(values)
  return { kind: 'amount', values: known, range: rangeOf(known) }
}
const choices = (...values: string[]): Character => {
  const all = [...new Set(values)]
  return { kind: 'choice', values: Float64Array.from(values, (value) => all.indexOf(value)) }
}
const between = (characters: readonly Character[], one: number, other: number, comparedMin = 1) =>
  similarities(characters, one, Int32Array.of(other), comparedMin)[0] ?? Number.NaN

// Gower's dissimilarities as the Python package gower 0.1.2 prints them in its description for these eight people,
// to seven decimals; similarity is one less.
describe('against another implementation', () => {
  const characters = [
    amounts(21, 21, 19, 30, 21, 21, 19, 30),
    choices('M', 'M', 'N', 'M', 'F', 'F', 'F', 'F'),
    choices('MARRIED', 'SINGLE', 'SINGLE', 'SINGLE', 'MARRIED', 'SINGLE', 'WIDOW', 'DIVORCED'),
    amounts(3000, 1200, 32_000, 1800, 2900, 1100, 10_000, 1500),
    amounts(1, 0, 1, 1, 1, 0, 0, 1),
    amounts(2200, 100, 22_000, 1100, 2000, 100, 6000, 2200),
  ]
  const printed = [
    [0, 0.3590238, 0.6707398, 0.31787416, 0.16872811, 0.52622986, 0.59697855, 0.47778758],
    [0.3590238, 0, 0.6964303, 0.3138769, 0.523629, 0.16720603, 0.45600235, 0.6539635],
    [0.6707398, 0.6964303, 0, 0.6552807, 0.6728013, 0.6969697, 0.740428, 0.8151941],
    [0.31787416, 0.3138769, 0.6552807, 0, 0.4824794, 0.48108295, 0.74818605, 0.34332284],
  ]
  const pairs = printed.flatMap((row, one) => row.map((apart, other) => ({ one, other, apart })))

  test.each(pairs)('$one and $other are $apart apart', ({ one, other, apart }) => {
    expect(1 - between(characters, one, other)).toBeCloseTo(apart, 6)
  })
})

test('what is not known in one of both is left out (Legendre and Legendre, Numerical Ecology, coefficient S15)', () => {
  const ranges = [1, 4, 2, 4, 1, 3, 2, 5]
  const one = [2, 2, Number.NaN, 2, 2, 4, 2, 6]
  const other = [1, 3, 3, 1, 2, 2, 2, 5]
  const characters = ranges.map((range, at): Character => ({
    kind: 'amount',
    values: Float64Array.of(one[at] ?? 0, other[at] ?? 0),
    range,
  }))
  expect(between(characters, 0, 1)).toBeCloseTo((0 + 0.75 + 0.75 + 1 + 1 / 3 + 1 + 0.8) / 7, 12)
  expect(between(characters, 0, 1).toFixed(2)).toBe('0.66')
})

test('sets are alike by what they share; when both are empty nothing is said', () => {
  const set = (...values: number[]): Character => ({ kind: 'set', values: Float64Array.from(values) })
  expect(between([set(0b0111, 0b0110)], 0, 1)).toBeCloseTo(2 / 3, 12)
  expect(between([set(0b0111, 0)], 0, 1)).toBe(0)
  expect(between([set(0, 0)], 0, 1)).toBeNaN()
})

test('places of which too little is known are not compared', () => {
  const characters = [amounts(1, 2), amounts(3, 9), amounts(Number.NaN, 4)]
  expect(between(characters, 0, 1, 3)).toBeNaN()
  expect(between(characters, 0, 1, 2)).toBe(0)
})

test('nobody is more alike than itself, and how alike two are does not depend on who is asked', () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(Number.NaN))
  const column = fc.array(value, { minLength: 4, maxLength: 4 }).map((values) => Float64Array.from(values))
  const character = column.chain((values) =>
    fc.constantFrom<Character>(
      { kind: 'amount', values, range: rangeOf(values) },
      { kind: 'choice', values },
      { kind: 'set', values },
    ),
  )
  fc.assert(
    fc.property(fc.array(character, { minLength: 1, maxLength: 8 }), (characters) => {
      for (const one of [0, 1, 2, 3]) {
        const self = between(characters, one, one)
        expect(Number.isNaN(self) || self === 1).toBe(true)
        for (const other of [0, 1, 2, 3]) {
          const alike = between(characters, one, other)
          expect(alike).toEqual(between(characters, other, one))
          if (!Number.isNaN(alike)) expect(alike >= 0 && alike <= 1).toBe(true)
        }
      }
    }),
  )
})
