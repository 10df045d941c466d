import { sql } from 'kysely'
import { addToSums, inEveryExtent, learnIndicators } from '../project/sums.ts'
import type { Db } from '../store/database.ts'
import { holdLand } from '../store/land.ts'

const DELTAS_PER_FOLD = 10_000

/**
 * Moves deltas into sums, a chunk at a time, in one statement: whoever reads sums + deltas in one snapshot sees every
 * delta exactly once, before or after. Deltas that another fold holds are left to it. Answers with how many deltas were
 * moved; 0 when nothing was left.
 */
export async function foldFigures(db: Db): Promise<number> {
  const moved = await foldKnown(db)
  if (moved === DELTAS_PER_FOLD) return moved
  const learnt = await learnIndicators(db, sql`select indicator from figure_deltas`)
  return learnt === 0 ? moved : moved + (await foldKnown(db))
}

// Of indicators that have a number.
async function foldKnown(db: Db): Promise<number> {
  return db.transaction().execute(async (tx) => {
    // Sums go to whatever holds the units as they stand: no act on units comes between.
    await holdLand(tx)
    const { rows } = await sql<{ moved: number }>`
      with taken as (
        delete from figure_deltas where (delta_id, shard) in (
          select delta_id, shard from figure_deltas where exists (
            select from figure_indicators known where known.indicator = figure_deltas.indicator)
          order by delta_id limit ${DELTAS_PER_FOLD} for update skip locked)
        returning shard, indicator, unit_id, branch, bucket_on, value, beside, amount
      ), summed as (
        select shard, indicator, unit_id, branch, bucket_on, value, beside, sum(amount) as amount
        from taken group by 1, 2, 3, 4, 5, 6, 7
      ), written as (${addToSums(inEveryExtent(sql`select * from summed`))})
      select count(*)::int as moved from taken`.execute(tx)
    return rows[0]?.moved ?? 0
  })
}
