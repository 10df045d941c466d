import { expect, test } from 'vitest'
import { expectedBy } from './expected.ts'

const YEAR = { from: '2026-01-01', to: '2026-12-31' }

test('without milestones a target grows by the same step every day', () => {
  expect(expectedBy(365, YEAR, [], '2026-01-01')).toBeCloseTo(1, 10)
  expect(expectedBy(365, YEAR, [], '2026-11-23')).toBeCloseTo(327, 10)
  expect(expectedBy(60, YEAR, [], '2026-11-23')).toBeCloseTo((60 * 327) / 365, 10)
})

test('before the first day nothing is expected, from the last day on all of it', () => {
  expect(expectedBy(60, YEAR, [], '2025-12-31')).toBe(0)
  expect(expectedBy(60, YEAR, [], '2026-12-31')).toBe(60)
  expect(expectedBy(60, YEAR, [], '2027-06-01')).toBe(60)
})

test('milestones are reached on their day, and between two of them it grows evenly', () => {
  const quarters = [
    { until: '2026-09-30', percent: 50 },
    { until: '2026-03-31', percent: 0 },
    { until: '2026-06-30', percent: 20 },
  ]
  const at = (today: string) => expectedBy(100, YEAR, quarters, today)
  expect(at('2026-03-31')).toBe(0)
  expect(at('2026-06-30')).toBe(20)
  expect(at('2026-09-30')).toBe(50)
  expect(at('2026-08-15')).toBeCloseTo(20 + (30 * 46) / 92, 10)
  expect(at('2026-11-15')).toBeCloseTo(50 + (50 * 46) / 92, 10)
})

test('a period of one day is due on it', () => {
  const day = { from: '2026-05-19', to: '2026-05-19' }
  expect([expectedBy(3, day, [], '2026-05-18'), expectedBy(3, day, [], '2026-05-19')]).toEqual([0, 3])
})
