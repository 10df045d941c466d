import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { NEWEST, versionAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Db, Tx } from '../store/database.ts'
import { asPublic } from '../store/scope.ts'
import { typedTerms } from '../store/terms.ts'
import type { PublicModelList } from '../wire/public.ts'
import { everyOf, type Test } from './find-cases.ts'
import { keepLarge } from './keep.ts'
import { KEY, readAfter, sayAfter } from './keyset.ts'
import { sayFacets, type Tally } from './public-facets.ts'
import { sayModel, selectModels, type SelectedModel } from './public-model-row.ts'
import { findUnit, lastMapOf, liesIn, mapFor } from './unit-place.ts'

export type ModelQuery = {
  readonly programme?: string | undefined
  readonly group?: string | undefined
  readonly stage?: string | undefined
  readonly unit?: string | undefined
  readonly q?: string | undefined
  readonly limit: number
  readonly after?: string | undefined
}

/** Published models, the latest step first, with how many each further choice would leave. */
export async function listModels(context: Context, query: ModelQuery): Promise<PublicModelList | Refusal> {
  const land = await context.land()
  const unit =
    query.unit === undefined ? undefined : findUnit(land, query.unit, mapFor(land, context.clock.today()))
  if (query.unit !== undefined && unit === undefined) return refuse('unit.unknown', { unit: query.unit })
  const words = typedTerms(query.q)
  const tests = [
    ...(unit === undefined ? [] : [modelsIn(land, unit)]),
    ...(words.length === 0 ? [] : [sql<boolean>`public_models.terms @@ ${words.join(' & ')}::tsquery`]),
  ]
  const chosen = [
    ...tests,
    ...(query.programme === undefined ? [] : [sql<boolean>`public_models.programme = ${query.programme}`]),
    ...(query.group === undefined ? [] : [sql<boolean>`public_models.group_value = ${query.group}`]),
    ...(query.stage === undefined ? [] : [sql<boolean>`public_models.stage = ${query.stage}`]),
  ]
  return asPublic(context.db, async (tx) => {
    const page = await pageOfModels(tx, chosen, query)
    if ('refused' in page) return page
    return {
      items: page.rows.map((row) => sayModel(land, context.packs, row)),
      next: page.next,
      ...sayFacets(
        context.packs,
        query,
        await keepLarge(context.db, `tally|${unit}|${words}`, () => tally(tx, tests), sumOf),
      ),
    }
  })
}

/** One page of published models for which every test holds, the latest step first. */
export async function pageOfModels(
  db: Db | Tx,
  tests: readonly Test[],
  { limit, after }: Pick<ModelQuery, 'limit' | 'after'>,
): Promise<{ readonly rows: readonly SelectedModel[]; readonly next: string | null } | Refusal> {
  const key = after === undefined ? undefined : readAfter(after, [KEY.day, KEY.id])
  if (after !== undefined && key === undefined) return refuse('request.malformed')
  const onward =
    key &&
    sql<boolean>`(public_models.stage_on < ${key[0]}
    or (public_models.stage_on = ${key[0]} and public_models.case_id > ${key[1]}::uuid))`
  const found = await selectModels(db)
    .where(everyOf([...tests, ...(onward ? [onward] : [])]))
    .orderBy('public_models.stage_on', 'desc')
    .orderBy('public_models.case_id')
    .limit(limit + 1)
    .execute()
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return {
    rows,
    next: found.length > limit && last !== undefined ? sayAfter([last.stage_on, last.case_id]) : null,
  }
}

/** Published models that lie in a unit: of today's map, or of its own when it ended. */
export function modelsIn(land: Land, unit: UnitId): Test {
  const now = versionAt(land, unit, NEWEST)
  if (now?.level === 'commune') return sql<boolean>`public_models.commune_id = ${unit}`
  if (now?.level === 'hamlet')
    return sql<boolean>`(public_models.commune_id = ${now.parent} and public_models.home_id = ${unit})`
  const map = now === undefined ? lastMapOf(land, unit) : mapFor(land, NEWEST)
  return map === undefined
    ? sql<boolean>`public_models.unit_id = ${unit}`
    : liesIn('public_models.unit_id', unit, map)
}

async function tally(tx: Tx, tests: readonly Test[]): Promise<readonly Tally[]> {
  return tx
    .selectFrom('public_models')
    .select(['programme', 'group_value', 'stage', sql<number>`count(*)::int`.as('count')])
    .where(everyOf(tests))
    .groupBy(['programme', 'group_value', 'stage'])
    .execute()
}

function sumOf(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, { count }) => sum + count, 0)
}
