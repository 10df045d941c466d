import { Kysely, PostgresDialect, type CompiledQuery, type Transaction } from 'kysely'
import { Pool, types } from 'pg'
import { PatientClient } from './client.ts'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

// Dates stay `YYYY-MM-DD` and exact numbers numbers; bigint (positions) stays text, since it may pass 2^53.
types.setTypeParser(types.builtins.DATE, (text) => text)
types.setTypeParser(types.builtins.NUMERIC, Number)

/** A pool of connections. `connectionsMax` bounds what one process asks of PostgreSQL; `hear` is told of every query. */
export function openDatabase(url: string, connectionsMax = 40, hear?: (query: CompiledQuery) => void): Db {
  const pool = new Pool({ connectionString: url, max: connectionsMax, Client: PatientClient })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  // One that breaks while it is held fails its query; the event alone must not end the process either.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => hear?.(query),
  })
}
