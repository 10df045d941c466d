import { fold } from '@gieo/engine/text/fold.ts'
import { sortKey } from '@gieo/engine/text/sort-key.ts'
import { allUnits, geographiesOf, versionsOf, type Land } from '@gieo/engine/unit/land.ts'
import { placements, trees } from '@gieo/engine/unit/home.ts'
import { unitId, type UnitChange } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Tx } from '../store/database.ts'
import { readLand } from '../store/land.ts'
import { insertRows, writeAll } from '../store/write.ts'
import { placeColumns } from './place.ts'
import type { RegisterEntry } from './register-entry.ts'

/** A change of units takes effect: the tree of every map, the home of every unit, and where every case lies today. */
export async function projectUnitChange(tx: Tx, entry: RegisterEntry): Promise<void> {
  const change = entry.body as UnitChange // checked by checkUnitChange when recorded
  await tx
    .insertInto('unit_changes')
    .values({
      change_id: change.id,
      position: entry.position,
      on_date: change.on,
      basis: change.basis,
      title_vi: change.title.vi,
      title_en: change.title.en,
      body: JSON.stringify(change),
      undone: false,
    })
    .execute()
  await redrawLand(tx, entry)
}

/** Leaves a change out again. Nothing that was recorded is rewritten: figures are kept by the unit that recorded them. */
export async function undoUnitChange(tx: Tx, entry: RegisterEntry): Promise<void> {
  await tx.updateTable('unit_changes').set({ undone: true }).where('change_id', '=', entry.id).execute()
  await redrawLand(tx, entry)
}

async function redrawLand(tx: Tx, entry: RegisterEntry): Promise<void> {
  const land = await readLand(tx)
  for (const table of ['unit_versions', 'geographies', 'unit_homes', 'unit_ancestors'] as const) {
    await tx.deleteFrom(table).execute()
  }
  await writeVersions(tx, land)
  await writeMaps(tx, land)
  await rehomeCases(tx, land, entry)
  await tx.updateTable('epochs').set({ land_position: entry.position }).execute()
}

async function writeVersions(tx: Tx, land: Land): Promise<void> {
  const rows = allUnits(land).flatMap((unit) =>
    versionsOf(land, unit).map((version) => ({
      unit_id: version.id,
      valid_from: version.validFrom,
      valid_to: version.validTo ?? null,
      code: version.code ?? null,
      name: version.name,
      full_name: version.fullName,
      name_en: version.nameEn ?? null,
      level: version.level,
      type: version.type,
      parent_id: version.parent ?? null,
      aliases: version.aliases,
      folded: fold([version.fullName, ...version.aliases].join(' ')),
      sort_key: sortKey(version.name),
      is_example: version.isExample === true,
    })),
  )
  await writeAll(tx, insertRows('unit_versions', rows))
}

async function writeMaps(tx: Tx, land: Land): Promise<void> {
  const maps = geographiesOf(land)
  await writeAll(
    tx,
    insertRows(
      'geographies',
      maps.map(({ on, change }) => ({ map_on: on, change_id: change })),
    ),
  )
  for (const { on } of maps) {
    const homes = placements(land, on).map(({ unit, home }) => ({ unit_id: unit, map_on: on, home_id: home }))
    const ancestors = trees(land, on).map(({ unit, ancestor, depth }) => ({
      map_on: on,
      unit_id: unit,
      ancestor_id: ancestor,
      depth,
    }))
    await writeAll(tx, [...insertRows('unit_homes', homes), ...insertRows('unit_ancestors', ancestors)])
  }
}

// Cases keep the unit that recorded them; only where that lies today is written again, and phones are told.
async function rehomeCases(tx: Tx, land: Land, entry: RegisterEntry): Promise<void> {
  const recorded = await tx.selectFrom('cases').select('unit_id').distinct().execute()
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
