import { sql } from 'kysely'
import { sumUp } from '../project/sums.ts'
import type { Db } from '../store/database.ts'
import { holdLand } from '../store/land.ts'

const DELTAS_PER_FOLD = 10_000

/**
 * Moves deltas into totals, a chunk at a time, in one statement: whoever reads totals + deltas in one snapshot sees
 * every delta exactly once, before or after. Deltas that another fold holds are left to it; totals are written in the
 * order of their key, so that two folds wait for each other instead of locking each other out. Answers with how many
 * deltas were moved; 0 when nothing was left.
 */
export async function foldFigures(db: Db): Promise<number> {
  return db.transaction().execute(async (tx) => {
    // Sums go to the units above as they stand: no act on units comes between.
    await holdLand(tx)
    const { rows } = await sql<{ moved: number }>`
      with taken as (
        delete from figure_deltas where (delta_id, shard) in (
          select delta_id, shard from figure_deltas order by delta_id limit ${DELTAS_PER_FOLD} for update skip locked)
        returning shard, indicator, unit_id, branch, bucket_on, part, value, beside, amount
      ), summed as (
        select shard, indicator, unit_id, branch, bucket_on, part, value, beside, sum(amount) as amount
        from taken group by shard, indicator, unit_id, branch, bucket_on, part, value, beside
        order by unit_id, indicator, branch, bucket_on, part, value, beside, shard
      ), written as (
        insert into figure_totals as t (shard, indicator, unit_id, branch, bucket_on, part, value, beside, amount)
        select shard, indicator, unit_id, branch, bucket_on, part, value, beside, amount from summed
        on conflict (unit_id, indicator, branch, bucket_on, part, value, beside, shard) do update set amount = t.amount + excluded.amount
      ), above as (${sumUp(sql`select * from summed`)})
      select count(*)::int as moved from taken`.execute(tx)
    return rows[0]?.moved ?? 0
  })
}
