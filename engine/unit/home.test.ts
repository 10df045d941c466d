import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../text/date.ts'
import { extentsOf } from './extent.testing.ts'
import { homeOf, lowestCommon, placements, trees } from './home.ts'
import {
  act,
  ACTS,
  FIRST_DAY,
  firstChange,
  inventHistory,
  named,
  type Step,
} from './invented-land.testing.ts'
import {
  allUnits,
  geographiesOf,
  lastDayOf,
  layOut,
  nameAt,
  NEWEST,
  unitsAt,
  versionAt,
  type Land,
} from './land.ts'
import { unitId, type Succession, type UnitChange } from './unit.ts'

const id = unitId
const number = fc.nat({ max: 10_000 })

describe('an invented province', () => {
  const merged = join('m1', '2020-01-01', ['c0', 'c3'], 'm', 'd0')

  test('a merged commune: forward its parts lie in it, backward it lies in the unit above them', () => {
    const land = layOut([firstChange(), merged])
    expect(homeOf(land, id('c0'), '2021-01-01')).toBe('m')
    expect(homeOf(land, id('m'), '2015-01-01')).toBe('d0')
    expect(homeOf(land, id('c0x'), '2021-01-01')).toBe('c0x')
    expect(homeOf(land, id('c0'), '2019-12-31')).toBe('c0')
    expect(homeOf(land, id('c0'), '2020-01-01')).toBe('m')
  })

  test('two mergers one after the other lead to the last', () => {
    const again = join('m2', '2022-01-01', ['m', 'c6'], 'n', 'd0')
    const land = layOut([firstChange(), merged, again])
    expect(homeOf(land, id('c3'), NEWEST)).toBe('n')
    expect(homeOf(land, id('n'), '2021-01-01')).toBe('d0')
  })

  test('a split commune is not divisible below the unit above its parts; each part goes back to it', () => {
    const land = layOut([firstChange(), split('s1', '2020-01-01', 'c0', ['l', 'r'], 'd0')])
    expect(homeOf(land, id('c0'), '2021-01-01')).toBe('d0')
    expect(homeOf(land, id('l'), '2015-01-01')).toBe('c0')
  })

  test('parts that come together again give back one home', () => {
    const parted = split('s1', '2020-01-01', 'c0', ['l', 'r'], 'd0')
    const land = layOut([firstChange(), parted, join('j', '2021-01-01', ['l', 'r'], 'whole', 'd0')])
    expect(homeOf(land, id('c0'), NEWEST)).toBe('whole')
    expect(homeOf(land, id('whole'), '2015-01-01')).toBe('c0')
    expect(homeOf(land, id('c0'), '2020-06-01')).toBe('d0')
  })

  test('a hamlet set up later lies, before, where its commune lay', () => {
    const setUp = act('h', '2021-01-01', { begins: [named('new', 'hamlet', id('m'))] })
    const land = layOut([firstChange(), merged, setUp])
    expect(homeOf(land, id('new'), '2020-06-01')).toBe('m')
    expect(homeOf(land, id('new'), '2015-01-01')).toBe('d0')
    expect(placements(land, '2020-01-01').find(({ unit }) => unit === 'new')?.home).toBe('new')
  })

  test('undoing an act gives back what was there, and nothing else moves', () => {
    const land = layOut([firstChange(), merged], ['m1'])
    const before = layOut([firstChange()])
    const { acts, cancelled, undone } = before
    expect({ ...land, acts, cancelled, undone }).toEqual(before)
    expect(homeOf(land, id('c0'), NEWEST)).toBe('c0')
  })

  test('what was recorded in a unit whose act is undone lies in what that was made from', () => {
    const setUp = act('h', '2021-01-01', { begins: [named('new', 'hamlet', id('m'))] })
    const without = layOut([firstChange(), merged, setUp], ['h'])
    expect(homeOf(without, id('new'), NEWEST)).toBe('m')
    expect(nameAt(without, id('new'), NEWEST)).toBe('new')
    const withoutBoth = layOut([firstChange(), merged, setUp], ['m1'])
    expect(homeOf(withoutBoth, id('m'), NEWEST)).toBe('d0')
    expect(homeOf(withoutBoth, id('new'), NEWEST)).toBe('d0')
    expect(placements(withoutBoth, FIRST_DAY)).toContainEqual({ unit: 'm', home: 'd0' })
    expect(layOut([firstChange(), merged, { ...setUp, id: 'again' }], ['h']).undone.size).toBe(0)
  })

  test('a unit made of parts of two provinces has no home in the map of before and says so by being its own', () => {
    const other = act('q', FIRST_DAY, {
      begins: [named('q', 'province', undefined), named('qc', 'commune', id('q'))],
    })
    const across = join('m', '2020-01-01', ['c0', 'qc'], 'across', 'q')
    const land = layOut([firstChange(), other, across])
    expect(homeOf(land, id('across'), '2015-01-01')).toBe('across')
    expect(lowestCommon(land, [id('c0'), id('qc')], '2015-01-01')).toBeUndefined()
  })

  test('acts that contradict each other in a circle end at the unit itself', () => {
    const circle = act('o', '2020-01-01', {
      ends: [id('c0'), id('c3')],
      successions: [whole('c0', 'c3'), whole('c3', 'c0')],
    })
    expect(homeOf(layOut([firstChange(), circle]), id('c0'), NEWEST)).toBe('c0')
  })

  test('an unknown unit is its own home', () => {
    expect(homeOf(layOut([firstChange()]), id('nowhere'), NEWEST)).toBe('nowhere')
  })
})

