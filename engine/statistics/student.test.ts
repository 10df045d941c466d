import { expect, test } from 'vitest'
import { betaShare, shareWithin, studentQuantile } from './student.ts'

// Fisher and Yates, Statistical Tables, table III.
test.each([
  [0.95, 1, 12.706],
  [0.95, 2, 4.303],
  [0.95, 5, 2.571],
  [0.95, 10, 2.228],
  [0.95, 30, 2.042],
  [0.95, 120, 1.98],
  [0.99, 7, 3.499],
  [0.9, 15, 1.753],
])('%f with %i degrees is %f', (share, degrees, expected) => {
  expect(studentQuantile(share, degrees)).toBeCloseTo(expected, 3)
})

test('with one degree it is the distribution of Cauchy, with two it has a closed form', () => {
  for (const t of [0.1, 1, 3, 40]) {
    expect(shareWithin(t, 1)).toBeCloseTo((2 / Math.PI) * Math.atan(t), 12)
    expect(shareWithin(t, 2)).toBeCloseTo(t / Math.sqrt(t * t + 2), 12)
  }
})

test('for whole numbers the beta share is a sum of binomial probabilities', () => {
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)
  for (const [a, b, x] of [
    [2, 3, 0.4],
    [5, 1, 0.9],
    [7, 9, 0.2],
  ] as const) {
    const n = a + b - 1
    let sum = 0
    for (let k = a; k <= n; k++) sum += choose(n, k) * x ** k * (1 - x) ** (n - k)
    expect(betaShare(x, a, b)).toBeCloseTo(sum, 12)
  }
})
