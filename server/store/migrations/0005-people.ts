import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** First passwords that are good for one time, and hand-overs on record. */
export async function up(db: Db): Promise<void> {
  for (const part of PARTS) await sql.raw(part).execute(db)
}

const PARTS = [
  // Set with a password that somebody else made up: the next sign-in asks for one of the officer's own.
  'alter table credentials add must_change boolean not null default false',
  `create table hand_overs (
    shard integer not null default gieo_shard(),
    hand_over_id text not null,
    from_id text not null,
    to_id text not null,
    by_id text not null,
    on_date date not null,
    -- Cases that waited for the post when the hand-over was entered; null where nobody counted.
    waiting integer,
    ended_ids text[] not null,
    begun_ids text[] not null,
    entered_at timestamptz not null,
    primary key (hand_over_id, shard)
  )`,
  // The records of hand-over of a unit's people, newest first.
  'create index hand_overs_newest on hand_overs (on_date desc)',
]
