import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** What was said of how far practices will spread. `gieo_app` may not see it: what everybody reads of it is worked out first. */
export async function up(db: Db): Promise<void> {
  for (const part of PARTS) await sql.raw(part).execute(db)
}

const PARTS = [
  // Of a card and a year one forecast only, and for ever: nobody picks the best of several afterwards.
  `create table forecasts (
    shard integer not null default gieo_shard(),
    card_id text not null,
    -- The first year ahead.
    year integer not null,
    made_on date not null,
    made_at timestamptz not null default now(),
    -- Null: by itself.
    by_id text,
    seed bigint not null,
    engine_version text not null,
    inputs_hash text not null,
    -- The text that was hashed: the forecast can be made again from it.
    inputs text not null,
    result jsonb not null,
    primary key (card_id, year, shard)
  )`,
  // Days on which cards without a forecast were looked for; of several servers one does it.
  `create table forecast_rounds (
    shard integer not null default gieo_shard(),
    on_date date not null,
    primary key (on_date, shard)
  )`,
]
