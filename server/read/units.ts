import { fold } from '@gieo/engine/text/fold.ts'
import {
  actsNaming,
  ancestorsAt,
  hasUnit,
  predecessorsOf,
  successorsOf,
  versionAt,
  versionsOf,
  type Land,
} from '@gieo/engine/unit/land.ts'
import { unitId, type UnitId, type UnitVersion } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { findUnit, mapFor, rootOf } from './unit-place.ts'
import type { MapRow, UnitList, UnitPage, UnitRow } from '../wire/units.ts'

type UnitQuery = {
  readonly on: string
  readonly level?: UnitRow['level'] | undefined
  readonly parent?: string | undefined
  /** Lies in this unit, however far below. */
  readonly within?: string | undefined
  readonly code?: string | undefined
  readonly q?: string | undefined
  readonly limit: number
  readonly after?: string | undefined
}

/** Units that stand on a day, in Vietnamese order, a page at a time. `next` is the `after` of the following page. */
export async function listUnits(context: Context, query: UnitQuery): Promise<UnitList> {
  const parent = query.parent === undefined ? undefined : await findParent(context, query.parent, query.on)
  const within = query.within === undefined ? undefined : await findParent(context, query.within, query.on)
  const map = mapFor(await context.land(), query.on).on
  const rows = await context.db
    .selectFrom('unit_versions')
    .selectAll()
    .where('valid_from', '<=', query.on)
    .where((either) => either.or([either('valid_to', 'is', null), either('valid_to', '>', query.on)]))
    .$if(query.level !== undefined, (list) => list.where('level', '=', query.level ?? ''))
    .$if(parent !== undefined, (list) => list.where('parent_id', '=', parent ?? ''))
    .$if(within !== undefined, (list) => list.where(liesBelow(within ?? '', map)))
    .$if(query.code !== undefined, (list) => list.where('code', '=', query.code ?? ''))
    .$if(query.q !== undefined, (list) =>
      list.where(sql<boolean>`strpos(folded, ${fold(query.q ?? '')}) > 0`),
    )
    .$if(query.after !== undefined, (list) =>
      list.where(sql<boolean>`(sort_key || '|' || unit_id) > ${query.after}`),
    )
    .orderBy(sql`(sort_key || '|' || unit_id)`)
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => ({
      id: row.unit_id,
      code: row.code,
      name: row.name,
      fullName: row.full_name,
      nameEn: row.name_en,
      level: row.level as UnitRow['level'], // written from UnitVersion
      type: row.type,
      parent: row.parent_id,
      aliases: row.aliases,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      isExample: row.is_example,
    })),
    next: rows.length > query.limit && last !== undefined ? `${last.sort_key}|${last.unit_id}` : null,
  }
}

/** The unit that this installation serves, as it is today; nothing while it knows no units. */
export async function readServed(context: Context): Promise<{ unit: string | null }> {
  const land = await context.land()
  return { unit: rootOf(land, mapFor(land, context.clock.today()), context.serves) ?? null }
}

// A parent may be named by our id or by the state code it had on that day.
async function findParent(context: Context, text: string, on: string): Promise<string> {
  return findUnit(await context.land(), text, { on, day: on }) ?? text
}

export async function listMaps(context: Context): Promise<MapRow[]> {
  const rows = await context.db
    .selectFrom('geographies')
    .leftJoin('unit_changes', 'unit_changes.change_id', 'geographies.change_id')
    .select(['map_on', 'title_vi', 'title_en', 'basis'])
    .select(countAt('district').as('districts'))
    .select(countAt('commune').as('communes'))
    .orderBy('map_on')
    .execute()
  return rows.map((row) => ({
    on: row.map_on,
    titleVi: row.title_vi ?? '',
    titleEn: row.title_en ?? '',
    basis: row.basis ?? '',
    districts: row.districts,
    communes: row.communes,
  }))
}

export async function readUnit(context: Context, id: string, on: string): Promise<UnitPage | undefined> {
  const land = await context.land()
  const unit = unitId(id)
  if (!hasUnit(land, unit)) return undefined
  const version = versionAt(land, unit, on) ?? versionsOf(land, unit).at(-1)
  if (version === undefined) return undefined
  const seen = version.validTo === undefined || on < version.validTo ? on : version.validFrom
  const days = new Set(versionsOf(land, unit).flatMap(({ validFrom, validTo }) => [validFrom, validTo]))
  return {
    unit: sayUnit(version),
    path: ancestorsAt(land, unit, seen).flatMap((above) => sayLatest(land, above, seen)),
    predecessors: predecessorsOf(land, unit).flatMap(({ from }) => sayLatest(land, from)),
    successors: successorsOf(land, unit).flatMap(({ to }) => sayLatest(land, to)),
    changes: actsNaming(land, unit)
      .filter(({ on: day }) => days.has(day))
      .map((act) => ({
        id: act.id,
        on: act.on,
        basis: act.basis,
        titleVi: act.title.vi,
        titleEn: act.title.en,
      })),
  }
}

export function sayUnit(version: UnitVersion): UnitRow {
  return {
    id: version.id,
    code: version.code ?? null,
    name: version.name,
    fullName: version.fullName,
    nameEn: version.nameEn ?? null,
    level: version.level,
    type: version.type,
    parent: version.parent ?? null,
    aliases: [...version.aliases],
    validFrom: version.validFrom,
    validTo: version.validTo ?? null,
    isExample: version.isExample === true,
  }
}

function sayLatest(land: Land, unit: UnitId, on?: string): readonly UnitRow[] {
  const version = (on === undefined ? undefined : versionAt(land, unit, on)) ?? versionsOf(land, unit).at(-1)
  return version === undefined ? [] : [sayUnit(version)]
}

function liesBelow(unit: string, map: string) {
  return sql<boolean>`unit_id in (select a.unit_id from unit_ancestors a
    where a.map_on = ${map} and a.ancestor_id = ${unit})`
}

function countAt(level: string) {
  return sql<number>`(select count(*)::int from unit_versions v where v.level = ${level}
    and v.valid_from <= geographies.map_on and (v.valid_to is null or v.valid_to > geographies.map_on))`
}
