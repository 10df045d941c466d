import { z } from '@hono/zod-openapi'
import { actOnMany } from '../bulk/act.ts'
import { listActs } from '../bulk/acts.ts'
import { previewBulk } from '../bulk/preview.ts'
import { undoAct } from '../bulk/undo.ts'
import type { Context } from '../context.ts'
import {
  BULK_CASES_MAX,
  BulkActs,
  BulkAsk,
  BulkAsked,
  BulkDone,
  BulkPreview,
  BulkUndone,
} from '../wire/bulk.ts'
import type { Api } from './app.ts'
import { localeOf } from './respond.ts'
import { addRoute } from './route.ts'

/** One act on many cases: seen beforehand, done through the one write path, taken back as a whole. */
export function addBulkRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/bulk/preview',
      summary: 'What could be done with many cases, and for which not and why',
      body: BulkAsked,
      answer: BulkPreview,
    },
    ({ body, actor, c }) => previewBulk(context, actor, body.cases, localeOf(c)),
  )
  addRoute(
    api,
    { method: 'post', path: '/api/v1/bulk', summary: 'Act on many cases', body: BulkAsk, answer: BulkDone },
    ({ body, actor, c }) => actOnMany(context, actor, body, localeOf(c)),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/bulk/{act}/undo',
      summary: 'Take an act on many cases back, a part at a time',
      params: z.object({ act: z.uuid() }),
      body: z.strictObject({ limit: z.int().min(1).max(BULK_CASES_MAX).default(BULK_CASES_MAX) }),
      answer: BulkUndone,
    },
    ({ params, body, actor, c }) => undoAct(context, actor, params.act, body.limit, localeOf(c)),
  )
  addRoute(
    api,
    { method: 'get', path: '/api/v1/bulk', summary: 'What the reader did with many cases', answer: BulkActs },
    async ({ actor, c }) => ({ items: await listActs(context, actor, localeOf(c)) }),
  )
}
