import { isAdditive, isOrdered, isStock } from '@gieo/engine/indicator/counting.ts'
import { bucketsOf, type Bucket, type Period } from '@gieo/engine/indicator/period.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql, type RawBuilder } from 'kysely'
import { PREPARED } from '../store/client.ts'
import type { Db, Tx } from '../store/database.ts'
import { readFigure, restsOn, type Figure, type Tally } from './figure.ts'
import type { Counted } from './figures-asked.ts'
import { liesIn, type ReadMap } from './unit-place.ts'

type Question = {
  readonly indicators: readonly Counted[]
  readonly units: readonly UnitId[]
  readonly map: ReadMap
  readonly period: Period
  /** `undefined`: all. */
  readonly branches: readonly string[] | undefined
  /** Only what lies in this unit, in a map of its own: the part that two units of different maps share. */
  readonly within?: { readonly unit: UnitId; readonly map: ReadMap } | undefined
}

/** What was counted for a unit of the map, everything below it included. */
export type Counts = (indicator: string, unit: UnitId) => Figure

/**
 * Counts for any number of units and indicators in one statement, so in one snapshot: sums and the deltas not yet folded
 * into them, each placed where the unit that recorded it lies in the map. They are kept by half-months; a
 * period that cuts one in two is counted from the records. What a read costs by the way of counting: docs/decisions/0030.
 */
export async function countFigures(db: Db | Tx, question: Question): Promise<Counts> {
  const asked = new Map(question.indicators.map((counted) => [counted.name, counted]))
  const kept = [
    ...new Map(question.indicators.flatMap(restsOn).map((counted) => [counted.name, counted])).values(),
  ]
  const { rows } =
    kept.length === 0
      ? { rows: [] }
      : await sql<TallyRow>`${sql.raw(PREPARED)}${tally({ ...question, indicators: kept })}`.execute(db)
  const tallies = new Map(rows.map((row) => [`${row.indicator}|${row.unit_id}`, row]))
  return (indicator, unit) => {
    const counted = asked.get(indicator)
    if (counted === undefined) throw new Error(`${indicator} was not asked for`)
    return readFigure(counted, (name) => tallies.get(`${name}|${unit}`))
  }
}

type TallyRow = Tally & { readonly indicator: string; readonly unit_id: string }

function tally(question: Question): RawBuilder<TallyRow> {
  const lines = sql.join(linesOf(question), sql` union all `)
  const isPlain = question.indicators.every(({ indicator }) => isAdditive(indicator.counts.of))
  return isPlain
    ? sql`select indicator, unit_id, sum(amount) as amount from (${lines}) counted group by 1, 2`
    : tallyValues(question, lines)
}

// Of values that are told apart their number, of those in order the one in the middle and the mean. The middle of an even
// number lies halfway between two.
function tallyValues({ indicators }: Question, lines: Lines): RawBuilder<TallyRow> {
  const ordered = indicators.filter(({ indicator }) => isOrdered(indicator.counts.of)).map(({ name }) => name)
  return sql`with counted as materialized (
      select indicator, unit_id, value, sum(amount) as amount from (${lines}) lines group by 1, 2, 3
      having sum(amount) <> 0),
    row_by_row as (select indicator, unit_id, value::numeric as value, amount,
        sum(amount) over (partition by indicator, unit_id order by value::numeric) as reached,
        sum(amount) over (partition by indicator, unit_id) as records
      from counted where indicator = any(${ordered}::text[]) and value ~ ${NUMBER}),
    middles as (select indicator, unit_id, max(records) as records, sum(value * amount) / nullif(sum(amount), 0) as mean,
        (min(value) filter (where reached * 2 >= records) + min(value) filter (where reached * 2 > records)) / 2 as median
      from row_by_row group by 1, 2)
    select indicator, unit_id, coalesce(sum(amount) filter (where value = ''), 0) as amount,
      count(*) filter (where value <> '' and amount > 0)::int as different,
      min(middles.records) as records, min(middles.mean) as mean, min(middles.median) as median
    from counted left join middles using (indicator, unit_id) group by 1, 2`
}

// What an earlier version of a definition kept under the same name may be no number.
const NUMBER = '^-?[0-9]+([.][0-9]+)?$'

type Lines = RawBuilder<unknown>

// Apart by whether only the end of the period matters, and by whether units of a level are told apart.
function linesOf(question: Question): readonly Lines[] {
  return [false, true].flatMap((stock) => {
    const group = question.indicators.filter(({ indicator }) => isStock(indicator.counts.of) === stock)
    const [first] = group
    if (first === undefined) return []
    const asked = { ...question, period: timeOf(first, question.period), units: textArray(question.units) }
    const named = (of: readonly Counted[]) => ({ ...asked, indicators: of.map(({ name }) => name) })
    const levels = [...new Set(group.flatMap((one) => levelOf(one) ?? []))]
    return [
      amountsOf(named(group)),
      ...levels.map((level) => byUnit(named(group.filter((one) => levelOf(one) === level)), level)),
    ]
  })
}

/** The days that count for a figure of a period: of what stands at its end all before. */
export function timeOf({ indicator }: Counted, period: Period): Period {
  return isStock(indicator.counts.of) ? { from: undefined, to: period.to } : period
}

function levelOf({ indicator: { counts } }: Counted): string | undefined {
  const isDistinct = counts.of === 'distinct-entered' || counts.of === 'distinct-held'
  return isDistinct && 'level' in counts.what ? counts.what.level : undefined
}

