import type { PracticeCard } from '@gieo/engine/replication/card/card.ts'
import { reuniteCard } from '@gieo/engine/replication/card/apart.ts'
import { publicCard } from '@gieo/engine/replication/card/public-card.ts'
import { unitId, type UnitLevel } from '@gieo/engine/unit/unit.ts'
import type { Tx } from '../store/database.ts'
import type { RegisterEntry } from './register-entry.ts'

/** Bodies of the acts on a version of a card; the words of the card and every reason lie in the vault. */
export type CardActs = {
  readonly cardSubmitted: {
    readonly version: number
    readonly programme: string
    readonly case: string | null
    readonly unit: string
    readonly organisation: string
    readonly branch: string
    readonly writers: readonly string[]
    readonly hash: string
    readonly content: unknown
  }
  readonly cardSentBack: { readonly version: number }
  readonly cardPublished: {
    readonly version: number
    readonly level: UnitLevel
    /** Where the practice began, for whoever did not agree to more. */
    readonly commune: string
    readonly by: string
  }
  readonly cardWithdrawn: { readonly version: number }
}

export type CardActType = keyof CardActs

/** A version of a card after an act on it. Bodies were written by `server/replication/cards`. */
export async function projectCard(
  tx: Tx,
  { id, type, body, words, occurredOn }: RegisterEntry,
): Promise<void> {
  const { version } = body as { readonly version: number }
  const reason = words[0] ?? ''
  switch (type as CardActType) {
    case 'cardSubmitted':
      return submit(tx, id, body as CardActs['cardSubmitted'], words, occurredOn)
    case 'cardSentBack':
      return set(tx, id, version, { state: 'sent-back', reason })
    case 'cardPublished':
      return publish(tx, id, body as CardActs['cardPublished'], occurredOn)
    case 'cardWithdrawn':
      return set(tx, id, version, { state: 'withdrawn', reason })
  }
}

async function submit(
  tx: Tx,
  id: string,
  body: CardActs['cardSubmitted'],
  words: readonly (string | null)[],
  on: string,
): Promise<void> {
  const row = {
    card_id: id,
    version: body.version,
    programme: body.programme,
    case_id: body.case,
    unit_id: body.unit,
    organisation_id: body.organisation,
    branch: body.branch,
    state: 'in-review' as const,
    content: JSON.stringify(reuniteCard(body.content, words)),
    public_content: null,
    hash: body.hash,
    writer_ids: [...body.writers],
    submitted_on: on,
    published_on: null,
    publisher_id: null,
    level: null,
    reason: null,
  }
  await tx
    .insertInto('card_versions')
    .values(row)
    .onConflict((conflict) => conflict.columns(['card_id', 'version', 'shard']).doUpdateSet(row))
    .execute()
}

// What was public until now is replaced, and stays readable by its address.
async function publish(
  tx: Tx,
  id: string,
  { version, level, commune, by }: CardActs['cardPublished'],
  on: string,
): Promise<void> {
  await tx
    .updateTable('card_versions')
    .set({ state: 'replaced' })
    .where('card_id', '=', id)
    .where('state', '=', 'public')
    .execute()
  const { content } = await tx
    .selectFrom('card_versions')
    .select('content')
    .where('card_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  const shown: PracticeCard = publicCard(content, unitId(commune))
  await set(tx, id, version, {
    state: 'public',
    reason: null,
    level,
    published_on: on,
    publisher_id: by,
    public_content: JSON.stringify(shown),
  })
}

async function set(tx: Tx, id: string, version: number, row: object): Promise<void> {
  await tx
    .updateTable('card_versions')
    .set(row)
    .where('card_id', '=', id)
    .where('version', '=', version)
    .execute()
}
