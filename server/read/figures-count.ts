import { bucketsOf, yearsWithin, type Period } from '@gieo/engine/indicator/period.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql, type RawBuilder } from 'kysely'
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
 * Counts for any number of units and indicators in one statement, so in one snapshot: sums, totals and the deltas not yet
 * folded into either, each placed where the unit that recorded it lies in the map. They are kept by half-months; a
 * period that cuts one in two is counted from the records.
 */
export async function countFigures(db: Db | Tx, question: Question): Promise<Counts> {
  const { rows } = await sql<{ indicator: string; unit_id: string; amount: number }>`
    select indicator, unit_id, sum(amount) as amount from (${amountsOf(question)}) counted group by 1, 2`.execute(
    db,
  )
  const found = new Map(rows.map((row) => [`${row.indicator}|${row.unit_id}`, row.amount]))
  return (indicator, unit) => found.get(`${indicator}|${unit}`) ?? 0
}

function amountsOf(question: Question): Lines {
  const { period, branches, within: part } = question
  const buckets = bucketsOf(period)
  if (buckets === undefined) {
    const days = sql<boolean>`${within('counted.on_date', period)} and ${countsFor('counted', branches)}`
    return placed(question, 'case_counts', days)
  }
  const wanted = sql<boolean>`${within('counted.bucket_on', buckets)} and ${appliesTo(branches)}`
  const fresh = placed(question, 'figure_deltas', wanted)
  if (part !== undefined) return sql`${placed(question, 'figure_totals', wanted)} union all ${fresh}`
  return sql`${below(question, buckets)} union all ${inUnits(question, wanted)} union all ${fresh}`
}

type Lines = RawBuilder<unknown>

// Line by line, at every unit above: for what is few, or asked for seldom.
function placed({ indicators, units, map, within: part }: Question, table: string, wanted: Lines): Lines {
  return sql`select counted.indicator, place.ancestor_id as unit_id, counted.amount from ${sql.table(table)} counted
    join unit_homes home on home.unit_id = counted.unit_id and home.map_on = ${map.on}
    join unit_ancestors place on place.map_on = ${map.on} and place.unit_id = home.home_id
    where counted.indicator = any(${[...indicators]}::text[]) and place.ancestor_id = any(${[...units]}::text[])
      and ${wanted} ${part === undefined ? sql`` : sql`and ${liesIn('counted.unit_id', part.unit, part.map)}`}`
}

// What lies strictly below the units, summed up already: whole years as such, what remains of the period by halves.
function below({ indicators, units, map, branches }: Question, buckets: Period): Lines {
  const years = yearsWithin(buckets)
  const whole = years === undefined ? sql`false` : within('counted.bucket_on', years)
  const ends = years?.to === undefined ? undefined : `${years.to.slice(0, 4)}-12-31`
  const inYears = years === undefined ? sql`false` : within('counted.bucket_on', { ...years, to: ends })
  return sql`select counted.indicator, counted.unit_id, counted.amount from figure_sums counted
    where counted.map_on = ${map.on} and counted.unit_id = any(${[...units]}::text[])
      and counted.indicator = any(${[...indicators]}::text[]) and ${appliesTo(branches)}
      and (counted.span = 'year' and ${whole}
        or counted.span = 'half' and ${within('counted.bucket_on', buckets)} and not (${inYears}))`
}

// What was recorded in the units themselves, or in what became a part of no smaller one.
function inUnits({ indicators, units, map }: Question, wanted: Lines): Lines {
  // "offset 0": looked up unit by unit, not by reading all that is kept of an indicator.
  return sql`select counted.indicator, home.home_id as unit_id, counted.amount from unit_homes home, lateral (
      select * from figure_totals own where own.unit_id = home.unit_id
        and own.indicator = any(${[...indicators]}::text[]) offset 0) counted
    where home.map_on = ${map.on} and home.home_id = any(${[...units]}::text[]) and ${wanted}`
}

// A line that takes out a second registration applies where a branch of an earlier one is summed as well.
function appliesTo(branches: Question['branches']) {
  if (branches === undefined) return sql`true`
  const seen = sql`${[...branches]}::text[]`
  return sql`counted.branch = any(${seen}) and (counted.beside = '' or string_to_array(counted.beside, ',') && ${seen})`
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
