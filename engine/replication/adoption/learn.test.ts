import { expect, test } from 'vitest'
import type { UnitId } from '../../unit/unit.ts'
import { learnFrom, type Told } from './learn.ts'

const one = (told: Partial<Told>): Told => ({
  id: 'one',
  of: { card: 'card', version: 1 },
  place: 'place' as UnitId, // a test's own
  state: 'started',
  plannedOn: '2023-01-01',
  startedOn: '2023-01-01',
  incentives: [],
  seenOn: '2023-01-01',
  ...told,
})

test('no adoptions at all, or one alone, are an answer without numbers that are none', () => {
  const nothing = learnFrom([])
  expect(nothing.counts).toEqual({ planned: 0, begun: 0, kept: 0, dropped: 0, givenUp: 0, verified: 0 })
  expect(nothing.survival).toEqual({ steps: [], until: 0, at: [] })
  expect(nothing.spontaneous).toEqual({ part: 0, whole: 0, unknown: 0, interval: { low: 0, high: 1 } })
  expect([nothing.cost, nothing.labour, nothing.reasons]).toEqual([undefined, undefined, []])
  const alone = learnFrom([one({ cost: 10, scale: 0.5, droppedOn: '2023-05-01', state: 'dropped' })])
  expect(alone.cost).toEqual({ middle: 20, low: 20, high: 20, count: 1 })
  expect(alone.survival.at).toEqual([])
  expect(JSON.stringify(alone)).not.toContain('null')
})

test('what nobody looked at since counts no longer than it was seen', () => {
  // Twenty began on one day. Five were seen after two years; five dropped after 100 days; ten were never seen again.
  const adoptions = [
    ...Array.from({ length: 5 }, () => one({ seenOn: '2025-01-05', state: 'kept', keptOn: '2024-01-05' })),
    ...Array.from({ length: 5 }, () =>
      one({ droppedOn: '2023-04-11', seenOn: '2023-04-11', state: 'dropped' }),
    ),
    ...Array.from({ length: 10 }, () => one({})),
  ]
  const { survival } = learnFrom(adoptions)
  expect(survival.steps.map(({ time, atRisk, ended, share }) => [time, atRisk, ended, share])).toEqual([
    [100, 10, 5, 0.5],
  ])
  expect(survival.at.map(({ months, share, atRisk }) => [months, share, atRisk])).toEqual([
    [6, 0.5, 5],
    [12, 0.5, 5],
    [24, 0.5, 5],
  ])
})

test('taken up by itself: of verified ones with something written down; the published interval of 15 in 20', () => {
  const verified = (incentives: Told['incentives']) => one({ verifiedOn: '2023-02-01', incentives })
  const { spontaneous } = learnFrom([
    ...Array.from({ length: 15 }, () => verified(['none'])),
    ...Array.from({ length: 5 }, () => verified(['inputs', 'training'])),
    ...Array.from({ length: 3 }, () => verified([])),
    one({ incentives: ['none'] }),
  ])
  expect(spontaneous).toMatchObject({ part: 15, whole: 20, unknown: 3 })
  // Wilson 1927 without correction; prop.test(15, 20, correct = FALSE) of R.
  expect(spontaneous.interval.low).toBeCloseTo(0.5313, 4)
  expect(spontaneous.interval.high).toBeCloseTo(0.8881, 4)
})

test('reasons by how often they were given; a plan that was given up is no copy that was dropped', () => {
  const dropped = (droppedFor: string | undefined, begun = true) =>
    one({
      state: 'dropped',
      droppedOn: '2023-06-01',
      droppedFor,
      ...(begun ? {} : { startedOn: undefined }),
    })
  const { counts, reasons } = learnFrom([
    dropped('water'),
    dropped('money', false),
    dropped('water'),
    dropped(undefined),
  ])
  expect(reasons).toEqual([
    { reason: 'water', count: 2 },
    { reason: '', count: 1 },
    { reason: 'money', count: 1 },
  ])
  expect(counts).toMatchObject({ begun: 3, dropped: 3, givenUp: 1 })
})

test('the middle of an even number lies between two; a scale of nothing is left out', () => {
  const { cost, labour } = learnFrom([
    one({ cost: 30, scale: 1, labour: 4 }),
    one({ cost: 50, scale: 2, labour: 6 }),
    one({ cost: 10, scale: 0 }),
    one({ cost: 90 }),
  ])
  expect(cost).toEqual({ middle: 27.5, low: 25, high: 30, count: 2 })
  expect(labour).toEqual({ middle: 3.5, low: 3, high: 4, count: 2 })
})
