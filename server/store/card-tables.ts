import type { CardStatus, PracticeCard } from '@gieo/engine/replication/card/card.ts'
import type { UnitLevel } from '@gieo/engine/unit/unit.ts'
import type { ColumnType } from 'kysely'
import type { Default, Json } from './tables.ts'

export type CardTables = {
  card_drafts: CardDraftTable
  card_versions: CardVersionTable
  public_cards: PublicCardView
  card_photos: CardPhotoView
}

/** A card while somebody writes it. */
type CardDraftTable = {
  shard: Default<number>
  card_id: string
  version: number
  programme: string
  case_id: string | null
  unit_id: string
  organisation_id: string
  branch: string
  content: Json<PracticeCard>
  revision: number
  writer_ids: string[]
  saved_by_id: string
  saved_from_id: string
  saved_at: Default<Date>
}

/** A version that was sent for review, as the acts on it leave it. */
type CardVersionTable = {
  shard: Default<number>
  card_id: string
  version: number
  programme: string
  case_id: string | null
  unit_id: string
  organisation_id: string
  branch: string
  state: Exclude<CardStatus, 'draft'>
  content: Json<PracticeCard>
  public_content: ColumnType<PracticeCard | null, string | null, string | null>
  hash: string
  writer_ids: string[]
  submitted_on: string
  published_on: string | null
  publisher_id: string | null
  level: UnitLevel | null
  reason: string | null
}

/** What everybody may read. */
type PublicCardView = {
  card_id: string
  version: number
  programme: string
  organisation_id: string
  branch: string
  state: 'public' | 'replaced' | 'withdrawn'
  content: Json<PracticeCard>
  hash: string
  published_on: string
  level: UnitLevel
  reason: string | null
}

type CardPhotoView = {
  card_id: string
  version: number
  photo_id: string
  width: number
  height: number
}
