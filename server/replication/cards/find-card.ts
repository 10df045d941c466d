import type { CardVersion, PracticeCard } from '@gieo/engine/replication/card/card.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'
import type { UnitLevel } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../../store/database.ts'

/** A version that was published, as everybody may read it. */
export type PublicCard = {
  readonly of: CardVersion
  readonly status: 'public' | 'replaced' | 'withdrawn'
  /** Its pictures are those whose people still agree. */
  readonly card: PracticeCard
  readonly hash: string
  /** Of the case it was written from; '' when there is none here. */
  readonly programme: string
  readonly organisation: string
  readonly branch: string
  /** Which office published it. */
  readonly level: UnitLevel
  readonly publishedOn: PlainDate
  /** Why it was withdrawn. */
  readonly reason?: string | undefined
}

const CARDS_MAX = 2_000

/** A published version by its name, whatever became of it later; `undefined` for one that never was public. */
export async function findCardVersion(db: Db | Tx, of: CardVersion): Promise<PublicCard | undefined> {
  if (!isCardId(of.card)) return undefined
  const row = await selectPublic(db)
    .where('public_cards.card_id', '=', of.card)
    .where('public_cards.version', '=', of.version)
    .executeTakeFirst()
  return row && readPublic(row)
}

/** The version of a card that holds now, or the last one that did. */
export async function findLatestVersion(db: Db | Tx, card: string): Promise<PublicCard | undefined> {
  if (!isCardId(card)) return undefined
  const row = await selectPublic(db)
    .where('public_cards.card_id', '=', card)
    .orderBy('public_cards.version', 'desc')
    .executeTakeFirst()
  return row && readPublic(row)
}

/** Every card that is public, each in the version that holds. */
export async function listPublicCards(db: Db | Tx): Promise<readonly PublicCard[]> {
  const rows = await selectPublic(db)
    .where('public_cards.state', '=', 'public')
    .orderBy('public_cards.published_on', 'desc')
    .orderBy('public_cards.card_id')
    .limit(CARDS_MAX)
    .execute()
  return rows.map(readPublic)
}

/** Every version that ever was public, the earliest first: what a tree of practices is drawn from. */
export async function listPublishedVersions(db: Db | Tx): Promise<readonly PublicCard[]> {
  const rows = await selectPublic(db)
    .orderBy('public_cards.published_on')
    .orderBy('public_cards.card_id')
    .orderBy('public_cards.version')
    .limit(CARDS_MAX * 5)
    .execute()
  return rows.map(readPublic)
}

function selectPublic(db: Db | Tx) {
  return db
    .selectFrom('public_cards')
    .selectAll('public_cards')
    .select(
      sql<string[]>`array(select p.photo_id::text from card_photos p
        where p.card_id = public_cards.card_id and p.version = public_cards.version)`.as('agreed'),
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPublic>['execute']>>[number]

function readPublic(row: Row): PublicCard {
  return {
    of: { card: row.card_id, version: row.version },
    status: row.state,
    card: { ...row.content, media: row.content.media.filter(({ photo }) => row.agreed.includes(photo)) },
    hash: row.hash,
    programme: row.programme,
    organisation: row.organisation_id,
    branch: row.branch,
    level: row.level,
    publishedOn: row.published_on,
    reason: row.reason ?? undefined,
  }
}

/** Cards are named by ids of this form; PostgreSQL would fail on anything else. */
export function isCardId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
