import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import { listLineages, readLineage } from '../replication/lineage/read-lineage.ts'
import { readSpread } from '../replication/lineage/read-spread.ts'
import { Lineage, LineageList, PublicSpread } from '../wire/lineage.ts'
import type { Api } from './app.ts'
import { localeOf } from './respond.ts'
import { addPublicRoute, addRoute } from './route.ts'

const CardParams = z.object({ card: z.uuid() })

/** How practices spread: their trees for staff, and what everybody may read of them. */
export function addLineageRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/lineage',
      summary: 'Every practice card with what became of it',
      answer: LineageList,
    },
    () => listLineages(context),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/lineage/{card}',
      summary: 'The tree of a practice card, and where it was taken up year by year',
      params: CardParams,
      answer: Lineage,
    },
    ({ params, actor, c }) => readLineage(context, actor, params.card, localeOf(c)),
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/public/practices/{card}/spread',
      summary: 'How a practice spread, as everybody may read it',
      params: CardParams,
      answer: PublicSpread,
    },
    ({ params }) => readSpread(context, params.card),
  )
}
