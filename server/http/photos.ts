import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import { refuse, type Problem } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import { photoPath, receivePhoto } from '../photos/receive.ts'
import { asPublic, scopeOf, withScope, type Actor } from '../store/scope.ts'
import { UPLOADS, type Api } from './app.ts'
import { problemBody, respondProblem } from './respond.ts'

const PHOTO_BYTES_MAX = 20_000_000

/**
 * Photos come in pieces that can be resumed (the tus protocol), after the command that announces them: metadata
 * `photo` names it. They go out in two sizes, to whoever may see their case.
 */
export function addPhotoRoutes(api: Api, context: Context): void {
  const senders = new WeakMap<object, Actor>()
  const tus = makeUploads(context, (request) => senders.get(request))
  for (const path of [UPLOADS, `${UPLOADS}/:upload`]) {
    // Hono hands HEAD, with which a phone asks how far it got, to the route of GET; a real GET finds nothing there.
    api.on(['POST', 'PATCH', 'GET', 'OPTIONS', 'DELETE'], path, (c) => {
      if (c.req.raw.method === 'GET') return respondProblem(c, refuse('request.not-found').refused)
      const actor = c.get('actor')
      if (actor === undefined) return respondProblem(c, refuse('access.not-signed-in').refused)
      senders.set(c.req.raw, actor)
      return tus.handleWeb(c.req.raw)
    })
  }
  api.get(`${UPLOADS}/:photo/:file{(small|large)\\.webp}`, async (c) => {
    const photo = c.req.param('photo')
    const size = c.req.param('file') === 'small.webp' ? 'small' : 'large'
    if (!isPhotoId(photo)) return respondProblem(c, refuse('photo.unknown').refused)
    const isPublic = await isPublished(context, photo)
    if (!isPublic && !(await mayView(context, c.get('actor'), photo))) {
      return respondProblem(c, refuse('photo.unknown').refused)
    }
    const bytes = await readFile(photoPath(context.folder, photo, size)).catch(() => undefined)
    if (bytes === undefined) return respondProblem(c, refuse('photo.unknown').refused)
    // Consent can be withdrawn: even a public copy is kept for an hour only.
    const cache = isPublic ? 'public, max-age=3600' : 'private, max-age=3600'
    return c.body(new Uint8Array(bytes), 200, { 'content-type': 'image/webp', 'cache-control': cache })
  })
}

function makeUploads(context: Context, senderOf: (request: object) => Actor | undefined): Server {
  const directory = join(context.folder, 'uploads')
  mkdirSync(directory, { recursive: true })
  return new Server({
    path: UPLOADS,
    relativeLocation: true,
    maxSize: PHOTO_BYTES_MAX,
    datastore: new FileStore({ directory, expirationPeriodInMilliseconds: 7 * 86_400_000 }),
    onUploadCreate: async (request, upload) => {
      const photo = upload.metadata?.['photo'] ?? ''
      // Announced, and in a case that the sender sees.
      const known = isPhotoId(photo) && (await mayView(context, senderOf(request), photo))
      if (!known) throw refusal(refuse('photo.unknown').refused)
      return {}
    },
    onUploadFinish: async (_request, upload) => {
      const file = join(directory, upload.id)
      const refused = await receivePhoto(context.db, context.folder, upload.metadata?.['photo'] ?? '', file)
      if (refused !== undefined) throw refusal(refused.refused)
      return {}
    },
  })
}

async function isPublished(context: Context, photo: string): Promise<boolean> {
  const row = await asPublic(context.db, (tx) =>
    tx
      .selectFrom('public_photos')
      .select('photo_id')
      .where('photo_id', '=', photo)
      .union(tx.selectFrom('card_photos').select('photo_id').where('photo_id', '=', photo))
      .executeTakeFirst(),
  )
  return row !== undefined
}

async function mayView(context: Context, actor: Actor | undefined, photo: string): Promise<boolean> {
  if (actor === undefined) return false
  const scope = scopeOf(await context.land(), actor, context.packs.programmes)
  const row = await withScope(context.db, scope, (tx) =>
    tx.selectFrom('photos').select('photo_id').where('photo_id', '=', photo).executeTakeFirst(),
  )
  return row !== undefined
}

function isPhotoId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

// The shape the tus server turns into an answer.
function refusal(problem: Problem): { status_code: number; body: string } {
  const body = problemBody(problem, 'vi')
  return { status_code: body.status, body: JSON.stringify(body) }
}
