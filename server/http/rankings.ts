import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import { readRanking } from '../read/ranking.ts'
import { Day } from '../wire/day.ts'
import { RankingTable } from '../wire/rankings.ts'
import { LEVELS } from '../wire/units.ts'
import type { Api } from './app.ts'
import { queryText } from './query.ts'
import { addRoute } from './route.ts'

const RankingQuery = z.object({
  unit: queryText(80).optional(),
  period: queryText(40).optional(),
  map: Day.optional(),
  level: z.enum(LEVELS).optional(),
  base: queryText(120).optional(),
})

/** Units ranked, for staff: with the formula, what is divided by, and how sure the place is. */
export function addRankingRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/rankings/{indicator}',
      summary: 'Units below a unit, ranked by an indicator',
      params: z.object({ indicator: queryText(120) }),
      query: RankingQuery,
      answer: RankingTable,
    },
    ({ params, query, actor }) => readRanking(context, actor, params.indicator, query),
  )
}
