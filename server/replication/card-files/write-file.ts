import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { CardVersion } from '@gieo/engine/replication/card/card.ts'
import {
  FORMAT,
  FORMAT_VERSION,
  hashOfTravelling,
  packCard,
  type CardFile,
  type LeftOut,
  type SignedBody,
  type SignedVersion,
  type TravellingCard,
  type TravellingPicture,
} from '@gieo/engine/replication/card-file/card-file.ts'
import { versionKey } from '@gieo/engine/replication/lineage/forest.ts'
import { ancestorsAt, nameAt, type Land } from '@gieo/engine/unit/land.ts'
import type { Context } from '../../context.ts'
import { photoPath } from '../../photos/receive.ts'
import { listPublishedVersions, type PublicCard } from '../cards/find-card.ts'
import { ownInstallation } from './installations.ts'
import { signBody } from './key.ts'

/** Pictures beyond this are named and stay at home: a file is to pass through any mailbox. */
const PICTURE_BYTES_MAX = 8_000_000

/** A public version with everything it grew out of. What was written here is signed; what came from elsewhere was. */
export async function writeCardFile(
  context: Context,
  { card, version }: { readonly card: string; readonly version?: number | undefined },
): Promise<CardFile | Refusal> {
  const published = await listPublishedVersions(context.db)
  const wanted = findWanted(published, card, version)
  if (wanted === undefined) return refuse('card.not-found')
  const line = ancestorsOf(published, wanted)
  const own = await ownInstallation(context)
  const land = await context.land()
  const signedOn = context.clock.today()
  const file = { pictures: new Map<string, string>(), leftOut: [] as LeftOut[], bytes: 0 }
  const versions: SignedVersion[] = []
  for (const each of line) {
    const received = await findReceived(context, each.of)
    if (received !== undefined) {
      file.leftOut.push(...received.body.media.map(({ photo }): LeftOut => ({ photo, why: 'elsewhere' })))
      versions.push(received)
      continue
    }
    const media = await addPictures(context, each, file)
    const says = travellingOf(land, each)
    const body: SignedBody = {
      of: each.of,
      says,
      hash: hashOfTravelling(each.of, says),
      media,
      state: each.status,
      ...(each.reason === undefined ? {} : { reason: each.reason }),
      publishedOn: each.publishedOn,
      signedOn,
      by: own.said,
    }
    versions.push(signBody(body, own.key))
  }
  return {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    wanted: wanted.of,
    versions,
    pictures: [...file.pictures].map(([sha256, base64]) => ({ sha256, base64 })),
    leftOut: file.leftOut,
  }
}

/** What a card of ours says when it travels: its place by the names of the day it was published, which never change. */
export function travellingOf(land: Land, { card, publishedOn }: PublicCard): TravellingCard {
  const { unit } = card.origin
  const path = [unit, ...ancestorsAt(land, unit, publishedOn)]
  return packCard(card, path.map((id) => nameAt(land, id, publishedOn)).join(', '))
}

function findWanted(
  published: readonly PublicCard[],
  card: string,
  version: number | undefined,
): PublicCard | undefined {
  const own = published.filter(({ of }) => of.card === card)
  if (version !== undefined) return own.find(({ of }) => of.version === version)
  return (
    own.find(({ status }) => status === 'public') ??
    own.toSorted((one, other) => other.of.version - one.of.version)[0]
  )
}

// Earlier versions of the same card, their parents, and theirs; the one that was asked for last.
function ancestorsOf(published: readonly PublicCard[], wanted: PublicCard): readonly PublicCard[] {
  const line = new Map<string, PublicCard>()
  const waiting = [wanted]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (line.has(versionKey(next.of))) continue
    line.set(versionKey(next.of), next)
    const { of, card } = next
    waiting.push(
      ...published.filter(
        (other) =>
          (other.of.card === of.card && other.of.version < of.version) ||
          card.parents.some((parent) => versionKey(parent.of) === versionKey(other.of)),
      ),
    )
  }
  return published.filter((each) => line.has(versionKey(each.of)))
}

async function findReceived({ db }: Context, of: CardVersion): Promise<SignedVersion | undefined> {
  const row = await db
    .selectFrom('received_cards')
    .select('signed')
    .where('card_id', '=', of.card)
    .where('version', '=', of.version)
    .executeTakeFirst()
  return row?.signed
}

type Filling = { readonly pictures: Map<string, string>; readonly leftOut: LeftOut[]; bytes: number }

async function addPictures(
  { folder }: Context,
  { card }: PublicCard,
  file: Filling,
): Promise<readonly TravellingPicture[]> {
  const media: TravellingPicture[] = []
  for (const { consent: _, ...picture } of card.media) {
    const bytes = await readFile(photoPath(folder, picture.photo, 'large')).catch(() => undefined)
    if (bytes === undefined) continue
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    media.push({ ...picture, sha256 })
    if (file.pictures.has(sha256)) continue
    if (file.bytes + bytes.length > PICTURE_BYTES_MAX) {
      file.leftOut.push({ photo: picture.photo, why: 'too-large' })
      continue
    }
    file.bytes += bytes.length
    file.pictures.set(sha256, bytes.toString('base64'))
  }
  return media
}
