import { sql } from 'kysely'
import type { Db } from '../database.ts'

/**
 * The tables of the foundation. Every primary and unique key holds `shard` (the province's code at creation),
 * so that the same schema can be spread over machines by province; provinces merge, shards do not.
 */
export async function up(db: Db): Promise<void> {
  for (const part of [ROLES, TRUTH, CASES, FIGURES, UNITS, PEOPLE, WORK, SAFETY])
    await sql.raw(part).execute(db)
}

const ROLES = `
do $$ begin create role gieo_app nologin; exception when duplicate_object then null; end $$;
do $$ begin create role gieo_public nologin; exception when duplicate_object then null; end $$;
-- The shard of the transaction; inserts need not name it.
create function gieo_shard() returns integer language sql stable
  return coalesce(nullif(current_setting('app.shard', true), '')::integer, 40);
`

// What cannot be computed from anything else.
const TRUTH = `
create sequence journal_position;
create table journal (
  shard integer not null default gieo_shard(),
  position bigint not null default nextval('journal_position'),
  -- Positions are handed out before commit: readers go by (xid, position) and stop before the oldest open transaction.
  xid xid8 not null default pg_current_xact_id(),
  stream text not null,
  stream_id text not null,
  version integer not null,
  type text not null,
  actor_id text not null,
  organisation_id text,
  device text not null,
  command_id uuid,
  occurred_on date not null,
  recorded_at timestamptz not null default now(),
  body jsonb not null,
  primary key (position, shard),
  -- Two commands on one case at once: one of them meets this and decides again.
  unique (stream, stream_id, version, shard)
);
-- Words that may name people, apart from the journal so that they can be erased.
create table vault (
  shard integer not null default gieo_shard(),
  position bigint not null,
  words jsonb not null,
  erased_at timestamptz,
  primary key (position, shard)
);
-- Every command ever judged, with its verdict: asked again, it gets the same answer.
create table inbox (
  shard integer not null default gieo_shard(),
  command_id uuid not null,
  officer_id text not null,
  body_hash text not null,
  received_at timestamptz not null default now(),
  verdict jsonb,
  primary key (command_id, shard)
);
-- One row: a new epoch after every restore tells devices that their cursors are void.
create table epochs (
  shard integer not null default gieo_shard(),
  epoch text not null,
  land_position bigint not null default 0,
  primary key (shard)
);
create table photo_files (
  shard integer not null default gieo_shard(),
  photo_id uuid not null,
  sha256 text not null,
  bytes integer not null,
  width integer not null,
  height integer not null,
  arrived_at timestamptz not null default now(),
  primary key (photo_id, shard)
);
create table packs (
  shard integer not null default gieo_shard(),
  hash text not null,
  programme text not null,
  version integer not null,
  current boolean not null,
  body jsonb not null,
  primary key (hash, shard)
);
`

const CASES = `
create table cases (
  shard integer not null default gieo_shard(),
  case_id uuid not null,
  programme text not null,
  pack_hash text not null,
  unit_id text not null,
  -- Where it lies in today's map; rewritten when units change.
  home_id text not null,
  hamlet_id text,
  commune_id text,
  district_id text,
  province_id text,
  organisation_id text not null,
  branch text not null,
  reach_key text not null,
  recorder_id text not null,
  title text not null,
  group_value text,
  stage text not null,
  standing text not null,
  stage_on date not null,
  opened_on date not null,
  sent_back jsonb,
  contested jsonb not null,
  answers jsonb not null,
  spot jsonb,
  version integer not null,
  folded text not null,
  sort_key text collate "C" not null,
  is_example boolean not null,
  changed_position bigint not null,
  changed_xid xid8 not null,
  primary key (case_id, shard)
);
-- Worklist and case list of a commune.
create index cases_of_commune on cases (commune_id, stage, stage_on);
-- Case list of a province, newest first.
create index cases_of_province on cases (province_id, changed_position desc);
-- A phone's pull: what changed in its unit since a cursor.
create index cases_pull_commune on cases (commune_id, changed_xid, changed_position);
create index cases_pull_hamlet on cases (hamlet_id, changed_xid, changed_position);
create index cases_pull_province on cases (province_id, changed_xid, changed_position);
-- Re-homing after a change of units.
create index cases_of_unit on cases (unit_id);
-- What a case counts for now, figure by figure: the records behind every number.
create table case_counts (
  shard integer not null default gieo_shard(),
  case_id uuid not null,
  indicator text not null,
  unit_id text not null,
  branch text not null,
  on_date date not null,
  part text not null,
  amount numeric not null,
  primary key (case_id, indicator, part, shard)
);
-- Records behind a figure; also periods that cut through a half-month.
create index case_counts_of_figure on case_counts (indicator, unit_id, on_date);
-- Tells phones that a case left their scope.
create table case_departures (
  shard integer not null default gieo_shard(),
  position bigint not null,
  xid xid8 not null default pg_current_xact_id(),
  case_id uuid not null,
  reach_key text not null,
  unit_ids text[] not null,
  primary key (position, case_id, shard)
);
create index case_departures_pull on case_departures (xid, position);
create table photos (
  shard integer not null default gieo_shard(),
  photo_id uuid not null,
  case_id uuid not null,
  place integer not null,
  caption_vi text not null,
  caption_en text not null,
  credit text not null,
  consent boolean not null,
  taken_on date,
  sha256 text not null,
  bytes integer not null,
  primary key (photo_id, shard)
);
-- Photos of a case page.
create index photos_of_case on photos (case_id, place);
-- What residents may read: public stages, public fields only.
create table public_models (
  shard integer not null default gieo_shard(),
  case_id uuid not null,
  programme text not null,
  pack_hash text not null,
  title text not null,
  summary text,
  group_value text,
  stage text not null,
  stage_on date not null,
  opened_on date not null,
  entered jsonb not null,
  unit_id text not null,
  home_id text not null,
  commune_id text,
  organisation_id text not null,
  answers jsonb not null,
  folded text not null,
  is_example boolean not null,
  source_url text,
  primary key (case_id, shard)
);
-- Public list, newest first, with or without a programme chosen; place page.
create index public_models_newest on public_models (stage_on desc, case_id);
create index public_models_of_commune on public_models (commune_id, stage_on desc);
`

