import type { CaseRow } from '@gieo/server/wire/cases.ts'
import { m } from '#lib/paraglide/messages.js'

type Placed = Pick<CaseRow, 'unit' | 'unitName' | 'home' | 'homeName' | 'commune' | 'communeName'>

/** "Xóm Bình Hải, Xã Nghĩa Đàn"; a place that has another name today says both, once. */
export function sayPlace(placed: Placed): string {
  const now = placed.commune !== null && placed.communeName !== null && placed.commune !== placed.home
  const today = now ? `${placed.homeName}, ${placed.communeName}` : placed.homeName
  return placed.unit === placed.home ? today : m.office_place_now({ then: placed.unitName, now: today })
}

/** Within a commune's own list the hamlet is enough. */
export function sayHamlet(placed: Placed): string {
  return placed.unit === placed.home ? placed.homeName : m.office_place_now({ then: placed.unitName, now: placed.homeName })
}
