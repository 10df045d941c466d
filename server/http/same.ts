import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import { listAlikeTo } from '../read/alike.ts'
import { listPairs } from '../read/duplicates.ts'
import { readOthers } from '../read/other-cases.ts'
import { Day } from '../wire/day.ts'
import { LikelyList, OtherCases, PairList } from '../wire/same.ts'
import type { Api } from './app.ts'
import { queryText } from './query.ts'
import { addRoute } from './route.ts'

const Word = queryText(80)

const AlikeQuery = z.object({
  programme: Word,
  unit: Word,
  title: queryText(500),
  group: Word.optional(),
  openedOn: Day,
  except: z.uuid().optional(),
})

const PairQuery = z.object({
  unit: Word.optional(),
  programme: Word.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: queryText(1000).optional(),
})

/** One thing registered twice: what may be, and what a person said of it. What is said is a command like any other. */
export function addSameRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/cases/{id}/others',
      summary: 'What a case is one thing with, and what it may be one thing with',
      params: z.object({ id: z.uuid() }),
      answer: OtherCases,
    },
    ({ params, actor }) => readOthers(context, actor, params.id),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/alike',
      summary: 'Cases in scope that something about to be registered may be already',
      query: AlikeQuery,
      answer: LikelyList,
    },
    ({ query, actor }) => listAlikeTo(context, actor, query),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/duplicates',
      summary: 'Pairs in scope that may be one thing',
      query: PairQuery,
      answer: PairList,
    },
    ({ query, actor }) => listPairs(context, actor, query),
  )
}
