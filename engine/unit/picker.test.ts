import { expect, test } from 'vitest'
import { findUnits, type Pickable } from './picker.ts'
import { unitId, type UnitLevel } from './unit.ts'

const UNITS: readonly Pickable[] = [
  unit('p', 'Tỉnh Nghệ An', 'province'),
  unit('nd', 'Huyện Nghĩa Đàn', 'district', 'p'),
  unit('tk', 'Huyện Tân Kỳ', 'district', 'p'),
  unit('ks', 'Huyện Kỳ Sơn', 'district', 'p'),
  unit('th', 'Thị xã Thái Hoà', 'district', 'p'),
  { ...unit('b1', 'Xã Nghĩa Bình', 'commune', 'nd'), code: '16960' },
  { ...unit('b2', 'Xã Nghĩa Bình', 'commune', 'tk'), code: '17281' },
  unit('c1', 'Xã Nậm Cắn', 'commune', 'ks'),
  unit('c2', 'Xã Nậm Càn', 'commune', 'ks'),
  { ...unit('h', 'Xóm Bình Hải', 'hamlet', 'b1'), aliases: ['Xóm 7 (Khe Đá)'] },
]

test('two communes of one name are told apart by what they lie in', () => {
  expect(findUnits(UNITS, 'nghia binh', 10).filter(({ unit: { level } }) => level === 'commune')).toEqual([
    { unit: UNITS[5], within: ['Huyện Nghĩa Đàn', 'Tỉnh Nghệ An'] },
    { unit: UNITS[6], within: ['Huyện Tân Kỳ', 'Tỉnh Nghệ An'] },
  ])
  expect(ids('nghia binh tan ky')).toEqual(['b2'])
})

test.each([
  ['Nậm Cắn', ['c1', 'c2']],
  ['Nậm Càn', ['c2', 'c1']],
  ['nam can', ['c2', 'c1']],
  ['Nậm Cắ', ['c1', 'c2']],
])('"%s" puts what is written so first', (query, expected) => {
  expect(ids(query)).toEqual(expected)
})

test.each([
  ['thai hòa', ['th']],
  ['THÁI  HÒA ', ['th']],
  ['binh hai', ['h']],
  ['khe da', ['h']],
  ['16960', ['b1']],
  ['17', ['b2']],
  ['xom 7', ['h']],
])('"%s" finds', (query, expected) => {
  expect(ids(query)).toEqual(expected)
})

test.each(['', '   ', 'inh', 'ghia', 'Vinh', '%', '.*'])('"%s" finds nothing', (query) => {
  expect(ids(query)).toEqual([])
})

test('a name of the surroundings alone lists only what bears it', () => {
  expect(ids('ky son')).toEqual(['ks'])
})

test('no more than asked for, and the decomposed spelling is the same', () => {
  expect(findUnits(UNITS, 'nghia', 1)).toHaveLength(1)
  expect(ids('Nậm Cắn'.normalize('NFD'))).toEqual(['c1', 'c2'])
})

function ids(query: string): readonly string[] {
  return findUnits(UNITS, query, 10).map((found) => found.unit.id)
}

function unit(id: string, fullName: string, level: UnitLevel, parent?: string): Pickable {
  return {
    id: unitId(id),
    fullName,
    level,
    parent: parent === undefined ? undefined : unitId(parent),
    aliases: [],
  }
}
