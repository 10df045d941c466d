import { expect, test } from 'vitest'
import { progressOf } from './standing.ts'

const AT = { target: 60, expected: 53.75, measure: 'gardens', begun: true } as const

test.each([
  [41, 'late', 13, 19],
  [0, 'not-begun', 54, 60],
  [53, 'late', 1, 7],
  [54, 'on-the-way', 0, 6],
  [59, 'on-the-way', 0, 1],
  [60, 'reached', 0, 0],
  [75, 'reached', 0, 0],
])('%i of 60, when 54 would be on time, is %s', (reached, standing, missing, left) => {
  expect(progressOf({ ...AT, reached })).toEqual({ standing, expected: 54, missing, left })
})

test('ahead is more than a tenth of the target before its time', () => {
  expect(progressOf({ ...AT, expected: 20, reached: 25 }).standing).toBe('on-the-way')
  expect(progressOf({ ...AT, expected: 20, reached: 26 }).standing).toBe('ahead')
})

test('before the period begins nothing is late', () => {
  const progress = progressOf({ ...AT, expected: 0, reached: 0, begun: false })
  expect(progress).toMatchObject({ standing: 'to-come', missing: 0 })
})

test('a target of 0 is reached from the first day', () => {
  expect(progressOf({ ...AT, target: 0, expected: 0, reached: 0 }).standing).toBe('reached')
})

test('hectares are expected to the hundredth, and sums of hundredths do not drift', () => {
  const progress = progressOf({ ...AT, measure: 'ha', target: 0.3, expected: 0.15, reached: 0.1 + 0.2 })
  expect(progress).toEqual({ standing: 'reached', expected: 0.15, missing: 0, left: 0 })
})
