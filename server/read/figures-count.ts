import { bucketsOf, type Period } from '@gieo/engine/indicator/period.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../store/database.ts'
import { liesIn, type ReadMap } from './unit-place.ts'

type Question = {
  readonly indicators: readonly string[]
  readonly units: readonly UnitId[]
  readonly map: ReadMap
  readonly period: Period
  /** `undefined`: all. */
  readonly branches: readonly string[] | undefined
  /** Only what lies in this unit, in a map of its own: the part that two units of different maps share. */
  readonly within?: { readonly unit: UnitId; readonly map: ReadMap } | undefined
}

/** What was counted for a unit of the map, everything below it included. */
export type Counts = (indicator: string, unit: UnitId) => number

/**
 * Counts for any number of units and indicators in one statement, so in one snapshot: totals and the deltas not yet
 * folded into them, each placed where the unit that recorded it lies in the map. Totals are kept by half-months; a
 * period that cuts one in two is counted from the records.
 */
export async function countFigures(db: Db | Tx, question: Question): Promise<Counts> {
  const { indicators, units, map } = question
  const { rows } = await sql<{ indicator: string; unit_id: string; amount: number }>`
    select counted.indicator, place.ancestor_id as unit_id, sum(counted.amount) as amount
    from ${amountsOf(question)} counted
    join unit_homes home on home.unit_id = counted.unit_id and home.map_on = ${map.on}
    join unit_ancestors place on place.map_on = ${map.on} and place.unit_id = home.home_id
    where counted.indicator = any(${[...indicators]}::text[]) and place.ancestor_id = any(${[...units]}::text[])
      ${question.branches === undefined ? sql`` : sql`and counted.branch = any(${[...question.branches]}::text[])`}
      ${question.within === undefined ? sql`` : sql`and ${liesIn('counted.unit_id', question.within.unit, question.within.map)}`}
    group by counted.indicator, place.ancestor_id`.execute(db)
  const found = new Map(rows.map((row) => [`${row.indicator}|${row.unit_id}`, row.amount]))
  return (indicator, unit) => found.get(`${indicator}|${unit}`) ?? 0
}

function amountsOf({ period }: Question) {
  const buckets = bucketsOf(period)
  if (buckets === undefined) {
    return sql`(select indicator, unit_id, branch, amount from case_counts where ${within('on_date', period)})`
  }
  return sql`(select indicator, unit_id, branch, amount from figure_totals where ${within('bucket_on', buckets)}
    union all select indicator, unit_id, branch, amount from figure_deltas where ${within('bucket_on', buckets)})`
}

/** Days of a period, both ends included. */
export function within(column: string, { from, to }: Period) {
  const day = sql.ref(column)
  return sql<boolean>`${from === undefined ? sql`true` : sql`${day} >= ${from}`}
    and ${to === undefined ? sql`true` : sql`${day} <= ${to}`}`
}
