import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { homeOf } from '../unit/home.ts'
import { act, ACTS, firstChange, inventHistory, named, type Step } from '../unit/invented-land.testing.ts'
import { allUnits, geographiesOf, lastDayOf, layOut, levelOf, versionAt } from '../unit/land.ts'
import { unitId, type UnitChange } from '../unit/unit.ts'
import { placeTargets } from './place-targets.ts'

const id = unitId

// c0 and c3 of one district become m; c1 is divided between l and r.
const MERGED: UnitChange = act('m1', '2020-01-01', {
  ends: [id('c0'), id('c3')],
  begins: [named('m', 'commune', id('d0'))],
  successions: ['c0', 'c3'].map((from) => ({ from: id(from), to: id('m'), kind: 'whole' })),
})
const DIVIDED: UnitChange = act('s1', '2020-01-01', {
  ends: [id('c1')],
  begins: ['l', 'r'].map((half) => named(half, 'commune', id('d1'))),
  changes: [],
  successions: ['l', 'r'].map((to) => ({ from: id('c1'), to: id(to), kind: 'part' })),
})
const LAND = layOut([firstChange(), MERGED, DIVIDED])
const BEFORE = '2010-01-01'
const AFTER = '2020-01-01'

function place(map: string, values: Record<string, number>) {
  const pairs = Object.entries(values).map(([unit, value]) => [id(unit), value] as const)
  const { at, undivided } = placeTargets(LAND, map, new Map(pairs))
  return { at: Object.fromEntries([...at].map(([unit, { value, of }]) => [unit, [value, ...of]])), undivided }
}

test('targets of communes that became one are shown as their sum, and it says whose', () => {
  expect(place(AFTER, { c0: 5, c3: 7, c2: 4 })).toEqual({
    at: { m: [12, 'c0', 'c3'], c2: [4, 'c2'] },
    undivided: [],
  })
})

test('in the map in which they were set they are as they were', () => {
  expect(place(BEFORE, { c0: 5, c3: 7 }).at).toEqual({ c0: [5, 'c0'], c3: [7, 'c3'] })
})

test("a new unit's own target stands before those of the units it was made from", () => {
  expect(place(AFTER, { c0: 5, c3: 7, m: 10 }).at).toEqual({ m: [10, 'm'] })
})

test('the target of a merged commune cannot be divided among those it was made from', () => {
  expect(place(BEFORE, { m: 10 })).toEqual({
    at: {},
    undivided: [{ unit: 'm', home: 'd0', value: 10 }],
  })
})

test('the target of a divided commune stays with the unit above its parts', () => {
  expect(place(AFTER, { c1: 9 })).toEqual({ at: {}, undivided: [{ unit: 'c1', home: 'd1', value: 9 }] })
})

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...ACTS),
  picks: fc.tuple(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000)),
})

test('in every map of any history no target is lost or shown twice, and each stands where its unit lies', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.nat(), (steps, seed) => {
      const land = layOut(inventHistory(steps))
      const maps = geographiesOf(land)
      // Set in one map, for every commune that stood in it.
      const set = maps[seed % maps.length]?.on ?? BEFORE
      const communes = allUnits(land).filter(
        (unit) =>
          levelOf(land, unit) === 'commune' && versionAt(land, unit, lastDayOf(land, set)) !== undefined,
      )
      const values = new Map(communes.map((unit, index) => [unit, index + 1]))
      const all = [...values.values()].reduce((sum, value) => sum + value, 0)
      for (const { on } of maps) {
        const { at, undivided } = placeTargets(land, on, values)
        const shown = [...at.values(), ...undivided].reduce((sum, { value }) => sum + value, 0)
        expect(shown).toBe(all)
        for (const [unit, { of }] of at)
          for (const part of of) expect(homeOf(land, part, lastDayOf(land, on))).toBe(unit)
      }
    }),
  )
})
