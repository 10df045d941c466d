import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { PublishedPack } from '@gieo/engine/pack/pack.ts'
import { isAnswered } from '@gieo/engine/condition/condition.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Tx } from '../store/database.ts'
import { asPublic } from '../store/scope.ts'
import type { PublicModelPage } from '../wire/public.ts'
import type { Test } from './find-cases.ts'
import { sayAnswer } from './public-answer.ts'
import {
  PHOTO_JSON,
  sayModel,
  sayPublicPhoto,
  selectModels,
  type PhotoJson,
  type SelectedModel,
} from './public-model-row.ts'

const NEARBY = 3

/** A published model: what residents may know of it, its photos, how far it has come, and others near it. */
export async function readModel(context: Context, id: string): Promise<PublicModelPage | Refusal> {
  const land = await context.land()
  return asPublic(context.db, async (tx) => {
    const row = await selectModels(tx)
      .select(ALL_PHOTOS)
      .where('public_models.case_id', '=', id)
      .executeTakeFirst()
    const pack = context.packs.byHash.get(row?.pack_hash ?? '')
    if (row === undefined || pack === undefined) return refuse('request.not-found')
    return {
      model: sayModel(land, context.packs, row),
      fields: sayFields(pack, row.answers),
      photos: row.photos.map(sayPublicPhoto),
      stages: sayStages(pack, row),
      nearby: (await listNearby(tx, row)).map((other) => sayModel(land, context.packs, other)),
    }
  })
}

const ALL_PHOTOS = sql<
  PhotoJson[]
>`(select coalesce(json_agg(${PHOTO_JSON} order by p.place), '[]') from public_photos p
  where p.case_id = public_models.case_id)`.as('photos')

// The title, the group and the source stand elsewhere on the page.
function sayFields(
  { rules, texts }: PublishedPack,
  answers: Readonly<Record<string, unknown>>,
): PublicModelPage['fields'] {
  const elsewhere = new Set([
    rules.titleField,
    rules.groupField,
    rules.publicView.summaryField,
    rules.publicView.sourceField,
  ])
  return rules.fields
    .filter((field) => field.public && !elsewhere.has(field.id) && isAnswered(answers[field.id]))
    .map((field) => ({ field, page: rules.pages.find(({ fields }) => fields.includes(field.id))?.id ?? '' }))
    .map(({ field, page }) => ({
      id: field.id,
      labelVi: texts.vi[`field.${field.id}`] ?? field.id,
      labelEn: texts.en[`field.${field.id}`] ?? field.id,
      page,
      pageVi: texts.vi[`page.${page}`] ?? '',
      pageEn: texts.en[`page.${page}`] ?? '',
      kind: field.kind,
      long: field.kind === 'text' && field.long,
      textVi: sayAnswer(field, answers[field.id], texts.vi, 'vi'),
      textEn: sayAnswer(field, answers[field.id], texts.en, 'en'),
    }))
}

function sayStages({ rules, texts }: PublishedPack, row: SelectedModel): PublicModelPage['stages'] {
  const path = rules.stages.filter(({ id, standing }) => standing !== 'stopped' || id === row.stage)
  const here = path.findIndex(({ id }) => id === row.stage)
  return path.map(({ id }, index) => ({
    id,
    labelVi: texts.vi[`stage.${id}`] ?? id,
    labelEn: texts.en[`stage.${id}`] ?? id,
    on: row.entered.find((entry) => entry.stage === id)?.on ?? null,
    confirms: rules.moves.some(({ to, byAnother, needsFull }) => to === id && byAnother && needsFull),
    state: index < here ? 'done' : index === here ? 'here' : 'next',
  }))
}

/** Of the same commune first, then of the same group; each found by its own index, the latest first. */
async function listNearby(tx: Tx, row: SelectedModel): Promise<readonly SelectedModel[]> {
  const latest = (test: Test) => sql`(select case_id from public_models
    where programme = ${row.programme} and case_id <> ${row.case_id}::uuid and ${test}
    order by stage_on desc, case_id limit ${NEARBY})`
  const here = latest(sql<boolean>`commune_id = ${row.commune_id}`)
  const alike = latest(
    sql<boolean>`group_value = ${row.group_value} and commune_id is distinct from ${row.commune_id}`,
  )
  return selectModels(tx)
    .where(sql<boolean>`public_models.case_id in (${here} union all ${alike})`)
    .orderBy(sql`public_models.commune_id is distinct from ${row.commune_id}`)
    .orderBy('public_models.stage_on', 'desc')
    .orderBy('public_models.case_id')
    .limit(NEARBY)
    .execute()
}
