import { sql, type RawBuilder } from 'kysely'
import type { Db, Tx } from '../store/database.ts'
import type { Write } from '../store/write.ts'

/** The columns of a line that is added to the sums of an extent: `slot` is a half-month of the five years of `term`. */
const KEY = ['indicator_id', 'extent_id', 'value', 'branch', 'beside', 'term', 'shard'] as const

/**
 * Adds lines (of the columns of a sum, with `slot` and `amount`) to the sums of their extents. Written in the order of
 * their key, so that two who add wait for each other instead of locking each other out.
 */
export function addToSums(lines: RawBuilder<unknown>): Write {
  const key = sql.join(KEY.map((column) => sql.ref(column)))
  return sql`insert into figure_sums as s (${key}, cells)
    select ${key}, gieo_cells(array_agg(slot order by slot), array_agg(amount order by slot))
    from (select ${key}, slot, sum(amount) as amount from (${lines}) line group by ${key}, slot) summed
    group by ${key} order by ${key}
    on conflict (${key}) do update set cells = gieo_add_cells(s.cells, excluded.cells)`
}

/** What was recorded (unit, indicator and bucket by name) as lines of every extent that holds the unit. */
export function inEveryExtent(recorded: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select line.shard, member.extent_id, known.indicator_id, line.value, line.branch, line.beside,
      ${termOf('line.bucket_on')} as term, ${slotOf('line.bucket_on')} as slot, line.amount
    from (${recorded}) line join figure_indicators known on known.indicator = line.indicator
      join extents own on own.unit_id = line.unit_id join extent_members member on member.member_id = own.extent_id`
}

/** Kept sums as lines again; `sum` is the name of a row of `figure_sums`. */
export function linesIn(sum: string): RawBuilder<unknown> {
  const cells = sql.ref(`${sum}.cells`)
  return sql`(select slot, ${cells}[slot] as amount from generate_subscripts(${cells}, 1) as slot
    where ${cells}[slot] is not null and ${cells}[slot] <> 0)`
}

/** Gives indicators their numbers, in the order in which a rebuild takes them; answers with how many had none yet. */
export async function learnIndicators(db: Db | Tx, names: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await sql`insert into figure_indicators (indicator)
    select distinct indicator from (${names}) named
    where not exists (select from figure_indicators known where known.indicator = named.indicator) order by 1
    on conflict (indicator, shard) do nothing`.execute(db)
  return Number(numAffectedRows ?? 0n)
}

// The first of the five years in which a bucket lies, as plans are made in Vietnam: 2021 to 2025.
function termOf(column: string): RawBuilder<number> {
  const year = sql`extract(year from ${sql.ref(column)})::integer`
  return sql`(${year} - (${year} - 1) % 5)::smallint`
}

// The place of a bucket in its five years, from 1 to 120.
function slotOf(column: string): RawBuilder<number> {
  const day = sql.ref(column)
  return sql`((extract(year from ${day})::integer - 1) % 5 * 24 + extract(month from ${day})::integer * 2
    - case when extract(day from ${day}) < 15 then 1 else 0 end)::integer`
}

/** The day with which the half-month of a slot begins, the other way round; both are columns or values in SQL. */
export function bucketAt(term: RawBuilder<unknown>, slot: RawBuilder<unknown>): RawBuilder<string> {
  return sql`make_date(${term} + (${slot} - 1) / 24, ((${slot} - 1) % 24) / 2 + 1, case when ${slot} % 2 = 1 then 1 else 15 end)`
}
