import type { CaseId, OfficerId } from '@gieo/engine/case/case.ts'
import type { CaseEntry, CaseEvent } from '@gieo/engine/case/event.ts'
import { reunite, separate } from '@gieo/engine/case/personal.ts'
import type { PackRules } from '@gieo/engine/pack/pack.ts'
import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { insertRows, writeAll, type Write } from './write.ts'

/** Who and what an entry is written down under. */
export type Heading = {
  readonly actor: string
  readonly organisation: string | null
  readonly device: string
  readonly command: string | null
  readonly occurredOn: string
}

/** A case entry where it stands in the journal. */
export type PlacedEntry = CaseEntry & { readonly position: string; readonly xid: string }

/** What is to be appended to one case after `version`. */
export type Append = {
  readonly rules: PackRules
  readonly case: CaseId
  readonly version: number
  readonly events: readonly CaseEvent[]
  readonly heading: Heading
}

/** Positions of the journal, handed out to a transaction. */
export type Places = { readonly positions: readonly string[]; readonly xid: string }

/**
 * Appends events of any number of cases, in this order; answers with the entries of each. A concurrent append of the
 * same version fails on the unique key.
 */
export async function appendCaseEvents(
  tx: Tx,
  appends: readonly Append[],
): Promise<readonly (readonly PlacedEntry[])[]> {
  const count = appends.reduce((sum, { events }) => sum + events.length, 0)
  const entries = placeEvents(appends, await takePositions(tx, count))
  await writeAll(tx, entryWrites(appends, entries))
  return entries
}

/** The events as entries, each at its position. */
export function placeEvents(
  appends: readonly Append[],
  { positions, xid }: Places,
): readonly (readonly PlacedEntry[])[] {
  let next = 0
  return appends.map(({ case: caseId, version, events, heading }) =>
    events.map((event, index) => ({
      case: caseId,
      version: version + index + 1,
      actor: heading.actor as OfficerId, // the id of the session's officer
      device: heading.device,
      occurredOn: heading.occurredOn,
      event,
      position: positions[next++] ?? '',
      xid,
    })),
  )
}

/** Writes the entries down: what is kept for ever to the journal, words to the vault. */
export function entryWrites(
  appends: readonly Append[],
  entries: readonly (readonly PlacedEntry[])[],
): readonly Write[] {
  const separated = appends.flatMap(({ rules, heading }, at) =>
    (entries[at] ?? []).map((entry) => ({ heading, entry, ...separate(rules, entry.event) })),
  )
  const rows = separated.map(({ heading, entry, kept }) => ({
    position: entry.position,
    xid: entry.xid,
    stream: 'case',
    stream_id: entry.case,
    version: entry.version,
    type: entry.event.type,
    actor_id: heading.actor,
    organisation_id: heading.organisation,
    device: heading.device,
    command_id: heading.command,
    occurred_on: heading.occurredOn,
    body: kept,
  }))
  const words = separated.flatMap(({ entry, words: said }) =>
    said.length === 0 ? [] : [{ position: entry.position, words: said }],
  )
  return [...insertRows('journal', rows), ...insertRows('vault', words)]
}

/** Positions are asked for before the insert: RETURNING would ask row security for a case that is not there yet. */
export async function takePositions(tx: Tx, count: number): Promise<Places> {
  const { rows } = await sql<{ position: string; xid: string }>`
    select nextval('journal_position')::text as position, pg_current_xact_id()::text as xid
    from generate_series(1, ${count}::int)`.execute(tx)
  return { positions: rows.map((row) => row.position), xid: rows[0]?.xid ?? '0' }
}

/** The entries of one case, words put back, oldest first. */
export async function readCase(tx: Tx, caseId: string): Promise<readonly PlacedEntry[]> {
  const rows = await caseEntries(tx)
    .where('journal.stream_id', '=', caseId)
    .orderBy('journal.version')
    .execute()
  return rows.map(toEntry)
}

/** The query of case entries with their words; the caller adds which and in what order. */
export function caseEntries(tx: Tx) {
  return tx
    .selectFrom('journal')
    .leftJoin('vault', 'vault.position', 'journal.position')
    .where('journal.stream', '=', 'case')
    .select([
      'journal.position',
      sql<string>`journal.xid::text`.as('xid'),
      'journal.stream_id',
      'journal.version',
      'journal.actor_id',
      'journal.organisation_id',
      'journal.device',
      'journal.occurred_on',
      'journal.recorded_at',
      'journal.body',
      'vault.words',
    ])
}

export type EntryRow = Awaited<ReturnType<ReturnType<typeof caseEntries>['execute']>>[number]

export function toEntry(row: Omit<EntryRow, 'recorded_at' | 'organisation_id'>): PlacedEntry {
  return {
    case: row.stream_id as CaseId, // streams of cases carry case ids
    version: row.version,
    actor: row.actor_id as OfficerId,
    device: row.device,
    occurredOn: row.occurred_on,
    event: reunite(row.body, row.words ?? []),
    position: row.position,
    xid: row.xid,
  }
}

/** Appends one entry of a register (units, organisations, officers, postings, shares, declared figures). */
export async function appendRegisterEntry(
  tx: Tx,
  entry: { stream: string; id: string; type: string; body: unknown; words?: readonly string[] },
  heading: Heading,
): Promise<string> {
  const { position } = await tx
    .insertInto('journal')
    .values({
      stream: entry.stream,
      stream_id: entry.id,
      version: sql<number>`(select coalesce(max(version), 0) + 1 from journal
        where stream = ${entry.stream} and stream_id = ${entry.id})`,
      type: entry.type,
      actor_id: heading.actor,
      organisation_id: heading.organisation,
      device: heading.device,
      command_id: heading.command,
      occurred_on: heading.occurredOn,
      body: JSON.stringify(entry.body),
    })
    .returning('position')
    .executeTakeFirstOrThrow()
  if (entry.words !== undefined) {
    await tx
      .insertInto('vault')
      .values({ position, words: JSON.stringify(entry.words), erased_at: null })
      .execute()
  }
  return position
}
