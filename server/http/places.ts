import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import { readPlacePage } from '../read/place-page.ts'
import { Day } from '../wire/day.ts'
import { PlacePage } from '../wire/places.ts'
import type { Api } from './app.ts'
import { queryText } from './query.ts'
import { addRoute } from './route.ts'

const PlaceQuery = z.object({
  year: z.coerce.number().int().min(1990).max(2200).optional(),
  map: Day.optional(),
})

/** What a unit's page in the office shows. */
export function addPlaceRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/places/{unit}',
      summary: 'A unit and its whole year',
      params: z.object({ unit: queryText(80) }),
      query: PlaceQuery,
      answer: PlacePage,
    },
    ({ params, query, actor }) => readPlacePage(context, actor, { ...query, unit: params.unit }),
  )
}
