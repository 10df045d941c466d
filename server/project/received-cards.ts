import { putBack } from '@gieo/engine/log/words-apart.ts'
import {
  unpackCard,
  type Installation,
  type SignedVersion,
} from '@gieo/engine/replication/card-file/card-file.ts'
import { sql } from 'kysely'
import type { Tx } from '../store/database.ts'
import { insertRows, writeAll } from '../store/write.ts'
import type { RegisterEntry } from './register-entry.ts'

/** A picture that came with a card: under which id it is kept here. */
export type ReceivedPicture = {
  readonly photo: string
  readonly keptAs: string
  readonly width: number
  readonly height: number
}

/** Bodies of the acts on what comes from other installations; words of a card lie in the vault. */
export type CardFileActs = {
  readonly cardReceived: { readonly signed: unknown; readonly pictures: readonly ReceivedPicture[] }
  readonly installationConfirmed: Installation & { readonly by: string }
  readonly installationForgotten: Record<string, never>
}

/** A signed version as it arrived; a later signature of the same words takes its place. */
export async function projectReceivedCard(tx: Tx, { body, words }: RegisterEntry): Promise<void> {
  const { signed, pictures } = body as CardFileActs['cardReceived']
  // Safe: it came out of `separateWords`, which keeps the shape.
  const whole = putBack(signed, words) as SignedVersion
  const { of, by, signedOn, publishedOn, state, reason, hash } = whole.body
  const media = whole.body.media.flatMap(({ sha256: _, ...picture }) => {
    const kept = pictures.find(({ photo }) => photo === picture.photo)
    return kept === undefined ? [] : [{ ...picture, photo: kept.keptAs, consent: true }]
  })
  const key = { card_id: of.card, version: of.version }
  const row = {
    ...key,
    installation_id: by.id,
    signed_on: signedOn,
    published_on: publishedOn,
    signed_state: state,
    state,
    reason: reason ?? null,
    hash,
    content: JSON.stringify(unpackCard(whole.body, media)),
    signed: JSON.stringify(whole),
  }
  await tx
    .insertInto('received_cards')
    .values(row)
    .onConflict((conflict) => conflict.columns(['card_id', 'version', 'shard']).doUpdateSet(row))
    .execute()
  await tx
    .deleteFrom('received_pictures')
    .where('card_id', '=', of.card)
    .where('version', '=', of.version)
    .execute()
  const rows = pictures.map(({ keptAs, width, height }) => ({ ...key, photo_id: keptAs, width, height }))
  await writeAll(tx, insertRows('received_pictures', rows))
  // Of several that were public when they were signed the last one holds.
  await sql`update received_cards as one set state = case when one.signed_state = 'public' and exists (
      select from received_cards later where later.card_id = one.card_id and later.version > one.version
    ) then 'replaced' else one.signed_state end
    where one.card_id = ${of.card}`.execute(tx)
}

export async function projectInstallation(
  tx: Tx,
  { id, type, body, occurredOn }: RegisterEntry,
): Promise<void> {
  if (type === 'installationForgotten') {
    await tx.deleteFrom('installations').where('installation_id', '=', id).execute()
    return
  }
  const { name, publicKey, by } = body as CardFileActs['installationConfirmed']
  const row = {
    installation_id: id,
    name,
    public_key: publicKey,
    confirmed_on: occurredOn,
    confirmed_by_id: by,
  }
  await tx
    .insertInto('installations')
    .values(row)
    .onConflict((conflict) => conflict.columns(['installation_id', 'shard']).doUpdateSet(row))
    .execute()
}
