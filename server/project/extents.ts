import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Tx } from '../store/database.ts'
import { addToSums, linesIn } from './sums.ts'

/**
 * Sums are kept by extent: the set of all units whose records lie in a unit of some map. Units and maps with the same set
 * share it. Brings the sets of everything that holds, or held, one of these units in line with `unit_homes` and
 * `unit_ancestors`, and the sums with the sets: where a set only gains or loses members, by what these recorded; where
 * it is a new one, from its members.
 */
export async function regroup(tx: Tx, affected: ReadonlySet<UnitId>): Promise<void> {
  const units = sql`(select unnest(${[...affected]}::text[]))`
  await giveOwnExtents(tx, affected)
  await sql`drop table if exists pg_temp.regrouped, pg_temp.changed_extents, pg_temp.moved_members`.execute(
    tx,
  )
  // Whatever held one of the units, and whatever holds one now, with all that it holds now.
  await sql`create temp table regrouped on commit drop as
    with held as (select distinct member.extent_id from extents own join extent_members member on member.member_id = own.extent_id
      where own.unit_id in ${units}),
    places as (
      select map_on, unit_id from unit_extents join held using (extent_id)
      union
      select home.map_on, above.ancestor_id from unit_homes home
        join unit_ancestors above on above.map_on = home.map_on and above.unit_id = home.home_id
      where home.unit_id in ${units}),
    sets as (
      select place.map_on, place.unit_id, array_agg(own.extent_id order by own.extent_id) as members from places place
        join unit_ancestors below on below.map_on = place.map_on and below.ancestor_id = place.unit_id
        join unit_homes home on home.map_on = below.map_on and home.home_id = below.unit_id
        join extents own on own.unit_id = home.unit_id
      group by 1, 2)
    select map_on, unit_id, was.extent_id as was, md5(members::text)::uuid as print, members
    from places left join sets using (map_on, unit_id) left join unit_extents was using (map_on, unit_id)`.execute(
    tx,
  )
  await sql`analyze regrouped`.execute(tx)
  await redrawSets(tx)
  await redrawMembers(tx)
  await sql`delete from unit_extents kept using regrouped now
    where (kept.map_on, kept.unit_id) = (now.map_on, now.unit_id) and now.print is null`.execute(tx)
  await sql`insert into unit_extents (map_on, unit_id, extent_id)
    select now.map_on, now.unit_id, one.extent_id from regrouped now join extents one using (print) where one.extent_id is distinct from now.was
    on conflict (map_on, unit_id, shard) do update set extent_id = excluded.extent_id`.execute(tx)
  await dropUnused(tx)
}

// Neighbours get neighbouring numbers, so that what is read together lies together.
async function giveOwnExtents(tx: Tx, affected: ReadonlySet<UnitId>): Promise<void> {
  await sql`with fresh as (
      insert into extents (extent_id, unit_id, print) select extent_id, unit_id, md5(array[extent_id]::text)::uuid
      from (select nextval('extent_ids')::integer as extent_id, unit_id from (
        select unit_id from (select distinct unit_id from unit_homes where unit_id in (select unnest(${[...affected]}::text[]))) units
        where not exists (select from extents known where known.unit_id = units.unit_id)
        order by (select array_agg(above.ancestor_id order by above.depth desc) from unit_homes home
          join unit_ancestors above on above.map_on = home.map_on and above.unit_id = home.home_id
          where home.unit_id = units.unit_id and home.map_on = (select max(map_on) from geographies)), unit_id) units) own
      returning extent_id)
    insert into extent_members (member_id, extent_id) select extent_id, extent_id from fresh`.execute(tx)
}

// A set that nothing holds any more goes on as one of those that came in its place, so that a province keeps its sums
// when a hamlet is set up; all others begin empty.
async function redrawSets(tx: Tx): Promise<void> {
  await sql`create temp table changed_extents (extent_id integer not null, print uuid not null) on commit drop`.execute(
    tx,
  )
  await sql`with fresh as (
      select print, min(members[1]) as first_member from regrouped now
      where print is not null and not exists (select from extents known where known.print = now.print) group by 1),
    idle as (
      select extent_id from extents one where unit_id is null and extent_id in (select was from regrouped)
        and not exists (select from regrouped now where now.print = one.print)
        and not exists (select from unit_extents kept where kept.extent_id = one.extent_id
          and not exists (select from regrouped now where (now.map_on, now.unit_id) = (kept.map_on, kept.unit_id)))),
    heirs as (
      select distinct on (print) extent_id, print from (
        select distinct on (was) was as extent_id, print from regrouped now join fresh using (print)
        where was in (select extent_id from idle) order by was, print) first_of_each
      order by print, extent_id),
    renamed as (
      update extents set print = heirs.print from heirs where extents.extent_id = heirs.extent_id
      returning extents.extent_id, extents.print),
    made as (
      insert into extents (print) select print from fresh where print not in (select print from heirs) order by first_member
      returning extent_id, print)
    insert into changed_extents select * from renamed union all select * from made`.execute(tx)
}

async function redrawMembers(tx: Tx): Promise<void> {
  await sql`create temp table moved_members on commit drop as
    with is_now as (
      select changed.extent_id, unnest(members) as member_id from changed_extents changed
        join (select distinct on (print) print, members from regrouped) sets using (print)),
    was as (select extent_id, member_id from extent_members join changed_extents using (extent_id))
    select extent_id, member_id, case when was.gone then -1 else 1 end as sign
    from (select *, false as came from is_now) now full join (select *, true as gone from was) was using (extent_id, member_id)
    where now.came is null or was.gone is null`.execute(tx)
  await sql`analyze moved_members`.execute(tx)
  await sql`delete from extent_members kept using moved_members moved
    where (kept.extent_id, kept.member_id) = (moved.extent_id, moved.member_id) and moved.sign < 0`.execute(
    tx,
  )
  await sql`insert into extent_members (member_id, extent_id)
    select member_id, extent_id from moved_members where sign > 0`.execute(tx)
  await addToSums(sql`select own.shard, moved.extent_id, own.indicator_id, own.value, own.branch, own.beside, own.term, slot, amount * sign as amount
    from moved_members moved join figure_sums own on own.extent_id = moved.member_id
      and own.indicator_id = any(array(select indicator_id from figure_indicators)), lateral ${linesIn('own')} line`).execute(
    tx,
  )
}

async function dropUnused(tx: Tx): Promise<void> {
  const { rows } = await sql<{
    extent_id: number
  }>`delete from extents where unit_id is null and extent_id in (select was from regrouped)
      and not exists (select from unit_extents kept where kept.extent_id = extents.extent_id)
    returning extent_id`.execute(tx)
  if (rows.length === 0) return
  const gone = sql`any(${rows.map(({ extent_id }) => extent_id)}::integer[])`
  await sql`delete from extent_members where extent_id = ${gone}`.execute(tx)
  await sql`delete from figure_sums where extent_id = ${gone}
    and indicator_id = any(array(select indicator_id from figure_indicators))`.execute(tx)
}
