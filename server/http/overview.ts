import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import { readOverview } from '../read/overview.ts'
import { Overview } from '../wire/overview.ts'
import type { Api } from './app.ts'
import { queryText } from './query.ts'
import { addRoute } from './route.ts'

/** The one page of whoever leads a unit. */
export function addOverviewRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/overview',
      summary: 'What lives, what is late, what is new, and where nobody has recorded anything',
      query: z.object({ unit: queryText(80).optional() }),
      answer: Overview,
    },
    ({ query, actor }) => readOverview(context, actor, query),
  )
}
