import type { UnitLevel } from './unit.ts'

/** Every kind of administrative unit with its level and its word. Hamlets, which are none, have their own table. */
export const UNIT_TYPES = {
  tinh: { level: 'province', vi: 'Tỉnh', en: 'Province' },
  thanh_pho_tw: { level: 'province', vi: 'Thành phố', en: 'City' },
  thanh_pho: { level: 'district', vi: 'Thành phố', en: 'City' },
  thi_xa: { level: 'district', vi: 'Thị xã', en: 'Town' },
  quan: { level: 'district', vi: 'Quận', en: 'Urban District' },
  huyen: { level: 'district', vi: 'Huyện', en: 'District' },
  phuong: { level: 'commune', vi: 'Phường', en: 'Ward' },
  xa: { level: 'commune', vi: 'Xã', en: 'Commune' },
  thi_tran: { level: 'commune', vi: 'Thị trấn', en: 'Township' },
  dac_khu: { level: 'commune', vi: 'Đặc khu', en: 'Special Zone' },
} as const satisfies Readonly<
  Record<string, { readonly level: UnitLevel; readonly vi: string; readonly en: string }>
>

export type UnitType = keyof typeof UNIT_TYPES

export const UNIT_TYPE_NAMES = Object.keys(UNIT_TYPES) as readonly UnitType[] // the keys of the table above
