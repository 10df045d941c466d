import type { PracticeCard } from '@gieo/engine/replication/card/card.ts'
import type { SignedVersion } from '@gieo/engine/replication/card-file/card-file.ts'
import type { Default, Json } from './tables.ts'

/** Cards from other installations: `migrations/0036-received-cards.ts` says what each table is for. */
export type ReceivedCardTables = {
  installations: {
    shard: Default<number>
    installation_id: string
    name: string
    public_key: string
    confirmed_on: string
    confirmed_by_id: string
  }
  received_cards: {
    shard: Default<number>
    card_id: string
    version: number
    installation_id: string
    signed_on: string
    published_on: string
    signed_state: 'public' | 'replaced' | 'withdrawn'
    state: 'public' | 'replaced' | 'withdrawn'
    reason: string | null
    hash: string
    content: Json<PracticeCard>
    signed: Json<SignedVersion>
  }
  received_pictures: {
    shard: Default<number>
    card_id: string
    version: number
    photo_id: string
    width: number
    height: number
  }
}
