import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { checkCard } from '@gieo/engine/replication/card/check-card.ts'
import { checkParents } from '@gieo/engine/replication/card/check-parents.ts'
import type { CardVersion, PracticeCard } from '@gieo/engine/replication/card/card.ts'
import { separateCard } from '@gieo/engine/replication/card/apart.ts'
import { hashOfVersion } from '@gieo/engine/replication/card/hash.ts'
import { finding, type Finding } from '@gieo/engine/finding.ts'
import { hasUnit, type Land } from '@gieo/engine/unit/land.ts'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { tidyCard } from '@gieo/engine/replication/card/tidy-card.ts'
import type { CardActs } from '../../project/cards.ts'
import type { Db, Tx } from '../../store/database.ts'
import { officeHeading, record } from '../../store/record.ts'
import type { Actor } from '../../store/scope.ts'
import type { CardSave, CardSaved } from '../../wire/cards.ts'
import { listPublishedVersions } from './find-card.ts'
import { findHeld, writingPosting, type HeldCard } from './held.ts'

/** Two acts on one card at once would each miss the other. */
export async function holdCard(tx: Tx, card: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`card ${card}`}))`.execute(tx)
}

/**
 * Saves what is typed, right or not: nothing typed is refused for what it says. Somebody who looked at an earlier
 * revision is told who saved meanwhile.
 */
export async function saveDraft(
  context: Context,
  actor: Actor,
  card: string,
  { revision, content, tab }: CardSave,
): Promise<CardSaved | Refusal> {
  return context.db.transaction().execute(async (tx) => {
    await holdCard(tx, card)
    const found = await findOpenDraft(context, tx, actor, card)
    if ('refused' in found) return found
    const { held } = found
    // Where it began and what it was written from are the case's to say.
    const { case: origin, unit } = held.content.origin
    const said = tidyCard({ ...content, origin: { ...content.origin, case: origin, unit } })
    if (revision !== held.revision && tab !== held.savedFrom) return refuseMoved(tx, held)
    await tx
      .updateTable('card_drafts')
      .set({
        content: JSON.stringify(said),
        revision: held.revision + 1,
        writer_ids: [...new Set([...held.writers, actor.officer])],
        saved_by_id: actor.officer,
        saved_from_id: tab,
        saved_at: context.clock.now(),
      })
      .where('card_id', '=', card)
      .where('version', '=', held.of.version)
      .execute()
    return { revision: held.revision + 1 }
  })
}

async function refuseMoved(tx: Tx, { savedBy }: HeldCard): Promise<Refusal> {
  const officer = await tx
    .selectFrom('officers')
    .select('full_name')
    .where('officer_id', '=', savedBy ?? '')
    .executeTakeFirst()
  return refuse('card.changed-meanwhile', { name: officer?.full_name ?? '' })
}

// Somebody may write: the card is a draft or was sent back, and lies within a posting that writes.
async function findOpenDraft(
  context: Context,
  tx: Tx,
  actor: Actor,
  card: string,
): Promise<{ readonly held: HeldCard; readonly land: Land } | Refusal> {
  const found = await findHeld(context, tx, actor, card)
  if ('refused' in found) return found
  const { held, land } = found
  const posting = writingPosting(land, actor, held, context.clock.today())
  if ('refused' in posting) return posting
  const isOpen = held.hasDraft && held.status !== 'in-review'
  return isOpen ? found : refuse('card.not-now')
}

/** Sends a draft for review, as it stands: from now on it is on record. Every finding comes back at once. */
export async function submitCard(
  context: Context,
  actor: Actor,
  card: string,
  { revision }: { readonly revision: number },
): Promise<undefined | Refusal> {
  return context.db.transaction().execute(async (tx) => {
    await holdCard(tx, card)
    const found = await findOpenDraft(context, tx, actor, card)
    if ('refused' in found) return found
    const { held, land } = found
    if (revision !== held.revision) return refuseMoved(tx, held)
    const findings = await checkForReview(tx, land, held.of, held.content)
    if (findings.length > 0) return refuse('card.not-ready', undefined, findings)
    const { kept, words } = separateCard(held.content)
    const body: CardActs['cardSubmitted'] = {
      version: held.of.version,
      programme: held.programme,
      case: held.case ?? null,
      unit: held.unit,
      organisation: held.organisation,
      branch: held.branch,
      writers: held.writers,
      hash: hashOfVersion(held.of, held.content),
      content: kept,
    }
    const posting = writingPosting(land, actor, held, context.clock.today())
    if ('refused' in posting) return posting
    const heading = officeHeading(actor, posting.organisation, context.clock.today())
    await record(tx, { stream: 'card', id: card, type: 'cardSubmitted', body, words }, heading)
    return undefined
  })
}

/** Whether a card can be sent or published: what it says, its parents, and its pictures as they are now. */
export async function checkForReview(
  db: Db | Tx,
  land: Land,
  of: CardVersion,
  content: PracticeCard,
): Promise<readonly Finding[]> {
  return [
    ...checkCard(content, 'public'),
    ...(hasUnit(land, content.origin.unit) ? [] : [finding('origin.unit', 'card.place-missing')]),
    ...(await checkAncestors(db, of, content)),
    ...(await checkPictures(db, content)),
  ]
}

async function checkAncestors(
  db: Db | Tx,
  of: CardVersion,
  { parents }: PracticeCard,
): Promise<readonly Finding[]> {
  if (parents.length === 0) return []
  const known = new Map(
    (await listPublishedVersions(db)).map((each) => [
      `${each.of.card}@${each.of.version}`,
      each.card.parents.map((parent) => parent.of),
    ]),
  )
  return checkParents(of, parents, ({ card, version }) => known.get(`${card}@${version}`))
}

// A picture is one of the card's case, and those shown have not changed their minds.
async function checkPictures(db: Db | Tx, { media, origin }: PracticeCard): Promise<readonly Finding[]> {
  if (media.length === 0) return []
  const photos = await db
    .selectFrom('photos')
    .select('photo_id')
    .where('case_id', '=', origin.case ?? null)
    .where('consent', '=', true)
    .execute()
  const agreed = new Set(photos.map(({ photo_id }) => photo_id))
  return media.flatMap(({ photo }, index) =>
    agreed.has(photo) ? [] : [finding(`media.${index}.photo`, 'card.picture-elsewhere')],
  )
}

/** Throws a draft away that was never sent. What was sent is on record and stays. */
export async function deleteDraft(
  context: Context,
  actor: Actor,
  card: string,
): Promise<undefined | Refusal> {
  return context.db.transaction().execute(async (tx) => {
    await holdCard(tx, card)
    const found = await findOpenDraft(context, tx, actor, card)
    if ('refused' in found) return found
    const { held } = found
    if (held.status !== 'draft') return refuse('card.not-now')
    await tx
      .deleteFrom('card_drafts')
      .where('card_id', '=', card)
      .where('version', '=', held.of.version)
      .execute()
    return undefined
  })
}
