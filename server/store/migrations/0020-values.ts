import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Figures that tell values apart or put them in order: what is counted of them is kept value by value. */
export async function up(db: Db): Promise<void> {
  await sql.raw(VALUES).execute(db)
}

const VALUES = `
-- A choice, a number of days, an amount; '' for the case itself. Each value is counted like a figure of its own.
alter table figure_deltas add column value text not null default '';
alter table figure_totals add column value text not null default '';
alter table figure_totals drop constraint figure_totals_pkey,
  add primary key (indicator, unit_id, branch, bucket_on, part, value, beside, shard);
alter table figure_sums add column value text not null default '';
-- Still a figure of a unit and all figures of a unit table.
alter table figure_sums drop constraint figure_sums_pkey,
  add primary key (map_on, unit_id, indicator, span, bucket_on, value, branch, beside, shard);
-- A case may count on several days (it comes into a stage and leaves it) and for several values.
alter table case_counts add column value text not null default '';
alter table case_counts drop constraint case_counts_pkey,
  add primary key (case_id, indicator, part, on_date, value, shard);
alter table case_yields add column value text not null default '';
alter table case_yields drop constraint case_yields_pkey,
  add primary key (case_id, indicator, part, on_date, value, shard);
`
