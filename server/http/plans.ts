import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import { askPlan } from '../replication/plans/ask-plan.ts'
import { announceDraw, drawLot, listDraws, readDraw } from '../replication/plans/draws.ts'
import { listPlans, readPlan } from '../replication/plans/read-plans.ts'
import { markStep, savePlan } from '../replication/plans/save-plan.ts'
import {
  LotAsked,
  LotList,
  LotRow,
  LotText,
  PlanAsked,
  PlanList,
  PlanPage,
  PlanSave,
  PlanStepMark,
} from '../wire/plans.ts'
import type { Api } from './app.ts'
import { addRoute } from './route.ts'

const One = z.object({ id: z.uuid() })
const Step = z.object({ id: z.uuid(), step: z.coerce.number().int().min(1).max(10_000) })
const Id = z.object({ id: z.string() })

/** Where to begin: wishes, plans with their steps, and orders drawn by lot. */
export function addPlanRoutes(api: Api, context: Context): void {
  const at = (path: '' | `/${string}`) => `/api/v1/plans${path}` as const
  addRoute(
    api,
    { method: 'post', path: '/api/v1/plan-runs', summary: 'Ask where to begin', body: PlanAsked, answer: Id },
    ({ body, actor }) => askPlan(context, actor, body),
  )
  addRoute(
    api,
    { method: 'get', path: at(''), summary: 'Plans of my organisation', answer: PlanList },
    ({ actor }) => listPlans(context, actor),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: at(''),
      summary: 'Save what a run chose as a plan, or as its next version',
      body: PlanSave,
      answer: z.object({ version: z.number() }),
    },
    ({ body, actor }) => savePlan(context, actor, body),
  )
  addRoute(
    api,
    { method: 'get', path: at('/{id}'), summary: 'A plan with its steps', params: One, answer: PlanPage },
    ({ params, actor }) => readPlan(context, actor, params.id),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: at('/{id}/steps/{step}'),
      summary: 'Say who takes a step, until when, and what became of it',
      params: Step,
      body: PlanStepMark,
    },
    ({ params, body, actor }) => markStep(context, actor, { plan: params.id, step: params.step }, body),
  )
  addDrawRoutes(api, context)
}

function addDrawRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/draws',
      summary: 'Announce a draw of the order among equally eligible places',
      body: LotAsked,
      answer: Id,
    },
    ({ body, actor }) => announceDraw(context, actor, body),
  )
  addRoute(
    api,
    { method: 'get', path: '/api/v1/draws', summary: 'Draws of my organisation', answer: LotList },
    ({ actor }) => listDraws(context, actor),
  )
  addRoute(
    api,
    { method: 'get', path: '/api/v1/draws/{id}', summary: 'A draw', params: One, answer: LotRow },
    ({ params, actor }) => readDraw(context, actor, params.id),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/draws/{id}/text',
      summary: 'Draw by the text that was awaited',
      params: One,
      body: LotText,
    },
    ({ params, body, actor }) => drawLot(context, actor, params.id, body),
  )
}
