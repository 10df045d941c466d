import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Kit } from '@gieo/server/wire/sync.ts'
import type { UnitRow } from '@gieo/server/wire/units.ts'

/**
 * The kit holds every version of a unit: the same hamlet under its old commune and under its new one. All look-ups go
 * through here, so that nobody takes the first row of an id for the unit.
 */
type Versions = ReadonlyMap<string, readonly UnitRow[]>

const byKit = new WeakMap<Kit, Versions>()

/** The unit as it is today, or as it was last when it has ended. */
export function findUnit(kit: Kit | undefined, id: string | null | undefined): UnitRow | undefined {
  return kit === undefined || id === null || id === undefined ? undefined : versionsOf(kit, id).at(-1)
}

/** The unit as it was on a day; nothing when it did not stand then. */
export function findUnitOn(kit: Kit, id: string, on: string): UnitRow | undefined {
  return versionsOf(kit, id).find(
    (unit) => unit.validFrom <= on && (unit.validTo === null || on < unit.validTo),
  )
}

/** Oldest first. */
export function versionsOf(kit: Kit, id: string): readonly UnitRow[] {
  return indexOf(kit).get(id) ?? []
}

/** Every unit once, as it is now. */
export function listUnits(kit: Kit): readonly UnitRow[] {
  return [...indexOf(kit).values()].flatMap((versions) => versions.at(-1) ?? [])
}

/** A unit and everything above it today, as far as the kit goes. */
export function pathOf(kit: Kit, id: string): readonly UnitId[] {
  const path: UnitId[] = []
  let at: string | null | undefined = id
  while (at !== null && at !== undefined && !path.includes(at as UnitId)) {
    path.push(at as UnitId) // ids of the kit
    at = findUnit(kit, at)?.parent
  }
  return path
}

/** The full name of a unit, empty when the kit does not know it. */
export function placeName(kit: Kit | undefined, id: string | null | undefined): string {
  return findUnit(kit, id)?.fullName ?? ''
}

function indexOf(kit: Kit): Versions {
  const known = byKit.get(kit)
  if (known !== undefined) return known
  const index = new Map<string, UnitRow[]>()
  for (const unit of kit.units) index.set(unit.id, [...(index.get(unit.id) ?? []), unit])
  for (const versions of index.values())
    versions.sort((left, right) => (left.validFrom < right.validFrom ? -1 : 1))
  byKit.set(kit, index)
  return index
}
