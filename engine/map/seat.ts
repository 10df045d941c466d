import type { PlainDate } from '../text/date.ts'
import { childrenAt, predecessorsOf, successorsOf, versionAt, versionsOf, type Land } from '../unit/land.ts'
import type { UnitId } from '../unit/unit.ts'
import { middleOf, type Point } from './point.ts'
import type { Place } from './tiles.ts'

/**
 * Where a unit lies, as far as the land knows: at its seat on that day, else at its seat of another day, else among the
 * seats of what it became, of what it was made of, or of what lies in it.
 */
export function seatOf(land: Land, id: UnitId, on: PlainDate): Point | undefined {
  const own =
    versionAt(land, id, on)?.seat ?? versionsOf(land, id).findLast(({ seat }) => seat !== undefined)?.seat
  if (own !== undefined) return own
  return (
    among(land, after(land, id), (one) => after(land, one)) ??
    among(land, before(land, id), (one) => before(land, one)) ??
    middleOf(childrenAt(land, id, on).flatMap((child) => known(seatBeyond(land, child))))
  )
}

/** Units to be laid out, each beside the others of the unit it lay in last. */
export function placesOf(land: Land, units: readonly UnitId[], on: PlainDate): readonly Place[] {
  return units.map((id) => ({ id, point: seatOf(land, id, on), group: versionAt(land, id, on)?.parent }))
}

// A district of before has no seat of its own; what became of its communes has.
function seatBeyond(land: Land, id: UnitId): Point | undefined {
  return ownSeat(land, id) ?? among(land, after(land, id), (one) => after(land, one))
}

const STEPS_MAX = 6

// The nearest in time that have a seat: a unit may have been joined twice.
function among(
  land: Land,
  units: readonly UnitId[],
  next: (unit: UnitId) => readonly UnitId[],
): Point | undefined {
  let layer = units
  for (let step = 0; step < STEPS_MAX && layer.length > 0; step++) {
    const found = middleOf(layer.flatMap((unit) => known(ownSeat(land, unit))))
    if (found !== undefined) return found
    layer = [...new Set(layer.flatMap(next))]
  }
  return undefined
}

function ownSeat(land: Land, id: UnitId): Point | undefined {
  return versionsOf(land, id).findLast(({ seat }) => seat !== undefined)?.seat
}

function after(land: Land, id: UnitId): readonly UnitId[] {
  return successorsOf(land, id).map(({ to }) => to)
}

function before(land: Land, id: UnitId): readonly UnitId[] {
  return predecessorsOf(land, id).map(({ from }) => from)
}

function known(point: Point | undefined): readonly Point[] {
  return point === undefined ? [] : [point]
}
