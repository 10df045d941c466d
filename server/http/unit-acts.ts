import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import { enterFor, listWaitingActs, previewFor, takeBackFor } from '../units/acts.ts'
import { readAct } from '../units/read-act.ts'
import { ActPreview, UnitAct, WaitingActs } from '../wire/unit-acts.ts'
import type { Api } from './app.ts'
import { queryText } from './query.ts'
import { addRoute } from './route.ts'

const ActEntered = z.object({ position: z.string(), waits: z.string().optional() })

/** Acts on communes and the levels above them: seen before they are entered, entered ahead, taken back. */
export function addUnitActRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/unit-acts',
      summary: 'Acts on units that wait for their day',
      answer: WaitingActs,
    },
    () => listWaitingActs(context),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/unit-acts/preview',
      summary: 'What an act on units would move',
      body: UnitAct,
      answer: ActPreview,
    },
    ({ body, actor }) => previewFor(context, actor, readAct(body)),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/unit-acts',
      summary: 'Enter an act on units',
      body: UnitAct,
      answer: ActEntered,
    },
    ({ body, actor }) => enterFor(context, actor, readAct(body)),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/unit-acts/{act}/undo',
      summary: 'Take an act on units back',
      params: z.object({ act: queryText(120) }),
      answer: ActEntered,
    },
    ({ params, actor }) => takeBackFor(context, actor, params.act),
  )
}
