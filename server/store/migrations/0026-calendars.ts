import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** The secret addresses at which officers' calendars are followed: programmes that follow one cannot sign in. */
export async function up(db: Db): Promise<void> {
  await sql
    .raw(
      `create table calendars (
        shard integer not null default gieo_shard(),
        officer_id text not null,
        secret_hash text not null,
        made_at timestamptz not null default now(),
        primary key (officer_id, shard)
      )`,
    )
    .execute(db)
  // Whose calendar an address is.
  await sql.raw('create unique index calendars_by_secret on calendars (secret_hash, shard)').execute(db)
}
