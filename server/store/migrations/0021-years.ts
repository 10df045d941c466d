import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Sums by year, with the halves of its months in one row: a nation's figures of ten years take a quarter of the room. */
export async function up(db: Db): Promise<void> {
  for (const part of [TABLE, FILL]) await sql.raw(part).execute(db)
}

const TABLE = `
drop table figure_sums;
-- What was counted strictly below a unit in a map, a row a year. Folded from figure_totals' own deltas.
create table figure_sums (
  shard integer not null default gieo_shard(),
  map_on date not null,
  unit_id text not null,
  indicator text not null,
  year integer not null,
  value text not null,
  branch text not null,
  beside text not null,
  -- From the first half of January to the second of December; null where nothing was counted.
  halves numeric[] not null,
  -- A figure of a unit and all figures of a unit table.
  primary key (map_on, unit_id, indicator, year, value, branch, beside, shard)
);
grant select on figure_sums to gieo_app, gieo_public;
create function gieo_add_halves(numeric[], numeric[]) returns numeric[] language sql immutable parallel safe return (
  select array_agg(case when one is null then other when other is null then one else one + other end order by half)
  from unnest($1, $2) with ordinality as both_of (one, other, half));
-- What a unit recorded itself, and what moves with it: its key begins with the unit, so that it needs no second index.
drop index figure_totals_of_unit;
alter table figure_totals drop constraint figure_totals_pkey,
  add primary key (unit_id, indicator, branch, bucket_on, part, value, beside, shard);
`

const HALVES = Array.from({ length: 24 }, (_, index) => `sum(amount) filter (where half = ${index + 1})`)

const FILL = `
insert into figure_sums (shard, map_on, unit_id, indicator, year, value, branch, beside, halves)
select shard, map_on, unit_id, indicator, year, value, branch, beside, array[${HALVES.join(', ')}]
from (select line.shard, home.map_on, above.ancestor_id as unit_id, line.indicator, line.value, line.branch, line.beside,
    extract(year from line.bucket_on)::integer as year,
    (extract(month from line.bucket_on) * 2 - case when extract(day from line.bucket_on) < 15 then 1 else 0 end)::integer as half,
    sum(line.amount) as amount
  from figure_totals line
    join unit_homes home on home.unit_id = line.unit_id
    join unit_ancestors above on above.map_on = home.map_on and above.unit_id = home.home_id and above.depth > 0
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9) summed
group by 1, 2, 3, 4, 5, 6, 7, 8;
`
