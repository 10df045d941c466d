import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Db } from '../store/database.ts'
import type { OutlineList } from '../wire/maps.ts'
import { readAsked, refuseStanding } from './figures-asked.ts'
import { unitsBelow } from './unit-place.ts'

/** Half of the units of a map at least: fewer show holes rather than a map. */
const SHARE_MIN = 0.5

type Within = {
  readonly unit: UnitId
  readonly on: string
  readonly level: string | undefined
  readonly units: readonly UnitId[]
}

/** Where the outlines of the units of a map are, as the last import left them; null where tiles say more. */
export async function outlinesAddress(db: Db, { unit, on, level, units }: Within): Promise<string | null> {
  if (units.length === 0 || level === undefined) return null
  const { version, known } = await db
    .selectFrom('unit_outlines')
    .select(sql<number>`count(*)::integer`.as('known'))
    .select(
      sql<
        string | null
      >`(select import_id from outline_imports order by imported_at desc, import_id limit 1)`.as('version'),
    )
    .where('unit_id', '=', sql<string>`any(${[...units]}::text[])`)
    .executeTakeFirstOrThrow()
  if (version === null || known < units.length * SHARE_MIN) return null
  return `/api/v1/outlines/${version}?${new URLSearchParams({ unit, map: on, level })}`
}

/** The outlines of the units of a level within a unit, in a map. */
export async function listOutlines(
  context: Context,
  query: { readonly unit: string; readonly map: string; readonly level: string },
): Promise<OutlineList | Refusal> {
  const land = await context.land()
  const asked = readAsked(land, query, context)
  if ('refused' in asked) return asked
  if (!asked.stands) return refuseStanding(land, asked)
  const units = unitsBelow(land, asked.unit, query.level, asked.map)
  if (units.length === 0) return refuse('request.not-found')
  const rows = await context.db
    .selectFrom('unit_outlines')
    .select(['unit_id', 'rings'])
    .where('unit_id', '=', sql<string>`any(${[...units]}::text[])`)
    .orderBy('unit_id')
    .execute()
  return { items: rows.map(({ unit_id, rings }) => ({ unit: unit_id, rings })) }
}
