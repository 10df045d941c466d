import { evolve } from '@gieo/engine/case/evolve.ts'
import type { Case } from '@gieo/engine/case/case.ts'
import { contributionsOf } from '@gieo/engine/indicator/contribution.ts'
import { countOnce, ledgerOf, type Counted } from '@gieo/engine/indicator/count-once.ts'
import { bucketOf } from '@gieo/engine/indicator/period.ts'
import { thingsOf, type Link } from '@gieo/engine/indicator/things.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Tx } from '../store/database.ts'
import { caseEntries, toEntry, type PlacedEntry } from '../store/journal.ts'
import { rulesOf } from '../store/packs.ts'
import { listSumDifferences } from './check-sums.ts'

export type FigureDifference = {
  readonly indicator: string
  readonly unit: string
  readonly bucket: string
  readonly kept: number
  readonly recomputed: number
}

/**
 * Folds every case from the journal and compares what it counts for with the kept totals, of every way of counting; and
 * what is summed up above units with the totals. In one snapshot.
 */
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
      return { figures: keys.size, differences: [...differences, ...(await listSumDifferences(tx))] }
    })
}

async function readKept(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ key: string; amount: number }>`
    select concat_ws('|', indicator, unit_id, branch, bucket_on, part, value, beside) as key, sum(amount) as amount
    from (select indicator, unit_id, branch, bucket_on, part, value, beside, amount from figure_totals
      union all select indicator, unit_id, branch, bucket_on, part, value, beside, amount from figure_deltas) kept
    group by 1 having sum(amount) <> 0`.execute(tx)
  return new Map(rows.map((row) => [row.key, row.amount]))
}

async function recompute(context: Context, tx: Tx): Promise<ReadonlyMap<string, number>> {
  const sums = new Map<string, number>()
  const add = (counted: readonly Counted[]) => {
    for (const { indicator, unit, branch, on, part, value, amount, beside } of ledgerOf(counted)) {
      const key = [indicator, unit, branch, bucketOf(on), part, value, beside].join('|')
      sums.set(key, (sums.get(key) ?? 0) + amount)
    }
  }
  // What a linked case counts for is known when all of its company has been folded.
  const linked = await readLinked(tx)
  const company = new Map<string, Case>()
  for await (const state of foldCases(tx)) {
    if (linked.has(state.id)) company.set(state.id, state)
    else add(contributionsIn(context, state).map((one) => ({ ...one, yieldsTo: null })))
  }
  for (const thing of thingsOf([...company.keys()], [...company.values()].flatMap(linksIn))) {
    const members = thing.map((one) => ({
      ...one,
      contributions: contributionsIn(context, company.get(one.id)),
    }))
    for (const counted of countOnce(members).values()) add(counted)
  }
  return sums
}

async function* foldCases(tx: Tx): AsyncGenerator<Case> {
  let state: Case | undefined
  for await (const entry of readCaseByCase(tx)) {
    if (state !== undefined && entry.case !== state.id) {
      yield state
      state = undefined
    }
    state = evolve(state, entry)
  }
  if (state !== undefined) yield state
}

const ENTRIES_AT_ONCE = 2_000

async function* readCaseByCase(tx: Tx): AsyncGenerator<PlacedEntry> {
  for (let last: Pick<PlacedEntry, 'version'> & { case: string } = { case: '', version: 0 }; ;) {
    const rows = await caseEntries(tx)
      .where(sql<boolean>`(journal.stream_id, journal.version) > (${last.case}, ${last.version}::integer)`)
      .orderBy('journal.stream_id')
      .orderBy('journal.version')
      .limit(ENTRIES_AT_ONCE)
      .execute()
    for (const entry of rows.map(toEntry)) {
      last = entry
      yield entry
    }
    if (rows.length < ENTRIES_AT_ONCE) return
  }
}

// Every case that was ever linked, from either side.
async function readLinked(tx: Tx): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ stream_id: string; other: string }>`
    select stream_id, body ->> 'as' as other from journal where stream = 'case' and type = 'sameLinked'`.execute(
    tx,
  )
  return new Set(rows.flatMap(({ stream_id, other }) => [stream_id, other]))
}

function linksIn(state: Case): readonly Link[] {
  return Object.entries(state.others).flatMap(([other, { said }]) =>
    said === 'same' ? [[state.id, other]] : [],
  )
}

function contributionsIn(context: Context, state: Case | undefined) {
  return state === undefined ? [] : contributionsOf(rulesOf(context.packs, state.pack), state)
}

// Decimals are summed in another order here than in the database; a thousandth is less than any measure's smallest step.
function isSame(left: number, right: number): boolean {
  return Math.abs(left - right) < 0.001
}
