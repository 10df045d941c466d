import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Outlines of units, as an operator imported them. A unit is an extent of land: one outline serves every map. */
export async function up(db: Db): Promise<void> {
  await sql.raw(TABLES).execute(db)
}

const TABLES = `
create table unit_outlines (
  shard integer not null default gieo_shard(),
  unit_id text not null,
  -- Closed lines in whole steps, as they are sent to whoever draws them.
  rings jsonb not null,
  -- The map of a province: its units at once.
  primary key (unit_id, shard)
);
create table outline_imports (
  shard integer not null default gieo_shard(),
  import_id uuid not null default gen_random_uuid(),
  on_date date not null,
  file_name text not null,
  units integer not null,
  imported_at timestamptz not null default now(),
  primary key (import_id, shard)
);
grant select on unit_outlines, outline_imports to gieo_app, gieo_public;
`
