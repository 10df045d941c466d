import { sql } from 'kysely'
import type { Db } from '../../server/store/database.ts'
import { say } from '../measure.ts'

const MB = 2 ** 20
const TABLES_TOLD = 10

/** What the database takes on disk, table by table; answers with the whole in GB. */
export async function tellSizes(db: Db): Promise<number> {
  const { rows } = await sql<{ name: string; rows: number; table: number; indexes: number }>`
    select c.relname as name, c.reltuples::float8 as rows, pg_table_size(c.oid)::float8 as table, pg_indexes_size(c.oid)::float8 as indexes
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r'
    order by pg_total_relation_size(c.oid) desc`.execute(db)
  const { rows: whole } = await sql<{
    bytes: number
  }>`select pg_database_size(current_database())::float8 as bytes`.execute(db)
  const bytes = whole[0]?.bytes ?? 0
  say(`on disk: ${(bytes / MB / 1024).toFixed(2)} GB (the write-ahead log, up to 4 GB, comes on top)`)
  for (const { name, rows: count, table, indexes } of rows.slice(0, TABLES_TOLD))
    say(
      `  ${name.padEnd(16)} ${String(Math.max(count, 0)).padStart(9)} rows, ${mb(table)} MB, indexes ${mb(indexes)} MB`,
    )
  return bytes / MB / 1024
}

function mb(bytes: number): string {
  return String(Math.round(bytes / MB)).padStart(5)
}
