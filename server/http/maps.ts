import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import { readMapLayout } from '../read/map-layout.ts'
import { listOutlines } from '../read/outlines.ts'
import { readProgrammeYears } from '../read/programme-years.ts'
import { readYears } from '../read/years.ts'
import { Day } from '../wire/day.ts'
import { MapLayout, OutlineList, ProgrammeYears, YearsOfFigure } from '../wire/maps.ts'
import { LEVELS } from '../wire/units.ts'
import type { Api } from './app.ts'
import { queryText } from './query.ts'
import { addPublicRoute } from './route.ts'

const YEARS_MAX = 12

/** How maps are drawn, and figures over the years in the maps of then and of today. */
export function addMapRoutes(api: Api, context: Context): void {
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/map-layout',
      summary: 'How the units within a unit are drawn',
      query: z.object({
        unit: queryText(80).optional(),
        map: Day.optional(),
        level: z.enum(LEVELS).optional(),
      }),
      answer: MapLayout,
    },
    ({ query }) => readMapLayout(context, query),
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/outlines/{version}',
      summary: 'The outlines of the units of a map, as an import left them',
      params: z.object({ version: z.uuid() }),
      query: z.object({ unit: queryText(80), map: Day, level: z.enum(LEVELS) }),
      answer: OutlineList,
    },
    async ({ query, c }) => {
      const outlines = await listOutlines(context, query)
      // The next import has another address.
      if (!('refused' in outlines)) c.header('cache-control', 'public, max-age=31536000, immutable')
      return outlines
    },
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/figures/{indicator}/years',
      summary: 'A figure over the years, in the map of each year and in today’s',
      params: z.object({ indicator: queryText(120) }),
      query: z.object({
        unit: queryText(80).optional(),
        level: z.enum(LEVELS).optional(),
        to: z.coerce.number().int().min(1900).max(2200).optional(),
        count: z.coerce.number().int().min(1).max(YEARS_MAX).optional(),
      }),
      answer: YearsOfFigure,
    },
    ({ params, query, actor }) => readYears(context, actor, params.indicator, query),
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/programme-years',
      summary: 'What a programme counts in a unit, year by year',
      query: z.object({ programme: queryText(80), unit: queryText(80).optional(), map: Day.optional() }),
      answer: ProgrammeYears,
    },
    ({ query, actor }) => readProgrammeYears(context, actor, query),
  )
}
