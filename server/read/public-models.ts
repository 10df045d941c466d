import type { PublishedPack, Texts } from '@gieo/engine/pack/pack.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { NEWEST, versionAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Context } from '../context.ts'
import type { Db, Tx } from '../store/database.ts'
import { asPublic } from '../store/scope.ts'
import type { Facet, PublicModelList } from '../wire/public.ts'
import { hasWords } from './cases.ts'
import { KEY, readAfter, sayAfter } from './keyset.ts'
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

type Test = RawBuilder<boolean>
type Label = { readonly vi: string; readonly en: string }

/** Published models, the latest step first, with how many each further choice would leave. */
export async function listModels(context: Context, query: ModelQuery): Promise<PublicModelList | Refusal> {
  const land = await context.land()
  const unit =
    query.unit === undefined ? undefined : findUnit(land, query.unit, mapFor(land, context.clock.today()))
  if (query.unit !== undefined && unit === undefined) return refuse('unit.unknown', { unit: query.unit })
  const tests = [
    ...(query.programme === undefined ? [] : [sql<boolean>`public_models.programme = ${query.programme}`]),
    ...(unit === undefined ? [] : [modelsIn(land, unit)]),
    ...hasWords('public_models.folded', query.q),
  ]
  const chosen = [
    ...tests,
    ...(query.group === undefined ? [] : [sql<boolean>`public_models.group_value = ${query.group}`]),
    ...(query.stage === undefined ? [] : [sql<boolean>`public_models.stage = ${query.stage}`]),
  ]
  return asPublic(context.db, async (tx) => {
    const page = await pageOfModels(tx, chosen, query)
    if ('refused' in page) return page
    const tallies = await tally(tx, tests)
    const inGroup = tallies.filter(
      ({ group_value }) => query.group === undefined || group_value === query.group,
    )
    const inStage = tallies.filter(({ stage }) => query.stage === undefined || stage === query.stage)
    return {
      items: page.rows.map((row) => sayModel(land, context.packs, row)),
      next: page.next,
      total: sum(inGroup.filter((each) => inStage.includes(each))),
      groups: facets(labelsOf(context, groupLabels), inStage, 'group_value'),
      stages: facets(labelsOf(context, stageLabels), inGroup, 'stage'),
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
    .where(every([...tests, ...(onward ? [onward] : [])]))
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
  const map = versionAt(land, unit, NEWEST) === undefined ? lastMapOf(land, unit) : mapFor(land, NEWEST)
  return map === undefined
    ? sql<boolean>`public_models.unit_id = ${unit}`
    : liesIn('public_models.unit_id', unit, map)
}

type Tally = { group_value: string | null; stage: string; count: number }

async function tally(tx: Tx, tests: readonly Test[]): Promise<readonly Tally[]> {
  return tx
    .selectFrom('public_models')
    .select(['group_value', 'stage', sql<number>`count(*)::int`.as('count')])
    .where(every(tests))
    .groupBy(['group_value', 'stage'])
    .execute()
}

function every(tests: readonly Test[]): Test {
  return tests.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(tests, sql` and `)}`
}

function sum(tallies: readonly Tally[]): number {
  return tallies.reduce((total, { count }) => total + count, 0)
}

// Choices in the order of the pack; those that would leave nothing are left out.
function facets(
  labels: ReadonlyMap<string, Label>,
  tallies: readonly Tally[],
  column: 'group_value' | 'stage',
): Facet[] {
  return [...labels].flatMap(([value, label]) => {
    const count = sum(tallies.filter((each) => each[column] === value))
    return count === 0 ? [] : [{ value, labelVi: label.vi, labelEn: label.en, count }]
  })
}

function labelsOf(
  context: Context,
  list: (pack: PublishedPack) => readonly (readonly [value: string, key: string])[],
) {
  const say = (texts: Texts, key: string) => texts[key] ?? key
  return new Map<string, Label>(
    [...context.packs.current.values()].flatMap((pack) =>
      list(pack).map(
        ([value, key]) => [value, { vi: say(pack.texts.vi, key), en: say(pack.texts.en, key) }] as const,
      ),
    ),
  )
}

function groupLabels({ rules }: PublishedPack) {
  const field = rules.fields.find(({ id }) => id === rules.groupField)
  return field?.kind === 'choice'
    ? field.choices.map((choice) => [choice, `field.${field.id}.${choice}`] as const)
    : []
}

function stageLabels({ rules }: PublishedPack) {
  return rules.publicView.stages.map((stage) => [stage, `stage.${stage}`] as const)
}
