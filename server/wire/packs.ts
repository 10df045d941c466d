import { z } from '@hono/zod-openapi'

/** A published pack: rules and texts, under the hash that cases pin. */
export const PackRow = z
  .object({
    hash: z.string(),
    /** In use, or the last one of a retired programme. */
    current: z.boolean(),
    /** The day from which the programme takes no new cases. */
    retiredOn: z.string().nullable(),
    pack: z.record(z.string(), z.unknown()),
  })
  .openapi('Pack')

export const PackList = z.object({ items: z.array(PackRow) }).openapi('PackList')

export type PackRow = z.infer<typeof PackRow>
export type PackList = z.infer<typeof PackList>
