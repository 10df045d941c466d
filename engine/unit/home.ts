import { addDays, type PlainDate } from '../text/date.ts'
import {
  allUnits,
  ancestorsAt,
  childrenAt,
  lastDayOf,
  predecessorsOf,
  successorsOf,
  versionAt,
  versionsOf,
  type Land,
} from './land.ts'
import type { UnitId, UnitVersion } from './unit.ts'

/**
 * Where a record of any year is placed on any day: at the smallest unit standing on that day that wholly contains the
 * land of the unit which recorded it. Forward a unit lies in what it became, backward in what it was made from; where
 * these are several, in the unit above all of them. So a count is never guessed and never lost, and the totals of all
 * maps agree; what cannot be divided below a unit stays with that unit.
 *
 * A unit for which the day's map has no single root (made of parts of two provinces) is its own home: it counts for
 * the country only.
 */
export function homeOf(land: Land, id: UnitId, on: PlainDate): UnitId {
  return placeOn({ land, on, homes: new Map() }, id) ?? id
}

/** Every unit there ever was with its home in a map. A map lasts until the next begins; its hamlets are the last ones. */
export function placements(land: Land, map: PlainDate): readonly { unit: UnitId; home: UnitId }[] {
  return placeUnits(land, map, [...allUnits(land), ...land.undone.keys()])
}

/** The same to look up; a land is asked again and again and never changes, so each map is placed once. */
export function homesIn(land: Land, map: PlainDate): ReadonlyMap<UnitId, UnitId> {
  const maps = placed.get(land) ?? new Map<PlainDate, ReadonlyMap<UnitId, UnitId>>()
  placed.set(land, maps)
  const homes = maps.get(map) ?? new Map(placements(land, map).map(({ unit, home }) => [unit, home]))
  maps.set(map, homes)
  return homes
}

const placed = new WeakMap<Land, Map<PlainDate, ReadonlyMap<UnitId, UnitId>>>()

/** The home of each of some units in a map. */
export function placeUnits(
  land: Land,
  map: PlainDate,
  units: Iterable<UnitId>,
): readonly { unit: UnitId; home: UnitId }[] {
  const sought = { land, on: lastDayOf(land, map), homes: new Map<UnitId, UnitId | undefined>() }
  return [...units].map((unit) => ({ unit, home: placeOn(sought, unit) ?? unit }))
}

/** Every unit of a map under each unit that contains it; itself at depth 0. */
export function trees(
  land: Land,
  map: PlainDate,
): readonly { unit: UnitId; ancestor: UnitId; depth: number }[] {
  return treesOf(land, map, allUnits(land))
}

/** The same for those of some units that stand in the map. */
export function treesOf(
  land: Land,
  map: PlainDate,
  units: Iterable<UnitId>,
): readonly { unit: UnitId; ancestor: UnitId; depth: number }[] {
  const on = lastDayOf(land, map)
  return [...units]
    .filter((unit) => versionAt(land, unit, on) !== undefined)
    .flatMap((unit) =>
      [unit, ...ancestorsAt(land, unit, on)].map((ancestor, depth) => ({ unit, ancestor, depth })),
    )
}

/** The smallest unit that contains all the given ones on a day. */
export function lowestCommon(land: Land, ids: readonly UnitId[], on: PlainDate): UnitId | undefined {
  const [first, ...others] = new Set(ids)
  if (first === undefined) return undefined
  const paths = others.map((id) => new Set([id, ...ancestorsAt(land, id, on)]))
  return [first, ...ancestorsAt(land, first, on)].find((id) => paths.every((path) => path.has(id)))
}

type Sought = {
  readonly land: Land
  readonly on: PlainDate
  readonly homes: Map<UnitId, UnitId | undefined>
}

function placeOn(sought: Sought, id: UnitId): UnitId | undefined {
  if (sought.homes.has(id)) return sought.homes.get(id)
  // Should acts contradict each other in a circle, the search ends here instead of running for ever.
  sought.homes.set(id, undefined)
  const home = versionAt(sought.land, id, sought.on) === undefined ? placeElsewhere(sought, id) : id
  sought.homes.set(id, home)
  return home
}

function placeElsewhere(sought: Sought, id: UnitId): UnitId | undefined {
  const { land, on } = sought
  const first = versionsOf(land, id)[0]
  const last = versionsOf(land, id).at(-1)
  if (first === undefined || last === undefined) return placeAbove(sought, land.undone.get(id)?.origins ?? [])
  const earlier = on < first.validFrom
  const near = earlier ? originsOf(land, first) : outcomesOf(land, last)
  if (near.length > 0) return placeAbove(sought, near)
  // Nothing is said about where it came from or went: it lies in the unit it lay in.
  const parent = earlier ? first.parent : last.parent
  return parent === undefined ? undefined : placeOn(sought, parent)
}

function placeAbove(sought: Sought, parts: readonly UnitId[]): UnitId | undefined {
  const homes = parts.map((part) => placeOn(sought, part))
  const known = homes.filter((home) => home !== undefined)
  return known.length < homes.length ? undefined : lowestCommon(sought.land, known, sought.on)
}

// Communes leave nothing of a district over, so they say best where all of it lies: Cửa Lò of 2023 went into Vinh,
// but its seven wards lie in one ward today.
function originsOf(land: Land, first: UnitVersion): readonly UnitId[] {
  const parts = isMadeOfParts(first) ? childrenAt(land, first.id, first.validFrom) : []
  return parts.length > 0 ? parts : predecessorsOf(land, first.id).map(({ from }) => from)
}

function outcomesOf(land: Land, last: UnitVersion): readonly UnitId[] {
  const lastDay = last.validTo === undefined ? last.validFrom : addDays(last.validTo, -1)
  const parts = isMadeOfParts(last) ? childrenAt(land, last.id, lastDay) : []
  return parts.length > 0 ? parts : successorsOf(land, last.id).map(({ to }) => to)
}

function isMadeOfParts({ level }: UnitVersion): boolean {
  return level === 'province' || level === 'district'
}
