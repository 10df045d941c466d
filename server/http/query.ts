import { z } from '@hono/zod-openapi'

/** Text in an address. PostgreSQL cannot hold the character 0: it is refused here rather than failing there. */
export function queryText(lengthMax: number) {
  return z
    .string()
    .max(lengthMax)
    .regex(/^[^\0]*$/)
}
