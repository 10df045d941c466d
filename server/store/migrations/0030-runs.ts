import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Work that takes longer than a request: plans, evidence, forecasts. */
export async function up(db: Db): Promise<void> {
  await sql.raw(TABLES).execute(db)
}

const TABLES = `
-- A run belongs to the organisation that asked for it; read by the server for exactly its officers: no reader's role may.
-- Inputs and result are texts: they are hashed as they stand, and millions of numbers are read by nobody here.
create table runs (
  shard integer not null default gieo_shard(),
  run_id uuid not null,
  kind text not null,
  title text not null,
  organisation_id text not null,
  by_id text not null,
  about jsonb not null,
  inputs text not null,
  inputs_hash text,
  seed bigint not null,
  engine_version text not null,
  state text not null,
  progress integer not null default 0,
  doing text,
  result text,
  result_hash text,
  findings jsonb,
  asked_at timestamptz not null default now(),
  began_at timestamptz,
  ended_at timestamptz,
  tries integer not null default 0,
  lease_by text,
  lease_until timestamptz,
  primary key (run_id, shard)
);
-- What an organisation asked for, newest first.
create index runs_of on runs (organisation_id, kind, asked_at desc);
-- What waits.
create index runs_open on runs (asked_at) where state in ('waiting', 'running');
`
