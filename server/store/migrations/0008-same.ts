import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Cases that a person said are one thing, or two; and figures that count one thing once, whoever reads them. */
export async function up(db: Db): Promise<void> {
  await sql.raw(LINKS).execute(db)
  await sql.raw(FIGURES).execute(db)
  await sql.raw(PAIRS).execute(db)
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

-- "offset 0" here and below: looked up row by row by its key, not by hashing all cases.
-- A link shows to whoever may see both; it is written by the server, for cases that the writer may not see as well.
grant select on case_links to gieo_app;
alter table case_links enable row level security;
create policy case_links_in_reach on case_links to gieo_app using (
  exists (select from cases where cases.case_id = case_links.case_id offset 0)
  and exists (select from cases where cases.case_id = case_links.other_id offset 0)
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
create policy case_yields_in_reach on case_yields to gieo_app using (exists (select from cases where cases.case_id = case_yields.case_id offset 0));
-- Branches of which one must be summed too for a line to apply: takes out what would be counted twice.
alter table figure_deltas add column beside text not null default '';
alter table figure_totals add column beside text not null default '';
alter table figure_totals drop constraint figure_totals_pkey,
  add primary key (indicator, unit_id, branch, bucket_on, part, beside, shard);
`

const PAIRS = `
-- Pairs that may be one thing, found by a job after the fact (server/jobs/seek-pairs.ts): the room of duplicates. No
-- write waits for them, and they can be thrown away and sought again.
create table likely_pairs (
  shard integer not null default gieo_shard(),
  first_id uuid not null,
  second_id uuid not null,
  score numeric not null,
  primary key (first_id, second_id, shard)
);
create index likely_pairs_of_second on likely_pairs (second_id);
-- The room, the likeliest first.
create index likely_pairs_best on likely_pairs (score desc, first_id, second_id);
grant select on likely_pairs to gieo_app;
alter table likely_pairs enable row level security;
create policy likely_pairs_in_reach on likely_pairs to gieo_app using (
  exists (select from cases where cases.case_id = likely_pairs.first_id offset 0)
  and exists (select from cases where cases.case_id = likely_pairs.second_id offset 0)
);
-- How far the journal was searched: all before \`done_position\`; next up to \`next_position\`, once every transaction
-- that was open when that was noted has ended.
create table pair_search (
  shard integer not null default gieo_shard(),
  done_position bigint not null,
  next_position bigint not null,
  next_xid xid8 not null,
  primary key (shard)
);
insert into pair_search (done_position, next_position, next_xid) values (0, 0, pg_current_xact_id());
`
