import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { tidyText } from '@gieo/engine/form/tidy.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Locale } from '@gieo/engine/text/date.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { LIMITS } from '../sheets/limits.ts'
import { FileRefused, orRefusal } from '../sheets/refused.ts'
import type { Actor } from '../store/scope.ts'
import type { ImportKind } from '../wire/imports.ts'
import { groundOf } from './rights.ts'
import { importFolder, uploadPath } from './staged.ts'

/** After so many days the table and what was read from it are deleted; opened cases stay. */
export const IMPORT_DAYS = 90

const OPEN_IMPORTS_MAX = 20

export type Upload = {
  readonly kind: ImportKind
  readonly programme: string | undefined
  readonly fileName: string
  readonly locale: Locale
}

/** Takes in a table, straight to disk, and hands it to whoever reads it. Answers with the import's id. */
export async function receiveTable(
  context: Context,
  actor: Actor,
  upload: Upload,
  body: NodeReadableStream<Uint8Array> | Readable,
): Promise<{ readonly id: string } | Refusal> {
  const ground = groundOf(context, actor, upload.kind, upload.programme)
  if ('refused' in ground) return ground
  if ((await countOpen(context, actor)) >= OPEN_IMPORTS_MAX)
    return refuse('import.too-many', { max: OPEN_IMPORTS_MAX })
  const id = randomUUID()
  const bytes = await orRefusal(() => writeUpload(context, id, body))
  if (typeof bytes !== 'number') {
    await rm(importFolder(context, id), { recursive: true, force: true })
    return bytes
  }
  await context.db
    .insertInto('imports')
    .values({
      import_id: id,
      officer_id: actor.officer,
      organisation_id: ground.posting.organisation,
      kind: upload.kind,
      programme: ground.pack?.rules.programme ?? null,
      pack_hash: ground.pack?.hash ?? null,
      state: 'reading',
      file_name: tidyText(upload.fileName).slice(0, 200) || 'bang',
      file_bytes: bytes,
      locale: upload.locale,
      mapping: null,
      total: null,
      lease_by: null,
      lease_until: null,
      keep_until: sql<Date>`now() + ${`${IMPORT_DAYS} days`}::interval`,
    })
    .execute()
  return { id }
}

async function writeUpload(
  context: Context,
  id: string,
  body: NodeReadableStream<Uint8Array> | Readable,
): Promise<number> {
  await mkdir(importFolder(context, id), { recursive: true })
  let bytes = 0
  const count = new Transform({
    transform: (part: Buffer, _encoding, done) => {
      bytes += part.length
      const tooLarge = new FileRefused('file.too-large', { megabytes: LIMITS.fileBytes / 1_000_000 })
      done(bytes > LIMITS.fileBytes ? tooLarge : null, part)
    },
  })
  const source = body instanceof Readable ? body : Readable.fromWeb(body)
  await pipeline(source, count, createWriteStream(uploadPath(context, id)))
  if (bytes === 0) throw new FileRefused('file.empty')
  return bytes
}

// Whoever has this many tables lying about is better told than left to fill the disk.
async function countOpen({ db }: Context, actor: Actor): Promise<number> {
  const { count } = await db
    .selectFrom('imports')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('officer_id', '=', actor.officer)
    .where('state', 'in', ['reading', 'waiting', 'checking', 'checked', 'applying'])
    .executeTakeFirstOrThrow()
  return count
}
