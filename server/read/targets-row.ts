import { expectedBy, type ClosedPeriod } from '@gieo/engine/target/expected.ts'
import { givenOut, sumOf, type GivenOut } from '@gieo/engine/target/cascade.ts'
import { placeTargets, type PlacedTarget, type PlacedTargets } from '@gieo/engine/target/place-targets.ts'
import { progressOf } from '@gieo/engine/target/standing.ts'
import { levelOf, nameAt, versionsOf, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { valuesOf, type InForce } from '../targets/in-force.ts'
import type { Targeted } from '../targets/indicator.ts'
import type { Reached } from '../targets/reached.ts'
import type { TargetRow } from '../wire/targets.ts'
import { recordsUrl } from './figures.ts'
import type { ReadMap } from './unit-place.ts'

/** The targets of one indicator, period and office as a map shows them. */
export type Placing = {
  readonly land: Land
  readonly map: ReadMap
  readonly mapText: string
  readonly inForce: ReadonlyMap<UnitId, InForce>
  readonly placed: PlacedTargets
  readonly given: ReadonlyMap<UnitId, GivenOut>
}

export function placeInForce(
  land: Land,
  { map, mapText }: Pick<Placing, 'map' | 'mapText'>,
  inForce: ReadonlyMap<UnitId, InForce>,
): Placing {
  const placed = placeTargets(land, map.on, valuesOf(inForce))
  return { land, map, mapText, inForce, placed, given: givenOut(land, map.on, placed.at) }
}

type When = { readonly periodText: string; readonly period: ClosedPeriod; readonly today: string }

/** How one unit stands. */
export function sayTarget(
  placing: Placing,
  targeted: Targeted,
  { periodText, period, today }: When,
  unit: UnitId,
  { reached: reachedBy, mine }: { readonly reached: Reached; readonly mine: boolean },
): TargetRow {
  const { land, map, mapText, inForce, placed, given } = placing
  const own = inForce.get(unit)
  const at = placed.at.get(unit)
  const reached = reachedBy(targeted, unit)
  const progress =
    at === undefined || reached === null
      ? undefined
      : progressOf({
          target: at.value,
          reached,
          expected: expectedOf(placing, at, period, today),
          measure: targeted.measure,
          begun: period.from <= today,
        })
  const out = given.get(unit)
  const isOwn = at !== undefined && at.of[0] === unit
  return {
    unit,
    unitName: nameAt(land, unit, map.day),
    level: levelOf(land, unit) ?? '',
    target: at?.value ?? null,
    of: at === undefined || isOwn ? [] : at.of.map((part) => lastNameOf(land, part)),
    version: own?.version ?? 0,
    reached,
    recordsUrl: targeted.isCounted ? recordsUrl(targeted.name, { unit, periodText, mapText }) : null,
    expected: progress?.expected ?? null,
    missing: progress?.missing ?? null,
    left: progress?.left ?? null,
    standing: progress?.standing ?? null,
    given: out?.given ?? null,
    notGiven: out === undefined || at === undefined ? null : sumOf([at.value, -out.given]),
    decision: isOwn ? (own?.decision ?? null) : null,
    decidedOn: isOwn ? (own?.decidedOn ?? null) : null,
    setBy: isOwn ? (own?.organisation ?? null) : null,
    mine,
  }
}

// Each part of a sum has the milestones it was set with.
function expectedOf({ inForce }: Placing, at: PlacedTarget, period: ClosedPeriod, today: string): number {
  return at.of.reduce((sum, part) => {
    const own = inForce.get(part)
    return sum + expectedBy(own?.value ?? 0, period, own?.milestones ?? [], today)
  }, 0)
}

/** What a unit of another map was called last. */
export function lastNameOf(land: Land, unit: UnitId): string {
  return versionsOf(land, unit).at(-1)?.fullName ?? unit
}
