import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import { listFitCards } from '../replication/fit/cards.ts'
import { readFitForCard } from '../replication/fit/for-card.ts'
import { readFitForPlace } from '../replication/fit/for-place.ts'
import { describePlace, readPlaceProfile } from '../replication/places/page.ts'
import { FitCards, FitForCard, FitForPlace } from '../wire/fit.ts'
import { PlaceProfile, PlaceWordAsk } from '../wire/place-profiles.ts'
import type { Api } from './app.ts'
import { queryText } from './query.ts'
import { addRoute } from './route.ts'

const UnitParams = z.object({ unit: queryText(80) })

/** What places are like, which practices fit them, and which places fit a practice. For staff. */
export function addFitRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/place-profiles/{unit}',
      summary: 'What is known of a place, with its sources and all words before',
      params: UnitParams,
      answer: PlaceProfile,
    },
    ({ params, actor }) => readPlaceProfile(context, actor, params.unit),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/place-profiles/{unit}',
      summary: 'Say what a place is like',
      params: UnitParams,
      body: PlaceWordAsk,
    },
    ({ params, body, actor }) => describePlace(context, actor, params.unit, body),
  )
  addRoute(
    api,
    { method: 'get', path: '/api/v1/fit/cards', summary: 'Cards that may be recommended', answer: FitCards },
    () => listFitCards(context),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/fit/places/{unit}',
      summary: 'Practices that fit a place, with reasons for and every reason against',
      params: UnitParams,
      query: z.object({ limit: z.coerce.number().int().min(1).max(200).optional() }),
      answer: FitForPlace,
    },
    ({ params, query, actor }) =>
      readFitForPlace(context, actor, params.unit, query.limit ?? PRACTICES_USUAL),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/fit/cards/{card}',
      summary: 'Places that a practice fits, with reasons for and every reason against',
      params: z.object({ card: queryText(80) }),
      query: z.object({
        unit: queryText(80).optional(),
        level: z.enum(['commune', 'hamlet']).optional(),
      }),
      answer: FitForCard,
    },
    ({ params, query, actor }) => readFitForCard(context, actor, { ...query, card: params.card }),
  )
}

const PRACTICES_USUAL = 100
