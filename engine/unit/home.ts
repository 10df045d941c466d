import type { PlainDate } from '../text/date.ts'
import { allUnits, ancestorsAt, lastDayOf, predecessorsOf, successorsOf, versionAt, versionsOf, type Land } from './land.ts'
import type { UnitId } from './unit.ts'

/**
 * Where a record lies in the tree of a day: the smallest unit of that day that wholly contains the unit which recorded
 * it. Through a merger forward that is the new unit; back through one, or through a split, the lowest unit above all
 * the parts: not divisible below, never guessed, never 0, so that the totals of all maps agree.
 */
export function homeOf(land: Land, id: UnitId, day: PlainDate): UnitId {
  const known = land.homes.get(day) ?? new Map<UnitId, UnitId>()
  land.homes.set(day, known)
  return find(land, id, day, known)
}

function find(land: Land, id: UnitId, day: PlainDate, known: Map<UnitId, UnitId>): UnitId {
  const found = known.get(id)
  if (found !== undefined) return found
  // A circle of successions (somebody's typing error) ends at the unit itself instead of turning for ever.
  known.set(id, id)
  const home = seek(land, id, day, known)
  known.set(id, home)
  return home
}

function seek(land: Land, id: UnitId, day: PlainDate, known: Map<UnitId, UnitId>): UnitId {
  if (versionAt(land, id, day) !== undefined) return id
  const versions = versionsOf(land, id)
  const [first] = versions
  if (first === undefined) return id
  const next = day < first.validFrom ? predecessorsOf(land, id).map(({ from }) => from) : successorsOf(land, id).map(({ to }) => to)
  if (next.length > 0) return lowestAbove(land, next.map((unit) => find(land, unit, day, known)), day)
  // Without a before or an after of its own (a hamlet not yet set up, a level that was abolished) it lies where its parent lay.
  const parent = day < first.validFrom ? first.parent : versions.at(-1)?.parent
  return parent === undefined ? id : find(land, parent, day, known)
}

/** The lowest unit of a day that contains all the given ones. */
export function lowestAbove(land: Land, units: readonly UnitId[], day: PlainDate): UnitId {
  const [first, ...rest] = units
  if (first === undefined) throw new Error('no unit to look above')
  const paths = rest.map((unit) => new Set([unit, ...ancestorsAt(land, unit, day)]))
  const common = [first, ...ancestorsAt(land, first, day)].find((unit) => paths.every((path) => path.has(unit)))
  return common ?? first
}

/** For every unit there ever was, its home in a map. */
export function placements(land: Land, map: PlainDate): readonly { readonly unit: UnitId; readonly home: UnitId }[] {
  const day = lastDayOf(land, map)
  return allUnits(land).map((unit) => ({ unit, home: homeOf(land, unit, day) }))
}

export type TreeRow = { readonly unit: UnitId; readonly ancestor: UnitId; readonly depth: number }

/** The tree of a map: every unit that stands in it under each of its ancestors, and under itself at depth 0. */
export function trees(land: Land, map: PlainDate): readonly TreeRow[] {
  const day = lastDayOf(land, map)
  return allUnits(land)
    .filter((unit) => versionAt(land, unit, day) !== undefined)
    .flatMap((unit) =>
      [unit, ...ancestorsAt(land, unit, day)].map((ancestor, depth) => ({ unit, ancestor, depth })),
    )
}
