import { blankCard } from '@gieo/engine/replication/card/blank.ts'
import type { CardVersion, PracticeCard, Words } from '@gieo/engine/replication/card/card.ts'
import { practiceOf } from '@gieo/engine/form/reference.ts'
import { fillFromCase, sayChanged } from '@gieo/engine/replication/card/from-case.ts'
import { fold } from '@gieo/engine/case/evolve.ts'
import type { Case } from '@gieo/engine/case/case.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { CARD_PARTS } from '@gieo/programmes/card-parts.ts'
import type { Context } from '../../context.ts'
import type { Tx } from '../../store/database.ts'
import { readCase } from '../../store/journal.ts'
import { inScope, scopeOf, withScope, type Actor } from '../../store/scope.ts'
import type { CardBegun, NewCard } from '../../wire/cards.ts'
import { findCardVersion, type PublicCard } from './find-card.ts'
import { findHeld, writingPosting, type HeldCard } from './held.ts'

/**
 * Begins a card from a case: what the case says already is written on it, and of a copy the card that it took up as its
 * parent. Sent twice, it is begun once.
 */
export async function beginCard(
  context: Context,
  actor: Actor,
  { id, case: caseId, parent: named }: NewCard,
): Promise<CardBegun | Refusal> {
  const state = await findCase(context, actor, caseId)
  if (state === undefined) return refuse('case.not-found')
  const land = await context.land()
  const today = context.clock.today()
  const posting = writingPosting(land, actor, state, today)
  if ('refused' in posting) return posting
  const parent = named ?? takenUp(context, state)
  const grownFrom = parent === undefined ? undefined : await findCardVersion(context.db, parent)
  if (named !== undefined && grownFrom === undefined) return refuse('card.not-found')
  return context.db.transaction().execute(async (tx) => {
    const known = await findHeld(context, tx, actor, id)
    if ('held' in known)
      return known.held.case === caseId && known.held.writers.includes(actor.officer)
        ? { card: id, version: known.held.of.version }
        : refuse('card.exists')
    await insertDraft(tx, actor, {
      card: { id, version: 1 },
      programme: state.programme,
      case: state.id,
      unit: state.unit,
      organisation: state.organisation,
      branch: state.branch,
      content: contentFrom(context, state, grownFrom),
    })
    return { card: id, version: 1 }
  })
}

// The version that a copy took up.
function takenUp(context: Context, { pack, answers }: Case): CardVersion | undefined {
  const field = context.packs.byHash.get(pack)?.rules.adoption?.practice
  const practice = practiceOf(answers[field ?? ''])
  return practice && { card: practice.card, version: practice.version }
}

// A copy that changed begins with how its parent is done, and with what its own case says of itself.
function contentFrom(context: Context, state: Case, parent: PublicCard | undefined): PracticeCard {
  const pack = context.packs.byHash.get(state.pack)
  if (pack === undefined) throw new Error(`the case ${state.id} pins a pack that is not here`)
  const spot = state.spot
  const origin = {
    case: state.id,
    unit: state.unit,
    consent: false,
    ...(spot === undefined ? {} : { point: [spot.lon, spot.lat] as const }),
  }
  const parts = CARD_PARTS[state.programme] ?? {}
  const own = fillFromCase(blankCard(origin), pack, parts, state)
  if (parent === undefined) return own
  const { since, results, media } = own
  const says = (words: Words, otherwise: Words) => (words.vi === '' ? otherwise : words)
  return {
    ...parent.card,
    ...{ origin, since, results, media },
    title: says(own.title, parent.card.title),
    summary: says(own.summary, parent.card.summary),
    parents: [{ of: parent.of, changed: sayChanged(parts, state) }],
    harm: undefined,
    validUntil: undefined,
  }
}

/** The next version of a card begins as the one that is public; that one stays as it is. */
export async function beginVersion(
  context: Context,
  actor: Actor,
  card: string,
): Promise<CardBegun | Refusal> {
  return context.db.transaction().execute(async (tx) => {
    const found = await findHeld(context, tx, actor, card)
    if ('refused' in found) return found
    const { held, land } = found
    const posting = writingPosting(land, actor, held, context.clock.today())
    if ('refused' in posting) return posting
    if (held.hasDraft || (held.status !== 'public' && held.status !== 'withdrawn'))
      return refuse('card.not-now')
    const version = held.of.version + 1
    await insertDraft(tx, actor, { ...held, card: { id: card, version } })
    return { card, version }
  })
}

type Begun = Pick<HeldCard, 'programme' | 'case' | 'unit' | 'organisation' | 'branch' | 'content'> & {
  readonly card: { readonly id: string; readonly version: number }
}

async function insertDraft(tx: Tx, actor: Actor, begun: Begun): Promise<void> {
  await tx
    .insertInto('card_drafts')
    .values({
      card_id: begun.card.id,
      version: begun.card.version,
      programme: begun.programme,
      case_id: begun.case ?? null,
      unit_id: begun.unit,
      organisation_id: begun.organisation,
      branch: begun.branch,
      content: JSON.stringify(begun.content),
      revision: 1,
      writer_ids: [actor.officer],
      saved_by_id: actor.officer,
      saved_from_id: actor.session,
    })
    .execute()
}

async function findCase(context: Context, actor: Actor, id: string): Promise<Case | undefined> {
  const scope = scopeOf(await context.land(), actor, context.packs.programmes)
  return withScope(context.db, scope, async (tx) => {
    const row = await tx
      .selectFrom('cases')
      .select('case_id')
      .where('case_id', '=', id)
      .where('withdrawn', 'is', null)
      .where(inScope(scope))
      .executeTakeFirst()
    return row === undefined ? undefined : fold(await readCase(tx, id))
  })
}
