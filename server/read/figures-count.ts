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
      ${question.within === undefined ? sql`` : sql`and ${liesIn('counted.unit_id', question.within.unit, question.within.map)}`}
    group by counted.indicator, place.ancestor_id`.execute(db)
  const found = new Map(rows.map((row) => [`${row.indicator}|${row.unit_id}`, row.amount]))
  return (indicator, unit) => found.get(`${indicator}|${unit}`) ?? 0
}

function amountsOf({ period, branches }: Question) {
  const buckets = bucketsOf(period)
  if (buckets === undefined) {
    return sql`(select k.indicator, k.unit_id, k.amount from case_counts k
      where ${within('k.on_date', period)} and ${countsFor('k', branches)})`
  }
  const wanted = sql`${within('bucket_on', buckets)} and ${appliesTo(branches)}`
  return sql`(select indicator, unit_id, amount from figure_totals where ${wanted}
    union all select indicator, unit_id, amount from figure_deltas where ${wanted})`
}

// A line that takes out a second registration applies where a branch of an earlier one is summed as well.
function appliesTo(branches: Question['branches']) {
  if (branches === undefined) return sql`true`
  const seen = sql`${[...branches]}::text[]`
  return sql`branch = any(${seen}) and (beside = '' or string_to_array(beside, ',') && ${seen})`
}

/** What counts in the eyes of a reader of these branches: of a thing registered twice, one of the two. */
export function countsFor(counts: string, branches: Question['branches']) {
  const column = (name: string) => sql.ref(`${counts}.${name}`)
  const yielding = sql`from case_yields y where y.case_id = ${column('case_id')}
    and y.indicator = ${column('indicator')} and y.part = ${column('part')}`
  if (branches === undefined) return sql<boolean>`not exists (select ${yielding})`
  const seen = sql`${[...branches]}::text[]`
  return sql<boolean>`${column('branch')} = any(${seen}) and not exists (select ${yielding}
    and (y.yields_to = '*' or string_to_array(y.yields_to, ',') && ${seen}))`
}

/** Days of a period, both ends included. */
export function within(column: string, { from, to }: Period) {
  const day = sql.ref(column)
  return sql<boolean>`${from === undefined ? sql`true` : sql`${day} >= ${from}`}
    and ${to === undefined ? sql`true` : sql`${day} <= ${to}`}`
}
