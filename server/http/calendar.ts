import { z } from '@hono/zod-openapi'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Context as HonoContext } from 'hono'
import type { Context } from '../context.ts'
import { makeCalendarSecret, readCalendar, readSecretCalendar } from '../exchange/calendar.ts'
import type { Api, Env } from './app.ts'
import { originOf } from './origin.ts'
import { respondProblem } from './respond.ts'
import { addRoute } from './route.ts'

const CALENDAR = '/api/v1/calendar'

/** Due days as a calendar: for whoever is signed in, and at a secret address for programmes that cannot sign in. */
export function addCalendarRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'post',
      path: CALENDAR,
      summary: 'A new secret address for one’s calendar; the earlier one no longer works',
      answer: z.object({ url: z.string() }),
    },
    async ({ actor, c }) => ({
      url: `${originOf(c)}${CALENDAR}/${await makeCalendarSecret(context, actor)}/gieo.ics`,
    }),
  )
  api.get(`${CALENDAR}.ics`, async (c) => {
    const actor = c.get('actor')
    return actor === undefined
      ? respondProblem(c, refuse('access.not-signed-in').refused)
      : answer(c, await readCalendar(context, actor, originOf(c)))
  })
  api.get(`${CALENDAR}/:secret/gieo.ics`, async (c) =>
    answer(c, await readSecretCalendar(context, c.req.param('secret'), originOf(c))),
  )
}

function answer(c: HonoContext<Env>, calendar: string | Refusal): Response {
  if (typeof calendar !== 'string') return respondProblem(c, calendar.refused)
  return c.body(calendar, 200, { 'content-type': 'text/calendar; charset=utf-8' })
}
