import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Ties between places, as imports told them. */
export async function up(db: Db): Promise<void> {
  await sql.raw(TABLES).execute(db)
}

const TABLES = `
-- Two units of which each can see the other, as an import told it, each pair once: the smaller id first.
create table place_ties (
  shard integer not null default gieo_shard(),
  kind text not null,
  one_id text not null,
  other_id text not null,
  primary key (kind, one_id, other_id, shard)
);
create table tie_imports (
  shard integer not null default gieo_shard(),
  import_id uuid not null default gen_random_uuid(),
  kind text not null,
  on_date date not null,
  file_name text not null,
  pairs integer not null,
  imported_at timestamptz not null default now(),
  primary key (import_id, shard)
);
`
