import { evolve } from '@gieo/engine/case/evolve.ts'
import type { Case } from '@gieo/engine/case/case.ts'
import { layOut, type Land } from '@gieo/engine/unit/land.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { foldFigures } from '../jobs/fold.ts'
import type { Db, Tx } from '../store/database.ts'
import { caseEntries, toEntry, type EntryRow } from '../store/journal.ts'
import { rulesOf } from '../store/packs.ts'
import { projectCases } from './case.ts'
import type { CaseChange } from './change.ts'
import { projectRegister } from './register.ts'
import { projectUnits } from './units.ts'

/** Every table that is computed from the journal. The truth (journal, vault, inbox, files, credentials) is not here. */
export const PROJECTIONS = [
  'cases',
  'case_counts',
  'case_yields',
  'case_links',
  'case_departures',
  'adoptions',
  'photos',
  'public_models',
  'figure_deltas',
  'figure_sums',
  'figure_indicators',
  'declared_figures',
  'target_acts',
  'targets',
  'card_versions',
  'place_profiles',
  'unit_changes',
  'waiting_acts',
  'rechecks',
  'recheck_cases',
  'plans',
  'plan_steps',
  'lot_draws',
  'public_runs',
  'unit_versions',
  'geographies',
  'unit_homes',
  'unit_ancestors',
  'unit_extents',
  'extent_members',
  'extents',
  'organisations',
  'officers',
  'postings',
  'hand_overs',
  'shares',
  'installations',
  'received_cards',
  'received_pictures',
] as const

const BATCH = 2_000

export type Rebuilt = { readonly entries: number; readonly cases: number; readonly seconds: number }

/** Empties every projection and plays the journal again, in one transaction: readers see the old rows until the end. */
export async function rebuild(context: Context, batch = BATCH): Promise<Rebuilt> {
  const began = performance.now()
  const counted = await context.db.transaction().execute(async (tx) => {
    // Writers wait; otherwise an entry appended meanwhile would be projected into rows that are thrown away.
    await sql`lock table journal in share row exclusive mode`.execute(tx)
    for (const table of PROJECTIONS) await tx.deleteFrom(table).execute()
    return await replay(context, tx, batch)
  })
  while ((await foldFigures(context.db)) > 0) continue
  return { ...counted, seconds: (performance.now() - began) / 1000 }
}

// What is kept between two batches is the units alone: memory does not grow with the number of cases.
async function replay(context: Context, tx: Tx, batch: number): Promise<{ entries: number; cases: number }> {
  let land: Land = layOut([])
  let entries = 0
  for (let after = '0'; ;) {
    const rows = await readBatch(tx, after, batch)
    for (const run of runsOf(groupByCommand(rows))) {
      if (isOfCases(run[0])) await replayCases(context, tx, land, run)
      // Cases are placed by the units of their time: what follows a change is placed by it.
      else for (const row of run.flat()) land = await replayRegister(tx, land, row)
    }
    const last = rows.at(-1)
    if (last === undefined) return { entries, cases: await countCases(tx) }
    entries += rows.length
    after = last.position
  }
}

type JournalRow = EntryRow & {
  readonly stream: string
  readonly type: string
  readonly command_id: string | null
}

/** The entries of one command, or one that stands alone. */
type Group = readonly JournalRow[]

/**
 * The next `count` entries and those of the same commands. Whatever of other commands stands between is taken along:
 * the positions of two writers may alternate, and none may be passed over. The entries of a command follow one another
 * in their case, so that those beyond the page are found by the key of the journal.
 */
export async function readBatch(db: Db | Tx, after: string, count: number): Promise<readonly JournalRow[]> {
  const { rows } = await sql<JournalRow>`
    with page as (select position, stream, stream_id, version, command_id from journal
      where position > ${after} order by position limit ${count}),
    ends as (select max(position) as position from (select position from page union all
      select j.position from (select distinct on (stream_id, command_id) * from page where stream = 'case'
        order by stream_id, command_id, version desc) p
      join journal j on j.stream = p.stream and j.stream_id = p.stream_id and j.version > p.version
        and j.command_id = p.command_id) reached)
    select journal.position, journal.xid::text as xid, stream, stream_id, version, type, actor_id, organisation_id, device,
      command_id, occurred_on, recorded_at, body, words
    from journal join ends on journal.position > ${after} and journal.position <= ends.position
      left join vault on vault.position = journal.position
    order by journal.position`.execute(db)
  return rows
}

function groupByCommand(rows: readonly JournalRow[]): readonly Group[] {
  const groups = new Map<string, JournalRow[]>()
  for (const row of rows) {
    const key = row.command_id === null ? row.position : `${row.command_id}|${row.stream_id}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()]
}

function isOfCases(group: Group | undefined): boolean {
  return group?.[0]?.stream === 'case'
}

// Groups of cases that no register entry stands between are projected together.
function runsOf(groups: readonly Group[]): readonly (readonly Group[])[] {
  const runs: Group[][] = []
  for (const group of groups) {
    const run = runs.at(-1)
    if (run !== undefined && isOfCases(run[0]) === isOfCases(group)) run.push(group)
    else runs.push([group])
  }
  return runs
}

async function replayCases(context: Context, tx: Tx, land: Land, groups: readonly Group[]): Promise<void> {
  const states = await statesBefore(tx, groups)
  const changes = groups.flatMap((group): readonly CaseChange[] => {
    const entries = group.map(toEntry)
    const last = entries.at(-1)
    const before = states.get(group[0]?.stream_id ?? '')
    const after = entries.reduce<Case | undefined>(evolve, before)
    if (after === undefined || last === undefined) return []
    states.set(after.id, after)
    return [{ ground: { land, rules: rulesOf(context.packs, after.pack) }, before, after, last }]
  })
  await projectCases(tx, changes)
}

/** The cases of these entries as earlier ones left them. */
async function statesBefore(tx: Tx, groups: readonly Group[]): Promise<Map<string, Case>> {
  const begun = new Map<string, number>()
  for (const { stream_id, version } of groups.flat()) if (!begun.has(stream_id)) begun.set(stream_id, version)
  const known = [...begun].filter(([, version]) => version > 1).map(([id, version]) => ({ id, version }))
  if (known.length === 0) return new Map()
  const rows = await caseEntries(tx)
    .innerJoin(
      sql<{ id: string; version: number }>`json_to_recordset(${JSON.stringify(known)}::json)`.as<'known'>(
        sql`known(id text, version integer)`,
      ),
      (join) =>
        join.onRef('known.id', '=', 'journal.stream_id').onRef('journal.version', '<', 'known.version'),
    )
    .orderBy('journal.stream_id')
    .orderBy('journal.version')
    .execute()
  const states = new Map<string, Case>()
  for (const row of rows) {
    const after = evolve(states.get(row.stream_id), toEntry(row))
    states.set(row.stream_id, after)
  }
  return states
}

// Answers with the land as it is then.
async function replayRegister(tx: Tx, land: Land, row: JournalRow): Promise<Land> {
  const entry = {
    position: row.position,
    xid: row.xid,
    stream: row.stream,
    id: row.stream_id,
    type: row.type,
    occurredOn: row.occurred_on,
    body: row.body,
    words: row.words ?? [],
  }
  if (row.stream === 'units') return projectUnits(tx, land, entry)
  await projectRegister(tx, entry)
  return land
}

async function countCases(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom('cases')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}
