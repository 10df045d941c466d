import { homesIn } from '@gieo/engine/unit/home.ts'
import { ancestorsAt, geographiesOf, versionAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { mapFor, type ReadMap } from './unit-place.ts'

/** An earlier unit that lies in a later one, with the day on which it ended. */
export type Part = { readonly id: UnitId; readonly name: string; readonly until: string | null }

/**
 * The units of the earliest map, of the same level, that each unit is made of. Nothing for a unit that is one of them
 * under the same name.
 */
export function listMadeOf(
  land: Land,
  units: readonly UnitId[],
  map: ReadMap,
): ReadonlyMap<UnitId, readonly Part[]> {
  const [earliest] = geographiesOf(land)
  if (earliest === undefined || earliest.on === map.on) return new Map()
  const then = mapFor(land, earliest.on)
  const wanted = new Map(units.map((unit) => [unit, versionAt(land, unit, map.day)]))
  const parts = new Map<UnitId, Part[]>()
  for (const [part, home] of homesIn(land, map.on)) {
    const was = versionAt(land, part, then.day)
    if (was === undefined) continue
    const within = [home, ...ancestorsAt(land, home, map.day)].find(
      (unit) => wanted.get(unit)?.level === was.level,
    )
    if (within === undefined || (within === part && wanted.get(within)?.fullName === was.fullName)) continue
    const list = parts.get(within) ?? []
    parts.set(within, list)
    list.push({ id: part, name: was.fullName, until: was.validTo ?? null })
  }
  return parts
}
