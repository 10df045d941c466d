import { sql } from 'kysely'
import type { Db } from '../database.ts'

/**
 * Reports and the Word templates they are made from. A report keeps its answers as they stood on the day of the cut
 * and the file made from them; none of it is computed from the journal. `gieo_app` may not see these tables at all: a
 * report holds figures of its author's reach, and every query names the organisation it belongs to.
 */
export async function up(db: Db): Promise<void> {
  for (const part of PARTS) await sql.raw(part).execute(db)
}

const PARTS = [
  `create table report_templates (
    shard integer not null default gieo_shard(),
    template_id uuid not null,
    version integer not null,
    organisation_id text not null,
    name text not null,
    style text not null,
    file bytea not null,
    officer_id text not null,
    uploaded_at timestamptz not null default now(),
    -- No new reports from then on; those made from it stay as they are.
    retired_at timestamptz,
    primary key (template_id, version, shard)
  )`,
  // The templates of an organisation, on the page of templates.
  'create index report_templates_of_organisation on report_templates (organisation_id, name, version desc)',
  `create table reports (
    shard integer not null default gieo_shard(),
    report_id uuid not null,
    organisation_id text not null,
    officer_id text not null,
    -- Whose figures it may hold: a reader needs a posting that reaches all of them.
    programmes text[] not null,
    unit_id text not null,
    period_text text not null,
    map_on date not null,
    template_id text not null,
    template_name text not null,
    -- As it was when the report was made: a newer version changes no report.
    template_file bytea not null,
    head jsonb not null,
    answers jsonb not null,
    cut_on date not null,
    cut_at timestamptz not null,
    file bytea not null,
    state text not null,
    series text,
    number integer,
    issued_on date,
    issued_by text,
    created_at timestamptz not null default now(),
    primary key (report_id, shard)
  )`,
  // The reports of an organisation, newest first.
  'create index reports_of_organisation on reports (organisation_id, created_at desc)',
  // One number is given once in a series of an organisation.
  `create unique index reports_numbered on reports (organisation_id, series, number, shard)
    where number is not null`,
]
