import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Practice cards that places took up: what replication is counted, drawn and learned from. */
export async function up(db: Db): Promise<void> {
  await sql.raw(TABLES).execute(db)
}

const TABLES = `
-- One row for each case that is an adoption and not withdrawn; computed from its entries. Where it lies is in its case.
create table adoptions (
  shard integer not null default gieo_shard(),
  case_id uuid not null,
  card_id text not null,
  card_version integer not null,
  -- planned, started, kept, dropped
  state text not null,
  planned_on date not null,
  started_on date,
  kept_on date,
  dropped_on date,
  reason_value text,
  -- Of none, inputs, cash, training; empty: nobody wrote it down.
  incentives text[] not null,
  verified_on date,
  seen_at_id text,
  cost numeric,
  labour numeric,
  scale numeric,
  musts text[] not null,
  -- Stages, days and steps: who took them stays in the journal.
  entered jsonb not null,
  -- The first look that is still owed.
  due_on date,
  primary key (case_id, shard)
);
-- The adoptions of a card: its lineage, its survival, its page.
create index adoptions_of_card on adoptions (card_id, planned_on);
-- Follow-ups that are due: the worklist of a commune, the page of a leader.
create index adoptions_due on adoptions (due_on) where due_on is not null;

grant select, insert, delete on adoptions to gieo_app;
alter table adoptions enable row level security;
create policy adoptions_in_reach on adoptions for select to gieo_app
  using (exists (select from cases where cases.case_id = adoptions.case_id offset 0));
create policy adoptions_away on adoptions for delete to gieo_app
  using (exists (select from cases where cases.case_id = adoptions.case_id offset 0));
-- Written in one statement with its case, which is not there before.
create policy adoptions_append on adoptions for insert to gieo_app with check (true);
`
