import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Counted records that officers of other communes look at again. */
export async function up(db: Db): Promise<void> {
  await sql.raw(TABLES).execute(db)
}

const TABLES = `
-- One draw by lot: from which records, with which seed. Whoever knows these can draw again.
create table rechecks (
  shard integer not null default gieo_shard(),
  draw_id uuid not null,
  indicator text not null,
  unit_id text not null,
  period text not null,
  map_on date not null,
  seed text not null,
  drawn_on date not null,
  -- The last day on which those who look see the records.
  until_on date not null,
  counted integer not null,
  by_id text not null,
  primary key (draw_id, shard)
);
-- The draws behind the rate that stands beside a figure.
create index rechecks_of on rechecks (indicator, drawn_on);
-- A drawn record, who looks at it, and what was found. Read by the server for exactly that officer: no reader's role may.
create table recheck_cases (
  shard integer not null default gieo_shard(),
  draw_id uuid not null,
  case_id uuid not null,
  officer_id text,
  result text,
  differs text[] not null default '{}',
  marked_on date,
  primary key (draw_id, case_id, shard)
);
-- What waits for an officer.
create index recheck_cases_of on recheck_cases (officer_id) where result is null;
`
