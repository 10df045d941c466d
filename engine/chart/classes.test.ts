import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { classify, classOf, sayClass } from './classes.ts'

test('nothing is a class of its own, and the limits are numbers that are easily said', () => {
  const classes = classify([0, 0, 3, 7, 12, 34, 38, 41, 56, 1284])
  expect(classes.map((each) => sayClass(each, true, 'vi'))).toEqual([
    '0',
    '1–11',
    '12–34',
    '35–49',
    '50 trở lên',
  ])
})

test('few amounts give few classes', () => {
  expect(classify([]).map((each) => sayClass(each, true, 'en'))).toEqual(['0'])
  expect(classify([0, 1, 1]).map((each) => sayClass(each, true, 'en'))).toEqual(['0', '1 or more'])
  expect(classify([0, 1, 2, 2, 9]).map((each) => sayClass(each, true, 'en'))).toEqual([
    '0',
    '1',
    '2–8',
    '9 or more',
  ])
})

test('shares and measures with decimals leave no gap between two classes', () => {
  expect(sayClass({ shade: 2, from: 3, to: 8 }, false, 'vi')).toBe('3 đến dưới 8')
  expect(sayClass({ shade: 1, from: 0, to: 3 }, false, 'en')).toBe('under 3')
})

test('every amount has one class, and more is never paler', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { maxLength: 60 }), (amounts) => {
      const classes = classify(amounts)
      expect(classes.length).toBeLessThanOrEqual(5)
      const shades = amounts
        .toSorted((one, other) => one - other)
        .map((amount) => classOf(classes, amount)?.shade ?? 0)
      expect(shades).toEqual(shades.toSorted((one, other) => one - other))
      for (const amount of amounts) {
        const found = classOf(classes, amount)
        expect(found !== undefined && amount >= found.from && amount < (found.to ?? Infinity)).toBe(true)
        if (amount > 0) expect(found?.shade).toBeGreaterThan(1)
      }
    }),
  )
})
