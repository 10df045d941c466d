import type { Land } from '@gieo/engine/unit/land.ts'
import { unitId, type UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Tx } from '../store/database.ts'
import { placeColumns } from './place.ts'
import type { RegisterEntry } from './register-entry.ts'

/**
 * Cases keep the unit that recorded them; only where that lies today is written again, and phones are told. `affected`
 * are the units that may lie elsewhere now.
 */
export async function rehomeCases(
  tx: Tx,
  land: Land,
  affected: ReadonlySet<UnitId>,
  entry: RegisterEntry,
): Promise<void> {
  const recorded = await tx
    .selectFrom('cases')
    .select('unit_id')
    .distinct()
    .where(sql<boolean>`unit_id = any(${[...affected]}::text[])`)
    .execute()
  const places = recorded.map(({ unit_id }) => ({ unit_id, ...placeColumns(land, unitId(unit_id)) }))
  if (places.length === 0) return
  // Of a new map every phone hears, and starts over; a hamlet that goes to another commune makes none.
  await sql`insert into case_departures (position, xid, case_id, reach_key, unit_ids)
    select ${entry.position}, ${entry.xid}::xid8, c.case_id, c.reach_key, c.left_units from (
      select cases.case_id, cases.reach_key, array(
        select unnest(array[cases.hamlet_id, cases.commune_id, cases.district_id, cases.province_id])
        except select unnest(array[p.hamlet_id, p.commune_id, p.district_id, p.province_id]) order by 1) as left_units
      from cases join json_populate_recordset(null::cases, ${JSON.stringify(places)}::json) p on cases.unit_id = p.unit_id
    ) c where cardinality(c.left_units) > 0`.execute(tx)
  await sql`update cases set home_id = p.home_id, hamlet_id = p.hamlet_id, commune_id = p.commune_id,
      district_id = p.district_id, province_id = p.province_id,
      changed_position = ${entry.position}, changed_xid = ${entry.xid}::xid8
    from json_populate_recordset(null::cases, ${JSON.stringify(places)}::json) p
    where cases.unit_id = p.unit_id and (cases.home_id, cases.hamlet_id, cases.commune_id, cases.district_id, cases.province_id)
      is distinct from (p.home_id, p.hamlet_id, p.commune_id, p.district_id, p.province_id)`.execute(tx)
  await sql`update public_models set home_id = p.home_id, commune_id = p.commune_id
    from json_populate_recordset(null::cases, ${JSON.stringify(places)}::json) p
    where public_models.unit_id = p.unit_id`.execute(tx)
}
