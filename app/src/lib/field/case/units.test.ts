import { expect, test } from 'vitest'
import { makeKit } from '../testing/little-server.ts'
import { findUnit, findUnitOn, listUnits, pathOf } from './units.ts'
import { listPlaces } from './places.ts'

const kit = makeKit('o')
const [commune, hamlet] = kit.units
if (commune === undefined || hamlet === undefined) throw new Error('expected two units')
const moved = {
  ...kit,
  units: [
    { ...hamlet, parent: 'old-commune', validFrom: '2010-01-01', validTo: '2025-07-01' },
    commune,
    { ...hamlet, validFrom: '2025-07-01' },
  ],
}

test('a hamlet that moved to another commune is one unit with two versions', () => {
  expect(listUnits(moved)).toHaveLength(2)
  expect(findUnit(moved, 'hamlet-1')?.parent).toBe('commune-1')
  expect(findUnitOn(moved, 'hamlet-1', '2020-01-01')?.parent).toBe('old-commune')
  expect(pathOf(moved, 'hamlet-1')).toEqual(['hamlet-1', 'commune-1'])
})

test('a place is found without diacritics, within the posting only, with what it lies in today', () => {
  expect(listPlaces(moved, 'binh hai').map(({ unit, within }) => [unit.id, within])).toEqual([
    ['hamlet-1', 'Xã Nghĩa Đàn'],
  ])
  expect(listPlaces(moved, 'nghia dan')).toEqual([])
  expect(listPlaces(moved, '').map(({ unit }) => unit.id)).toEqual(['hamlet-1'])
})
