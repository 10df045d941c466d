import type { PlainDate } from '@gieo/engine/text/date.ts'
import { homeOf } from '@gieo/engine/unit/home.ts'
import {
  ancestorsAt,
  childrenAt,
  geographiesOf,
  hasUnit,
  lastDayOf,
  levelOf,
  mapDateFor,
  NEWEST,
  unitsAt,
  versionAt,
  type Land,
} from '@gieo/engine/unit/land.ts'
import { unitId, type UnitId, type UnitLevel } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'

/** A map and the day that stands for it: `on` as in `unit_homes`, `day` the last on which it shows. */
export type ReadMap = { readonly on: PlainDate; readonly day: PlainDate }

export function mapFor(land: Land, day: PlainDate): ReadMap {
  const on = mapDateFor(land, day)
  return { on, day: lastDayOf(land, on) }
}

/** The newest map in which a unit stands; `undefined` for one that came and went within a single map. */
export function lastMapOf(land: Land, unit: UnitId): ReadMap | undefined {
  const maps = geographiesOf(land).map(({ on }) => mapFor(land, on))
  return maps.findLast(({ day }) => versionAt(land, unit, day) !== undefined)
}

/** The unit with this id of ours, or with this state code in the map: codes were given out again to other units. */
export function findUnit(land: Land, text: string, map: ReadMap): UnitId | undefined {
  if (hasUnit(land, unitId(text))) return unitId(text)
  return /^\d{1,5}$/.test(text) ? unitsAt(land, map.day).find(({ code }) => code === text)?.id : undefined
}

/** Where a question without a unit begins: the unit that is served, in this map, else the first province. */
export function rootOf(land: Land, map: ReadMap, serves: string | undefined): UnitId | undefined {
  const served = serves === undefined ? undefined : findUnit(land, serves, map)
  const home = served === undefined ? undefined : homeOf(land, served, map.day)
  if (home !== undefined && versionAt(land, home, map.day) !== undefined) return home
  return unitsAt(land, map.day).find(({ parent, level }) => parent === undefined && level === 'province')?.id
}

/** Every unit of a level below a unit in a map, in the order of the register within what it lies in. */
export function unitsBelow(land: Land, unit: UnitId, level: string, map: ReadMap): readonly UnitId[] {
  return childrenAt(land, unit, map.day).flatMap((child) =>
    levelOf(land, child) === level ? [child] : unitsBelow(land, child, level, map),
  )
}

/** The level of the units that lie directly in a unit of a map. */
export function levelBelow(land: Land, unit: UnitId, map: ReadMap): UnitLevel | undefined {
  const [child] = childrenAt(land, unit, map.day)
  return child === undefined ? undefined : levelOf(land, child)
}

/** The names of a unit and of those above it, the province left out: "Xóm Bình Hải, Xã Nghĩa Bình". */
export function pathName(land: Land, unit: UnitId, day: PlainDate): string {
  const path = [unit, ...ancestorsAt(land, unit, day)].flatMap((id) => {
    const version = versionAt(land, id, day)
    return version === undefined || (version.level === 'province' && id !== unit) ? [] : [version.fullName]
  })
  return path.join(', ')
}

/** Rows whose recording unit lies in the unit, in a map. `column` holds the recording unit. */
export function liesIn(column: string, unit: UnitId, map: ReadMap) {
  return sql<boolean>`${sql.ref(column)} in (select h.unit_id from unit_homes h
    join unit_ancestors a on a.map_on = h.map_on and a.unit_id = h.home_id
    where h.map_on = ${map.on} and a.ancestor_id = ${unit})`
}

/** Cases that lie in a unit: by the columns of today's map when it stands, which an index serves; else by its own map. */
export function casesIn(land: Land, unit: UnitId) {
  const now = versionAt(land, unit, NEWEST)
  if (now !== undefined) return sql<boolean>`${sql.ref(`cases.${now.level}_id`)} = ${unit}`
  const map = lastMapOf(land, unit)
  return map === undefined ? sql<boolean>`cases.unit_id = ${unit}` : liesIn('cases.unit_id', unit, map)
}
