import { OpenAPIHono } from '@hono/zod-openapi'
import { refuse } from '@gieo/engine/problem.ts'
import { randomUUID } from 'node:crypto'
import { isIP } from 'node:net'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Context as HonoContext } from 'hono'
import { keepActors } from '../accounts/keep-actors.ts'
import { SESSION_DAYS } from '../accounts/session.ts'
import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import { respondProblem } from './respond.ts'

/** What every route finds in its Hono context. */
export type Env = { Variables: { actor: Actor | undefined; address: string } }

export type Api = OpenAPIHono<Env>

// Cookies are not kept apart by port: the training place must not sign anybody out of the records.
const cookieOf = ({ training }: Pick<Context, 'training'>) =>
  training?.is === 'here' ? 'gieo-training' : 'gieo'

// A phone sends at most 256 kB at once, and a single command is far smaller than this.
const BODY_BYTES_MAX = 2_000_000

/** Where phones send their commands, many in a row. */
export const PUSH = '/api/v1/sync/push'

/** Photos come in pieces of their own limit: these are written to disk, not read into memory. */
export const UPLOADS = '/api/v1/photos'

/** Where tables are sent to; they too are written to disk, under a limit of their own. */
export const IMPORT_UPLOAD = '/api/v1/imports'

/** Where recordings of practice cards are sent to and heard from, under a limit of their own. */
export const RECORDINGS = '/api/v1/recordings'

/** Signed cards come with their pictures, under a limit of their own. */
export const CARD_FILES = '/api/v1/card-files'

/** An empty API: errors, sessions and limits are settled here, so that routes only say what they do. */
export function makeApi(context: Context): Api {
  const api: Api = new OpenAPIHono<Env>({
    defaultHook: (result, c) => {
      if (result.success) return undefined
      const findings = result.error.issues.map((issue) => ({
        path: issue.path.join('.'),
        code: 'request.part-malformed',
        values: { message: issue.message },
      }))
      return respondProblem(c, refuse('request.malformed', undefined, findings).refused)
    },
  })
  const limit = bodyLimit({
    maxSize: BODY_BYTES_MAX,
    onError: (c) => respondProblem(c, refuse('request.too-large').refused),
  })
  api.use('*', (c, next) =>
    c.req.path.startsWith(UPLOADS) || [IMPORT_UPLOAD, RECORDINGS, CARD_FILES].includes(c.req.path)
      ? next()
      : limit(c, next),
  )
  const actors = keepActors(context)
  api.use('*', async (c, next) => {
    if (isForeign(c)) return respondProblem(c, refuse('request.wrong-origin').refused)
    await context.packShelf.glance()
    const token = getCookie(c, cookieOf(context))
    c.set('actor', token === undefined ? undefined : await actors.of(token, c.req.path === PUSH))
    c.set('address', addressOf(c))
    const began = performance.now()
    await next()
    // Whatever ends a session or changes a posting in this process comes through here.
    if (!isReading(c) && c.req.path !== PUSH) actors.forget()
    const tookMs = Math.round(performance.now() - began)
    context.log.info({ method: c.req.method, path: c.req.path, status: c.res.status, tookMs }, 'request')
    c.header('cache-control', c.res.headers.get('cache-control') ?? 'no-store')
    return undefined
  })
  api.notFound((c) => respondProblem(c, refuse('request.not-found').refused))
  api.onError((failure, c) => {
    if (isMalformedJson(failure)) return respondProblem(c, refuse('request.malformed').refused)
    const incident = randomUUID()
    context.log.error({ incident, path: c.req.path, failure }, 'defect')
    const body = {
      type: 'about:blank',
      title: 'Gieo',
      detail: incident,
      status: 500,
      code: 'defect',
      incident,
    }
    return c.body(JSON.stringify(body), 500, { 'content-type': 'application/problem+json' })
  })
  return api
}

export function giveCookie(context: Context, c: HonoContext, token: string, isSecure: boolean): void {
  const maxAge = SESSION_DAYS * 86_400
  setCookie(c, cookieOf(context), token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge,
    secure: isSecure,
  })
}

export function takeCookie(context: Context, c: HonoContext): void {
  deleteCookie(c, cookieOf(context), { path: '/' })
}

// A browser says where a request comes from: a page of another site may not write in a signed-in officer's name.
function isForeign(c: HonoContext): boolean {
  if (isReading(c)) return false
  const site = c.req.header('sec-fetch-site')
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

function isReading(c: HonoContext): boolean {
  return c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.method === 'OPTIONS'
}

// A proxy on this machine says whose request it passes on, last in the list: what stands before that anybody may write.
function addressOf(c: HonoContext): string {
  const peer = peerOf(c.env)
  const told = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return LOOPBACK.has(peer) && isIP(told) > 0 ? told : peer
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

function peerOf(env: unknown): string {
  const incoming = typeof env === 'object' && env !== null && 'incoming' in env ? env.incoming : undefined
  const socket =
    typeof incoming === 'object' && incoming !== null && 'socket' in incoming ? incoming.socket : undefined
  const address =
    typeof socket === 'object' && socket !== null && 'remoteAddress' in socket
      ? socket.remoteAddress
      : undefined
  return typeof address === 'string' ? address : 'local'
}

function isMalformedJson(failure: Error): boolean {
  return failure instanceof SyntaxError || failure.message.startsWith('Malformed JSON')
}
