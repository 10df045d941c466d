import { homeOf } from '@gieo/engine/unit/home.ts'
import { NEWEST, successorsOf, versionAt, versionsOf, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId, UnitVersion } from '@gieo/engine/unit/unit.ts'
import { formatDate } from '@gieo/engine/text/date.ts'
import type { PublicPlace } from '../wire/public.ts'

/** What became of a unit that ended, in one sentence, and the unit of today that wholly contains it. */
export function sayBecame(
  land: Land,
  unit: UnitId,
): Pick<PublicPlace, 'becameVi' | 'becameEn' | 'becameUnit'> {
  const last = versionsOf(land, unit).at(-1)
  const home = homeOf(land, unit, NEWEST)
  const now = versionAt(land, home, NEWEST)
  if (last?.validTo === undefined || now === undefined)
    return { becameVi: null, becameEn: null, becameUnit: null }
  const parts = successorsOf(land, unit).flatMap(({ to, on }) => versionAt(land, to, on) ?? [])
  const split = parts.length > 1
  const into = split ? parts : [now]
  const vi = into.map(({ fullName }) => fullName).join(', ')
  const en = into.map(nameEn).join(', ')
  return {
    becameVi: `Từ ngày ${formatDate(last.validTo, 'vi')} ${split ? 'chia về' : 'thuộc'} ${vi}.`,
    becameEn: `Since ${formatDate(last.validTo, 'en')} ${split ? 'divided among' : 'part of'} ${en}.`,
    becameUnit: home,
  }
}

function nameEn(version: UnitVersion): string {
  return version.nameEn ?? version.fullName
}
