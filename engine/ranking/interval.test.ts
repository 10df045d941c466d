import { expect, test } from 'vitest'
import { countInterval, shareInterval } from './interval.ts'

// As SciPy has them: chi2.ppf for the exact Poisson limits (95 %), binomtest for Wilson's.
test.each([
  [0, 0, 3.688879],
  [1, 0.025318, 5.571643],
  [2, 0.242209, 7.224688],
  [5, 1.623486, 11.668332],
  [10, 4.795389, 18.390356],
  [20, 12.216517, 30.888382],
  [50, 37.110964, 65.918767],
  [100, 81.363991, 121.626794],
])('a count of %i has the exact limits %d and %d', (count, low, high) => {
  const interval = countInterval(count)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})

test.each([
  [0, 10, 0, 0.2775],
  [8, 10, 0.4902, 0.9433],
  [10, 10, 0.7225, 1],
  [81, 263, 0.2553, 0.3662],
])('%i of %i has Wilson limits %d and %d', (part, whole, low, high) => {
  const interval = shareInterval(part, whole)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})

/** The chance of at most so many, added up term by term: another way than the one under test. */
function addedUp(count: number, mean: number): number {
  let [term, sum] = [Math.exp(-mean), 0]
  for (let n = 0; n <= count; n += 1) {
    sum += term
    term *= mean / (n + 1)
  }
  return sum
}

test('beyond each bound what was seen would be rarer than one in forty, at the bound exactly so', () => {
  for (const count of [0, 1, 2, 3, 7, 12, 33, 64, 150, 400]) {
    const { low, high } = countInterval(count)
    expect(addedUp(count, high)).toBeCloseTo(0.025, 8)
    if (count > 0) expect(1 - addedUp(count - 1, low)).toBeCloseTo(0.025, 8)
  }
})

test('a large count has the bounds of the normal distribution nearly', () => {
  const { low, high } = countInterval(1_000_000)
  expect(low).toBeCloseTo(1_000_000 - 1.96 * 1000, -2)
  expect(high).toBeCloseTo(1_000_000 + 1.96 * 1000, -2)
})

test('a share of nothing may be anything', () => {
  expect(shareInterval(0, 0)).toEqual({ low: 0, high: 1 })
})
