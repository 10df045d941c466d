import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import { readModel } from '../read/public-model.ts'
import { listModels } from '../read/public-models.ts'
import { readPlace, readPublicFigures } from '../read/public-place.ts'
import { PublicFigures, PublicModelList, PublicModelPage, PublicPlace } from '../wire/public.ts'
import type { Api } from './app.ts'
import { queryText } from './query.ts'
import { addPublicRoute } from './route.ts'

const ModelQuery = z.object({
  programme: queryText(80).optional(),
  group: queryText(80).optional(),
  stage: queryText(80).optional(),
  unit: queryText(80).optional(),
  q: queryText(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(24),
  after: queryText(1000).optional(),
})

/** What residents read. Nothing here looks at who asks: everybody gets the same. */
export function addPublicRoutes(api: Api, context: Context): void {
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/public/models',
      summary: 'Published models',
      query: ModelQuery,
      answer: PublicModelList,
    },
    ({ query }) => listModels(context, query),
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/public/models/{id}',
      summary: 'A published model',
      params: z.object({ id: z.uuid() }),
      answer: PublicModelPage,
    },
    ({ params }) => readModel(context, params.id),
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/public/places/{unit}',
      summary: 'A place: its past, its figures and its models',
      params: z.object({ unit: queryText(80) }),
      answer: PublicPlace,
    },
    ({ params }) => readPlace(context, params.unit),
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/public/figures',
      summary: 'What was counted in a unit, as published for residents',
      query: z.object({ unit: queryText(80).optional() }),
      answer: PublicFigures,
    },
    ({ query }) => readPublicFigures(context, query),
  )
}
