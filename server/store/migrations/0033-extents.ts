import { sql } from 'kysely'
import type { Db } from '../database.ts'

/**
 * Sums by extent: units that hold the same recording units in several maps share their sums, so that an act on communes
 * copies nothing of the rest of the country. Five years in a row, keys of numbers: docs/decisions/0038.
 */
export async function up(db: Db): Promise<void> {
  for (const part of [EXTENTS, SUMS, FILL_EXTENTS, FILL_SUMS]) await sql.raw(part).execute(db)
}

const EXTENTS = `
-- A set of units that record. Each of them has one that holds it alone; any other is what a unit holds in some map.
create sequence extent_ids as integer;
create table extents (
  shard integer not null default gieo_shard(),
  extent_id integer not null default nextval('extent_ids'),
  unit_id text,
  -- Tells sets apart: a digest of their members in order.
  print uuid not null,
  primary key (extent_id, shard),
  unique (print, shard)
);
create unique index extents_of_unit on extents (unit_id, shard) where unit_id is not null;
-- The units of a set, by the extent that holds each alone.
create table extent_members (
  shard integer not null default gieo_shard(),
  member_id integer not null,
  extent_id integer not null,
  primary key (member_id, extent_id, shard)
);
create index extent_members_of_extent on extent_members (extent_id, member_id);
-- What a unit holds in a map, itself included. From unit_homes and unit_ancestors.
create table unit_extents (
  shard integer not null default gieo_shard(),
  map_on date not null,
  unit_id text not null,
  extent_id integer not null,
  primary key (map_on, unit_id, shard)
);
create index unit_extents_of_extent on unit_extents (extent_id, map_on);
grant select on extents, extent_members, unit_extents to gieo_app, gieo_public;
`

const SUMS = `
create table figure_indicators (
  shard integer not null default gieo_shard(),
  indicator_id integer not null generated always as identity,
  indicator text not null,
  primary key (indicator_id, shard),
  unique (indicator, shard)
);
alter table figure_sums rename to figure_sums_by_map;
alter table figure_sums_by_map rename constraint figure_sums_pkey to figure_sums_by_map_pkey;
-- What was counted in an extent, a row for five years; of a unit alone, what it recorded itself. Folded from deltas.
create table figure_sums (
  shard integer not null default gieo_shard(),
  extent_id integer not null,
  indicator_id integer not null,
  -- The first of the five years, such as 2021.
  term smallint not null,
  value text not null,
  branch text not null,
  beside text not null,
  -- By half-month, 1 to 120; from the first to the last in which something was counted, null between where nothing was.
  cells numeric[] not null,
  primary key (indicator_id, extent_id, value, branch, beside, term, shard)
);
grant select on figure_indicators, figure_sums to gieo_app, gieo_public;
create function gieo_cells(slots integer[], amounts numeric[]) returns numeric[] language plpgsql immutable parallel safe as $$
declare cells numeric[] := array_fill(amounts[1], array[1], array[slots[1]]);
begin
  for place in 2 .. cardinality(slots) loop cells[slots[place]] := amounts[place]; end loop;
  return cells;
end $$;
create function gieo_add_cells(kept numeric[], more numeric[]) returns numeric[] language plpgsql immutable parallel safe as $$
begin
  for slot in array_lower(more, 1) .. array_upper(more, 1) loop
    if more[slot] is not null then kept[slot] := coalesce(kept[slot], 0) + more[slot]; end if;
  end loop;
  return kept;
end $$;
`

const FILL_EXTENTS = `
insert into extents (extent_id, unit_id, print) select extent_id, unit_id, md5(array[extent_id]::text)::uuid
from (select nextval('extent_ids')::integer as extent_id, unit_id from (
  select unit_id from (select distinct unit_id from unit_homes) units
  order by (select array_agg(above.ancestor_id order by above.depth desc) from unit_homes home
    join unit_ancestors above on above.map_on = home.map_on and above.unit_id = home.home_id
    where home.unit_id = units.unit_id and home.map_on = (select max(map_on) from geographies)), unit_id) units) own;
create temp table held on commit drop as
select map_on, unit_id, md5(members::text)::uuid as print, members from (
  select above.map_on, above.ancestor_id as unit_id, array_agg(own.extent_id order by own.extent_id) as members
  from unit_ancestors above join unit_homes home on home.map_on = above.map_on and home.home_id = above.unit_id
    join extents own on own.unit_id = home.unit_id
  group by 1, 2) grouped;
insert into extents (print) select print from held group by print order by min(members[1]) on conflict do nothing;
insert into unit_extents (map_on, unit_id, extent_id) select map_on, held.unit_id, extent_id from held join extents using (print);
insert into extent_members (member_id, extent_id) select extent_id, extent_id from extents where unit_id is not null;
insert into extent_members (member_id, extent_id) select unnest(members), extent_id
from (select distinct on (print) print, members from held) sets join extents using (print) where unit_id is null;
`

const FILL_SUMS = `
insert into figure_indicators (indicator) select distinct indicator from figure_totals;
insert into figure_sums (shard, extent_id, indicator_id, term, value, branch, beside, cells)
select shard, extent_id, indicator_id, term, value, branch, beside,
  gieo_cells(array_agg(slot order by slot), array_agg(amount order by slot))
from (select line.shard, member.extent_id, known.indicator_id, line.value, line.branch, line.beside, time.term,
    ((time.year - time.term) * 24 + time.half)::integer as slot, sum(line.amount) as amount
  from figure_totals line join figure_indicators known using (indicator) join extents own on own.unit_id = line.unit_id
    join extent_members member on member.member_id = own.extent_id,
    lateral (select extract(year from line.bucket_on)::integer as year,
      (extract(year from line.bucket_on)::integer - (extract(year from line.bucket_on)::integer - 1) % 5)::smallint as term,
      (extract(month from line.bucket_on) * 2 - case when extract(day from line.bucket_on) < 15 then 1 else 0 end)::integer as half) time
  group by 1, 2, 3, 4, 5, 6, 7, 8) summed
group by 1, 2, 3, 4, 5, 6, 7 order by 3, 2, 5, 6, 7, 4, 1;
drop table figure_totals, figure_sums_by_map;
drop function gieo_add_halves(numeric[], numeric[]);
`
