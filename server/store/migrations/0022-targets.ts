import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Targets: acts of offices, and the versions that they add to units. */
export async function up(db: Db): Promise<void> {
  await sql.raw(TABLES).execute(db)
}

const TABLES = `
-- One act of an office: who set targets of an indicator for a period, for whom, and by which decision.
create table target_acts (
  shard integer not null default gieo_shard(),
  act_id text not null,
  indicator text not null,
  period_text text not null,
  branch text not null,
  organisation_id text not null,
  by_id text not null,
  -- The unit of the posting that set them: what was given from above is not changed below.
  posted_at text not null,
  set_on date not null,
  decision text not null,
  decided_on date not null,
  definer text not null,
  milestones jsonb not null,
  primary key (act_id, shard)
);
-- Which indicators and periods an office has targets for.
create index target_acts_of_period on target_acts (indicator, branch, period_text);
-- The versions of each unit's target; the last one is in force. A null value took it back.
create table targets (
  shard integer not null default gieo_shard(),
  act_id text not null,
  indicator text not null,
  period_text text not null,
  branch text not null,
  unit_id text not null,
  version integer not null,
  value numeric,
  primary key (indicator, period_text, branch, unit_id, version, shard)
);
-- All targets of a unit.
create index targets_of_unit on targets (unit_id);
grant select on target_acts, targets to gieo_app;
`