const FIGURES = `
-- Written by every accepted event, insert only: no row that all writers wait for.
create table figure_deltas (
  shard integer not null default gieo_shard(),
  delta_id bigint generated always as identity,
  indicator text not null,
  unit_id text not null,
  branch text not null,
  bucket_on date not null,
  part text not null,
  amount numeric not null,
  primary key (delta_id, shard)
);
create index figure_deltas_of_indicator on figure_deltas (indicator);
-- Deltas folded together, by the unit that recorded them and half-month. A figure is totals + deltas, in one snapshot.
create table figure_totals (
  shard integer not null default gieo_shard(),
  indicator text not null,
  unit_id text not null,
  branch text not null,
  bucket_on date not null,
  part text not null,
  amount numeric not null,
  primary key (indicator, unit_id, branch, bucket_on, part, shard)
);
-- What somebody stated, with the source; never added to what is counted.
create table declared_figures (
  shard integer not null default gieo_shard(),
  figure_id text not null,
  indicator text not null,
  unit_id text not null,
  from_on date,
  to_on date,
  period_text text not null,
  value numeric,
  low numeric,
  high numeric,
  qualifier text not null,
  measure text not null,
  definer text not null,
  source text,
  as_of date,
  note_vi text,
  note_en text,
  claim text,
  label_vi text not null,
  label_en text not null,
  primary key (figure_id, shard)
);
create index declared_figures_of_indicator on declared_figures (indicator, unit_id);
create index declared_figures_of_unit on declared_figures (unit_id);
`

const UNITS = `
create table unit_changes (
  shard integer not null default gieo_shard(),
  change_id text not null,
  position bigint not null,
  on_date date not null,
  basis text not null,
  title_vi text not null,
  title_en text not null,
  body jsonb not null,
  undone boolean not null,
  primary key (change_id, shard)
);
create table unit_versions (
  shard integer not null default gieo_shard(),
  unit_id text not null,
  valid_from date not null,
  valid_to date,
  code text,
  name text not null,
  full_name text not null,
  name_en text,
  level text not null,
  type text not null,
  parent_id text,
  aliases text[] not null,
  folded text not null,
  sort_key text collate "C" not null,
  is_example boolean not null,
  primary key (unit_id, valid_from, shard)
);
-- Units of a level on a day, and children of a unit.
create index unit_versions_of_level on unit_versions (level, sort_key);
create index unit_versions_of_parent on unit_versions (parent_id);
-- The days on which the map of communes and above changed.
create table geographies (
  shard integer not null default gieo_shard(),
  map_on date not null,
  change_id text,
  primary key (map_on, shard)
);
-- For every unit there ever was and every map: the smallest unit of that map that wholly contains it.
create table unit_homes (
  shard integer not null default gieo_shard(),
  unit_id text not null,
  map_on date not null,
  home_id text not null,
  primary key (unit_id, map_on, shard)
);
create index unit_homes_of_home on unit_homes (map_on, home_id);
-- The tree of each map: every unit under each of its ancestors, itself at depth 0.
create table unit_ancestors (
  shard integer not null default gieo_shard(),
  map_on date not null,
  unit_id text not null,
  ancestor_id text not null,
  depth integer not null,
  primary key (map_on, unit_id, ancestor_id, shard)
);
create index unit_ancestors_below on unit_ancestors (map_on, ancestor_id, depth);
`

