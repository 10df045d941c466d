import type { CaseRow } from '@gieo/server/wire/cases.ts'
import { m } from '#lib/paraglide/messages.js'

type Placed = Pick<CaseRow, 'unit' | 'unitName' | 'home' | 'homeName' | 'commune' | 'communeName'>

/** "Xóm Bình Hải, xã Nghĩa Đàn"; a place that has another name today says both, once. */
export function sayPlace(placed: Placed): string {
  const within = placed.commune !== null && placed.communeName !== null && placed.commune !== placed.home
  const today = within ? `${placed.homeName}, ${inSentence(placed.communeName ?? '')}` : placed.homeName
  return placed.unit === placed.home
    ? today
    : m.office_place_now({ then: placed.unitName, now: inSentence(today) })
}

/** Within a commune's own list the hamlet is enough. */
export function sayHamlet(placed: Placed): string {
  if (placed.unit === placed.home) return placed.homeName
  return m.office_place_now({ then: placed.unitName, now: inSentence(placed.homeName) })
}

/** "xã Nghĩa Đàn": the kind of a unit begins in lower case within a sentence. */
export function inSentence(fullName: string): string {
  return fullName.charAt(0).toLowerCase() + fullName.slice(1)
}

/** In Vietnamese order, with "Xóm 2" before "Xóm 12". */
export function byName<Row>(rows: readonly Row[], name: (row: Row) => string): Row[] {
  return rows.toSorted((left, right) => name(left).localeCompare(name(right), 'vi', { numeric: true }))
}
