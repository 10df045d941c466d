import { sql, type RawBuilder } from 'kysely'
import type { Db, Tx } from '../store/database.ts'
import { holdLand } from '../store/land.ts'
import { addToSums, inEveryExtent, learnIndicators } from './sums.ts'

const COUNTS_AT_ONCE = 500_000

export type FiguresRebuilt = {
  readonly counts: number
  readonly indicators: number
  readonly seconds: number
}

/**
 * Computes every sum again from what each case counts for, some indicators at a time, within the database: it holds
 * neither the cases nor the figures in memory. Readers see the old figures of an indicator until all of its new ones
 * are there; what is written meanwhile waits among the deltas, as always.
 */
export async function rebuildFigures(db: Db): Promise<FiguresRebuilt> {
  const began = performance.now()
  const counted = await countedIndicators(db)
  await learnIndicators(
    db,
    sql`select unnest(${counted.map(({ indicator }) => indicator)}::text[]) as indicator`,
  )
  for (const group of inGroups(counted)) await db.transaction().execute((tx) => rebuildGroup(tx, group))
  const counts = counted.reduce((sum, one) => sum + one.count, 0)
  return { counts, indicators: counted.length, seconds: (performance.now() - began) / 1000 }
}

type Counted = { readonly indicator: string; readonly count: number }

// Also indicators of which something is kept and nothing counts any more.
async function countedIndicators(db: Db): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`
    select indicator, sum(count)::int as count from (
      select indicator, count(*) from case_counts group by 1
      union all select indicator, 0 from figure_indicators
      union all select distinct indicator, 0 from figure_deltas) known
    group by 1 order by 1`.execute(db)
  return rows
}

function inGroups(counted: readonly Counted[]): readonly (readonly string[])[] {
  const groups: string[][] = []
  let room = 0
  for (const { indicator, count } of counted) {
    if (room < count || groups.length === 0) {
      groups.push([])
      room = COUNTS_AT_ONCE
    }
    groups.at(-1)?.push(indicator)
    room -= count
  }
  return groups
}

async function rebuildGroup(tx: Tx, indicators: readonly string[]): Promise<void> {
  const ours = (table: string) => sql`${sql.ref(`${table}.indicator`)} = any(${[...indicators]}::text[])`
  const numbers = sql`any(array(select indicator_id from figure_indicators where ${ours('figure_indicators')}))`
  await holdLand(tx)
  await sql`set local work_mem = '128MB'`.execute(tx)
  // No fold meanwhile: it would move into the old sums what the new ones hold already.
  await sql`lock table figure_sums in share row exclusive mode`.execute(tx)
  await sql`delete from figure_sums where indicator_id = ${numbers}`.execute(tx)
  // One statement, one snapshot: a delta is taken away exactly when what it stands for is counted.
  const recorded = sql`
    select shard, indicator, unit_id, branch, ${BUCKET} as bucket_on, value, '' as beside, amount
    from case_counts where ${ours('case_counts')}
    union all
    select shard, indicator, unit_id, branch, ${BUCKET}, value, case yields_to when '*' then '' else yields_to end, -amount
    from case_yields where ${ours('case_yields')}`
  await sql`with told as (delete from figure_deltas where ${ours('figure_deltas')}) ${addToSums(inEveryExtent(recorded))}`.execute(
    tx,
  )
}

// The half of a month in which a day lies, as `bucketOf` names it.
const BUCKET: RawBuilder<unknown> = sql`date_trunc('month', on_date)::date
  + case when extract(day from on_date) < 15 then 0 else 14 end`
