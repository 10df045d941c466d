import { expect, test } from 'vitest'
import { unitChanges } from '../../examples/nghe-an/units.ts'
import { layOut, nameAt } from '../unit/land.ts'
import { findPlace, makeGazetteer, placeKey, type WrittenPlace } from './place.ts'
import { readPlaceName } from './place-name.ts'

const land = layOut(unitChanges())
const TODAY = '2026-11-23'
const gazetteer = makeGazetteer(land, TODAY, { reaches: () => true, levels: ['commune', 'hamlet'] })

function found(written: WrittenPlace, on = TODAY): string {
  const place = findPlace(gazetteer, written, on)
  if (place.is === 'asked')
    return `asked: ${place.candidates.map((unit) => nameAt(land, unit, on)).join(', ')}`
  return place.is === 'found' ? nameAt(land, place.unit, on) : place.is
}

test.each<[WrittenPlace, string, string]>([
  [{ commune: 'Nghĩa Đàn' }, TODAY, 'Xã Nghĩa Đàn'],
  [{ commune: 'xã  NGHĨA ĐÀN' }, TODAY, 'Xã Nghĩa Đàn'],
  [{ place: 'Xóm Bình Hải, xã Nghĩa Đàn, tỉnh Nghệ An' }, TODAY, 'Xóm Bình Hải'],
  [{ place: 'Bình Hải – Nghĩa Bình – Nghĩa Đàn' }, TODAY, 'Xóm Bình Hải'],
  [{ hamlet: 'Xóm 01', commune: 'Nghĩa Bình', district: 'Nghĩa Đàn' }, '2023-05-01', 'Xóm 1'],
  [{ code: '16960' }, '2023-05-01', 'Xã Nghĩa Bình'],
  [{ commune: 'Nậm Cắn' }, '2023-05-01', 'Xã Nậm Cắn'],
  [{ commune: 'Nậm Càn' }, '2023-05-01', 'Xã Nậm Càn'],
])('%o on %s', (written, on, name) => {
  expect(found(written, on)).toBe(name)
})

test('twins typed without marks are asked about, never guessed', () => {
  const asked = found({ commune: 'nam can' }, '2023-05-01')
  expect(asked).toMatch(/^asked: /)
  expect(asked).toContain('Xã Nậm Cắn')
  expect(asked).toContain('Xã Nậm Càn')
})

test('a name that two districts had is asked about, until the district is named', () => {
  expect(found({ commune: 'Nghĩa Bình' }, '2023-05-01')).toMatch(/^asked: Xã Nghĩa Bình, Xã Nghĩa Bình$/)
  const place = findPlace(gazetteer, { commune: 'Nghĩa Bình', district: 'huyện Tân Kỳ' }, '2023-05-01')
  expect(place).toMatchObject({ is: 'found' })
})

test('what nobody knows is unknown; a key is the same for spellings that say the same', () => {
  expect(found({ commune: 'Sao Hỏa' })).toBe('unknown')
  expect(placeKey({ commune: 'xã Thái Hoà' })).toBe(placeKey({ commune: 'Xã  thái hòa' }))
  expect(readPlaceName('Tổ dân phố 03')).toEqual({ key: '3', levels: ['hamlet'], type: undefined })
  expect(readPlaceName('TT. Dùng').type).toBe('thi_tran')
})