/** One group of a question, with its units as SQL. */
type Part = Omit<Question, 'indicators' | 'units'> & {
  readonly indicators: readonly string[]
  readonly units: Lines
}

// What was counted in each unit of a level below the units asked for: the unit is the value that is told apart.
function byUnit(part: Part, level: string): Lines {
  const { map, units } = part
  const below = sql`array(select place.unit_id from unit_ancestors place
    where place.map_on = ${map.on} and place.ancestor_id = any(${units})
      and exists (select from unit_versions v where v.unit_id = place.unit_id and v.level = ${level}))`
  // "materialized": counted once, not again for each unit above.
  return sql`(with found as materialized (${amountsOf({ ...part, units: below })})
    select found.indicator, place.ancestor_id as unit_id, found.unit_id as value, found.amount
    from found join unit_ancestors place on place.map_on = ${map.on} and place.unit_id = found.unit_id
      and place.ancestor_id = any(${units}))`
}

function amountsOf(part: Part): Lines {
  const { period, branches } = part
  const buckets = bucketsOf(period)
  if (buckets === undefined) {
    const days = sql<boolean>`${within('counted.on_date', period)} and ${countsFor('counted', branches)}`
    return placed(part, days)
  }
  return sql`${summed(part, buckets)} union all ${fresh(part, buckets)}`
}

// Line by line, at every unit above: for what is asked for seldom.
function placed({ indicators, units, map, within: shared }: Part, wanted: Lines): Lines {
  return sql`select counted.indicator, place.ancestor_id as unit_id, counted.value, counted.amount
    from case_counts counted
    join unit_homes home on home.unit_id = counted.unit_id and home.map_on = ${map.on}
    join unit_ancestors place on place.map_on = ${map.on} and place.unit_id = home.home_id
    where counted.indicator = any(${textArray(indicators)}) and place.ancestor_id = any(${units})
      and ${wanted} ${shared === undefined ? sql`` : sql`and ${liesIn('counted.unit_id', shared.unit, shared.map)}`}`
}

// Added up already, five years in a row: of the terms at the ends of the period some half-months. Where a part of a unit
// is asked for, unit by unit of those that recorded it.
function summed({ indicators, units, map, branches, within: shared }: Part, { from, to }: Period): Lines {
  const isAfter = from === undefined ? sql`true` : sql`counted.term >= ${termOf(from)}::integer`
  const isBefore = to === undefined ? sql`true` : sql`counted.term <= ${termOf(to)}::integer`
  const first =
    from === undefined ? sql`1` : sql`case counted.term when ${termOf(from)} then ${slotOf(from)} else 1 end`
  const last =
    to === undefined ? sql`120` : sql`case counted.term when ${termOf(to)} then ${slotOf(to)} else 120 end`
  // "offset 0": looked up one by one along the key, however many the planner takes them for.
  return sql`(with places as materialized (${extentsOf({ units, map, within: shared })}),
      known as materialized (select indicator_id, indicator from figure_indicators where indicator = any(${textArray(indicators)}))
    select known.indicator, place.unit_id, counted.value, slot.amount
    from known, places place, lateral (
        select * from figure_sums counted where counted.indicator_id = known.indicator_id and counted.extent_id = place.extent_id
          and ${appliesTo(branches)} and ${isAfter} and ${isBefore} offset 0) counted,
      lateral unnest(counted.cells[${first}:${last}]) as slot (amount)
    where slot.amount is not null)`
}

function extentsOf({ units, map, within: shared }: Pick<Part, 'units' | 'map' | 'within'>): Lines {
  const asked = sql`place.map_on = ${map.on} and place.unit_id = any(${units})`
  if (shared === undefined)
    return sql`select place.unit_id, place.extent_id from unit_extents place where ${asked}`
  return sql`select place.unit_id, own.extent_id from unit_extents place
      join extent_members member on member.extent_id = place.extent_id join extents own on own.extent_id = member.member_id
    where ${asked} and ${liesIn('own.unit_id', shared.unit, shared.map)}`
}

// What is not folded yet, at whatever holds the unit that recorded it; during an import these are many lines of few units.
function fresh({ indicators, units, map, branches, within: shared }: Part, period: Period): Lines {
  const place = shared === undefined ? sql`true` : liesIn('counted.unit_id', shared.unit, shared.map)
  return sql`select counted.indicator, place.unit_id, counted.value, counted.amount
    from (select indicator, unit_id, value, sum(amount) as amount from figure_deltas counted
        where counted.indicator = any(${textArray(indicators)}) and ${within('counted.bucket_on', period)}
          and ${appliesTo(branches)} and ${place} group by 1, 2, 3 offset 0) counted,
      lateral (select place.unit_id from extents own
          join extent_members member on member.member_id = own.extent_id
          join unit_extents place on place.extent_id = member.extent_id and place.map_on = ${map.on}
        where own.unit_id = counted.unit_id and place.unit_id = any(${units}) offset 0) place`
}

// The first of the five years of a bucket, and its place in them from 1 to 120, as in `project/sums.ts`.
function termOf(bucket: Bucket): number {
  const year = Number(bucket.slice(0, 4))
  return year - ((year - 1) % 5)
}

function slotOf(bucket: Bucket): number {
  const years = (Number(bucket.slice(0, 4)) - 1) % 5
  return years * 24 + Number(bucket.slice(5, 7)) * 2 - (bucket.endsWith('-01') ? 1 : 0)
}

function textArray(values: readonly string[]): Lines {
  return sql`${[...values]}::text[]`
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
