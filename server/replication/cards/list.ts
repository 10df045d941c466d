import { postingThatWrites } from '@gieo/engine/access/card.ts'
import { isHarmful } from '@gieo/engine/replication/card/recommend.ts'
import { ancestorsAt, NEWEST, type Land } from '@gieo/engine/unit/land.ts'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { nameThen } from '../../read/case-row.ts'
import { liesIn, mapFor } from '../../read/unit-place.ts'
import { scopeOf, type Actor, type Scope } from '../../store/scope.ts'
import type { CardList, CardRow } from '../../wire/cards.ts'
import { everyVersion, publishingPosting, readHeld, writingPosting, type HeldCard } from './held.ts'

export type CardsAsked = 'writing' | 'review' | 'public' | 'withdrawn'

const CARDS_MAX = 500

/** The cards somebody sees in the office: those of her reach, and what anybody published; each in its newest version. */
export async function listCards(
  context: Context,
  actor: Actor,
  { show, case: of }: { readonly show?: CardsAsked | undefined; readonly case?: string | undefined },
): Promise<CardList> {
  const land = await context.land()
  const today = context.clock.today()
  const scope = scopeOf(land, actor, context.packs.programmes)
  const rows = await everyVersion(context.db)
    .where(of === undefined ? visibleTo(land, scope, today) : writtenFrom(land, scope, today, of))
    .distinctOn('card_id')
    .orderBy('card_id')
    .orderBy('version', 'desc')
    .orderBy('has_draft', 'desc')
    .limit(CARDS_MAX)
    .execute()
  const cards = rows.map(readHeld)
  const names = await organisationNames(context, cards)
  const items = cards
    .filter((card) => show === undefined || partOf(card) === show)
    .map((card) => sayRow(land, actor, card, { names, today }))
    .toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0))
  const count = (part: CardsAsked) => cards.filter((card) => partOf(card) === part).length
  return {
    items,
    counts: {
      writing: count('writing'),
      review: count('review'),
      public: count('public'),
      withdrawn: count('withdrawn'),
    },
    mayWrite: actor.postings.some((posting) => {
      const programme = posting.programmes === '*' ? '' : (posting.programmes[0] ?? '')
      const path = [posting.unit, ...ancestorsAt(land, posting.unit, NEWEST)]
      return postingThatWrites(actor, { path, programme, branch: posting.branch }, today) !== undefined
    }),
  }
}

function partOf({ status }: HeldCard): CardsAsked {
  if (status === 'in-review') return 'review'
  if (status === 'draft' || status === 'sent-back') return 'writing'
  return status === 'withdrawn' ? 'withdrawn' : 'public'
}

// What was published is for every officer; what is not, for those whose postings reach its case.
function visibleTo(land: Land, scope: Scope, today: string) {
  return sql<boolean>`((not held.has_draft and held.state in ('public', 'withdrawn')) or ${reached(land, scope, today)})`
}

// Which case a card came from is for those who reach the case, whatever became of the card.
function writtenFrom(land: Land, scope: Scope, today: string, id: string) {
  return sql<boolean>`(held.case_id = ${id}::uuid and ${reached(land, scope, today)})`
}

function reached(land: Land, { arms }: Scope, today: string) {
  const map = mapFor(land, today)
  const tests = arms.map(
    ({ unit, keys }) =>
      sql<boolean>`(held.programme || ':' || held.branch = any(${keys}::text[]) and ${liesIn('held.unit_id', unit, map)})`,
  )
  return tests.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(tests, sql` or `)})`
}

type Saying = { readonly names: ReadonlyMap<string, string>; readonly today: string }

function sayRow(land: Land, actor: Actor, card: HeldCard, { names, today }: Saying): CardRow {
  const { content } = card
  const maySend = !('refused' in writingPosting(land, actor, card, today))
  const mayRead = !('refused' in publishingPosting(land, actor, card, today))
  return {
    card: card.of.card,
    version: card.of.version,
    state: card.status,
    title: content.title,
    kind: content.kind,
    domains: [...content.domains],
    isHarmful: isHarmful(content),
    unit: card.unit,
    unitName: nameThen(land, card.unit, today),
    organisationName: names.get(card.organisation) ?? '',
    on: card.changedOn,
    isMine:
      card.status === 'in-review'
        ? mayRead && !card.writers.includes(actor.officer)
        : card.hasDraft && maySend && card.writers.includes(actor.officer),
  }
}

/** Names of the organisations that hold some cards. */
export async function organisationNames(
  { db }: Context,
  cards: readonly Pick<HeldCard, 'organisation'>[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('organisations')
    .where('organisation_id', 'in', ['', ...cards.map(({ organisation }) => organisation)])
    .select(['organisation_id', 'name_vi'])
    .execute()
  return new Map(rows.map(({ organisation_id, name_vi }) => [organisation_id, name_vi]))
}
