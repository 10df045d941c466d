import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import { keepForecast, yearOf } from '../replication/forecast/make.ts'
import { listForecasts, readForecasts, readPublicForecasts } from '../replication/forecast/read.ts'
import { runningPosting } from '../replication/runs/record.ts'
import { ForecastAsked, ForecastList, ForecastMade, ForecastPage } from '../wire/forecasts.ts'
import type { Api } from './app.ts'
import { queryText } from './query.ts'
import { addPublicRoute, addRoute } from './route.ts'

const OfCard = z.object({ card: queryText(80) })

/** How far practices will spread: what was said, on which day, and what came. */
export function addForecastRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/forecasts',
      summary: 'Public cards and what was said of each last',
      answer: ForecastList,
    },
    ({ actor }) => listForecasts(context, actor),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/forecasts/{card}',
      summary: 'How a practice spread, what was said ahead and what came',
      params: OfCard,
      answer: ForecastPage,
    },
    ({ params }) => readForecasts(context, params.card),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/forecasts',
      summary: 'Say how far a practice will spread from this year on, and keep it',
      body: ForecastAsked,
      answer: ForecastMade,
    },
    ({ body, actor }) => {
      const posting = runningPosting(actor)
      if ('refused' in posting) return Promise.resolve(posting)
      return keepForecast(context, {
        card: body.card,
        year: yearOf(context.clock.today()),
        by: actor.officer,
      })
    },
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/public/forecasts/{card}',
      summary: 'The same for residents, without small numbers',
      params: OfCard,
      answer: ForecastPage,
    },
    ({ params }) => readPublicForecasts(context, params.card),
  )
}
