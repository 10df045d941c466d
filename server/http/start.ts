import type { Context } from '../context.ts'
import { homeUnitOf } from '../read/session.ts'
import { readStart } from '../read/start.ts'
import { Start, StartMark } from '../wire/start.ts'
import type { Api } from './app.ts'
import { addRoute } from './route.ts'

const START = '/api/v1/start'

/** The guided first half hour of the unit somebody is posted to. */
export function addStartRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    { method: 'get', path: START, summary: 'Where the unit stands on its first half hour', answer: Start },
    ({ actor }) => readStart(context, actor),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: `${START}/marks`,
      summary: 'Say that something was printed, or put the guide away',
      body: StartMark,
    },
    async ({ actor, body }) => {
      const unit_id = homeUnitOf(await context.land(), actor)
      const row = { unit_id, officer_id: actor.officer, kind: body.mark }
      if (body.on)
        await context.db
          .insertInto('start_marks')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      else
        await context.db
          .deleteFrom('start_marks')
          .where('unit_id', '=', row.unit_id)
          .where('officer_id', '=', row.officer_id)
          .where('kind', '=', row.kind)
          .execute()
      return undefined
    },
  )
}
