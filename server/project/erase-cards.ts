import { sql } from 'kysely'
import type { Tx } from '../store/database.ts'
import { projectCard } from './cards.ts'

/**
 * Takes the words of a case out of the cards that were written from it and never published: drafts go, what was sent
 * keeps its numbers and days alone. What is public was read by a second person, who confirmed that it names nobody.
 */
export async function eraseCardsOf(tx: Tx, caseId: string): Promise<void> {
  await tx.deleteFrom('card_drafts').where('case_id', '=', caseId).execute()
  const versions = await tx
    .selectFrom('card_versions')
    .where('case_id', '=', caseId)
    .where('public_content', 'is', null)
    .select(['card_id', 'version'])
    .execute()
  for (const { card_id, version } of versions) {
    const acts = sql`select position from journal where stream = 'card' and stream_id = ${card_id}
      and (body ->> 'version')::int = ${version}`
    await sql`update vault set erased_at = now(),
        words = (select coalesce(jsonb_agg(null::text), '[]') from jsonb_array_elements(words))
      where position in (${acts})`.execute(tx)
    await replay(tx, card_id, version)
  }
}

async function replay(tx: Tx, card: string, version: number): Promise<void> {
  const entries = await tx
    .selectFrom('journal')
    .leftJoin('vault', 'vault.position', 'journal.position')
    .where('stream', '=', 'card')
    .where('stream_id', '=', card)
    .where(sql<boolean>`(body ->> 'version')::int = ${version}`)
    .select([
      'journal.position',
      sql<string>`journal.xid::text`.as('xid'),
      'type',
      'occurred_on',
      'body',
      'words',
    ])
    .orderBy('journal.version')
    .execute()
  for (const { position, xid, type, occurred_on, body, words } of entries)
    await projectCard(tx, {
      ...{ position, xid, stream: 'card', id: card, type, occurredOn: occurred_on, body },
      words: words ?? [],
    })
}
