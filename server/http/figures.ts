import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import { listRecords } from '../read/figure-records.ts'
import { listDeclaredIn } from '../read/figures-declared-in.ts'
import { listFigures } from '../read/figures.ts'
import { listIndicators } from '../read/indicators.ts'
import { readUnitTable } from '../read/unit-table.ts'
import { Day } from '../wire/day.ts'
import { DeclaredList, FigureList, IndicatorList, RecordList, UnitTable } from '../wire/figures.ts'
import { LEVELS } from '../wire/units.ts'
import type { Api } from './app.ts'
import { queryText } from './query.ts'
import { addPublicRoute } from './route.ts'

const IndicatorParams = z.object({ indicator: queryText(120) })

const place = {
  unit: queryText(80).optional(),
  period: queryText(40).optional(),
  map: Day.optional(),
}

const FigureQuery = z.object({
  ...place,
  kind: z.enum(['counted', 'declared']).optional(),
  definer: queryText(200).optional(),
})

const RecordsQuery = z.object({
  ...place,
  undivided: z.enum(LEVELS).optional(),
  of: z.enum(['part', 'whole']).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: queryText(1000).optional(),
})

const TableQuery = z.object({
  indicator: queryText(120).optional(),
  ...place,
  programme: queryText(80),
  level: z.enum(LEVELS).optional(),
})

/** Figures, and the records behind every one that was counted. Public indicators need no sign-in. */
export function addFigureRoutes(api: Api, context: Context): void {
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/indicators',
      summary: 'What is counted and declared',
      answer: IndicatorList,
    },
    ({ actor }) => listIndicators(context, actor),
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/figures/{indicator}',
      summary: 'A figure for a unit, a period and a map',
      params: IndicatorParams,
      query: FigureQuery,
      answer: FigureList,
    },
    ({ params, query, actor }) => listFigures(context, actor, params.indicator, query),
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/figures/{indicator}/records',
      summary: 'The records behind a counted figure',
      params: IndicatorParams,
      query: RecordsQuery,
      answer: RecordList,
    },
    ({ params, query, actor }) => listRecords(context, actor, params.indicator, query),
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/declared',
      summary: 'What was stated about a unit and a period',
      query: z.object(place),
      answer: DeclaredList,
    },
    ({ query }) => listDeclaredIn(context, query),
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/unit-table',
      summary: 'The units within a unit, with what was counted in each',
      query: TableQuery,
      answer: UnitTable,
    },
    ({ query, actor }) => readUnitTable(context, actor, query),
  )
}
