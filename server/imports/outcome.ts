import { sql } from 'kysely'
import type { Tx } from '../store/database.ts'
import { rowsOf } from '../store/write.ts'
import type { ImportState, RowStatus } from '../wire/imports.ts'
import { countRows } from './check.ts'
import type { ImportRecord } from './record.ts'

/** What became of a row: the case or figure it opened, and its version then. */
export type Outcome = {
  readonly row: number
  readonly status: Extract<RowStatus, 'opened' | 'withdrawn' | 'kept'>
  readonly subject: string
  readonly version: number
}

/**
 * Waits until nobody else works on this import in a transaction; `false` when it has moved on meanwhile, as when a
 * process that was believed dead has done the work after all.
 */
export async function claimImport(tx: Tx, { id, state }: ImportRecord): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`gieo import ${id}`}, 0))`.execute(tx)
  return asOwner(tx, async () => {
    const row = await tx.selectFrom('imports').select('state').where('import_id', '=', id).executeTakeFirst()
    return row?.state === state
  })
}

/** Writes down what became of some rows, with the work itself: all of it or nothing. */
export async function noteOutcomes(
  tx: Tx,
  { id }: ImportRecord,
  outcomes: readonly Outcome[],
): Promise<void> {
  const rows = outcomes.map(({ row, status, subject, version }) => ({
    row_number: row,
    status,
    subject_id: subject,
    version,
  }))
  await asOwner(tx, () =>
    sql`update import_rows set status = r.status, subject_id = r.subject_id, version = r.version
      from ${rowsOf('import_rows', rows)}
      where import_rows.import_id = ${id} and import_rows.row_number = r.row_number`.execute(tx),
  )
}

/** Says in the same transaction where the import stands now. */
export async function finishImport(tx: Tx, { id }: ImportRecord, to: ImportState): Promise<void> {
  await asOwner(tx, async () => {
    const counts = JSON.stringify(await countRows({ db: tx }, id))
    await tx
      .updateTable('imports')
      .set({ state: to, counts, problem: null, done: 0, total: null, tries: 0, lease_until: null })
      .where('import_id', '=', id)
      .execute()
  })
}

// An officer's transaction may not see the tables of imports: these few statements run as the server itself.
async function asOwner<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ role: string }>`
    select current_setting('role') as role, set_config('role', 'none', true)`.execute(tx)
  const done = await work()
  await sql`select set_config('role', ${rows[0]?.role ?? 'none'}, true)`.execute(tx)
  return done
}
