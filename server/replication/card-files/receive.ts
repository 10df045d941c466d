import { rm } from 'node:fs/promises'
import { finding } from '@gieo/engine/finding.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { separateWords } from '@gieo/engine/replication/card/apart.ts'
import {
  hashOfTravelling,
  type CardFile,
  type Installation,
  type SignedVersion,
} from '@gieo/engine/replication/card-file/card-file.ts'
import { hasUnit } from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { makePictures, photoPath, WIDTHS, type PhotoSize } from '../../photos/receive.ts'
import type { CardFileActs, ReceivedPicture } from '../../project/received-cards.ts'
import type { Tx } from '../../store/database.ts'
import { derivedId } from '../../store/derived-id.ts'
import type { Heading } from '../../store/journal.ts'
import { record } from '../../store/record.ts'
import type { CardReceived } from '../../wire/card-files.ts'
import { listPublishedVersions } from '../cards/find-card.ts'
import { ownInstallation, printOf, refuseChanged } from './installations.ts'
import { travellingOf } from './write-file.ts'

/**
 * Takes in a file that was read: all of it or nothing, and twice the same as once. Only what believed keys have signed
 * comes in, and no version ever says something else than it did.
 */
export async function receiveCardFile(
  context: Context,
  file: CardFile,
  heading: Heading,
): Promise<CardReceived | Refusal> {
  const made: string[] = []
  const answer = await context.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('card files'))`.execute(tx)
    const stranger = await checkSigners(context, tx, file)
    if (stranger !== undefined) return stranger
    const judged = await judgeVersions(context, tx, file)
    if ('refused' in judged) return judged
    for (const { signed, result } of judged.versions) {
      if (result === 'known') continue
      const pictures = await keepPictures(context.folder, signed, file, made)
      if ('refused' in pictures) return pictures
      const { kept, words } = separateWords(signed)
      const body: CardFileActs['cardReceived'] = { signed: kept, pictures: pictures.kept }
      await record(
        tx,
        { stream: 'card-file', id: signed.body.of.card, type: 'cardReceived', body, words },
        heading,
      )
    }
    return sayReceived(file, judged.versions)
  })
  if ('refused' in answer) await forgetPictures(context.folder, made)
  return answer
}

type Judged = { readonly signed: SignedVersion; readonly result: 'new' | 'renewed' | 'known' }

function sayReceived(
  { wanted, versions: all, leftOut }: CardFile,
  versions: readonly Judged[],
): CardReceived {
  const body = all.find(({ body: { of } }) => of.card === wanted.card && of.version === wanted.version)?.body
  return {
    ...wanted,
    title: body?.says.title ?? { vi: '', en: '' },
    from: body?.by.name ?? '',
    versions: versions.map(({ signed, result }) => ({ ...signed.body.of, result })),
    leftOut: leftOut.length,
  }
}

// Every key is one that somebody confirmed, and the one that its installation has always used.
async function checkSigners(context: Context, tx: Tx, { versions }: CardFile): Promise<Refusal | undefined> {
  const { said: own } = await ownInstallation(context)
  const rows = await tx.selectFrom('installations').select(['installation_id', 'public_key']).execute()
  const known = new Map(rows.map((row) => [row.installation_id, row.public_key]))
  known.set(own.id, own.publicKey)
  const signers = new Map(versions.map(({ body: { by } }) => [`${by.id} ${by.publicKey}`, by]))
  const unknown: Installation[] = []
  for (const by of signers.values()) {
    const key = known.get(by.id) ?? unknown.find(({ id }) => id === by.id)?.publicKey
    if (key === undefined) unknown.push(by)
    else if (key !== by.publicKey) return refuseChanged(by, { public_key: key })
  }
  const [first] = unknown
  if (first === undefined) return undefined
  const valuesOf = ({ id, name, publicKey }: Installation) => ({
    id,
    name,
    publicKey,
    fingerprint: printOf(publicKey),
  })
  const findings = unknown.map((one) => finding(one.id, 'card-file.key-unknown', valuesOf(one)))
  return refuse('card-file.key-unknown', valuesOf(first), findings)
}

async function judgeVersions(
  context: Context,
  tx: Tx,
  { versions }: CardFile,
): Promise<{ readonly versions: readonly Judged[] } | Refusal> {
  const land = await context.land()
  const judged: Judged[] = []
  for (const signed of versions) {
    const { of, says, by } = signed.body
    const values = { title: says.title.vi, version: of.version, name: by.name }
    if (hasUnit(land, unitId(says.origin.place))) return refuse('card-file.name-of-ours', values)
    const result = (await judgeOwn(context, tx, signed)) ?? (await judgeReceived(tx, signed))
    if (result === 'other') return refuse('card-file.other-content', values)
    judged.push({ signed, result })
  }
  return { versions: judged }
}

// A card of ours that comes home says what it said, or it is none of ours.
async function judgeOwn(
  context: Context,
  tx: Tx,
  { body: { of, hash } }: SignedVersion,
): Promise<'known' | 'other' | undefined> {
  const isOurs = await tx
    .selectFrom('card_versions')
    .select('card_id')
    .where('card_id', '=', of.card)
    .limit(1)
    .executeTakeFirst()
  if (isOurs === undefined) return undefined
  const land = await context.land()
  const own = (await listPublishedVersions(tx)).find(
    (each) => each.of.card === of.card && each.of.version === of.version,
  )
  return own !== undefined && hashOfTravelling(of, travellingOf(land, own)) === hash ? 'known' : 'other'
}

async function judgeReceived(tx: Tx, { body }: SignedVersion): Promise<Judged['result'] | 'other'> {
  const { of, hash, by, signedOn } = body
  const rows = await tx
    .selectFrom('received_cards')
    .select(['version', 'installation_id', 'hash', 'signed_on'])
    .where('card_id', '=', of.card)
    .execute()
  // Who wrote the first version writes all of them.
  if (rows.some(({ installation_id }) => installation_id !== by.id)) return 'other'
  const known = rows.find(({ version }) => version === of.version)
  if (known === undefined) return 'new'
  if (known.hash !== hash) return 'other'
  // Signed anew: since then it was replaced or withdrawn, or somebody shown changed her mind.
  return signedOn > known.signed_on ? 'renewed' : 'known'
}

async function keepPictures(
  folder: string,
  { body: { by, media } }: SignedVersion,
  { pictures }: CardFile,
  made: string[],
): Promise<{ readonly kept: readonly ReceivedPicture[] } | Refusal> {
  const kept: ReceivedPicture[] = []
  for (const { photo, sha256 } of media) {
    const picture = pictures.find((one) => one.sha256 === sha256)
    if (picture === undefined) continue
    // Under an id of our own: theirs may be that of a picture of ours.
    const keptAs = derivedId(`picture ${sha256} of ${photo} from ${by.id}`)
    made.push(keptAs)
    const size = await makePictures(folder, keptAs, Buffer.from(picture.base64, 'base64'))
    if (size === undefined) return refuse('photo.not-a-photo')
    kept.push({ photo, keptAs, width: size.width, height: size.height })
  }
  return { kept }
}

async function forgetPictures(folder: string, made: readonly string[]): Promise<void> {
  for (const photo of made)
    for (const size of Object.keys(WIDTHS))
      await rm(photoPath(folder, photo, size as PhotoSize), { force: true }) // the keys of the record
}
