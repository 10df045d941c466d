import { sql } from 'kysely'
import type { Db, Tx } from '../store/database.ts'
import type { FigureDifference } from './check-figures.ts'

/** Where what is summed up above units is not what the totals give, straight from the homes and trees of every map. */
export async function listSumDifferences(db: Db | Tx): Promise<readonly FigureDifference[]> {
  const { rows } = await sql<FigureDifference>`
    with fresh as (
      select home.map_on, above.ancestor_id as unit_id, t.indicator, t.value, t.branch, t.beside, t.bucket_on, sum(t.amount) as amount
      from figure_totals t join unit_homes home on home.unit_id = t.unit_id
        join unit_ancestors above on above.map_on = home.map_on and above.unit_id = home.home_id and above.depth > 0
      group by 1, 2, 3, 4, 5, 6, 7 having sum(t.amount) <> 0),
    kept as (
      select map_on, unit_id, indicator, value, branch, beside,
        make_date(year, ((half + 1) / 2)::integer, case when half % 2 = 1 then 1 else 15 end) as bucket_on, amount
      from figure_sums, unnest(halves) with ordinality as halves (amount, half) where amount <> 0)
    select indicator, concat_ws(' ', unit_id, map_on) as unit, bucket_on::text as bucket,
      coalesce(kept.amount, 0) as kept, coalesce(fresh.amount, 0) as recomputed
    from fresh full join kept using (map_on, unit_id, indicator, value, branch, beside, bucket_on)
    where fresh.amount is distinct from kept.amount order by 1, 2, 3`.execute(db)
  return rows
}
