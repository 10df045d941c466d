import { sql } from 'kysely'
import type { Db } from '../../store/database.ts'

/** The full names of officers, by their ids: who asked, who decided. */
export async function listNames(db: Db, officers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (officers.length === 0) return new Map()
  const rows = await db
    .selectFrom('officers')
    .select(['officer_id', 'full_name'])
    .where('officer_id', '=', sql<string>`any(${[...new Set(officers)]}::text[])`)
    .execute()
  return new Map(rows.map(({ officer_id, full_name }) => [officer_id, full_name]))
}
