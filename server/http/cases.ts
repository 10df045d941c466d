import { z } from '@hono/zod-openapi'
import { refuse } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import { readCasePage } from '../read/case-page.ts'
import { sayPack } from '../read/packs.ts'
import { listCases } from '../read/cases.ts'
import { readTimeline } from '../read/timeline.ts'
import { readWorklist } from '../read/worklist.ts'
import { CaseList, CasePage, Timeline, Worklist } from '../wire/cases.ts'
import { PackList, PackRow } from '../wire/packs.ts'
import type { Api } from './app.ts'
import { CaseFilter } from './case-filter.ts'
import { queryText } from './query.ts'
import { localeOf } from './respond.ts'
import { addPublicRoute, addRoute } from './route.ts'

const Word = queryText(80)

const CaseQuery = CaseFilter.extend({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: queryText(1000).optional(),
})

const CaseParams = z.object({ id: z.uuid() })

/** Cases as staff read them, each within the reader's scope, and the packs that they pin. */
export function addCaseRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    { method: 'get', path: '/api/v1/cases', summary: 'Cases in scope', query: CaseQuery, answer: CaseList },
    ({ query, actor }) => listCases(context, actor, query),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/cases/{id}',
      summary: 'A case and what may be done with it',
      params: CaseParams,
      answer: CasePage,
    },
    ({ params, actor, c }) => readCasePage(context, actor, params.id, localeOf(c)),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/cases/{id}/timeline',
      summary: 'The journal of a case',
      params: CaseParams,
      answer: Timeline,
    },
    ({ params, actor }) => readTimeline(context, actor, params.id),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/worklist',
      summary: 'What waits for the reader',
      query: z.object({ unit: Word.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
      answer: Worklist,
    },
    ({ query, actor }) => readWorklist(context, actor, query),
  )
  addPackRoutes(api, context)
}

function addPackRoutes(api: Api, context: Context): void {
  addPublicRoute(
    api,
    { method: 'get', path: '/api/v1/packs', summary: 'The programmes as they stand', answer: PackList },
    async () => ({
      items: [...context.packs.current.values()].map((pack) => sayPack(context.packs, pack)),
    }),
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/packs/{hash}',
      summary: 'A programme in the version that a case pins',
      params: z.object({ hash: queryText(80) }),
      answer: PackRow,
    },
    async ({ params: { hash } }) => {
      const pack = context.packs.byHash.get(hash)
      if (pack === undefined) return refuse('request.not-found')
      return sayPack(context.packs, pack)
    },
  )
}
