import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import type { Api } from './app.ts'
import { addPublicRoute } from './route.ts'

const Health = z.object({ ready: z.literal(true), epoch: z.string(), example: z.boolean() })

/** 200 once the database answers and the units are laid out; for supervisors and for the start script. */
export function addHealthRoutes(api: Api, context: Context): void {
  addPublicRoute(api, { method: 'get', path: '/healthz', summary: 'Ready', answer: Health }, async () => {
    const { epoch } = await context.db.selectFrom('epochs').select('epoch').executeTakeFirstOrThrow()
    await context.land()
    // Sign-in pages may offer the example accounts, and only where there are some.
    const invented = await context.db
      .selectFrom('officers')
      .select('officer_id')
      .where('is_example', '=', true)
      .executeTakeFirst()
    return { ready: true as const, epoch, example: invented !== undefined }
  })
}
