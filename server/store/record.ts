import { sql } from 'kysely'
import type { Land } from '@gieo/engine/unit/land.ts'
import type { RegisterEntry } from '../project/register-entry.ts'
import { projectRegister } from '../project/register.ts'
import { projectUnits } from '../project/units.ts'
import type { Tx } from './database.ts'
import { appendRegisterEntry, type Heading } from './journal.ts'
import type { Actor } from './scope.ts'

/** What is to be written down in a register. */
export type Record = {
  readonly stream:
    | 'organisation'
    | 'officer'
    | 'posting'
    | 'hand-over'
    | 'share'
    | 'figure'
    | 'target'
    | 'card'
    | 'card-file'
    | 'installation'
    | 'erasure'
    | 'packs'
    | 'units-ahead'
    | 'recheck'
    | 'plan'
    | 'lot'
    | 'evidence'
    | 'place'
  readonly id: string
  readonly type: string
  readonly body: unknown
  /** Words that may name people: they go to the vault, not to the journal. */
  readonly words?: readonly string[] | undefined
}

/** An act on units (`body` is the act) or the undoing of one. */
export type UnitRecord = {
  readonly id: string
  readonly type: 'unitsChanged' | 'unitChangeUndone'
  readonly body: unknown
}

type UnitsEntry = UnitRecord & { readonly stream: 'units'; readonly words?: undefined }

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
  const written = await append(tx, entry, heading)
  await projectRegister(tx, written)
  return written.position
}

/** Appends an act on units, or its undoing, and projects it. Answers with the land that it leaves. */
export async function recordUnits(
  tx: Tx,
  before: Land,
  entry: UnitRecord,
  heading: Heading,
): Promise<UnitsRecorded> {
  const written = await append(tx, { stream: 'units', ...entry }, heading)
  return { position: written.position, land: await projectUnits(tx, before, written) }
}

export type UnitsRecorded = { readonly position: string; readonly land: Land }

async function append(tx: Tx, entry: Record | UnitsEntry, heading: Heading): Promise<RegisterEntry> {
  const { words, ...rest } = entry
  const position = await appendRegisterEntry(tx, words === undefined ? rest : { ...rest, words }, heading)
  const { xid } = await sql<{ xid: string }>`select pg_current_xact_id()::text as xid`
    .execute(tx)
    .then(({ rows: [row] }) => row ?? { xid: '0' })
  return { ...entry, position, xid, occurredOn: heading.occurredOn, words: words ?? [] }
}
