import type { Words } from '@gieo/engine/replication/card/card.ts'
import { mayRecommend } from '@gieo/engine/replication/card/recommend.ts'
import { cardsLike, terrainsOf } from '@gieo/engine/replication/reader/find.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Db, Tx } from '../../store/database.ts'
import { asPublic } from '../../store/scope.ts'
import type { PracticePage } from '../../wire/practices.ts'
import {
  findCardVersion,
  findLatestVersion,
  isCardId,
  listPublicCards,
  type PublicCard,
} from '../cards/find-card.ts'
import { listRecordings } from './recordings.ts'
import { listPhotos, readBeside, sayCost, sayOrganisation, sayPlace, sayPractice } from './say-practice.ts'

const LIKE_MAX = 3

/** A version of a public card, the last one where none is named, with all that a place needs to begin. */
export async function readPractice(
  context: Context,
  card: string,
  version: number | undefined,
): Promise<PracticePage | Refusal> {
  const land = await context.land()
  const model = isCardId(card) ? await findModel(context.db, card) : undefined
  return asPublic(context.db, async (tx) => {
    const latest = await findLatestVersion(tx, card)
    const found = version === undefined ? latest : await findCardVersion(tx, { card, version })
    if (found === undefined || latest === undefined) return refuse('request.not-found')
    const like = await listLike(tx, found, context.clock.today())
    const beside = await readBeside(tx, land, [found, ...like])
    return {
      of: found.of,
      status: found.status,
      reason: found.reason ?? null,
      newest: latest.of.version,
      publishedOn: found.publishedOn,
      isExpired: (found.card.validUntil ?? context.clock.today()) < context.clock.today(),
      content: found.card as PracticePage['content'], // the same card, only that its lists may not be written to
      hash: found.hash,
      setUp: sayCost(found, 'set-up'),
      yearly: sayCost(found, 'yearly'),
      terrains: [...terrainsOf(found.card)],
      ...sayPlace(land, found),
      ...sayOrganisation(beside, found),
      photos: [...listPhotos(beside, found.card.media)],
      recordings: [...(await listRecordings(tx, card))],
      versions: [...(await listVersions(tx, card))],
      parents: [...(await listParents(tx, found))],
      model: model ?? null,
      like: like.map((one) => sayPractice(beside, one)),
    }
  })
}

async function listLike(tx: Tx, found: PublicCard, today: PlainDate): Promise<readonly PublicCard[]> {
  const all = await listPublicCards(tx)
  const good = all.filter(({ card, status }) => mayRecommend(card, status, today))
  return cardsLike(good, found.card, ({ of }) => of.card === found.of.card).slice(0, LIKE_MAX)
}

async function listVersions(tx: Tx, card: string): Promise<PracticePage['versions']> {
  const rows = await tx
    .selectFrom('public_cards')
    .select(['version', 'state', 'published_on'])
    .where('card_id', '=', card)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ version, state, published_on }) => ({
    version,
    status: state,
    publishedOn: published_on,
  }))
}

// A parent from another installation has a name here only when it came along.
async function listParents(tx: Tx, { card }: PublicCard): Promise<PracticePage['parents']> {
  return Promise.all(
    card.parents.map(async ({ of, changed }) => {
      const parent = await findCardVersion(tx, of)
      return { card: of.card, version: of.version, changed, title: parent?.card.title ?? null }
    }),
  )
}

/** The public model that a card was written from: residents read of which one only where who began it agreed. */
async function findModel(db: Db, card: string): Promise<PracticePage['model'] | undefined> {
  return db
    .selectFrom('card_versions')
    .innerJoin('public_models', 'public_models.case_id', 'card_versions.case_id')
    .select(['public_models.case_id as id', 'public_models.title'])
    .where('card_versions.card_id', '=', card)
    .where(OPEN_ORIGIN)
    .orderBy('card_versions.version', 'desc')
    .executeTakeFirst()
}

const OPEN_ORIGIN = sql<boolean>`(card_versions.public_content -> 'origin' ->> 'consent')::boolean`

/** The public card that was written from a model, under the same condition. */
export async function findCardOfModel(db: Db, model: string): Promise<ModelCard | undefined> {
  const row = await db
    .selectFrom('card_versions')
    .select(['card_id', 'public_content'])
    .where('case_id', '=', model)
    .where('state', '=', 'public')
    .where(OPEN_ORIGIN)
    .executeTakeFirst()
  return row?.public_content ? { card: row.card_id, title: row.public_content.title } : undefined
}

export type ModelCard = { readonly card: string; readonly title: Words }
