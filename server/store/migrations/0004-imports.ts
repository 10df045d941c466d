import { sql } from 'kysely'
import type { Db } from '../database.ts'

/**
 * Imports from people's own tables: the steps of each, its rows as they were read, what was found in them. None of it
 * is computed from the journal, and all of it is deleted after some weeks; what an import opened are cases like any
 * other. `gieo_app` may not see these tables at all: an import is its officer's alone, and every query names her.
 */
export async function up(db: Db): Promise<void> {
  await sql.raw(TABLES).execute(db)
}

const TABLES = `
create table imports (
  shard integer not null default gieo_shard(),
  import_id uuid not null,
  officer_id text not null,
  organisation_id text not null,
  kind text not null,
  programme text,
  -- The version that the rows were checked against.
  pack_hash text,
  state text not null,
  revision integer not null default 0,
  file_name text not null,
  file_bytes integer not null,
  locale text not null,
  sheets jsonb not null default '[]',
  refused_columns jsonb not null default '[]',
  plan jsonb,
  mapping text,
  counts jsonb not null default '{}',
  done integer not null default 0,
  total integer,
  problem jsonb,
  also_changed boolean not null default false,
  asked_to_stop boolean not null default false,
  -- Which process works on it, and until when it may be believed to.
  lease_by text,
  lease_until timestamptz,
  tries integer not null default 0,
  created_at timestamptz not null default now(),
  keep_until timestamptz not null,
  primary key (import_id, shard)
);
-- Somebody's imports, newest first.
create index imports_of_officer on imports (officer_id, created_at desc);
-- What waits for a process to work on it.
create index imports_at_work on imports (created_at) where state in ('reading', 'checking', 'applying', 'undoing');
-- No index but its key: a hundred thousand rows are written, and all of them updated, in one import.
create table import_rows (
  shard integer not null default gieo_shard(),
  import_id uuid not null,
  row_number integer not null,
  status text not null,
  unit_id text,
  occurred_on date,
  title text not null,
  -- Answers, spot and moves of a case; the row of a declared figure.
  body jsonb not null,
  findings integer not null,
  doubtful boolean not null,
  alike jsonb,
  -- What the import opened, and its version when it was done.
  subject_id text,
  version integer,
  primary key (import_id, row_number, shard)
);
create table import_findings (
  shard integer not null default gieo_shard(),
  import_id uuid not null,
  finding_number integer not null,
  row_number integer not null,
  column_name text,
  code text not null,
  weight text not null,
  finding_values jsonb,
  cell_text text not null,
  primary key (import_id, finding_number, shard)
);
-- Findings of one kind.
create index import_findings_of_code on import_findings (import_id, code, finding_number);
create table import_places (
  shard integer not null default gieo_shard(),
  import_id uuid not null,
  place_key text not null,
  name text not null,
  row_count integer not null,
  first_row integer not null,
  candidates jsonb not null,
  primary key (import_id, place_key, shard)
);
create table import_mappings (
  shard integer not null default gieo_shard(),
  organisation_id text not null,
  kind text not null,
  -- '' for declared figures, which belong to no programme.
  programme text not null,
  name text not null,
  plan jsonb not null,
  -- By heading, so that it fits another table whose columns stand elsewhere.
  headings jsonb not null,
  officer_id text not null,
  changed_at timestamptz not null default now(),
  primary key (organisation_id, kind, programme, name, shard)
);
`
