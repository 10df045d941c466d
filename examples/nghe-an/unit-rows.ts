import type { UnitId, UnitLevel, UnitNames } from '@gieo/engine/unit/unit.ts'
import { HAMLET_TYPES } from '@gieo/engine/unit/hamlet-act.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { UNIT_TYPES, type UnitType as AdministrativeType } from '@gieo/engine/unit/unit-type.ts'
import { plainLatin } from '@gieo/engine/text/plain-latin.ts'

/** Code, name and kind, as the lists give them; the full and the English name follow from these. */
export type CommuneRow = readonly [code: string, name: string, type: UnitType]
export type DistrictRow = CommuneRow

export type UnitType = AdministrativeType | 'xom' | 'ban' | 'khoi'

const KINDS: Readonly<Record<UnitType, { readonly vi: string; readonly en: string }>> = {
  ...UNIT_TYPES,
  xom: { vi: HAMLET_TYPES.xom, en: 'hamlet' },
  ban: { vi: HAMLET_TYPES.ban, en: 'hamlet' },
  khoi: { vi: HAMLET_TYPES.khoi, en: 'block' },
}

export const PROVINCE = unitId('vn-40')

/** The year from which a unit of this extent is known; 2010 stands for all that is older. */
export type Since = '2010' | '2024' | '2025'

/** A district by its code and the year it began: Vinh before and after it took in Cửa Lò are two extents of land. */
export function districtId(code: string, since: Since): UnitId {
  return unitId(`vn-d${code}@${since}`)
}

/** A commune by its code and the year it began: the code alone was given to two different communes 121 times. */
export function communeId(code: string, since: Since): UnitId {
  return unitId(`vn-c${code}@${since}`)
}

/** The names of a unit from its row. */
export function nameUnit(
  id: UnitId,
  level: UnitLevel,
  [code, name, type]: CommuneRow,
  parent: UnitId | undefined,
): UnitNames {
  const { vi, en } = KINDS[type]
  const isHamlet = level === 'hamlet'
  return {
    id,
    code: isHamlet ? undefined : code,
    name,
    fullName: `${vi} ${name}`,
    nameEn: `${plainLatin(name)} ${en}`,
    level,
    type,
    parent,
    aliases: [],
  }
}
