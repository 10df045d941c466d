import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Context } from '../../context.ts'
import { nameThen, photoUrls } from '../../read/case-row.ts'
import type { Actor } from '../../store/scope.ts'
import type { CardAct, CardPage } from '../../wire/cards.ts'
import { findHeld, publishingPosting, writingPosting, type HeldCard } from './held.ts'
import { organisationNames } from './list.ts'

const ACTS_MAX = 500

/** A card in the office: its newest version that the reader may see, or an earlier one by its number. */
export async function readCardPage(
  context: Context,
  actor: Actor,
  card: string,
  version?: number,
): Promise<CardPage | Refusal> {
  const found = await findHeld(context, context.db, actor, card)
  if ('refused' in found) return found
  const { land, held: newest } = found
  const held =
    version === undefined || version === newest.of.version ? newest : await earlier(context, newest, version)
  if (held === undefined) return refuse('card.not-found')
  const today = context.clock.today()
  const isNewest = held === newest
  const writes = !('refused' in writingPosting(land, actor, held, today))
  const publishes = !('refused' in publishingPosting(land, actor, held, today))
  const isOwnWork = held.writers.includes(actor.officer)
  const names = await organisationNames(context, [held])
  const isWriting = held.hasDraft && held.status !== 'in-review'
  return {
    card,
    version: held.of.version,
    state: held.status,
    content: held.content,
    before: await readBefore(context, held),
    revision: held.revision,
    hash: held.hash ?? null,
    reason: held.reason ?? null,
    case: writes || publishes ? (held.case ?? null) : null,
    unitName: nameThen(land, held.unit, today),
    organisationName: names.get(held.organisation) ?? '',
    versions: await listVersions(context, newest),
    history: await listActs(context, card),
    photos: writes ? await listPhotos(context, held) : [],
    mayWrite: isNewest && writes && isWriting,
    mayBegin:
      isNewest && writes && !held.hasDraft && (held.status === 'public' || held.status === 'withdrawn'),
    mayReview: isNewest && publishes && !isOwnWork && held.status === 'in-review',
    isOwnWork,
    mayWithdraw: publishes && held.status === 'public',
    mayDelete: isNewest && writes && held.status === 'draft',
    isPublished: ['public', 'replaced', 'withdrawn'].includes(held.status),
  }
}

async function earlier(context: Context, newest: HeldCard, version: number): Promise<HeldCard | undefined> {
  const row = await context.db
    .selectFrom('card_versions')
    .selectAll()
    .where('card_id', '=', newest.of.card)
    .where('version', '=', version)
    .where('public_content', 'is not', null)
    .executeTakeFirst()
  return (
    row && {
      ...newest,
      of: { card: row.card_id, version },
      status: row.state,
      content: row.content,
      revision: 0,
      hasDraft: false,
      writers: row.writer_ids,
      hash: row.hash,
      reason: row.reason ?? undefined,
    }
  )
}

async function readBefore(context: Context, { of }: HeldCard): Promise<CardPage['before']> {
  const row = await context.db
    .selectFrom('card_versions')
    .select(['version', 'content'])
    .where('card_id', '=', of.card)
    .where('version', '<', of.version)
    .where('public_content', 'is not', null)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : { version: row.version, content: row.content }
}

async function listVersions(context: Context, { of, status }: HeldCard): Promise<CardPage['versions']> {
  const rows = await context.db
    .selectFrom('card_versions')
    .select(['version', 'state'])
    .where('card_id', '=', of.card)
    .where('version', '<', of.version)
    .orderBy('version', 'desc')
    .execute()
  return [{ version: of.version, state: status }, ...rows]
}

/** What was done with a card, the latest first; reasons that were erased stay away. */
async function listActs(context: Context, card: string): Promise<CardAct[]> {
  const rows = await context.db
    .selectFrom('journal')
    .leftJoin('vault', 'vault.position', 'journal.position')
    .leftJoin('officers', 'officers.officer_id', 'journal.actor_id')
    .leftJoin('organisations', 'organisations.organisation_id', 'journal.organisation_id')
    .where('journal.stream', '=', 'card')
    .where('journal.stream_id', '=', card)
    .select(['type', 'occurred_on', 'actor_id', 'full_name', 'name_vi', 'body', 'words'])
    .orderBy('journal.position', 'desc')
    .limit(ACTS_MAX)
    .execute()
  return rows.map((row) => ({
    type: row.type,
    version: (row.body as { readonly version: number }).version, // every act on a card names its version
    on: row.occurred_on,
    by: row.full_name ?? row.actor_id,
    organisationName: row.name_vi ?? '',
    reason: row.type === 'cardSubmitted' ? null : (row.words?.[0] ?? null),
  }))
}

async function listPhotos(context: Context, held: HeldCard): Promise<CardPage['photos']> {
  if (held.case === undefined) return []
  const rows = await context.db
    .selectFrom('photos')
    .innerJoin('photo_files', (join) =>
      join
        .onRef('photo_files.photo_id', '=', 'photos.photo_id')
        .onRef('photo_files.sha256', '=', 'photos.sha256'),
    )
    .where('case_id', '=', held.case)
    .select(['photos.photo_id', 'caption_vi', 'caption_en', 'credit', 'taken_on', 'consent'])
    .orderBy('place')
    .execute()
  return rows.map((row) => ({
    photo: row.photo_id,
    captionVi: row.caption_vi,
    captionEn: row.caption_en,
    credit: row.credit,
    takenOn: row.taken_on,
    consent: row.consent,
    smallUrl: photoUrls(row.photo_id).smallUrl,
  }))
}