describe('any history', () => {
  test('every record counts once in every map: children and what cannot be divided make the whole', () => {
    fc.assert(
      fc.property(
        fc.array(step(ACTS), { maxLength: 14 }),
        fc.array(number, { maxLength: 40 }),
        (steps, records) => {
          const land = layOut(inventHistory(steps))
          const units = allUnits(land)
          const recorded = records.map((pick) => units[pick % units.length] ?? id('p'))
          for (const { on } of geographiesOf(land)) checkTotals(land, on, recorded)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('a home stands in its map and is its own home', () => {
    fc.assert(
      fc.property(fc.array(step(ACTS), { maxLength: 14 }), (steps) => {
        const land = layOut(inventHistory(steps))
        for (const { on } of geographiesOf(land)) {
          const day = lastDayOf(land, on)
          for (const { unit, home } of placements(land, on)) {
            expect(versionAt(land, home, day)).toBeDefined()
            expect(homeOf(land, home, day)).toBe(home)
            expect(homeOf(land, unit, day)).toBe(home)
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  // The land of every unit is followed apart from the engine, square by square.
  test('the home holds all the land of the unit, and no smaller unit of that day does', () => {
    const acts = ACTS.filter((kind) => kind !== 'moveCommune') // it changes what a district is without a new district
    fc.assert(
      fc.property(fc.array(step(acts), { maxLength: 12 }), number, (steps, days) => {
        const changes = inventHistory(steps)
        const land = layOut(changes)
        const { extents, exact } = extentsOf(changes)
        const day = addDays(FIRST_DAY, days % (100 * (changes.length + 1)))
        for (const unit of allUnits(land)) {
          const all = [...(extents.get(unit) ?? [])]
          const home = homeOf(land, unit, day)
          const holds = (other: string) => all.every((square) => extents.get(other)?.has(square) === true)
          expect(holds(home), `${home} holds ${unit}`).toBe(true)
          if (!exact.has(unit)) continue
          const size = extents.get(home)?.size ?? 0
          const smaller = unitsAt(land, day).filter((other) => (extents.get(other.id)?.size ?? 0) < size)
          expect(smaller.filter((other) => holds(other.id)).map((other) => other.id)).toEqual([])
        }
      }),
      { numRuns: 150 },
    )
  })

  test('after undoing any act every record still counts once, also of units that only it made', () => {
    fc.assert(
      fc.property(fc.array(step(ACTS), { minLength: 1, maxLength: 10 }), number, (steps, pick) => {
        const changes = inventHistory(steps)
        const undone = changes.length > 1 ? changes[1 + (pick % (changes.length - 1))] : undefined
        const land = layOut(changes, undone === undefined ? [] : [undone.id])
        const recorded = allUnits(layOut(changes))
        for (const { on } of geographiesOf(land)) checkTotals(land, on, recorded)
      }),
    )
  })
})

function checkTotals(land: Land, on: string, recorded: readonly string[]): void {
  const homes = new Map<string, string>(placements(land, on).map(({ unit, home }) => [unit, home]))
  const rows = trees(land, on)
  const at = (unit: string) => recorded.filter((record) => homes.get(record) === unit).length
  const total = (unit: string) =>
    rows.filter(({ ancestor }) => ancestor === unit).reduce((sum, row) => sum + at(row.unit), 0)
  const children = (unit: string) => rows.filter(({ ancestor, depth }) => ancestor === unit && depth === 1)
  expect(total('p')).toBe(recorded.length)
  for (const { unit } of rows.filter(({ depth }) => depth === 0)) {
    expect(children(unit).reduce((sum, child) => sum + total(child.unit), at(unit))).toBe(total(unit))
  }
}

function step(acts: readonly Step['act'][]): fc.Arbitrary<Step> {
  return fc.record({ act: fc.constantFrom(...acts), picks: fc.tuple(number, number, number) })
}

function join(name: string, on: string, from: readonly string[], to: string, parent: string): UnitChange {
  return act(name, on, {
    ends: from.map(id),
    begins: [named(to, 'commune', id(parent))],
    successions: from.map((old) => whole(old, to)),
  })
}

function split(name: string, on: string, from: string, to: readonly string[], parent: string): UnitChange {
  return act(name, on, {
    ends: [id(from)],
    begins: to.map((part) => named(part, 'commune', id(parent))),
    changes: [named(`${from}x`, 'hamlet', id(to[0] ?? '')), named(`${from}y`, 'hamlet', id(to[1] ?? ''))],
    successions: to.map((part) => ({ from: id(from), to: id(part), kind: 'part' })),
  })
}

function whole(from: string, to: string): Succession {
  return { from: id(from), to: id(to), kind: 'whole' }
}
