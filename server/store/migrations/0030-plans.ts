import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Plans of where to begin with their steps, and orders drawn by lot; both are written down in the journal. */
export async function up(db: Db): Promise<void> {
  await sql.raw(TABLES).execute(db)
}

const TABLES = `
-- Every version of a plan; the last one holds. Read by the server for the officers of its organisation: no reader's role may.
create table plans (
  shard integer not null default gieo_shard(),
  plan_id uuid not null,
  version integer not null,
  organisation_id text not null,
  by_id text not null,
  saved_on date not null,
  title text not null,
  card_id text,
  run_id uuid not null,
  unit_id text not null,
  inputs_hash text not null,
  result_hash text not null,
  seed bigint not null,
  engine_version text not null,
  mean numeric not null,
  spent numeric not null,
  primary key (plan_id, version, shard)
);
-- The plans of an organisation, newest first.
create index plans_of on plans (organisation_id, saved_on desc);
-- What somebody promised to do somewhere until a day.
create table plan_steps (
  shard integer not null default gieo_shard(),
  plan_id uuid not null,
  version integer not null,
  step integer not null,
  place_id text not null,
  place_name text not null,
  why text not null,
  owner_id text not null,
  due_on date not null,
  state text not null default 'open',
  primary key (plan_id, version, step, shard)
);
-- An order among equally eligible places: announced with its list, then drawn by a text that nobody could know before.
create table lot_draws (
  shard integer not null default gieo_shard(),
  draw_id uuid not null,
  organisation_id text not null,
  by_id text not null,
  title text not null,
  places jsonb not null,
  list_hash text not null,
  source text not null,
  announced_on date not null,
  known_on date not null,
  decided_by text,
  seed text,
  drawn_order jsonb,
  drawn_on date,
  drawn_by text,
  primary key (draw_id, shard)
);
create index lot_draws_of on lot_draws (organisation_id, announced_on desc);
`
