import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import type { Api } from './app.ts'
import { addPublicRoute } from './route.ts'

const Health = z.object({ ready: z.literal(true), epoch: z.string() })

/** 200 once the database answers and the units are laid out; for supervisors and for the start script. */
export function addHealthRoutes(api: Api, context: Context): void {
  addPublicRoute(api, { method: 'get', path: '/healthz', summary: 'Ready', answer: Health }, async () => {
    const { epoch } = await context.db.selectFrom('epochs').select('epoch').executeTakeFirstOrThrow()
    await context.land()
    return { ready: true as const, epoch }
  })
}
