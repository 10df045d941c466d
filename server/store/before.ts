import { sql } from 'kysely'
import { PREPARED } from './client.ts'
import type { Tx } from './database.ts'
import type { Known } from './inbox.ts'
import { toEntry, type EntryRow, type PlacedEntry, type Places } from './journal.ts'

/** All that the database knows before a command is judged. */
export type Before = {
  /** The command itself, when it came before. */
  readonly known: Known | null
  /** The position of the latest change of units. */
  readonly land: string
  readonly entries: readonly PlacedEntry[]
  /** Positions for what the command may bring about; one that is not taken stays empty. */
  readonly places: Places
}

type Row = Omit<Before, 'entries' | 'places'> & Places & { readonly entries: readonly EntryRow[] }

/** Reads it in one statement. Whoever must read after a lock takes the lock in a statement of its own before. */
export async function readBefore(
  tx: Tx,
  command: { readonly id: string; readonly case: string },
  positions: number,
): Promise<Before> {
  const { rows } = await sql<Row>`${sql.raw(PREPARED)}select
    (select json_build_object('officer', officer_id, 'hash', body_hash, 'verdict', verdict)
      from inbox where command_id = ${command.id}::uuid) as known,
    (select land_position::text from epochs) as land,
    (select coalesce(json_agg(json_build_object('position', j.position::text, 'xid', j.xid::text, 'stream_id', j.stream_id,
        'version', j.version, 'actor_id', j.actor_id, 'device', j.device, 'occurred_on', j.occurred_on, 'body', j.body,
        'words', v.words) order by j.version), '[]')
      from journal j left join vault v on v.position = j.position
      where j.stream = 'case' and j.stream_id = ${command.case}::text) as entries,
    array(select nextval('journal_position')::text from generate_series(1, ${positions}::integer)) as positions,
    pg_current_xact_id()::text as xid`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('a statement without a table answered with no row')
  const { known, land, entries, positions: free, xid } = row
  return { known, land, entries: entries.map(toEntry), places: { positions: free, xid } }
}
