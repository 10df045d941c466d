import { z } from '@hono/zod-openapi'
import { refuse } from '@gieo/engine/problem.ts'
import { actOnHamlets, undoHamletAct } from '../units/hamlets.ts'
import type { Context } from '../context.ts'
import { listMaps, listUnits, readServed, readUnit } from '../read/units.ts'
import { HamletAct, LEVELS, MapRow, UnitList, UnitPage } from '../wire/units.ts'
import { Day } from '../wire/day.ts'
import type { Api } from './app.ts'
import { queryText } from './query.ts'
import { addPublicRoute, addRoute } from './route.ts'

const UnitQuery = z.object({
  on: Day.optional(),
  level: z.enum(LEVELS).optional(),
  parent: queryText(80).optional(),
  within: queryText(80).optional(),
  code: queryText(10).optional(),
  q: queryText(100).optional(),
  limit: z.coerce.number().int().min(1).max(2000).default(500),
  after: queryText(200).optional(),
})

/** Units of any day: the tree is public. */
export function addUnitRoutes(api: Api, context: Context): void {
  addPublicRoute(
    api,
    { method: 'get', path: '/api/v1/units', summary: 'Units of a day', query: UnitQuery, answer: UnitList },
    ({ query }) => listUnits(context, { ...query, on: query.on ?? context.clock.today() }),
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/maps',
      summary: 'The maps there are',
      answer: z.object({ items: z.array(MapRow) }),
    },
    async () => ({ items: await listMaps(context) }),
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/served',
      summary: 'The unit that this installation serves',
      answer: z.object({ unit: z.string().nullable() }),
    },
    () => readServed(context),
  )
  addPublicRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/units/{unit}',
      summary: 'A unit, where it came from and what became of it',
      params: z.object({ unit: queryText(80) }),
      query: z.object({ on: Day.optional() }),
      answer: UnitPage,
    },
    async ({ params, query }) =>
      (await readUnit(context, params.unit, query.on ?? context.clock.today())) ??
      refuse('request.not-found'),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/units/changes',
      summary: 'Create, rename or merge hamlets',
      body: HamletAct,
      answer: ActDone,
    },
    ({ body, actor }) => actOnHamlets(context, actor, body),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/units/changes/{change}/undo',
      summary: 'Leave an act on hamlets out again',
      params: z.object({ change: queryText(80) }),
      answer: ActDone,
    },
    ({ params, actor }) => undoHamletAct(context, actor, params.change),
  )
}

const ActDone = z.object({ change: z.string(), position: z.string() })
