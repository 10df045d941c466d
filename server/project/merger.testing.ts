import { unitId, type UnitChange } from '@gieo/engine/unit/unit.ts'
import { TODAY } from '../testing/world.ts'

export const COMMUNES = [unitId('vn-c16941@2025'), unitId('vn-c16969@2025')] as const

/** Two communes of the example become one, today. */
export const MERGER: UnitChange = {
  id: 'merger',
  on: TODAY,
  basis: 'Nghị quyết ví dụ',
  title: { vi: 'Hai xã thành một', en: 'Two communes become one' },
  ends: COMMUNES,
  begins: [
    {
      id: unitId('vn-c16941@2026'),
      code: '16941',
      name: 'Nghĩa Đàn Mới',
      fullName: 'Xã Nghĩa Đàn Mới',
      nameEn: undefined,
      level: 'commune',
      type: 'xa',
      parent: unitId('vn-40'),
      aliases: [],
    },
  ],
  changes: [],
  successions: COMMUNES.map((from) => ({ from, to: unitId('vn-c16941@2026'), kind: 'whole' })),
}
