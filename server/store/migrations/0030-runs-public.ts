import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Judgements that an office made public, beside the card that they are about. */
export async function up(db: Db): Promise<void> {
  await sql.raw(TABLES).execute(db)
}

const TABLES = `
-- An act of an office: which run may be read by everybody from a day on, or no more.
create table public_runs (
  shard integer not null default gieo_shard(),
  run_id uuid not null,
  card_id text not null,
  published_on date not null,
  by_id text not null,
  primary key (run_id, shard)
);
-- What was judged of a card.
create index public_runs_of on public_runs (card_id, published_on desc);
`
