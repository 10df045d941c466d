import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { z } from '@hono/zod-openapi'
import { refuse } from '@gieo/engine/problem.ts'
import type { Context as HonoContext } from 'hono'
import type { Context } from '../context.ts'
import { findCardVersion } from '../replication/cards/find-card.ts'
import { listPractices } from '../replication/practices/list.ts'
import { findCardOfModel, readPractice } from '../replication/practices/page.ts'
import { drawQr } from '../replication/practices/qr.ts'
import {
  deleteRecording,
  findRecording,
  mayRecord,
  receiveRecording,
} from '../replication/practices/recordings.ts'
import { asPublic } from '../store/scope.ts'
import { ModelCard, PracticeList, PracticePage, RecordingRight } from '../wire/practices.ts'
import { RECORDINGS, type Api, type Env } from './app.ts'
import { readRange } from './byte-range.ts'
import { originOf } from './origin.ts'
import { queryText } from './query.ts'
import { respondProblem } from './respond.ts'
import { addPublicRoute, addRoute } from './route.ts'

const PRACTICES = '/api/v1/public/practices'
const choice = queryText(40).optional()

const PracticeQuery = z.object({
  q: queryText(100).optional(),
  domain: choice,
  kind: choice,
  terrain: choice,
  cost: choice,
  labour: choice,
  payback: choice,
  limit: z.coerce.number().int().min(1).max(100).default(24),
  after: queryText(40).optional(),
})

const Version = z.coerce.number().int().min(1).max(10_000)

/** Practice cards as everybody reads, prints and hears them. */
export function addPracticeRoutes(api: Api, context: Context): void {
  addPublicRoute(
    api,
    {
      method: 'get',
      path: PRACTICES,
      summary: 'Public practice cards: search, and narrow by subject, land, cost, labour and payback',
      query: PracticeQuery,
      answer: PracticeList,
    },
    ({ query }) => listPractices(context, query),
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: `${PRACTICES}/{card}`,
      summary: 'A public practice card in its last version',
      params: z.object({ card: queryText(40) }),
      answer: PracticePage,
    },
    ({ params }) => readPractice(context, params.card, undefined),
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: `${PRACTICES}/{card}/versions/{version}`,
      summary: 'Any version of a practice card that was ever public',
      params: z.object({ card: queryText(40), version: Version }),
      answer: PracticePage,
    },
    ({ params }) => readPractice(context, params.card, params.version),
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/public/models/{id}/practice',
      summary: 'The practice card that was written from a public model, if there is one',
      params: z.object({ id: z.uuid() }),
      answer: ModelCard,
    },
    async ({ params }) => ({ practice: (await findCardOfModel(context.db, params.id)) ?? null }),
  )
  addQr(api, context)
  addRecordings(api, context)
}

// A picture of the public address of one version, in the language it is read in.
function addQr(api: Api, context: Context): void {
  api.get(`${PRACTICES}/:card/versions/:version/qr.svg`, async (c) => {
    const version = Version.safeParse(c.req.param('version'))
    const card = c.req.param('card')
    const found =
      version.success &&
      (await asPublic(context.db, (tx) => findCardVersion(tx, { card, version: version.data })))
    if (!found) return respondProblem(c, refuse('request.not-found').refused)
    const english = c.req.query('language') === 'en' ? '/en' : ''
    return c.body(drawQr(`${originOf(c)}${english}/practices/${card}/v${found.of.version}`), 200, {
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=86400',
    })
  })
}

const RecordingQuery = z.object({
  card: queryText(40),
  version: Version,
  language: queryText(200),
  agreed: z.stringbool().default(false),
})

function addRecordings(api: Api, context: Context): void {
  // The body is the file itself.
  api.post(RECORDINGS, async (c) => {
    const actor = c.get('actor')
    if (actor === undefined) return respondProblem(c, refuse('access.not-signed-in').refused)
    const query = RecordingQuery.safeParse(c.req.query())
    const { body } = c.req.raw
    if (!query.success || body === null) return respondProblem(c, refuse('request.malformed').refused)
    const { card, version, language, agreed } = query.data
    const spoken = { of: { card, version }, language, agreed }
    const kept = await receiveRecording(
      context,
      actor,
      spoken,
      body as Parameters<typeof receiveRecording>[3],
    ) // the same stream by another name
    return 'refused' in kept ? respondProblem(c, kept.refused) : c.json(kept)
  })
  addRoute(
    api,
    {
      method: 'get',
      path: RECORDINGS,
      summary: 'Whether the reader may add recordings to a card, and delete them',
      query: z.object({ card: queryText(40), version: Version }),
      answer: RecordingRight,
    },
    async ({ query, actor }) => ({ may: await mayRecord(context, actor, query) }),
  )
  addRoute(
    api,
    {
      method: 'delete',
      path: `${RECORDINGS}/{id}`,
      summary: 'Delete a recording of a card',
      params: z.object({ id: queryText(40) }),
    },
    ({ params, actor }) => deleteRecording(context, actor, params.id),
  )
  api.get(`${RECORDINGS}/:id`, async (c) => {
    const found = await findRecording(context, c.req.param('id'))
    const size = found && (await stat(found.path).catch(() => undefined))?.size
    if (found === undefined || size === undefined)
      return respondProblem(c, refuse('recording.not-found').refused)
    return play(c, { ...found, size })
  })
}

type Found = { readonly path: string; readonly type: string; readonly sha256: string; readonly size: number }

// Players ask for parts; what somebody has heard comes from their own memory for an hour, no longer: it can be deleted.
function play(c: HonoContext<Env>, { path, type, sha256, size }: Found): Response {
  const etag = `"${sha256.slice(0, 32)}"`
  const headers = { 'accept-ranges': 'bytes', 'cache-control': 'public, max-age=3600', etag }
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
  const asked = c.req.header('if-range') ?? etag
  const range = asked === etag ? readRange(c.req.header('range'), size) : 'whole'
  if (range === 'unsatisfiable') return c.body(null, 416, { ...headers, 'content-range': `bytes */${size}` })
  const { first, last } = range === 'whole' ? { first: 0, last: size - 1 } : range
  const stream = Readable.toWeb(createReadStream(path, { start: first, end: last })) as ReadableStream // the same stream by another name
  return c.body(stream, range === 'whole' ? 200 : 206, {
    ...headers,
    'content-type': type,
    'content-length': String(last - first + 1),
    ...(range === 'whole' ? {} : { 'content-range': `bytes ${first}-${last}/${size}` }),
  })
}
