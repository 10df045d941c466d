import { expect, test } from 'vitest'
import { act, firstChange, named } from './invented-land.testing.ts'
import {
  ancestorsAt,
  childrenAt,
  geographiesOf,
  hasUnit,
  lastDayOf,
  latestMap,
  layOut,
  mapDateFor,
  nameAt,
  NEWEST,
  predecessorsOf,
  successorsOf,
  unitsAt,
  versionAt,
  versionsOf,
} from './land.ts'
import { unitId as id, type UnitChange } from './unit.ts'

const renamed = act('rename', '2015-01-01', {
  changes: [{ ...named('c0', 'commune', id('d1')), name: 'New', fullName: 'Xã New' }],
})
const merged = act('merge', '2020-01-01', {
  ends: [id('c0'), id('c3')],
  begins: [named('m', 'commune', id('d0'))],
  successions: [
    { from: id('c0'), to: id('m'), kind: 'whole' },
    { from: id('c3'), to: id('m'), kind: 'whole' },
  ],
})
const hamletNamed = act('hamlet', '2017-01-01', {
  changes: [{ ...named('c0x', 'hamlet', id('c0')), fullName: 'Xóm Mới' }],
})

test('a rename or a new parent is a new version of the same unit', () => {
  const land = layOut([firstChange(), renamed])
  expect(versionsOf(land, id('c0')).map(({ fullName, parent }) => [fullName, parent])).toEqual([
    ['c0', 'd0'],
    ['Xã New', 'd1'],
  ])
  expect(nameAt(land, id('c0'), '2014-12-31')).toBe('c0')
  expect(nameAt(land, id('c0'), '2015-01-01')).toBe('Xã New')
  expect(childrenAt(land, id('d1'), '2016-01-01')).toContain('c0')
  expect(childrenAt(land, id('d0'), '2016-01-01')).not.toContain('c0')
})

test('the last day of a unit is the day before its end', () => {
  const land = layOut([firstChange(), merged])
  expect(versionAt(land, id('c0'), '2019-12-31')?.validTo).toBe('2020-01-01')
  expect(versionAt(land, id('c0'), '2020-01-01')).toBeUndefined()
  expect(versionAt(land, id('c0'), '2009-12-31')).toBeUndefined()
  expect(nameAt(land, id('c0'), NEWEST)).toBe('c0')
  expect(nameAt(land, id('no'), NEWEST)).toBe('no')
})

test('hamlets follow their commune into the one it became', () => {
  const land = layOut([firstChange(), merged])
  expect(ancestorsAt(land, id('c0x'), '2019-12-31')).toEqual(['c0', 'd0', 'p'])
  expect(ancestorsAt(land, id('c0x'), '2020-01-01')).toEqual(['m', 'd0', 'p'])
  expect(childrenAt(land, id('m'), NEWEST)).toEqual(['c0x', 'c0y', 'c3x', 'c3y'])
})

test('a new map begins with every act on communes or above, never with one on hamlets', () => {
  const land = layOut([merged, hamletNamed, renamed, firstChange()])
  expect(geographiesOf(land)).toEqual([
    { on: '2010-01-01', change: 'first' },
    { on: '2015-01-01', change: 'rename' },
    { on: '2020-01-01', change: 'merge' },
  ])
  expect(latestMap(land)).toBe('2020-01-01')
  expect(mapDateFor(land, '2019-12-31')).toBe('2015-01-01')
  expect(mapDateFor(land, '2020-01-01')).toBe('2020-01-01')
  expect(mapDateFor(land, '1990-01-01')).toBe('2010-01-01')
  expect(lastDayOf(land, '2015-01-01')).toBe('2019-12-31')
  expect(lastDayOf(land, '2020-01-01')).toBe(NEWEST)
})

test('the order in which acts are handed over does not matter, only their days', () => {
  expect(layOut([merged, renamed, firstChange()])).toEqual(layOut([firstChange(), renamed, merged]))
})

test('two acts of one day leave one version', () => {
  const twice = act('again', '2015-01-01', { changes: [named('c0', 'commune', id('d2'))] })
  const land = layOut([firstChange(), renamed, twice])
  expect(versionsOf(land, id('c0')).map(({ parent, validFrom }) => [parent, validFrom])).toEqual([
    ['d0', '2010-01-01'],
    ['d2', '2015-01-01'],
  ])
  expect(geographiesOf(land)).toHaveLength(2)
})

test('an act that stands on an undone one is undone with it', () => {
  const later = act('later', '2021-01-01', { changes: [named('m', 'commune', id('d1'))] })
  const land = layOut([firstChange(), merged, later], ['merge'])
  expect(hasUnit(land, id('m'))).toBe(false)
  expect(versionAt(land, id('c0'), NEWEST)).toBeDefined()
  expect(unitsAt(land, NEWEST)).toHaveLength(31)
})

test('an act that was undone can be entered anew, its units as they were', () => {
  const land = layOut([firstChange(), { ...firstChange(), id: 'again' }], ['first'])
  expect(unitsAt(land, NEWEST)).toEqual(unitsAt(layOut([firstChange()]), NEWEST))
  expect(land.undone.size).toBe(0)
})

test('origins and outcomes are told; a district is no origin where its communes are', () => {
  const ended = act('end', '2020-01-01', {
    ends: [...merged.ends, id('d0')],
    begins: [named('m', 'commune', id('p'))],
    changes: [named('c6', 'commune', id('p'))],
    successions: [
      ...merged.successions,
      { from: id('d0'), to: id('m'), kind: 'part' },
      { from: id('d0'), to: id('c6'), kind: 'part' },
    ],
  })
  const land = layOut([firstChange(), ended])
  expect(successorsOf(land, id('d0')).map(({ to }) => to)).toEqual(['m', 'c6'])
  expect(predecessorsOf(land, id('m')).map(({ from }) => from)).toEqual(['c0', 'c3'])
  expect(predecessorsOf(land, id('c6'))).toEqual([])
})

test('4,000 hamlets over three maps are folded in a blink', () => {
  const hamlets = Array.from({ length: 4000 }, (_, n) => named(`h${n}`, 'hamlet', id(`c${n % 9}`)))
  const many: UnitChange = { ...firstChange(), begins: [...firstChange().begins, ...hamlets] }
  const began = performance.now()
  const land = layOut([many, renamed, merged])
  expect(performance.now() - began).toBeLessThan(500) // some 10 ms; a busy machine is given room
  expect(childrenAt(land, id('m'), NEWEST).length).toBeGreaterThan(800)
})
