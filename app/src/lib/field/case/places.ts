import { findUnits } from '@gieo/engine/unit/picker.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Kit } from '@gieo/server/wire/sync.ts'
import type { UnitRow } from '@gieo/server/wire/units.ts'
import { listUnits, pathOf, placeName } from './units.ts'

const SHOWN_MAX = 30

/** A place to choose, and what it lies in. */
export type Place = { readonly unit: UnitRow; readonly within: string }

/** Communes and hamlets in which the officer works, by what was typed; hamlets in order when nothing was. */
export function listPlaces(kit: Kit, query: string): readonly Place[] {
  const own = new Set(kit.postings.map((posting) => posting.unit))
  const units = listUnits(kit)
  const chosen = units.filter((unit) => isPlace(unit) && pathOf(kit, unit.id).some((above) => own.has(above)))
  if (query.trim() !== '') {
    const pickable = units.map((unit) => ({
      ...unit,
      id: unit.id as UnitId,
      parent: unit.parent as UnitId | null,
    })) // ids of the kit
    const allowed = new Set(chosen.map((unit) => unit.id))
    return findUnits(pickable, query, SHOWN_MAX * 4)
      .filter(({ unit }) => allowed.has(unit.id))
      .slice(0, SHOWN_MAX)
      .map(({ unit, within }) => ({ unit, within: within[0] ?? '' }))
  }
  return chosen
    .toSorted(
      (left, right) =>
        rank(left) - rank(right) || left.name.localeCompare(right.name, 'vi', { numeric: true }),
    )
    .slice(0, SHOWN_MAX)
    .map((unit) => ({ unit, within: placeName(kit, unit.parent) }))
}

function isPlace(unit: UnitRow): boolean {
  return (unit.level === 'hamlet' || unit.level === 'commune') && unit.validTo === null
}

function rank(unit: UnitRow): number {
  return unit.level === 'hamlet' ? 0 : 1
}
