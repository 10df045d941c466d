import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { survivalAt, survivalCurve, type Followed } from './survival.ts'

// Remission of leukaemia in weeks under 6-mercaptopurine (Freireich et al., Blood 1963); + was still in remission.
const FREIREICH = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'
const CONTROLS = '1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23'

const read = (text: string): readonly Followed[] =>
  text.split(' ').map((one) => ({ time: Number.parseInt(one, 10), ended: !one.endsWith('+') }))

test('the published example: Freireich’s patients, shares and Greenwood’s errors', () => {
  // As every textbook prints them (Collett; Kleinbaum and Klein; survfit of R).
  const published = [
    [6, 21, 3, 0.857, 0.0764],
    [7, 17, 1, 0.807, 0.0869],
    [10, 15, 1, 0.753, 0.0963],
    [13, 12, 1, 0.69, 0.1068],
    [16, 11, 1, 0.627, 0.1141],
    [22, 7, 1, 0.538, 0.1282],
    [23, 6, 1, 0.448, 0.1346],
  ]
  const steps = survivalCurve(read(FREIREICH))
  expect(steps.map(({ time, atRisk, ended }) => [time, atRisk, ended])).toEqual(
    published.map((row) => row.slice(0, 3)),
  )
  steps.forEach(({ share, error }, index) => {
    expect(share).toBeCloseTo(published[index]?.[3] ?? 0, 3)
    expect(error).toBeCloseTo(published[index]?.[4] ?? 0, 4)
  })
})

test('log-log bounds as survfit(conf.type = "log-log") and SAS give them', () => {
  const [first] = survivalCurve(read(FREIREICH))
  // By hand: theta = 1.96 · sqrt(3 / (21·18)) / ln(18/21); 0.857^exp(∓theta).
  expect(first?.interval.low).toBeCloseTo(0.62, 3)
  expect(first?.interval.high).toBeCloseTo(0.952, 3)
  const last = survivalCurve(read(FREIREICH)).at(-1)
  expect(last?.interval.low).toBeCloseTo(0.188, 3)
  expect(last?.interval.high).toBeCloseTo(0.68, 3)
})

test('without anybody lost from sight it is the plain share that is left', () => {
  const followed = read(CONTROLS)
  for (const { time, share } of survivalCurve(followed)) {
    const left = followed.filter((one) => one.time > time).length
    expect(share).toBeCloseTo(left / followed.length, 12)
  }
  expect(survivalCurve(followed).at(-1)).toMatchObject({ share: 0, interval: { low: 0, high: 0 } })
})

test('with nobody, with one, and beyond what was followed there is an answer, never a number that is none', () => {
  expect(survivalCurve([])).toEqual([])
  expect(survivalAt([], 12)).toBeUndefined()
  expect(survivalAt([{ time: 3, ended: false }], 12)).toBeUndefined()
  expect(survivalAt([{ time: 13, ended: false }], 12)).toEqual({
    share: 1,
    interval: { low: 0, high: 1 },
    atRisk: 1,
  })
  expect(survivalAt([{ time: 3, ended: true }], 12)?.share).toBe(0)
  fc.assert(
    fc.property(
      fc.array(fc.record({ time: fc.nat(40), ended: fc.boolean() }), { maxLength: 40 }),
      (followed) => {
        let before = 1
        for (const { share, interval } of survivalCurve(followed)) {
          expect(share).toBeLessThanOrEqual(before)
          expect(interval.low).toBeLessThanOrEqual(share)
          expect(interval.high).toBeGreaterThanOrEqual(share)
          before = share
        }
      },
    ),
  )
})
