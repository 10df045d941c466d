import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import { findByWords } from '../read/find.ts'
import { Found } from '../wire/find.ts'
import type { Api } from './app.ts'
import { queryText } from './query.ts'
import { addRoute } from './route.ts'

/** What the command palette of the office asks with every pause of the typing. */
export function addFindRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/find',
      summary: 'Cases and places by words',
      query: z.object({ q: queryText(100) }),
      answer: Found,
    },
    ({ query, actor }) => findByWords(context, actor, query.q),
  )
}
