import type { Posting } from '@gieo/engine/access/access.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { levelOf, type Land } from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../../context.ts'
import { pathToday } from '../../facts.ts'
import type { CardActs, CardActType } from '../../project/cards.ts'
import type { Tx } from '../../store/database.ts'
import { officeHeading, record } from '../../store/record.ts'
import type { Actor } from '../../store/scope.ts'
import type { CardPublish } from '../../wire/cards.ts'
import { findHeld, publishingPosting, type HeldCard } from './held.ts'
import { checkForReview, holdCard } from './write.ts'

/** Returns a card to those who wrote it, with what is to be mended. */
export async function sendBackCard(
  context: Context,
  actor: Actor,
  card: string,
  { reason }: { readonly reason: string },
): Promise<undefined | Refusal> {
  return actOn(context, actor, card, async ({ tx, held, posting }) => {
    if (held.status !== 'in-review') return refuse('card.not-now')
    if (held.writers.includes(actor.officer)) return refuse('card.own-work')
    if (reason.trim() === '') return refuse('case.reason-missing')
    await write(context, tx, actor, posting, {
      card,
      type: 'cardSentBack',
      body: { version: held.of.version },
      words: [reason.trim().normalize('NFC')],
    })
    return undefined
  })
}

/**
 * Makes a version public, in exactly the words that its reviewer read. Nobody reviews her own; and somebody says that
 * no private person is named.
 */
export async function publishCard(
  context: Context,
  actor: Actor,
  card: string,
  { hash, noNames }: CardPublish,
): Promise<undefined | Refusal> {
  return actOn(context, actor, card, async ({ tx, land, held, posting }) => {
    // The answer of the first time was lost on the way.
    if (held.status === 'public' && held.hash === hash) return undefined
    if (held.status !== 'in-review') return refuse('card.not-now')
    if (held.writers.includes(actor.officer)) return refuse('card.own-work')
    if (held.hash !== hash) return refuse('card.not-as-seen')
    if (!noNames) return refuse('card.names-unread')
    const findings = await checkForReview(tx, land, held.of, held.content)
    if (findings.length > 0) return refuse('card.not-ready', undefined, findings)
    const today = context.clock.today()
    const body: CardActs['cardPublished'] = {
      version: held.of.version,
      level: levelOf(land, posting.unit) ?? 'commune',
      commune: communeOf(land, held.unit, today),
      by: actor.officer,
    }
    await write(context, tx, actor, posting, { card, type: 'cardPublished', body })
    await tx
      .deleteFrom('card_drafts')
      .where('card_id', '=', card)
      .where('version', '=', held.of.version)
      .execute()
    return undefined
  })
}

/** Takes a public card back, with the reason; it stays readable by its address, and says so. */
export async function withdrawCard(
  context: Context,
  actor: Actor,
  card: string,
  { reason }: { readonly reason: string },
): Promise<undefined | Refusal> {
  return actOn(context, actor, card, async ({ tx, posting }) => {
    if (reason.trim() === '') return refuse('case.reason-missing')
    const shown = await tx
      .selectFrom('card_versions')
      .select('version')
      .where('card_id', '=', card)
      .where('state', '=', 'public')
      .executeTakeFirst()
    if (shown === undefined) return refuse('card.not-now')
    await write(context, tx, actor, posting, {
      card,
      type: 'cardWithdrawn',
      body: { version: shown.version },
      words: [reason.trim().normalize('NFC')],
    })
    return undefined
  })
}

type Ground = {
  readonly tx: Tx
  readonly land: Land
  readonly held: HeldCard
  readonly posting: Posting
}

async function actOn(
  context: Context,
  actor: Actor,
  card: string,
  act: (ground: Ground) => Promise<undefined | Refusal>,
): Promise<undefined | Refusal> {
  return context.db.transaction().execute(async (tx) => {
    await holdCard(tx, card)
    const found = await findHeld(context, tx, actor, card)
    if ('refused' in found) return found
    const posting = publishingPosting(found.land, actor, found.held, context.clock.today())
    return 'refused' in posting ? posting : act({ tx, ...found, posting })
  })
}

type Act<Type extends CardActType> = {
  readonly card: string
  readonly type: Type
  readonly body: CardActs[Type]
  readonly words?: readonly string[] | undefined
}

async function write<Type extends CardActType>(
  context: Context,
  tx: Tx,
  actor: Actor,
  posting: Posting,
  { card, type, body, words }: Act<Type>,
): Promise<void> {
  const heading = officeHeading(actor, posting.organisation, context.clock.today())
  await record(tx, { stream: 'card', id: card, type, body, words }, heading)
}

function communeOf(land: Land, unit: string, today: string): string {
  const path = pathToday(land, unitId(unit), today)
  return path.find((id) => levelOf(land, id) === 'commune') ?? path.at(-1) ?? unit
}
