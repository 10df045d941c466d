import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { sortKey } from '@gieo/engine/text/sort-key.ts'
import { ancestorsAt, childrenAt, nameAt, versionAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Tx } from '../store/database.ts'
import { asPublic } from '../store/scope.ts'
import type { PublicFigures, PublicPlace } from '../wire/public.ts'
import { listCounted, readAsked, type Asked } from './figures-asked.ts'
import { listDeclared } from './figures-declared.ts'
import { sayCounted } from './figures.ts'
import { keepLarge } from './keep.ts'
import { sayIndicator } from './indicators.ts'
import { sayModel } from './public-model-row.ts'
import { modelsIn, pageOfModels } from './public-models.ts'
import { readPublished } from './published.ts'
import { sayBecame } from './unit-became.ts'
import { listMadeOf } from './unit-made-of.ts'

const MODELS_MAX = 24
const DECLARED_MAX = 60

/** A place as residents see it: what it was, what it became, what was counted and declared in it, and its models. */
export async function readPlace(context: Context, text: string): Promise<PublicPlace | Refusal> {
  const land = await context.land()
  const asked = readAsked(land, { unit: text }, context)
  const version = 'refused' in asked ? undefined : versionAt(land, asked.unit, asked.map.day)
  if ('refused' in asked || version === undefined) return refuse('request.not-found')
  const { unit, map } = asked
  return asPublic(context.db, async (tx) => {
    const models = await pageOfModels(tx, [modelsIn(land, unit)], { limit: MODELS_MAX })
    const placed = version.level !== 'province'
    return {
      unit,
      name: version.name,
      fullName: version.fullName,
      level: version.level,
      path: ancestorsAt(land, unit, map.day)
        .map((id) => ({ id, name: nameAt(land, id, map.day) }))
        .toReversed(),
      madeOf: [...(listMadeOf(land, [unit], map).get(unit) ?? [])],
      ...sayBecame(land, unit),
      ...(await listPublished(context, tx, land, asked)),
      declared: [
        ...(await listDeclared(tx, land, asked, {
          indicator: undefined,
          definer: undefined,
          placed,
          limit: DECLARED_MAX,
        })),
      ],
      models: 'refused' in models ? [] : models.rows.map((row) => sayModel(land, context.packs, row)),
      children: await listChildren(context, tx, land, asked),
    }
  })
}

/** What residents read of everything that is counted in a unit; of the whole when none is named. */
export async function readPublicFigures(
  context: Context,
  query: { readonly unit?: string | undefined },
): Promise<PublicFigures | Refusal> {
  const land = await context.land()
  const asked = readAsked(land, query, context)
  if ('refused' in asked) return asked
  const { unit, unitName } = asked
  return { unit, unitName, ...(await asPublic(context.db, (tx) => listPublished(context, tx, land, asked))) }
}

async function listPublished(
  context: Context,
  tx: Tx,
  land: Land,
  asked: Asked,
): Promise<Pick<PublicFigures, 'publication' | 'counted'>> {
  const { unit, map, periodText } = asked
  const seen = listCounted(context.packs).filter(({ indicator }) => indicator.public)
  const question = { indicators: seen, units: [unit], map, periodText }
  const { publication, figureOf } = await readPublished(tx, land, question)
  return {
    publication: publication ?? null,
    counted: seen.map((counted) => {
      const { name, labelVi, labelEn, programmeVi, programmeEn } = sayIndicator(counted)
      const figure = sayCounted(asked, counted, figureOf(counted, unit), context.clock.today())
      return { indicator: name, labelVi, labelEn, programmeVi, programmeEn, figure }
    }),
  }
}

// Published models can be counted by anybody who reads the list: nothing is held back here.
async function listChildren(
  context: Context,
  tx: Tx,
  land: Land,
  asked: Asked,
): Promise<PublicPlace['children']> {
  const { unit, map } = asked
  const children = childrenAt(land, unit, map.day)
  const rows = await keepLarge(
    context.db,
    `children|${unit}|${map.on}`,
    () => countBelow(tx, land, asked),
    sumOf,
  )
  const modelsOf = new Map(rows.map((row) => [row.unit_id, row.models]))
  return children
    .map((id) => ({
      id,
      name: nameAt(land, id, map.day),
      models: modelsOf.get(id) ?? 0,
      key: keyOf(land, id, map.day),
    }))
    .toSorted((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ id, name, models }) => ({ id, name, models }))
}

type Below = { readonly unit_id: UnitId; readonly models: number }

async function countBelow(tx: Tx, land: Land, { unit, map }: Asked): Promise<readonly Below[]> {
  const { rows } = await sql<Below>`
    select place.ancestor_id as unit_id, count(*)::int as models
    from public_models
    join unit_homes home on home.unit_id = public_models.unit_id and home.map_on = ${map.on}
    join unit_ancestors place on place.map_on = ${map.on} and place.unit_id = home.home_id
    where place.ancestor_id = any(${[...childrenAt(land, unit, map.day)]}::text[]) and ${modelsIn(land, unit)}
    group by place.ancestor_id`.execute(tx)
  return rows
}

function sumOf(below: readonly Below[]): number {
  return below.reduce((sum, { models }) => sum + models, 0)
}

function keyOf(land: Land, unit: UnitId, day: string): string {
  return sortKey(versionAt(land, unit, day)?.name ?? '')
}
