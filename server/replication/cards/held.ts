import { postingsThatPublish, postingThatWrites, seesCard } from '@gieo/engine/access/card.ts'
import type { Posting, Reach } from '@gieo/engine/access/access.ts'
import type { CardStatus, CardVersion, PracticeCard } from '@gieo/engine/replication/card/card.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { levelOf, type Land } from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { pathToday } from '../../facts.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Actor } from '../../store/scope.ts'
import { isCardId } from './find-card.ts'

/** The newest version of a card with what somebody is typing, as the office holds it. */
export type HeldCard = {
  readonly of: CardVersion
  readonly status: CardStatus
  readonly programme: string
  readonly case: string | undefined
  readonly unit: string
  readonly organisation: string
  readonly branch: string
  readonly content: PracticeCard
  /** Of the draft; 0 where nobody is writing. */
  readonly revision: number
  readonly hasDraft: boolean
  readonly writers: readonly string[]
  readonly savedBy: string | undefined
  readonly savedFrom: string | undefined
  readonly hash: string | undefined
  /** The day of the latest act on it, or on which it was saved. */
  readonly changedOn: string
  readonly reason: string | undefined
}

/** One card for somebody who may see it in the office; for anybody else it does not exist. */
export async function findHeld(
  context: Context,
  db: Db | Tx,
  actor: Actor,
  card: string,
): Promise<{ readonly held: HeldCard; readonly land: Land } | Refusal> {
  if (!isCardId(card)) return refuse('card.not-found')
  const land = await context.land()
  const rows = await everyVersion(db)
    .where('card_id', '=', card)
    .orderBy('version', 'desc')
    .orderBy('has_draft', 'desc')
    .execute()
  const today = context.clock.today()
  const row = rows.find((each) => isOpen(each) || seesCard(actor, reachOf(land, placeOf(each), today), today))
  return row === undefined ? refuse('card.not-found') : { held: readHeld(row), land }
}

// What was published may be read by every officer; what is not yet, by those who reach its case.
function isOpen({ state, has_draft }: HeldRow): boolean {
  return !has_draft && (state === 'public' || state === 'withdrawn')
}

/** Every version of every card, twice where somebody writes on one that was sent: the draft and what was sent. */
export function everyVersion(db: Db | Tx) {
  return db
    .selectFrom(
      sql<HeldRow>`(
        select d.card_id, d.version, coalesce(v.state, 'draft') as state, d.programme, d.case_id, d.unit_id,
          d.organisation_id, d.branch, d.content, d.revision, d.writer_ids, d.saved_by_id, d.saved_from_id, v.hash,
          v.reason, (d.saved_at at time zone 'Asia/Ho_Chi_Minh')::date as changed_on, true as has_draft
        from card_drafts d left join card_versions v on v.card_id = d.card_id and v.version = d.version
        union all
        select card_id, version, state, programme, case_id, unit_id, organisation_id, branch, content,
          0, writer_ids, null, null, hash, reason, coalesce(published_on, submitted_on), false
        from card_versions)`.as<'held'>(sql`held`),
    )
    .selectAll()
}

export type HeldRow = {
  readonly card_id: string
  readonly version: number
  readonly state: CardStatus
  readonly programme: string
  readonly case_id: string | null
  readonly unit_id: string
  readonly organisation_id: string
  readonly branch: string
  readonly content: PracticeCard
  readonly revision: number
  readonly writer_ids: readonly string[]
  readonly saved_by_id: string | null
  readonly saved_from_id: string | null
  readonly hash: string | null
  readonly changed_on: string
  readonly reason: string | null
  readonly has_draft: boolean
}

export function readHeld(row: HeldRow): HeldCard {
  return {
    of: { card: row.card_id, version: row.version },
    status: row.state,
    programme: row.programme,
    case: row.case_id ?? undefined,
    unit: row.unit_id,
    organisation: row.organisation_id,
    branch: row.branch,
    content: row.content,
    revision: row.revision,
    hasDraft: row.has_draft,
    writers: row.writer_ids,
    savedBy: row.saved_by_id ?? undefined,
    savedFrom: row.saved_from_id ?? undefined,
    hash: row.hash ?? undefined,
    changedOn: row.changed_on,
    reason: row.reason ?? undefined,
  }
}

function placeOf({ unit_id, programme, branch }: HeldRow): Placed {
  return { unit: unit_id, programme, branch }
}

/** A card belongs where its case does: to the programme, the branch and the place. */
export function reachOf(land: Land, { unit, programme, branch }: Placed, today: string): Reach {
  return { path: pathToday(land, unitId(unit), today), programme, branch }
}

type Placed = { readonly unit: string; readonly programme: string; readonly branch: string }

export function writingPosting(land: Land, actor: Actor, placed: Placed, today: string): Posting | Refusal {
  return postingThatWrites(actor, reachOf(land, placed, today), today) ?? refuse('access.not-allowed')
}

/** The posting by which somebody publishes or withdraws: of a commune or the province, the widest first. */
export function publishingPosting(
  land: Land,
  actor: Actor,
  placed: Placed,
  today: string,
): Posting | Refusal {
  const postings = postingsThatPublish(actor, reachOf(land, placed, today), today)
  const wide = ['province', 'commune'].flatMap((level) =>
    postings.filter(({ unit }) => levelOf(land, unit) === level),
  )
  return wide[0] ?? refuse('access.not-allowed')
}
