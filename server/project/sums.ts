import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../store/database.ts'
import type { Write } from '../store/write.ts'

/**
 * Adds lines of figures to the sums of every unit above the one in which they lie, in every map, by half-month and by
 * year. What was recorded in a unit itself stays with its own totals; so a province's figure is a few rows, however many
 * cases there are and whatever is counted below.
 */
export function sumUp(lines: RawBuilder<unknown>): Write {
  return sql`insert into figure_sums as s (shard, map_on, unit_id, indicator, value, branch, beside, span, bucket_on, amount)
    select line.shard, home.map_on, above.ancestor_id, line.indicator, line.value, line.branch, line.beside, spans.span,
      spans.bucket_on, sum(line.amount)
    from (${lines}) line
      join unit_homes home on home.unit_id = line.unit_id
      join unit_ancestors above on above.map_on = home.map_on and above.unit_id = home.home_id and above.depth > 0
      cross join lateral (values ('half', line.bucket_on),
        ('year', make_date(extract(year from line.bucket_on)::integer, 1, 1))) as spans (span, bucket_on)
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9 order by 2, 3, 4, 5, 6, 7, 8, 9, 1
    on conflict (map_on, unit_id, indicator, span, bucket_on, value, branch, beside, shard)
      do update set amount = s.amount + excluded.amount`
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
