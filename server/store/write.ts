import { sql, type RawBuilder } from 'kysely'
import { AHEAD, PREPARED } from './client.ts'
import type { Db, Tx } from './database.ts'

/** A change of one table, to be made together with others. */
export type Write = RawBuilder<unknown>

/**
 * Makes all changes in one statement, so in one round trip. They see the database as it was before any of them: a row
 * must not be touched by two.
 */
export async function writeAll(db: Db | Tx, writes: readonly Write[]): Promise<void> {
  if (writes.length > 0) await sql`${sql.raw(PREPARED)}${inOne(writes)}`.execute(db)
}

/** The same without waiting: whether it went well shows with the next statement, at the latest with the commit. */
export async function writeAhead(tx: Tx, writes: readonly Write[]): Promise<void> {
  if (writes.length > 0) await sql`${sql.raw(AHEAD + PREPARED)}${inOne(writes)}`.execute(tx)
}

function inOne(writes: readonly Write[]): Write {
  const named = writes.map((write, index) => sql`${sql.raw(`w${index}`)} as (${write})`)
  return sql`with ${sql.join(named)} select`
}

/** Rows for one table, all with the same columns, which are those of the table; nothing when there are none. */
export function insertRows(table: string, rows: readonly object[]): readonly Write[] {
  const columns = columnsOf(rows)
  if (columns === undefined) return []
  return [
    sql`insert into ${sql.raw(`${table} (${columns})`)} select ${sql.raw(columns)} from ${rowsOf(table, rows)}`,
  ]
}

/** Rows as one parameter, of the shape of a table: thousands of values would pass PostgreSQL's limit of 65,535. */
export function rowsOf(table: string, rows: readonly object[]): RawBuilder<unknown> {
  return sql`json_populate_recordset(null::${sql.raw(table)}, ${JSON.stringify(rows)}::json) r`
}

/** The columns of rows as SQL. They are the names of our own row types, never what somebody typed. */
export function columnsOf(rows: readonly object[]): string | undefined {
  const [first] = rows
  return first === undefined ? undefined : Object.keys(first).join(', ')
}
