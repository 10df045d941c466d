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
import { insertRows, writeAll } from '../store/write.ts'
import { listSumDifferences } from './check-sums.ts'
import { KEPT_FIGURES } from './kept-figures.ts'

export type FigureDifference = {
  readonly indicator: string
  readonly unit: string
  readonly bucket: string
  readonly kept: number
  readonly recomputed: number
}

/**
 * Folds every case from the journal and compares what it counts for with what is kept, of every way of counting; and what
 * is kept of units above with what those below recorded. In one snapshot; the database holds what was computed, not memory.
 */
export async function checkFigures(
  context: Context,
): Promise<{ figures: number; differences: readonly FigureDifference[] }> {
  return context.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await sql`drop table if exists pg_temp.recomputed_lines, pg_temp.compared_figures`.execute(tx)
      await sql`create temp table recomputed_lines (indicator text, unit_id text, branch text, bucket_on date, value text,
        beside text, amount numeric) on commit drop`.execute(tx)
      await recompute(context, tx)
      await sql`create temp table compared_figures on commit drop as
        select indicator, unit_id as unit, bucket_on::text as bucket, coalesce(kept.amount, 0) as kept, coalesce(fresh.amount, 0) as recomputed
        from (${KEPT_FIGURES}) kept
          full join (select indicator, unit_id, branch, bucket_on, value, beside, sum(amount) as amount from recomputed_lines
            group by 1, 2, 3, 4, 5, 6 having sum(amount) <> 0) fresh
          using (indicator, unit_id, branch, bucket_on, value, beside)`.execute(tx)
      const { rows: counted } = await sql<{
        count: number
      }>`select count(*)::int as count from compared_figures`.execute(tx)
      const { rows: differences } = await sql<FigureDifference>`
        select * from compared_figures where kept <> recomputed order by 1, 2, 3`.execute(tx)
      return {
        figures: counted[0]?.count ?? 0,
        differences: [...differences, ...(await listSumDifferences(tx))],
      }
    })
}

const LINES_AT_ONCE = 20_000

async function recompute(context: Context, tx: Tx): Promise<void> {
  let lines: object[] = []
  const flush = async () => {
    await writeAll(tx, insertRows('recomputed_lines', lines))
    lines = []
  }
  const add = async (counted: readonly Counted[]) => {
    for (const { indicator, unit, branch, on, value, amount, beside } of ledgerOf(counted))
      lines.push({ indicator, unit_id: unit, branch, bucket_on: bucketOf(on), value, beside, amount })
    if (lines.length >= LINES_AT_ONCE) await flush()
  }
  // What a linked case counts for is known when all of its company has been folded.
  const linked = await readLinked(tx)
  const company = new Map<string, Case>()
  for await (const state of foldCases(tx)) {
    if (linked.has(state.id)) company.set(state.id, state)
    else await add(contributionsIn(context, state).map((one) => ({ ...one, yieldsTo: null })))
  }
  for (const thing of thingsOf([...company.keys()], [...company.values()].flatMap(linksIn))) {
    const members = thing.map((one) => ({
      ...one,
      contributions: contributionsIn(context, company.get(one.id)),
    }))
    for (const counted of countOnce(members).values()) await add(counted)
  }
  await flush()
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
