import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import type { ImportDecisions } from '../wire/imports.ts'
import type { z } from 'zod'
import { countRows } from './check.ts'
import { findImport } from './record.ts'

/** What a person decides about rows: import what only looks like something else, or leave rows out. */
export async function decideRows(
  context: Context,
  actor: Actor,
  id: string,
  { rows, decision }: z.output<typeof ImportDecisions>,
): Promise<undefined | Refusal> {
  const record = await findImport(context.db, actor, id)
  if ('refused' in record) return record
  if (record.state !== 'checked') return refuse('import.not-now')
  const from = decision === 'import' ? ['alike', 'left-out'] : ['alike', 'ready']
  await context.db
    .updateTable('import_rows')
    .set({
      status: decision === 'import' ? 'ready' : 'left-out',
      doubtful: sql<boolean>`${decision === 'import'} and findings > 0`,
    })
    .where('import_id', '=', id)
    .where('status', 'in', rows === 'all-alike' ? ['alike'] : from)
    // A sum or a heading has no place, and nothing to open.
    .where('unit_id', 'is not', null)
    .$if(rows !== 'all-alike', (update) => update.where(sql<boolean>`row_number = any(${rows}::integer[])`))
    .execute()
  await context.db
    .updateTable('imports')
    .set({ counts: JSON.stringify(await countRows(context, id)) })
    .where('import_id', '=', id)
    .execute()
  return undefined
}
