const DISTRICT = /^(Huyện|Thị xã|Thành phố|Quận) /
const COMMUNE = /^(Xã|Phường|Thị trấn|Đặc khu) /
const KINDS = /^(Tỉnh|Huyện|Thị xã|Thành phố|Quận|Xã|Phường|Thị trấn|Đặc khu|Xóm|Bản|Khối|Thôn)(?= )/

/**
 * A place as people write it: "Xóm 7, xã Nghĩa Bình (Nghĩa Đàn)" from "Xóm 7, Xã Nghĩa Bình, Huyện Nghĩa Đàn". The
 * district stands in brackets because it tells apart communes of one name, and no longer exists.
 */
export function sayPlaceThen(path: string): string {
  const parts = path.split(', ')
  const last = parts.at(-1) ?? ''
  const kept = parts.length > 1 && DISTRICT.test(last) ? parts.slice(0, -1) : parts
  const words = kept.map((part, index) => (index === 0 ? part : lowered(part))).join(', ')
  return kept === parts ? words : `${words} (${last.replace(DISTRICT, '')})`
}

/** What is new about a place today: "xã Nghĩa Đàn"; the hamlet is left out when it kept its name. */
export function sayPlaceNow(then: string, now: string): string {
  const before = then.split(', ')
  const parts = now.split(', ')
  const changed = parts.findIndex((part, index) => part !== before[index])
  return parts
    .slice(changed === -1 ? -1 : changed)
    .map(lowered)
    .join(', ')
}

/** Where a record lies, then and now: a hamlet is placed in the commune of today, a former commune keeps its name. */
export function placeRecord(
  unit: string,
  commune: string | null,
): { readonly then: string; readonly now: string | null } {
  if (commune === null || commune === unit) return { then: unit, now: null }
  return COMMUNE.test(unit) ? { then: unit, now: commune } : { then: `${unit}, ${commune}`, now: null }
}

/** A name as it stands inside a sentence: "xã Nghĩa Đàn", "tỉnh Nghệ An". */
export function lowered(name: string): string {
  return name.replace(KINDS, (kind) => kind.toLowerCase())
}

/** "Nghĩa Đàn" from "Xã Nghĩa Đàn"; a number alone is no name, so "Xóm 7" stays. */
export function withoutKind(name: string): string {
  const bare = name.replace(KINDS, '').trim()
  return /^\d/.test(bare) ? name : bare
}
