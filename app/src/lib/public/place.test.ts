import { expect, test } from 'vitest'
import { placeRecord, sayPlaceNow, sayPlaceThen, withoutKind } from './place.ts'

test('a place is written with its former district in brackets', () => {
  expect(sayPlaceThen('Xóm 7, Xã Nghĩa Bình, Huyện Nghĩa Đàn')).toBe('Xóm 7, xã Nghĩa Bình (Nghĩa Đàn)')
  expect(sayPlaceThen('Xã Kim Liên, Huyện Nam Đàn')).toBe('Xã Kim Liên (Nam Đàn)')
  expect(sayPlaceThen('Phường Hồng Sơn, Thành phố Vinh')).toBe('Phường Hồng Sơn (Vinh)')
  expect(sayPlaceThen('Xóm 9, Xã Nghĩa Đàn')).toBe('Xóm 9, xã Nghĩa Đàn')
  expect(sayPlaceThen('Huyện Nghĩa Đàn')).toBe('Huyện Nghĩa Đàn')
})

test('today only what changed is said, and always at least the commune', () => {
  const now = (then: string, today: string) => sayPlaceNow(then, today)
  expect(now('Xóm 7, Xã Nghĩa Bình, Huyện Nghĩa Đàn', 'Xóm 7, Xã Nghĩa Đàn')).toBe('xã Nghĩa Đàn')
  expect(now('Xã Kim Liên, Huyện Nam Đàn', 'Xã Kim Liên')).toBe('xã Kim Liên')
  expect(now('Xóm 1, Xã Nghĩa Trung, Huyện Nghĩa Đàn', 'Xóm Mới, Xã Nghĩa Đàn')).toBe('xóm Mới, xã Nghĩa Đàn')
})

test('a record is placed in the commune of today', () => {
  expect(placeRecord('Xóm 9', 'Xã Nghĩa Đàn')).toEqual({ then: 'Xóm 9, Xã Nghĩa Đàn', now: null })
  expect(placeRecord('Xã Nam Cát', 'Xã Kim Liên')).toEqual({ then: 'Xã Nam Cát', now: 'Xã Kim Liên' })
  expect(placeRecord('Xã Kim Liên', 'Xã Kim Liên')).toEqual({ then: 'Xã Kim Liên', now: null })
  expect(placeRecord('Huyện Nghĩa Đàn', null)).toEqual({ then: 'Huyện Nghĩa Đàn', now: null })
})

test('a number alone is not taken for a name', () => {
  expect(withoutKind('Thị trấn Nghĩa Đàn')).toBe('Nghĩa Đàn')
  expect(withoutKind('Xóm 7')).toBe('Xóm 7')
})
