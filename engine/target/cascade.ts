import { ancestorsAt, lastDayOf, type Land } from '../unit/land.ts'
import type { PlainDate } from '../text/date.ts'
import type { UnitId } from '../unit/unit.ts'
import type { PlacedTarget } from './place-targets.ts'

/** A target and what was given out of it to the units below. */
export type GivenOut = {
  readonly unit: UnitId
  readonly whole: number
  readonly given: number
  readonly parts: readonly UnitId[]
}

/**
 * Every target of a map with the targets next below it. A part belongs to the nearest unit above that has a target: a
 * province gives to communes directly where there are no districts, or where these were given none.
 */
export function givenOut(
  land: Land,
  map: PlainDate,
  at: ReadonlyMap<UnitId, PlacedTarget>,
): ReadonlyMap<UnitId, GivenOut> {
  const day = lastDayOf(land, map)
  const parts = new Map<UnitId, UnitId[]>()
  for (const unit of at.keys()) {
    const above = ancestorsAt(land, unit, day).find((each) => at.has(each))
    if (above !== undefined) parts.set(above, [...(parts.get(above) ?? []), unit])
  }
  return new Map(
    [...parts].map(([unit, below]) => {
      const given = sumOf(below.map((part) => at.get(part)?.value ?? 0))
      return [unit, { unit, whole: at.get(unit)?.value ?? 0, given, parts: below }]
    }),
  )
}

/** Hundredths, so that 0,1 ha and 0,2 ha are 0,3 ha. */
export function sumOf(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) * 100) / 100
}
