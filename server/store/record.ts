import { sql } from 'kysely'
import { projectRegister } from '../project/register.ts'
import type { Tx } from './database.ts'
import { appendRegisterEntry, type Heading } from './journal.ts'
import type { Actor } from './scope.ts'

/** What is to be written down in a register. */
export type Record = {
  readonly stream:
    'units' | 'organisation' | 'officer' | 'posting' | 'hand-over' | 'share' | 'figure' | 'erasure' | 'packs'
  readonly id: string
  readonly type: string
  readonly body: unknown
  /** Words that may name people: they go to the vault, not to the journal. */
  readonly words?: readonly string[] | undefined
}

/** Who writes when no person does: the operator at the command line, or the example data. */
export function operatorHeading(occurredOn: string): Heading {
  return { actor: 'operator', organisation: null, device: 'gieo', command: null, occurredOn }
}

/** An officer who writes in the office, for the organisation of the posting that lets her. */
export function officeHeading(actor: Actor, organisation: string | null, occurredOn: string): Heading {
  return { actor: actor.officer, organisation, device: 'office', command: null, occurredOn }
}

/** Appends a register entry and projects it, in the caller's transaction. Answers with its position. */
export async function record(tx: Tx, entry: Record, heading: Heading): Promise<string> {
  const { words, ...rest } = entry
  const position = await appendRegisterEntry(tx, words === undefined ? rest : { ...rest, words }, heading)
  const { xid } = await sql<{ xid: string }>`select pg_current_xact_id()::text as xid`
    .execute(tx)
    .then(({ rows: [row] }) => row ?? { xid: '0' })
  await projectRegister(tx, { ...entry, position, xid, occurredOn: heading.occurredOn, words: words ?? [] })
  return position
}
