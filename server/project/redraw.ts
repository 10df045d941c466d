import { fold } from '@gieo/engine/text/fold.ts'
import { sortKey } from '@gieo/engine/text/sort-key.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'
import { placeUnits, treesOf } from '@gieo/engine/unit/home.ts'
import { geographiesOf, versionsOf, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Tx } from '../store/database.ts'
import { insertRows, writeAll } from '../store/write.ts'

/**
 * Brings the rows of units and maps from one land to the next. Only rows that differ are written: an act on two hamlets
 * costs the same whether the land has one province or all of them. `affected` are the units that may lie elsewhere now.
 */
export async function redrawLand(
  tx: Tx,
  before: Land,
  after: Land,
  { changed, affected }: { readonly changed: ReadonlySet<UnitId>; readonly affected: ReadonlySet<UnitId> },
): Promise<void> {
  await redrawVersions(tx, [...changed], after)
  await redrawMapList(tx, before, after)
  const maps = new Set([...geographiesOf(before), ...geographiesOf(after)].map(({ on }) => on))
  for (const map of maps) await redrawMap(tx, map, affected, before, after)
}

async function redrawVersions(tx: Tx, changed: readonly UnitId[], after: Land): Promise<void> {
  await tx.deleteFrom('unit_versions').where(isOneOf('unit_id', changed)).execute()
  const rows = changed.flatMap((unit) =>
    versionsOf(after, unit).map((version) => ({
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

async function redrawMapList(tx: Tx, before: Land, after: Land): Promise<void> {
  const rows = geographiesOf(after).map(({ on, change }) => ({ map_on: on, change_id: change }))
  if (JSON.stringify(geographiesOf(before)) === JSON.stringify(geographiesOf(after))) return
  await tx.deleteFrom('geographies').execute()
  await writeAll(tx, insertRows('geographies', rows))
}

async function redrawMap(
  tx: Tx,
  map: PlainDate,
  affected: ReadonlySet<UnitId>,
  before: Land,
  after: Land,
): Promise<void> {
  const [was, is] = [readMap(before, map, affected), readMap(after, map, affected)]
  const moved = [...new Set([...was.homes.keys(), ...is.homes.keys()])].filter(
    (unit) => was.homes.get(unit) !== is.homes.get(unit),
  )
  const regrown = [...new Set([...was.paths.keys(), ...is.paths.keys()])].filter(
    (unit) => was.paths.get(unit)?.join() !== is.paths.get(unit)?.join(),
  )
  for (const [table, units] of [
    ['unit_homes', moved],
    ['unit_ancestors', regrown],
  ] as const) {
    if (units.length > 0)
      await tx.deleteFrom(table).where('map_on', '=', map).where(isOneOf('unit_id', units)).execute()
  }
  const homes = moved.flatMap((unit) => {
    const home = is.homes.get(unit)
    return home === undefined ? [] : [{ unit_id: unit, map_on: map, home_id: home }]
  })
  const ancestors = regrown.flatMap((unit) =>
    (is.paths.get(unit) ?? []).map((ancestor, depth) => ({
      map_on: map,
      unit_id: unit,
      ancestor_id: ancestor,
      depth,
    })),
  )
  await writeAll(tx, [...insertRows('unit_homes', homes), ...insertRows('unit_ancestors', ancestors)])
}

type MapRows = {
  readonly homes: ReadonlyMap<UnitId, UnitId>
  /** Of each unit that stands: itself and what it lies in, nearest first. */
  readonly paths: ReadonlyMap<UnitId, readonly UnitId[]>
}

// What the rows of a map say of some units; nothing in a land that does not have the map.
function readMap(land: Land, map: PlainDate, units: ReadonlySet<UnitId>): MapRows {
  if (!geographiesOf(land).some(({ on }) => on === map)) return { homes: new Map(), paths: new Map() }
  const known = [...units].filter((unit) => land.versions.has(unit) || land.undone.has(unit))
  const paths = new Map<UnitId, UnitId[]>()
  for (const { unit, ancestor } of treesOf(land, map, known)) {
    const path = paths.get(unit)
    if (path === undefined) paths.set(unit, [ancestor])
    else path.push(ancestor)
  }
  return { homes: new Map(placeUnits(land, map, known).map(({ unit, home }) => [unit, home])), paths }
}

function isOneOf(column: 'unit_id', units: readonly UnitId[]) {
  return sql<boolean>`${sql.ref(column)} = any(${[...units]}::text[])`
}
