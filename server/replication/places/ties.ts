import { nearPairs, type NearLimits } from '@gieo/engine/replication/place/near.ts'
import { isToldTie, type PlaceTie, type TieKind, type ToldTie } from '@gieo/engine/replication/place/tie.ts'
import { seatOf } from '@gieo/engine/map/seat.ts'
import { pairsWithin } from '@gieo/engine/replication/place/within.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'
import { homeOf } from '@gieo/engine/unit/home.ts'
import { versionAt, type Land } from '@gieo/engine/unit/land.ts'
import { unitId, type UnitId } from '@gieo/engine/unit/unit.ts'
import type { Db, Tx } from '../../store/database.ts'

/** Of how many of the nearest, and how far: what a day's ride lets people see. */
export const NEAR_USUAL: NearLimits = { count: 5, kmMax: 30 }
/** Ties of the whole country at most. */
const TOLD_MAX = 500_000

/** A tie that an import or a visit told, between units as they stand on a day. */
export type Told = { readonly kind: ToldTie; readonly one: UnitId; readonly other: UnitId }

export type TiesAsked = {
  readonly units: readonly UnitId[]
  readonly on: PlainDate
  readonly near?: NearLimits | undefined
}

/** All ties between some units on a day: what was told, who lies in one commune, and who lies near whom. */
export async function listTies(db: Db | Tx, land: Land, asked: TiesAsked): Promise<readonly PlaceTie[]> {
  const { units, on, near = NEAR_USUAL } = asked
  return [
    ...(await listTold(db, land, units, on)),
    ...sameCommune(land, units, on),
    ...nearOnes(land, units, on, near),
  ]
}

/**
 * Ties as they were told, between units of a day: a unit that was joined with another since keeps the ties of both.
 * `units` are those between which ties are wanted.
 */
export async function listTold(
  db: Db | Tx,
  land: Land,
  units: readonly UnitId[],
  on: PlainDate,
): Promise<readonly Told[]> {
  const imported = await db
    .selectFrom('place_ties')
    .select(['kind', 'one_id', 'other_id'])
    .orderBy('kind')
    .orderBy('one_id')
    .orderBy('other_id')
    .limit(TOLD_MAX)
    .execute()
  // Who copied from where was there to see it.
  const seen = await db
    .selectFrom('adoptions')
    .innerJoin('cases', 'cases.case_id', 'adoptions.case_id')
    .select(['cases.unit_id as one_id', 'adoptions.seen_at_id as other_id'])
    .where('adoptions.seen_at_id', 'is not', null)
    .orderBy('adoptions.case_id')
    .limit(TOLD_MAX)
    .execute()
  const rows = [
    ...imported,
    ...seen.map(({ one_id, other_id }) => ({ kind: 'visit', one_id, other_id: other_id ?? one_id })),
  ]
  const wanted = new Set(units)
  const homes = new Map<string, UnitId>()
  const home = (id: string): UnitId => {
    const known = homes.get(id) ?? homeOf(land, unitId(id), on)
    homes.set(id, known)
    return known
  }
  const told = new Map<string, Told>()
  for (const { kind, one_id, other_id } of rows) {
    const [one, other] = [home(one_id), home(other_id)].toSorted() as [UnitId, UnitId] // two in, two out
    if (one === other || !wanted.has(one) || !wanted.has(other) || !isToldTie(kind)) continue
    told.set(`${kind} ${one} ${other}`, { kind, one, other })
  }
  return [...told.values()]
}

function sameCommune(land: Land, units: readonly UnitId[], on: PlainDate): readonly PlaceTie[] {
  const communes = units.map((unit) => {
    const version = versionAt(land, unit, on)
    return version?.level === 'hamlet' ? version.parent : undefined
  })
  return named(units, 'same-commune', pairsWithin(communes))
}

function nearOnes(
  land: Land,
  units: readonly UnitId[],
  on: PlainDate,
  limits: NearLimits,
): readonly PlaceTie[] {
  const points = units.map((unit) => seatOf(land, unit, on))
  const pairs = nearPairs(points, limits).map(({ one, other }) => [one, other] as const)
  return named(units, 'near', pairs)
}

function named(
  units: readonly UnitId[],
  kind: TieKind,
  pairs: readonly (readonly [number, number])[],
): readonly PlaceTie[] {
  return pairs.flatMap(([here, there]) => {
    const [one, other] = [units[here], units[there]]
    return one === undefined || other === undefined ? [] : [{ kind, one, other }]
  })
}
