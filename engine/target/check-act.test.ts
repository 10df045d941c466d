import { expect, test } from 'vitest'
import { act, firstChange, named } from '../unit/invented-land.testing.ts'
import { layOut } from '../unit/land.ts'
import { unitId } from '../unit/unit.ts'
import { checkTargetAct, type TargetGround } from './check-act.ts'
import type { TargetAct } from './target.ts'

const id = unitId
const MERGED = act('m1', '2026-07-01', {
  ends: [id('c0'), id('c3')],
  begins: [named('m', 'commune', id('d0'))],
  successions: ['c0', 'c3'].map((from) => ({ from: id(from), to: id('m'), kind: 'whole' })),
})

const GROUND: TargetGround = {
  land: layOut([firstChange()]),
  map: '2010-01-01',
  today: '2026-11-23',
  before: new Map(),
  otherPeriods: [],
}

function check(
  rows: Record<string, number | null>,
  more: Partial<TargetAct> = {},
  ground: Partial<TargetGround> = {},
) {
  const wanted = Object.entries(rows).map(([unit, value]) => ({ unit: id(unit), value, seen: 0 }))
  const asked: TargetAct = {
    indicator: 'gardens.grown',
    measure: 'gardens',
    isSum: true,
    periodText: '2026',
    decision: '12/KH-HND',
    decidedOn: '2026-01-15',
    milestones: [],
    rows: wanted,
    ...more,
  }
  return checkTargetAct({ ...GROUND, ...ground }, asked)
}

const codes = (...asked: Parameters<typeof check>) =>
  check(...asked).map(({ path, code }) => `${path} ${code}`)

test('a province, its districts and their communes, each out of the whole above', () => {
  expect(check({ p: 30, d0: 10, d1: 20, c0: 4, c3: 6, c1: 20, c0x: 4 })).toEqual([])
})

test('less than the whole may be given out', () => {
  expect(check({ p: 30, d0: 10, c0: 4 })).toEqual([])
})

test('every whole that its parts exceed is named, with by how much and by which', () => {
  const findings = check({ p: 30, d0: 10, d1: 21, c0: 4, c3: 7, c1: 21 })
  expect(findings).toEqual([
    {
      path: 'p',
      code: 'target.parts-exceed',
      values: { unit: 'p', whole: 30, given: 31, over: 1, parts: 'd1 21, d0 10' },
    },
    {
      path: 'd0',
      code: 'target.parts-exceed',
      values: { unit: 'd0', whole: 10, given: 11, over: 1, parts: 'c3 7, c0 4' },
    },
  ])
})

test('where a district has no target its communes are parts of the province', () => {
  expect(codes({ p: 10, c0: 6, c1: 6 })).toEqual(['p target.parts-exceed'])
  expect(codes({ p: 10, c0: 6, c1: 4 })).toEqual([])
})

test('a whole lowered below what it gave out is refused, and all of its parts are named', () => {
  const before = new Map([
    [id('d0'), 10],
    [id('c0'), 4],
    [id('c3'), 6],
  ])
  expect(check({ d0: 9 }, {}, { before })[0]?.values).toMatchObject({ over: 1, parts: 'c3 6, c0 4' })
  expect(check({ d0: 9, c3: 5 }, {}, { before })).toEqual([])
})

test('a district whose target is taken back leaves its communes to the province', () => {
  const before = new Map([
    [id('p'), 10],
    [id('d0'), 10],
    [id('c0'), 6],
    [id('d1'), 0],
    [id('c1'), 0],
  ])
  expect(codes({ d0: null, d1: 5 }, {}, { before })).toEqual(['p target.parts-exceed'])
  expect(codes({ d0: null }, {}, { before: new Map([...before, [id('c0'), 11]]) })).toEqual([
    'p target.parts-exceed',
  ])
})

test('a sum that was wrong before does not stop whoever changes another commune', () => {
  const before = new Map([
    [id('d0'), 1],
    [id('c0'), 5],
  ])
  expect(check({ c1: 3 }, {}, { before })).toEqual([])
})

test('targets of communes before a merger and after it are not counted twice', () => {
  const before = new Map([
    [id('d0'), 12],
    [id('c0'), 5],
    [id('c3'), 7],
  ])
  const ground = { land: layOut([firstChange(), MERGED]), map: '2026-07-01', before }
  expect(codes({ m: 12 }, {}, ground)).toEqual([])
  expect(codes({ m: 13 }, {}, ground)).toEqual(['d0 target.parts-exceed'])
  expect(codes({ c6: 1 }, {}, ground)).toEqual(['d0 target.parts-exceed'])
  expect(codes({ c0: 1 }, {}, ground)).toEqual(['c0 target.unit-elsewhere'])
})

test('all that is wrong with the numbers is found at once', () => {
  expect(codes({ c0: -1, c1: 2.5, c2: Number.NaN, nowhere: 3, c4: 1e16 })).toEqual([
    'c0 target.negative',
    'c1 target.not-whole',
    'c2 target.not-a-number',
    'nowhere target.unit-unknown',
    'c4 target.not-a-number',
  ])
  expect(codes({})).toEqual(['rows target.nothing-changed'])
  const twice = [1, 2].map((value) => ({ unit: id('c0'), value, seen: 0 }))
  expect(codes({}, { rows: twice })).toEqual(['c0 target.unit-twice'])
})

test('hectares have parts, to the hundredth, and their sums do not drift', () => {
  expect(codes({ c0: 2.25 }, { measure: 'ha' })).toEqual([])
  expect(codes({ c0: 2.255 }, { measure: 'ha' })).toEqual(['c0 target.too-fine'])
  expect(codes({ d0: 0.3, c0: 0.1, c3: 0.2 }, { measure: 'ha' })).toEqual([])
})

test('what is no sum has no cascade', () => {
  expect(codes({ c0: 95 }, { measure: 'percent', isSum: false })).toEqual(['indicator target.no-sum'])
})

test('an act names its decision, its day and a period with both ends', () => {
  expect(codes({ c0: 1 }, { decision: '  ', decidedOn: '2026-02-30' })).toEqual([
    'decision target.decision-missing',
    'decidedOn target.day-invalid',
  ])
  expect(codes({ c0: 1 }, { decidedOn: '2026-11-24' })).toEqual(['decidedOn target.decided-later'])
  for (const periodText of ['all', 'soon', '2026-13'])
    expect(codes({ c0: 1 }, { periodText })).toEqual(['period target.period-open'])
})

test('periods of one office may lie in each other, but not cut each other or be one under two names', () => {
  const beside = (...otherPeriods: string[]) => codes({ c0: 1 }, {}, { otherPeriods })
  expect(beside('2026', '2026-Q1', '2026/2030', '2025')).toEqual([])
  expect(beside('2025-12-15/2026-12-14')).toEqual(['period target.period-overlaps'])
  expect(beside('2026-01-01/2026-12-31')).toEqual(['period target.period-overlaps'])
})

test('milestones lie within the period and rise', () => {
  const at = (...marks: (readonly [string, number])[]) =>
    codes({ c0: 1 }, { milestones: marks.map(([until, percent]) => ({ until, percent })) })
  expect(at(['2026-03-31', 10], ['2026-06-30', 10], ['2026-09-30', 100])).toEqual([])
  expect(at(['2026-03-31', 50], ['2026-06-30', 40])).toEqual(['milestones.1 target.milestones-fall'])
  expect(at(['2025-03-31', 5], ['2026-12-31', 101])).toEqual([
    'milestones.0 target.milestone-outside',
    'milestones.1 target.milestone-outside',
    'milestones.1 target.milestone-percent',
  ])
})
