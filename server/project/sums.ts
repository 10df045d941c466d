import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../store/database.ts'
import type { Write } from '../store/write.ts'

const HALVES = Array.from({ length: 24 }, (_, index) => index + 1)

/**
 * Adds lines of figures to the sums of every unit above the one in which they lie, in every map, a row a year. What was
 * recorded in a unit itself stays with its own totals; so a province's figure is a few rows, however many cases there are
 * and whatever is counted below.
 */
export function sumUp(lines: RawBuilder<unknown>): Write {
  const halves = HALVES.map((half) => sql`sum(amount) filter (where half = ${sql.lit(half)})`)
  return sql`insert into figure_sums as s (shard, map_on, unit_id, indicator, year, value, branch, beside, halves)
    select shard, map_on, unit_id, indicator, year, value, branch, beside, array[${sql.join(halves)}]
    from (select line.shard, home.map_on, above.ancestor_id as unit_id, line.indicator, line.value, line.branch, line.beside,
        extract(year from line.bucket_on)::integer as year, ${halfOf('line.bucket_on')} as half, sum(line.amount) as amount
      from (${lines}) line
        join unit_homes home on home.unit_id = line.unit_id
        join unit_ancestors above on above.map_on = home.map_on and above.unit_id = home.home_id and above.depth > 0
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9) summed
    group by 1, 2, 3, 4, 5, 6, 7, 8 order by 2, 3, 4, 5, 6, 7, 8, 1
    on conflict (map_on, unit_id, indicator, year, value, branch, beside, shard)
      do update set halves = gieo_add_halves(s.halves, excluded.halves)`
}

// The place of a bucket in its year, from 1 to 24.
function halfOf(column: string): RawBuilder<number> {
  const day = sql.ref(column)
  return sql`(extract(month from ${day}) * 2 - case when extract(day from ${day}) < 15 then 1 else 0 end)::integer`
}

/** Takes what these units recorded out of the sums above them, before they are given other places. */
export async function takeOut(tx: Tx, units: ReadonlySet<UnitId>): Promise<void> {
  await sumUp(totalsOf(units, sql`-amount`)).execute(tx)
}

/** Puts it in where they lie now. */
export async function putIn(tx: Tx, units: ReadonlySet<UnitId>): Promise<void> {
  await sumUp(totalsOf(units, sql`amount`)).execute(tx)
}

function totalsOf(units: ReadonlySet<UnitId>, amount: RawBuilder<unknown>): RawBuilder<unknown> {
  // Joined, not tested one by one: a hundred thousand units may be given another place at once.
  return sql`select shard, unit_id, indicator, value, branch, beside, bucket_on, ${amount} as amount from figure_totals
    where unit_id in (select unnest(${[...units]}::text[]))`
}
