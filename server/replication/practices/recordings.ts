import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ReadableStream } from 'node:stream/web'
import { tidyText } from '@gieo/engine/form/tidy.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { CardVersion } from '@gieo/engine/replication/card/card.ts'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Tx } from '../../store/database.ts'
import { asPublic, type Actor } from '../../store/scope.ts'
import type { Recording } from '../../wire/practices.ts'
import { isCardId } from '../cards/find-card.ts'
import { publishingPosting, writingPosting } from '../cards/held.ts'
import { soundTypeOf, withoutTags } from './sound.ts'

/** A quarter of an hour of speech, as phones record it. */
const BYTES_MAX = 20_000_000
const LANGUAGE_MAX = 40
/** Of one card: every language of the province, twice. */
const RECORDINGS_MAX = 20

export type Spoken = {
  readonly of: CardVersion
  /** As its speaker calls it: a property of the recording, never of a person. */
  readonly language: string
  readonly agreed: boolean
}

/** Takes in a recording of a public card for everybody to hear: sound by its own bytes, without what is written beside it. */
export async function receiveRecording(
  context: Context,
  actor: Actor,
  { of, language: typed, agreed }: Spoken,
  body: ReadableStream<Uint8Array>,
): Promise<Recording | Refusal> {
  const refused = await checkMayRecord(context, actor, of)
  if (refused !== undefined) return refused
  const language = tidyText(typed).replace(/\s+/g, ' ')
  if (language === '' || language.length > LANGUAGE_MAX)
    return refuse('recording.language-missing', { max: LANGUAGE_MAX })
  if (!agreed) return refuse('recording.not-agreed')
  if ((await countRecordings(context, of.card)) >= RECORDINGS_MAX)
    return refuse('recording.too-many', { max: RECORDINGS_MAX })
  const sent = await readAll(body)
  if ('refused' in sent) return sent
  const type = soundTypeOf(sent)
  if (type === undefined) return refuse('recording.not-sound')
  return keep(context, actor, { of, language }, { type, bytes: withoutTags(sent, type) })
}

/** Takes a recording back, bytes and all; whoever spoke may ask for that at any time. */
export async function deleteRecording(
  context: Context,
  actor: Actor,
  recording: string,
): Promise<Refusal | undefined> {
  const found = isCardId(recording)
    ? await context.db
        .selectFrom('card_recordings')
        .select(['card_id as card', 'version'])
        .where('recording_id', '=', recording)
        .executeTakeFirst()
    : undefined
  if (found === undefined) return refuse('recording.not-found')
  const refused = await checkMayRecord(context, actor, found)
  if (refused !== undefined) return refused
  await context.db.deleteFrom('card_recordings').where('recording_id', '=', recording).execute()
  await rm(recordingPath(context.folder, recording), { force: true })
  return undefined
}

/** Whether somebody may add recordings to a version and delete them. */
export async function mayRecord(context: Context, actor: Actor, of: CardVersion): Promise<boolean> {
  return (await checkMayRecord(context, actor, of)) === undefined
}

/** What can be heard of a card, the newest first. */
export async function listRecordings(tx: Tx, card: string): Promise<readonly Recording[]> {
  const rows = await tx
    .selectFrom('public_recordings')
    .selectAll()
    .where('card_id', '=', card)
    .orderBy('version', 'desc')
    .orderBy('recorded_on', 'desc')
    .orderBy('recording_id')
    .limit(RECORDINGS_MAX)
    .execute()
  return rows.map((row) => sayRecording(row))
}

/** Where the bytes of a recording lie, and what they are; `undefined` when nobody may hear it. */
export async function findRecording(
  { db, folder }: Pick<Context, 'db' | 'folder'>,
  recording: string,
): Promise<{ readonly path: string; readonly type: string; readonly sha256: string } | undefined> {
  if (!isCardId(recording)) return undefined
  const row = await asPublic(db, (tx) =>
    tx
      .selectFrom('public_recordings')
      .select(['mime_type as type', 'sha256'])
      .where('recording_id', '=', recording)
      .executeTakeFirst(),
  )
  return row && { path: recordingPath(folder, recording), ...row }
}

function recordingPath(folder: string, recording: string): string {
  return join(folder, 'recordings', recording.slice(-2), recording)
}

// Whoever may write or publish a card may let it be heard; its place is that of its case, which others do not read.
async function checkMayRecord(context: Context, actor: Actor, of: CardVersion): Promise<Refusal | undefined> {
  const placed = await findPlaced(context, of)
  if (placed === undefined) return refuse('card.not-found')
  const land = await context.land()
  const today = context.clock.today()
  const postings = [writingPosting(land, actor, placed, today), publishingPosting(land, actor, placed, today)]
  return postings.every((posting) => 'refused' in posting) ? refuse('access.not-allowed') : undefined
}

async function findPlaced({ db }: Context, { card, version }: CardVersion) {
  if (!isCardId(card)) return undefined
  return db
    .selectFrom('card_versions')
    .select(['unit_id as unit', 'programme', 'branch'])
    .where('card_id', '=', card)
    .where('version', '=', version)
    .where('public_content', 'is not', null)
    .executeTakeFirst()
}

async function countRecordings({ db }: Context, card: string): Promise<number> {
  const { count } = await db
    .selectFrom('card_recordings')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('card_id', '=', card)
    .executeTakeFirstOrThrow()
  return count
}

async function readAll(body: ReadableStream<Uint8Array>): Promise<Buffer | Refusal> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body) {
    length += part.length
    if (length > BYTES_MAX) return refuse('recording.too-large', { megabytes: BYTES_MAX / 1_000_000 })
    parts.push(part)
  }
  return length === 0 ? refuse('file.empty') : Buffer.concat(parts)
}

// The bytes first: a row without them would be a button that plays nothing.
async function keep(
  context: Context,
  actor: Actor,
  { of, language }: Omit<Spoken, 'agreed'>,
  { type, bytes }: { readonly type: string; readonly bytes: Buffer },
): Promise<Recording> {
  const row = {
    recording_id: randomUUID(),
    card_id: of.card,
    version: of.version,
    language,
    mime_type: type,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    recorded_on: context.clock.today(),
    officer_id: actor.officer,
  }
  const path = recordingPath(context.folder, row.recording_id)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
  await context.db.insertInto('card_recordings').values(row).execute()
  return sayRecording(row)
}

type Row = {
  readonly recording_id: string
  readonly version: number
  readonly language: string
  readonly mime_type: string
  readonly bytes: number
  readonly recorded_on: string
}

function sayRecording(row: Row): Recording {
  return {
    id: row.recording_id,
    version: row.version,
    language: row.language,
    type: row.mime_type,
    bytes: row.bytes,
    recordedOn: row.recorded_on,
    url: `/api/v1/recordings/${row.recording_id}`,
  }
}
