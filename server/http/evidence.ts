import { refuse } from '@gieo/engine/problem.ts'
import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import { askEvidence } from '../replication/evidence/ask-evidence.ts'
import {
  publishEvidence,
  readPublicEvidence,
  readPublicInputs,
} from '../replication/evidence/publish-evidence.ts'
import { EvidenceAsked, PublicEvidence } from '../wire/evidence.ts'
import type { Api } from './app.ts'
import { respondProblem } from './respond.ts'
import { addPublicRoute, addRoute } from './route.ts'

/** Whether a practice worked, or why nobody can say. */
export function addEvidenceRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/evidence-runs',
      summary: 'Ask whether a practice worked',
      body: EvidenceAsked,
      answer: z.object({ id: z.string() }),
    },
    ({ body, actor }) => askEvidence(context, actor, body),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/evidence-runs/{id}/publish',
      summary: 'Let everybody read a judgement',
      params: z.object({ id: z.uuid() }),
      body: z.object({}),
    },
    ({ params, actor }) => publishEvidence(context, actor, params.id),
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/public/practices/{card}/evidence',
      summary: 'What was judged of a practice',
      params: z.object({ card: z.uuid() }),
      answer: PublicEvidence,
    },
    ({ params }) => readPublicEvidence(context, params.card),
  )
  // The text as it was hashed: a journalist makes the same judgement from it.
  api.get('/api/v1/public/evidence/:id/inputs', async (c) => {
    const id = z.uuid().safeParse(c.req.param('id'))
    const text = id.success ? await readPublicInputs(context, id.data) : undefined
    if (text === undefined) return respondProblem(c, refuse('run.not-found').refused)
    return c.body(text, 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="gieo-run-${id.data}.json"`,
    })
  })
}
