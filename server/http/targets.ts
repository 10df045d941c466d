import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import { listTargetHistory } from '../read/targets-history.ts'
import { readTargets } from '../read/targets.ts'
import { readUnitTargets } from '../read/unit-targets.ts'
import { setTargets } from '../targets/set.ts'
import { Day } from '../wire/day.ts'
import { TargetHistory, TargetsAsk, TargetsSet, TargetTable, UnitTargets } from '../wire/targets.ts'
import { LEVELS } from '../wire/units.ts'
import type { Api } from './app.ts'
import { queryText } from './query.ts'
import { addRoute } from './route.ts'

const IndicatorParams = z.object({ indicator: queryText(120) })

const TableQuery = z.object({
  unit: queryText(80).optional(),
  period: queryText(40).optional(),
  map: Day.optional(),
  level: z.enum(LEVELS).optional(),
  branch: queryText(80).optional(),
  asOf: Day.optional(),
})

/** What units are asked to reach, how far they are, and who asked it of them. */
export function addTargetRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/targets/{indicator}',
      summary: 'Targets of a unit and of those below it, with what was reached',
      params: IndicatorParams,
      query: TableQuery,
      answer: TargetTable,
    },
    ({ params, query, actor }) => readTargets(context, actor, params.indicator, query),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/targets/{indicator}/history',
      summary: "The versions of a unit's target",
      params: IndicatorParams,
      query: z.object({ unit: queryText(80), period: queryText(40), branch: queryText(80) }),
      answer: TargetHistory,
    },
    ({ params, query, actor }) => listTargetHistory(context, actor, params.indicator, query),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/unit-targets',
      summary: 'Every target of one unit',
      query: z.object({
        unit: queryText(80).optional(),
        period: queryText(40).optional(),
        map: Day.optional(),
      }),
      answer: UnitTargets,
    },
    ({ query, actor }) => readUnitTargets(context, actor, query),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/targets',
      summary: 'Set targets of many units in one act',
      body: TargetsAsk,
      answer: TargetsSet,
    },
    ({ body, actor }) => setTargets(context, actor, body),
  )
}
