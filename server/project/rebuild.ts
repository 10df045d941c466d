import { evolve } from '@gieo/engine/case/evolve.ts'
import type { Case } from '@gieo/engine/case/case.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { foldFigures } from '../jobs/fold.ts'
import type { Db, Tx } from '../store/database.ts'
import { toEntry, type EntryRow } from '../store/journal.ts'
import { readLand } from '../store/land.ts'
import { rulesOf } from '../store/packs.ts'
import { projectCase } from './case.ts'
import { projectRegister } from './register.ts'

/** Every table that is computed from the journal. The truth (journal, vault, inbox, files, credentials) is not here. */
export const PROJECTIONS = [
  'cases',
  'case_counts',
  'case_departures',
  'photos',
  'public_models',
  'figure_deltas',
  'figure_totals',
  'declared_figures',
  'unit_changes',
  'unit_versions',
  'geographies',
  'unit_homes',
  'unit_ancestors',
  'organisations',
  'officers',
  'postings',
  'shares',
] as const

const BATCH = 2_000

export type Rebuilt = { readonly entries: number; readonly cases: number; readonly seconds: number }

/** Empties every projection and plays the journal again, in one transaction: readers see the old rows until the end. */
export async function rebuild(context: Context): Promise<Rebuilt> {
  const began = performance.now()
  const counted = await context.db.transaction().execute(async (tx) => {
    // Writers wait; otherwise an entry appended meanwhile would be projected into rows that are thrown away.
    await sql`lock table journal in share row exclusive mode`.execute(tx)
    for (const table of PROJECTIONS) await tx.deleteFrom(table).execute()
    return await replay(context, tx)
  })
  while ((await foldFigures(context.db)) > 0) continue
  return { ...counted, seconds: (performance.now() - began) / 1000 }
}

async function replay(context: Context, tx: Tx): Promise<{ entries: number; cases: number }> {
  const states = new Map<string, Case>()
  let land: Land = await readLand(tx)
  let entries = 0
  for (let after = '0'; ;) {
    const rows = await readBatch(tx, after, BATCH)
    for (const group of groupByCommand(rows)) {
      const [first] = group
      if (first === undefined) continue
      if (first.stream === 'case') await replayCase(context, tx, land, states, group)
      else for (const row of group) await replayRegister(tx, row)
      if (first.stream === 'units') land = await readLand(tx)
      entries += group.length
    }
    const last = rows.at(-1)
    if (last === undefined) return { entries, cases: states.size }
    after = last.position
  }
}

type JournalRow = EntryRow & {
  readonly stream: string
  readonly type: string
  readonly command_id: string | null
}

/**
 * The next `count` entries and those of the same commands. Whatever of other commands stands between is taken along:
 * the positions of two writers may alternate, and none may be passed over.
 */
export async function readBatch(db: Db | Tx, after: string, count: number): Promise<readonly JournalRow[]> {
  const { rows } = await sql<JournalRow>`
    with page as (select position, command_id from journal where position > ${after} order by position limit ${count}),
    ends as (select max(position) as position from (select position from page union all
      select j.position from journal j join page p on j.command_id = p.command_id) reached)
    select journal.position, journal.xid::text as xid, stream, stream_id, version, type, actor_id, organisation_id, device,
      command_id, occurred_on, recorded_at, body, words
    from journal join ends on journal.position > ${after} and journal.position <= ends.position
      left join vault on vault.position = journal.position
    order by journal.position`.execute(db)
  return rows
}

function groupByCommand(rows: readonly JournalRow[]): readonly (readonly JournalRow[])[] {
  const groups = new Map<string, JournalRow[]>()
  for (const row of rows) {
    const key = row.command_id ?? row.position
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()]
}

async function replayCase(
  context: Context,
  tx: Tx,
  land: Land,
  states: Map<string, Case>,
  group: readonly JournalRow[],
): Promise<void> {
  const entries = group.map(toEntry)
  const last = entries.at(-1)
  const before = states.get(group[0]?.stream_id ?? '')
  const after = entries.reduce<Case | undefined>(evolve, before)
  if (after === undefined || last === undefined) return
  states.set(after.id, after)
  await projectCase(tx, { land, rules: rulesOf(context.packs, after.pack) }, before, after, last)
}

async function replayRegister(tx: Tx, row: JournalRow): Promise<void> {
  await projectRegister(tx, {
    position: row.position,
    xid: row.xid,
    stream: row.stream,
    id: row.stream_id,
    type: row.type,
    occurredOn: row.occurred_on,
    body: row.body,
    words: row.words ?? [],
  })
}