const PEOPLE = `
create table organisations (
  shard integer not null default gieo_shard(),
  organisation_id text not null,
  name_vi text not null,
  name_en text not null,
  branch text not null,
  unit_id text not null,
  is_example boolean not null,
  primary key (organisation_id, shard)
);
create table officers (
  shard integer not null default gieo_shard(),
  officer_id text not null,
  name text not null,
  full_name text not null,
  is_example boolean not null,
  disabled boolean not null,
  primary key (officer_id, shard),
  unique (name, shard)
);
create table postings (
  shard integer not null default gieo_shard(),
  posting_id text not null,
  officer_id text not null,
  organisation_id text not null,
  role text not null,
  unit_id text not null,
  programmes text[],
  from_on date not null,
  to_on date,
  primary key (posting_id, shard)
);
create index postings_of_officer on postings (officer_id);
create table shares (
  shard integer not null default gieo_shard(),
  programme text not null,
  owner_branch text not null,
  viewer_branch text not null,
  from_on date not null,
  to_on date,
  primary key (programme, owner_branch, viewer_branch, from_on, shard)
);
create table credentials (
  shard integer not null default gieo_shard(),
  officer_id text not null,
  password_hash text not null,
  changed_at timestamptz not null default now(),
  primary key (officer_id, shard)
);
create table sessions (
  shard integer not null default gieo_shard(),
  session_id uuid not null,
  token_hash text not null,
  officer_id text not null,
  device_name text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (session_id, shard),
  unique (token_hash, shard)
);
create index sessions_of_officer on sessions (officer_id);
create table sign_in_tries (
  shard integer not null default gieo_shard(),
  try_id bigint generated always as identity,
  name text not null,
  address text not null,
  tried_at timestamptz not null default now(),
  primary key (try_id, shard)
);
create index sign_in_tries_of_name on sign_in_tries (name, tried_at);
create index sign_in_tries_of_address on sign_in_tries (address, tried_at);
`

const WORK = `
-- Effects after commit, written in the transaction that causes them.
create table jobs (
  shard integer not null default gieo_shard(),
  job_id bigint generated always as identity,
  kind text not null,
  body jsonb not null,
  run_after timestamptz not null default now(),
  tries integer not null default 0,
  failure text,
  done_at timestamptz,
  primary key (job_id, shard)
);
create index jobs_waiting on jobs (run_after) where done_at is null;
`

// The net under every query: an officer's transaction sees only what the postings reach, whatever the query forgot.
const SAFETY = `
grant usage on schema public to gieo_app, gieo_public;
grant usage on sequence journal_position to gieo_app;
grant select, insert on journal, vault, case_departures, unit_changes to gieo_app;
grant select, insert, update on inbox, cases, photos, photo_files, epochs, jobs, sessions to gieo_app;
grant select, insert, update, delete on case_counts, public_models, photos, figure_deltas, figure_totals to gieo_app;
grant select on packs, declared_figures, unit_versions, geographies, unit_homes, unit_ancestors, organisations,
  officers, postings, shares to gieo_app;
grant select on public_models, packs, declared_figures, unit_changes, unit_versions, geographies, unit_homes,
  unit_ancestors, organisations, figure_deltas, figure_totals, photo_files, epochs to gieo_public;

-- Each "unit|programme:branch": what one posting reaches. Two postings never lend each other their places.
create function gieo_reach() returns text[] language sql stable
  return coalesce(nullif(current_setting('app.reach', true), '')::text[], '{}');

alter table cases enable row level security;
create policy cases_in_reach on cases to gieo_app using (
  commune_id || '|' || reach_key = any ((select gieo_reach())::text[])
  or province_id || '|' || reach_key = any ((select gieo_reach())::text[])
  or hamlet_id || '|' || reach_key = any ((select gieo_reach())::text[])
  or district_id || '|' || reach_key = any ((select gieo_reach())::text[])
);
alter table photos enable row level security;
create policy photos_in_reach on photos to gieo_app using (exists (select from cases where cases.case_id = photos.case_id));
alter table case_counts enable row level security;
create policy case_counts_in_reach on case_counts to gieo_app using (exists (select from cases where cases.case_id = case_counts.case_id));
alter table journal enable row level security;
create policy journal_in_reach on journal for select to gieo_app using (
  stream <> 'case' or exists (select from cases where cases.case_id = journal.stream_id::uuid)
);
create policy journal_append on journal for insert to gieo_app with check (true);
alter table vault enable row level security;
create policy vault_in_reach on vault for select to gieo_app using (
  exists (select from journal where journal.position = vault.position)
);
create policy vault_append on vault for insert to gieo_app with check (true);

-- Residents see photos of published models whose people agreed; nothing else of the table.
create view public_photos as
  select p.shard, p.photo_id, p.case_id, p.place, p.caption_vi, p.caption_en, p.credit, p.taken_on, f.width, f.height
  from photos p
  join public_models m on m.case_id = p.case_id
  join photo_files f on f.photo_id = p.photo_id and f.sha256 = p.sha256
  where p.consent;
grant select on public_photos to gieo_public, gieo_app;
`
