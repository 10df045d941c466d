import { findUnits } from '@gieo/engine/unit/picker.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { listUnits } from './case/units.ts'
import { field } from './field.svelte.ts'
import type { Known, KnownPlace } from './known.ts'

const PLACES_MAX = 8

/** Cards and places as the kit of this device has them. */
export const knownOffline: Known = {
  get cards() {
    return field.kit?.cards ?? []
  },
  findPlaces: async (words) => (field.kit === undefined ? [] : placesIn(words)),
}

function placesIn(words: string): readonly KnownPlace[] {
  const units = field.kit === undefined ? [] : listUnits(field.kit)
  const pickable = units
    .filter((unit) => unit.validTo === null)
    .map((unit) => ({ ...unit, id: unit.id as UnitId, parent: unit.parent as UnitId | null })) // ids of the kit
  return findUnits(pickable, words, PLACES_MAX).map(({ unit, within }) => ({
    id: unit.id,
    fullName: unit.fullName,
    within: within[0] ?? '',
  }))
}
