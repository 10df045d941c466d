import { z } from '@hono/zod-openapi'
import { refuse } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import { forgetList, listSaved, saveList } from '../lists/saved.ts'
import { listCases } from '../read/cases.ts'
import { listRecorders } from '../read/recorders.ts'
import type { Actor } from '../store/scope.ts'
import { ListToSave, Recorders, SavedLists } from '../wire/lists.ts'
import type { Api } from './app.ts'
import { CaseFilter } from './case-filter.ts'
import { addRoute } from './route.ts'

/** Filters of the case list that an officer keeps by name. */
export function addListRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/lists',
      summary: 'The lists the reader keeps, with how many cases fit each now',
      answer: SavedLists,
    },
    async ({ actor }) => ({
      items: await Promise.all(
        (await listSaved(context.db, actor)).map(async ({ list_id, name, query }) => ({
          ...{ id: list_id, name, query },
          ...(await count(context, actor, query)),
        })),
      ),
    }),
  )
  addRoute(
    api,
    { method: 'post', path: '/api/v1/lists', summary: 'Keep a list by name', body: ListToSave },
    async ({ actor, body }) => {
      const isFilter = CaseFilter.strict().safeParse(body.query).success
      return isFilter ? saveList(context, actor, body) : refuse('request.malformed')
    },
  )
  addRoute(
    api,
    {
      method: 'delete',
      path: '/api/v1/lists/{id}',
      summary: 'Forget a list',
      params: z.object({ id: z.uuid() }),
    },
    ({ actor, params }) => forgetList(context, actor, params.id),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/recorders',
      summary: 'Colleagues whose records the reader may see',
      answer: Recorders,
    },
    ({ actor }) => listRecorders(context, actor),
  )
}

async function count(context: Context, actor: Actor, query: Readonly<Record<string, string>>) {
  const filter = CaseFilter.safeParse(query)
  const list = filter.success ? await listCases(context, actor, { ...filter.data, limit: 1 }) : undefined
  return list === undefined || 'refused' in list
    ? { count: null, moreThanCount: false }
    : { count: list.total, moreThanCount: list.moreThanTotal }
}
