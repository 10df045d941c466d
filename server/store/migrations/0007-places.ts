import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Lists that officers keep by name, and acts on many cases at once with what became of each. */
export async function up(db: Db): Promise<void> {
  for (const part of [LISTS, ACTS, SAFETY]) await sql.raw(part).execute(db)
}

const LISTS = `
create table saved_lists (
  shard integer not null default gieo_shard(),
  list_id uuid not null,
  officer_id text not null,
  name text not null,
  -- The filter as it stands in the address of the case list.
  query jsonb not null,
  saved_at timestamptz not null default now(),
  primary key (list_id, shard)
);
-- The tabs above an officer's case list; no two of one name.
create unique index saved_lists_of_officer on saved_lists (officer_id, name, shard);
`

const ACTS = `
create table bulk_acts (
  shard integer not null default gieo_shard(),
  act_id uuid not null,
  officer_id text not null,
  -- advance, send-back or withdraw. The reason is not here: it lies with each case's entry, in the vault.
  kind text not null,
  programme text,
  move_id text,
  occurred_on date not null,
  begun_at timestamptz not null default now(),
  undone_at timestamptz,
  primary key (act_id, shard)
);
-- "Done just now" of an officer, newest first.
create index bulk_acts_of_officer on bulk_acts (officer_id, begun_at desc);
create table bulk_act_cases (
  shard integer not null default gieo_shard(),
  act_id uuid not null,
  case_id uuid not null,
  -- What the command stood on: asked again, it is the same command to the letter.
  heading jsonb not null,
  -- The version of the entry that it made, or why it was refused; the same for taking it back.
  step integer,
  refused_code text,
  undone boolean not null default false,
  left_code text,
  primary key (act_id, case_id, shard)
);
`

// An officer's own acts; of their cases only those that are still within reach.
const SAFETY = `
grant select, insert, update, delete on saved_lists to gieo_app;
grant select, insert, update on bulk_acts, bulk_act_cases to gieo_app;
alter table bulk_act_cases enable row level security;
create policy bulk_act_cases_in_reach on bulk_act_cases to gieo_app
  using (exists (select from cases where cases.case_id = bulk_act_cases.case_id));
`
