import { z } from '@hono/zod-openapi'
import { refuse } from '@gieo/engine/problem.ts'
import { changeOwnPassword } from '../accounts/own-password.ts'
import { findActor, openSession, revokeSession } from '../accounts/session.ts'
import type { Context } from '../context.ts'
import { listDevices, sayActor } from '../read/session.ts'
import { DeviceRow, PasswordChange, SessionBody, SignIn } from '../wire/session.ts'
import { giveCookie, takeCookie, type Api } from './app.ts'
import { addPublicRoute, addRoute } from './route.ts'

const SESSION = '/api/v1/session'

/** Signing in and out, and the devices somebody is signed in on. */
export function addSessionRoutes(api: Api, context: Context): void {
  addPublicRoute(
    api,
    { method: 'post', path: SESSION, summary: 'Sign in', body: SignIn, answer: SessionBody },
    async ({ body, c }) => {
      const deviceName = body.deviceName ?? c.req.header('user-agent') ?? ''
      const opened = await openSession(context.db, { ...body, deviceName, address: c.get('address') })
      if ('refused' in opened) return opened
      giveCookie(
        context,
        c,
        opened.token,
        c.req.header('x-forwarded-proto') === 'https' || c.req.url.startsWith('https:'),
      )
      const actor = await findActor(context, opened.token)
      return actor === undefined ? refuse('access.not-signed-in') : sayActor(context, actor)
    },
  )
  addRoute(
    api,
    { method: 'get', path: SESSION, summary: 'Who is signed in', answer: SessionBody },
    ({ actor }) => sayActor(context, actor),
  )
  addPublicRoute(api, { method: 'delete', path: SESSION, summary: 'Sign out' }, async ({ actor, c }) => {
    if (actor !== undefined) await revokeSession(context.db, actor.officer, actor.session)
    takeCookie(context, c)
    return undefined
  })
  addRoute(
    api,
    {
      method: 'post',
      path: `${SESSION}/password`,
      summary: 'Change one’s own password; other devices are signed out',
      body: PasswordChange,
    },
    ({ actor, body }) => changeOwnPassword(context.db, actor, body),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/devices',
      summary: 'Devices signed in',
      answer: z.object({ items: z.array(DeviceRow) }),
    },
    async ({ actor }) => ({ items: await listDevices(context.db, actor) }),
  )
  addRoute(
    api,
    {
      method: 'delete',
      path: '/api/v1/devices/{session}',
      summary: 'Shut out a device',
      params: z.object({ session: z.uuid() }),
    },
    async ({ actor, params }) => {
      const done = await revokeSession(context.db, actor.officer, params.session)
      return done ? undefined : refuse('request.not-found')
    },
  )
}
