import { expect, test } from 'vitest'
import { sayPlaceNow, sayPlaceThen, sayRecordPlace, withoutKind } from './place.ts'

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
  expect(sayRecordPlace('Xóm 9', 'Xã Nghĩa Đàn')).toBe('Xóm 9, xã Nghĩa Đàn')
  expect(sayRecordPlace('Xã Kim Liên', 'Xã Kim Liên')).toBe('Xã Kim Liên')
  expect(sayRecordPlace('Huyện Nghĩa Đàn', null)).toBe('Huyện Nghĩa Đàn')
})

test('a number alone is not taken for a name', () => {
  expect(withoutKind('Thị trấn Nghĩa Đàn')).toBe('Nghĩa Đàn')
  expect(withoutKind('Xóm 7')).toBe('Xóm 7')
})
