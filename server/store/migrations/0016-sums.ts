import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Figures of units that hold others, summed up as they are folded: counting a province reads a few rows. */
export async function up(db: Db): Promise<void> {
  for (const part of [TABLE, FILL]) await sql.raw(part).execute(db)
}

const TABLE = `
-- What was counted strictly below a unit in a map, by half-month and again by year. Folded from figure_totals' own deltas.
create table figure_sums (
  shard integer not null default gieo_shard(),
  map_on date not null,
  unit_id text not null,
  indicator text not null,
  span text not null,
  bucket_on date not null,
  branch text not null,
  beside text not null,
  amount numeric not null,
  -- A figure of a unit and all figures of a unit table.
  primary key (map_on, unit_id, indicator, span, bucket_on, branch, beside, shard)
);
grant select on figure_sums to gieo_app, gieo_public;
-- What a unit recorded itself, and what moves with it.
create index figure_totals_of_unit on figure_totals (unit_id, indicator);
`

const FILL = `
insert into figure_sums (shard, map_on, unit_id, indicator, branch, beside, span, bucket_on, amount)
select line.shard, home.map_on, above.ancestor_id, line.indicator, line.branch, line.beside, spans.span, spans.bucket_on, sum(line.amount)
from figure_totals line
  join unit_homes home on home.unit_id = line.unit_id
  join unit_ancestors above on above.map_on = home.map_on and above.unit_id = home.home_id and above.depth > 0
  cross join lateral (values ('half', line.bucket_on),
    ('year', make_date(extract(year from line.bucket_on)::integer, 1, 1))) as spans (span, bucket_on)
group by 1, 2, 3, 4, 5, 6, 7, 8;
`
