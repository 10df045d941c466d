import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Figures for residents: published at a set rhythm and kept as they were published. */
export async function up(db: Db): Promise<void> {
  await sql.raw(PUBLICATION).execute(db)
}

const PUBLICATION = `
-- When figures were published, and up to which day of happening they count. Not computed from the journal: what was
-- once read by everybody cannot be recomputed, and the next publication builds on it.
create table publications (
  shard integer not null default gieo_shard(),
  publication_id bigint generated always as identity,
  published_on date not null,
  until_on date not null,
  map_ons text[] not null,
  indicators text[] not null,
  primary key (publication_id, shard)
);
-- What residents read of a unit in a map. No row: nothing was counted. No value: it is held back. With held_until: it
-- is that of an earlier publication, because too little has changed since. The records behind it are not for them.
create table published_figures (
  shard integer not null default gieo_shard(),
  indicator text not null,
  map_on date not null,
  unit_id text not null,
  period text not null,
  value numeric,
  held_until date,
  records integer,
  primary key (map_on, unit_id, indicator, period, shard)
);
-- A figure is published anew as a whole.
create index published_figures_of on published_figures (indicator);
-- What the last publication counted by recording unit and month, and what its second world holds there (docs/decisions/0025).
-- Nobody reads it but the next publication.
create table publication_lots (
  shard integer not null default gieo_shard(),
  indicator text not null,
  unit_id text not null,
  month text not null,
  records integer not null,
  amount numeric not null,
  second integer not null,
  primary key (indicator, unit_id, month, shard)
);
grant select on publications to gieo_app, gieo_public;
grant select (shard, indicator, map_on, unit_id, period, value, held_until) on published_figures to gieo_app, gieo_public;
`
