import { expect, test } from 'vitest'
import { checkUnitChange } from './check-change.ts'
import { createHamlet, mergeHamlets, renameHamlet } from './hamlet-act.ts'
import { homeOf } from './home.ts'
import { firstChange } from './invented-land.testing.ts'
import { geographiesOf, layOut, NEWEST, versionAt } from './land.ts'
import { unitId as id } from './unit.ts'

const land = layOut([firstChange()])
const heading = { id: 'a1', on: '2024-03-01', basis: 'Nghị quyết của HĐND xã (ví dụ)' }

test('a commune sets up a hamlet, and no new map begins', () => {
  const change = createHamlet(heading, { id: id('h'), name: 'Tân Hợp', type: 'ban', commune: id('c0') })
  expect(checkUnitChange(land, change)).toEqual([])
  const after = layOut([firstChange(), change])
  expect(versionAt(after, id('h'), NEWEST)).toMatchObject({
    fullName: 'Bản Tân Hợp',
    parent: 'c0',
    code: undefined,
  })
  expect(geographiesOf(after)).toEqual(geographiesOf(land))
})

test('a renamed hamlet is found by its old name', () => {
  const change = renameHamlet(land, heading, { hamlet: id('c0x'), name: 'Hòa Bình' })
  if (change === undefined) throw new Error('the hamlet stands')
  expect(checkUnitChange(land, change)).toEqual([])
  const after = layOut([firstChange(), change])
  expect(versionAt(after, id('c0x'), NEWEST)).toMatchObject({ fullName: 'Xóm Hòa Bình', aliases: ['c0x'] })
  const back = renameHamlet(
    after,
    { ...heading, id: 'a2', on: '2025-01-01' },
    { hamlet: id('c0x'), name: 'Mới' },
  )
  expect(back?.changes[0]?.aliases).toEqual(['Xóm Hòa Bình', 'c0x'])
})

test('merged hamlets leave their names as aliases and their records in the new one', () => {
  const change = mergeHamlets(land, heading, {
    hamlets: [id('c0x'), id('c0y')],
    into: id('h'),
    name: 'Đoàn Kết',
  })
  if (change === undefined) throw new Error('the hamlets stand')
  expect(checkUnitChange(land, change)).toEqual([])
  const after = layOut([firstChange(), change])
  expect(versionAt(after, id('h'), NEWEST)).toMatchObject({ parent: 'c0', aliases: ['c0x', 'c0y'] })
  expect(homeOf(after, id('c0y'), NEWEST)).toBe('h')
  expect(homeOf(after, id('h'), '2023-01-01')).toBe('c0')
})

test('there is no act on what does not stand, on one hamlet alone, or on a commune', () => {
  expect(renameHamlet(land, heading, { hamlet: id('no'), name: 'X' })).toBeUndefined()
  expect(renameHamlet(land, heading, { hamlet: id('c0'), name: 'X' })).toBeUndefined()
  expect(
    renameHamlet(land, { ...heading, on: '2001-01-01' }, { hamlet: id('c0x'), name: 'X' }),
  ).toBeUndefined()
  expect(mergeHamlets(land, heading, { hamlets: [id('c0x')], into: id('h'), name: 'X' })).toBeUndefined()
  expect(
    mergeHamlets(land, heading, { hamlets: [id('c0x'), id('no')], into: id('h'), name: 'X' }),
  ).toBeUndefined()
})
