import type { Context } from '../context.ts'
import { parsePeriod, type Period } from '@gieo/engine/indicator/period.ts'
import { indicatorName, type Indicator, type PublishedPack } from '@gieo/engine/pack/pack.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { nameAt, versionAt, versionsOf, type Land } from '@gieo/engine/unit/land.ts'
import { homeOf } from '@gieo/engine/unit/home.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Packs } from '../store/packs.ts'
import { findUnit, lastMapOf, mapFor, rootOf, type ReadMap } from './unit-place.ts'

export type PlaceQuery = {
  readonly unit?: string | undefined
  readonly period?: string | undefined
  readonly map?: string | undefined
}

/** Where and when a figure is asked for. */
export type Asked = {
  readonly unit: UnitId
  readonly unitName: string
  /** The day that the answer names as its map: as it was asked, else the first day of the map. */
  readonly mapText: string
  readonly map: ReadMap
  /** Whether the unit stands in that map: what was recorded can only be placed in units that do. */
  readonly stands: boolean
  readonly period: Period
  readonly periodText: string
}

/** From where a question is asked: today, and the unit that is served. */
type Standpoint = Pick<Context, 'clock' | 'serves'>

/**
 * Reads unit, period and map. Without a map it is today's; for a unit that ended, the last one in which it stood.
 * Without a unit it is the one that is served; without a period all that was ever recorded.
 */
export function readAsked(land: Land, query: PlaceQuery, { clock, serves }: Standpoint): Asked | Refusal {
  const periodText = query.period ?? 'all'
  const period = parsePeriod(periodText)
  if (period === undefined) return refuse('figure.period-invalid', { period: periodText })
  const around = mapFor(land, query.map ?? clock.today())
  const unit = query.unit === undefined ? rootOf(land, around, serves) : findUnit(land, query.unit, around)
  if (unit === undefined) return refuse('unit.unknown', { unit: query.unit ?? '' })
  const standsNow = versionAt(land, unit, around.day) !== undefined
  const map = query.map === undefined && !standsNow ? (lastMapOf(land, unit) ?? around) : around
  return {
    unit,
    unitName: nameAt(land, unit, map.day),
    mapText: query.map ?? map.on,
    map,
    stands: versionAt(land, unit, map.day) !== undefined,
    period,
    periodText,
  }
}

/** The refusal for a unit that does not stand in the map asked for, with what it is in that map. */
export function refuseStanding(land: Land, { unit, unitName, map }: Asked): Refusal {
  const first = versionsOf(land, unit)[0]
  if (first !== undefined && map.day < first.validFrom) {
    return refuse('unit.not-yet', { unit: unitName, from: first.validFrom })
  }
  const ended = versionsOf(land, unit).findLast(({ validTo }) => validTo !== undefined && validTo <= map.day)
  return refuse('unit.ended', {
    unit: unitName,
    on: ended?.validTo ?? map.on,
    nowIn: nameAt(land, homeOf(land, unit, map.day), map.day),
  })
}

/** An indicator that is counted from records, with the pack that defines it. */
export type Counted = { readonly name: string; readonly indicator: Indicator; readonly pack: PublishedPack }

/** The indicators of every programme as it stands, in the order of the packs. */
export function listCounted(packs: Packs): readonly Counted[] {
  return [...packs.current.values()].flatMap((pack) =>
    pack.rules.indicators.map((indicator) => ({
      name: indicatorName(pack.rules, indicator),
      indicator,
      pack,
    })),
  )
}

export function findCounted(packs: Packs, name: string): Counted | undefined {
  return listCounted(packs).find((counted) => counted.name === name)
}
