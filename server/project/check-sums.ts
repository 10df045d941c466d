import { sql } from 'kysely'
import type { Db, Tx } from '../store/database.ts'
import type { FigureDifference } from './check-figures.ts'
import { bucketAt, linesIn } from './sums.ts'

/**
 * Where what is kept of a unit in a map is not what the units below it recorded, straight from the homes and trees of
 * every map.
 */
export async function listSumDifferences(db: Db | Tx): Promise<readonly FigureDifference[]> {
  const bucket = bucketAt(sql.ref('term'), sql.ref('slot'))
  const { rows } = await sql<FigureDifference>`
    with places as (
      select place.map_on, place.ancestor_id as unit_id, own.extent_id as member_id from unit_ancestors place
        join unit_homes home on home.map_on = place.map_on and home.home_id = place.unit_id
        join extents own on own.unit_id = home.unit_id),
    fresh as (
      select place.map_on, place.unit_id, own.indicator_id, own.value, own.branch, own.beside, own.term, line.slot, sum(line.amount) as amount
      from places place join figure_sums own on own.extent_id = place.member_id, lateral ${linesIn('own')} line
      group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(line.amount) <> 0),
    kept as (
      select place.map_on, place.unit_id, sum.indicator_id, sum.value, sum.branch, sum.beside, sum.term, line.slot, line.amount
      from unit_extents place join figure_sums sum using (extent_id), lateral ${linesIn('sum')} line)
    select indicator, concat_ws(' ', unit_id, map_on) as unit, ${bucket}::text as bucket,
      coalesce(kept.amount, 0) as kept, coalesce(fresh.amount, 0) as recomputed
    from fresh full join kept using (map_on, unit_id, indicator_id, value, branch, beside, term, slot) join figure_indicators using (indicator_id)
    where fresh.amount is distinct from kept.amount order by 1, 2, 3`.execute(db)
  return rows
}
