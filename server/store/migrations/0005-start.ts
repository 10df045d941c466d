import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** What the guided first half hour cannot see anywhere else: that somebody printed, and who has put the guide away. */
export async function up(db: Db): Promise<void> {
  await sql
    .raw(
      `create table start_marks (
        shard integer not null default gieo_shard(),
        unit_id text not null,
        officer_id text not null,
        kind text not null,
        marked_at timestamptz not null default now(),
        primary key (unit_id, officer_id, kind, shard)
      )`,
    )
    .execute(db)
}
