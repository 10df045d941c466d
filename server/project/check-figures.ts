import { evolve } from '@gieo/engine/case/evolve.ts'
import type { Case } from '@gieo/engine/case/case.ts'
import { contributionsOf } from '@gieo/engine/indicator/contribution.ts'
import { bucketOf } from '@gieo/engine/indicator/period.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Tx } from '../store/database.ts'
import { caseEntries, toEntry } from '../store/journal.ts'
import { rulesOf } from '../store/packs.ts'

export type FigureDifference = {
  readonly indicator: string
  readonly unit: string
  readonly bucket: string
  readonly kept: number
  readonly recomputed: number
}

/** Folds every case from the journal and compares what it counts for with the kept totals, in one snapshot. */
export async function checkFigures(
  context: Context,
): Promise<{ figures: number; differences: readonly FigureDifference[] }> {
  return context.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const kept = await readKept(tx)
      const recomputed = await recompute(context, tx)
      const keys = new Set([...kept.keys(), ...recomputed.keys()])
      const differences = [...keys].flatMap((key) => {
        const [indicator = '', unit = '', , bucket = ''] = key.split('|')
        const difference = {
          indicator,
          unit,
          bucket,
          kept: kept.get(key) ?? 0,
          recomputed: recomputed.get(key) ?? 0,
        }
        return isSame(difference.kept, difference.recomputed) ? [] : [difference]
      })
      return { figures: keys.size, differences }
    })
}

async function readKept(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ key: string; amount: number }>`
    select concat_ws('|', indicator, unit_id, branch, bucket_on, part) as key, sum(amount) as amount
    from (select indicator, unit_id, branch, bucket_on, part, amount from figure_totals
      union all select indicator, unit_id, branch, bucket_on, part, amount from figure_deltas) kept
    group by 1 having sum(amount) <> 0`.execute(tx)
  return new Map(rows.map((row) => [row.key, row.amount]))
}

async function recompute(context: Context, tx: Tx): Promise<ReadonlyMap<string, number>> {
  const sums = new Map<string, number>()
  let state: Case | undefined
  const settle = () => {
    if (state === undefined) return
    for (const { indicator, unit, branch, on, part, amount } of contributionsOf(
      rulesOf(context.packs, state.pack),
      state,
    )) {
      const key = [indicator, unit, branch, bucketOf(on), part].join('|')
      sums.set(key, (sums.get(key) ?? 0) + amount)
    }
  }
  const rows = caseEntries(tx).orderBy('journal.stream_id').orderBy('journal.version').stream(500)
  for await (const row of rows) {
    const entry = toEntry(row)
    if (entry.case !== state?.id) {
      settle()
      state = undefined
    }
    state = evolve(state, entry)
  }
  settle()
  return sums
}

// Decimals are summed in another order here than in the database; a thousandth is less than any measure's smallest step.
function isSame(left: number, right: number): boolean {
  return Math.abs(left - right) < 0.001
}
