import { homesIn } from '../unit/home.ts'
import { levelOf, lastDayOf, versionAt, type Land } from '../unit/land.ts'
import type { PlainDate } from '../text/date.ts'
import type { UnitId } from '../unit/unit.ts'

/** A target as a map shows it at one of its units: set for this very unit, or the sum of those that lie wholly in it. */
export type PlacedTarget = { readonly value: number; readonly of: readonly UnitId[] }

export type PlacedTargets = {
  readonly at: ReadonlyMap<UnitId, PlacedTarget>
  /** Targets of units that the map divides: each with the smallest unit of the map that holds all of its land. */
  readonly undivided: readonly { readonly unit: UnitId; readonly home: UnitId; readonly value: number }[]
}

/**
 * Targets in a map that need not be the one they were set in. A unit's own target stands before those of the units it
 * was made from: it was set later, by somebody who knew the new unit.
 */
export function placeTargets(land: Land, map: PlainDate, values: ReadonlyMap<UnitId, number>): PlacedTargets {
  const homes = homesIn(land, map)
  const day = lastDayOf(land, map)
  const at = new Map<UnitId, PlacedTarget>()
  const undivided: { unit: UnitId; home: UnitId; value: number }[] = []
  for (const [unit, value] of values) {
    if (versionAt(land, unit, day) !== undefined) at.set(unit, { value, of: [unit] })
  }
  const own = new Set(at.keys())
  for (const [unit, value] of values) {
    if (own.has(unit)) continue
    const home = homes.get(unit) ?? unit
    const isWhole = levelOf(land, home) === levelOf(land, unit) && home !== unit
    if (!isWhole) undivided.push({ unit, home, value })
    else if (!own.has(home)) {
      const before = at.get(home)
      at.set(home, { value: (before?.value ?? 0) + value, of: [...(before?.of ?? []), unit] })
    }
  }
  return { at, undivided }
}
