import { homeOf } from '@gieo/engine/unit/home.ts'
import { ancestorsAt, NEWEST, versionAt, type Land } from '@gieo/engine/unit/land.ts'
import type { PackRules } from '@gieo/engine/pack/pack.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'

/** What a case is projected with: the units over time, and the rules it pins. */
export type Ground = { readonly land: Land; readonly rules: PackRules }

/** Where a recording unit lies in the newest map, level by level. */
export function placeColumns(land: Land, unit: UnitId) {
  const home = homeOf(land, unit, NEWEST)
  const path = [home, ...ancestorsAt(land, home, NEWEST)]
  const at = (level: string) => path.find((id) => versionAt(land, id, NEWEST)?.level === level) ?? null
  return {
    home_id: home,
    hamlet_id: at('hamlet'),
    commune_id: at('commune'),
    district_id: at('district'),
    province_id: at('province'),
  }
}
