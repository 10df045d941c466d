import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Cases that a person said are one thing, or two; and figures that count one thing once, whoever reads them. */
export async function up(db: Db): Promise<void> {
  await sql.raw(LINKS).execute(db)
  await sql.raw(FIGURES).execute(db)
}

const LINKS = `
-- What a person said of two cases that look alike: 'same' or 'apart'. It stands with the case that was looked at.
create table case_links (
  shard integer not null default gieo_shard(),
  case_id uuid not null,
  other_id uuid not null,
  said text not null,
  by_id text not null,
  on_date date not null,
  primary key (case_id, other_id, shard)
);
-- The same, seen from the other case.
create index case_links_of_other on case_links (other_id);
-- All cases that links hold together are one thing; it is named by the smallest of their ids.
alter table cases add column same_group uuid;
-- The other registrations of a thing.
create index cases_of_same_group on cases (same_group) where same_group is not null;

-- A link shows to whoever may see both; it is written by the server, for cases that the writer may not see as well.
grant select on case_links to gieo_app;
alter table case_links enable row level security;
create policy case_links_in_reach on case_links to gieo_app using (
  exists (select from cases where cases.case_id = case_links.case_id)
  and exists (select from cases where cases.case_id = case_links.other_id)
);
`

const FIGURES = `
-- Of what a case counts for, what does not count because the thing counts through another case already: for everybody
-- ('*'), or for who sees one of these branches as well (joined with commas).
create table case_yields (
  shard integer not null default gieo_shard(),
  case_id uuid not null,
  indicator text not null,
  unit_id text not null,
  branch text not null,
  on_date date not null,
  part text not null,
  amount numeric not null,
  yields_to text not null,
  primary key (case_id, indicator, part, shard)
);
grant select on case_yields to gieo_app;
alter table case_yields enable row level security;
create policy case_yields_in_reach on case_yields to gieo_app using (exists (select from cases where cases.case_id = case_yields.case_id));
-- Branches of which one must be summed too for a line to apply: takes out what would be counted twice.
alter table figure_deltas add column beside text not null default '';
alter table figure_totals add column beside text not null default '';
alter table figure_totals drop constraint figure_totals_pkey,
  add primary key (indicator, unit_id, branch, bucket_on, part, beside, shard);
`
