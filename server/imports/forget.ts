import { rm } from 'node:fs/promises'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import { findImport } from './record.ts'
import { importFolder } from './staged.ts'

/** Asks the work on an import to stop at its next step; nothing of it stays. */
export async function stopImport(context: Context, actor: Actor, id: string): Promise<undefined | Refusal> {
  const record = await findImport(context.db, actor, id)
  if ('refused' in record) return record
  await context.db.updateTable('imports').set({ asked_to_stop: true }).where('import_id', '=', id).execute()
  return undefined
}

/** Deletes the table and everything read from it now; what it opened stays. */
export async function deleteImport(context: Context, actor: Actor, id: string): Promise<undefined | Refusal> {
  const record = await findImport(context.db, actor, id)
  if ('refused' in record) return record
  const busy = ['reading', 'checking', 'applying', 'undoing'].includes(record.state)
  if (busy) return refuse('import.not-now')
  await forget(context, [id])
  return undefined
}

const FORGOTTEN_AT_ONCE = 20

/** Deletes imports whose days are over. */
export async function sweepImports(context: Context): Promise<void> {
  const over = await context.db
    .selectFrom('imports')
    .select('import_id')
    .where('keep_until', '<', sql<Date>`now()`)
    .where('state', 'not in', ['reading', 'checking', 'applying', 'undoing'])
    .limit(FORGOTTEN_AT_ONCE)
    .execute()
  if (over.length > 0)
    await forget(
      context,
      over.map((row) => row.import_id),
    )
}

/** Deletes the tables that a case came from: its words stand there too. */
export async function forgetTablesOf(context: Pick<Context, 'db' | 'folder'>, caseId: string): Promise<void> {
  const rows = await context.db
    .selectFrom('import_rows')
    .select('import_id')
    .where('subject_id', '=', caseId)
    .execute()
  if (rows.length > 0)
    await forget(
      context,
      rows.map((row) => row.import_id),
    )
}

async function forget(context: Pick<Context, 'db' | 'folder'>, ids: readonly string[]): Promise<void> {
  for (const id of ids) await rm(importFolder(context, id), { recursive: true, force: true })
  await context.db.transaction().execute(async (tx) => {
    for (const table of ['import_rows', 'import_findings', 'import_places', 'imports'] as const)
      await tx.deleteFrom(table).where('import_id', 'in', ids).execute()
  })
}
