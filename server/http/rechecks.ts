import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import { drawRecheck } from '../recheck/draw.ts'
import { listMine, markRecheck } from '../recheck/mark.ts'
import { readRate } from '../recheck/rate.ts'
import { Day } from '../wire/day.ts'
import { DrawAsked, Drawn, RecheckList, RecheckMark, RecheckRate } from '../wire/rechecks.ts'
import type { Api } from './app.ts'
import { queryText } from './query.ts'
import { addPublicRoute, addRoute } from './route.ts'

/** Counted is not yet verified: records drawn by lot, looked at by another commune, and the rate beside the figure. */
export function addRecheckRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/rechecks',
      summary: 'Draw counted records by lot',
      body: DrawAsked,
      answer: Drawn,
    },
    ({ body, actor }) => drawRecheck(context, actor, body),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/rechecks/mine',
      summary: 'Records that I am to look at',
      answer: RecheckList,
    },
    ({ actor }) => listMine(context, actor),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/rechecks/{draw}/{case}',
      summary: 'Say what was found',
      params: z.object({ draw: z.uuid(), case: z.uuid() }),
      body: RecheckMark,
      answer: z.object({ position: z.string() }),
    },
    ({ params, body, actor }) => markRecheck(context, actor, params, body),
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/figures/{indicator}/rechecks',
      summary: 'How many counted records were looked at again, and what was found',
      params: z.object({ indicator: queryText(120) }),
      query: z.object({ unit: queryText(80).optional(), map: Day.optional() }),
      answer: RecheckRate,
    },
    ({ params, query, actor }) => readRate(context, actor, params.indicator, query),
  )
}
