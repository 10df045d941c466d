import { z } from '@hono/zod-openapi'

/** What the words somebody types may mean: a few cases in scope and a few places, each with what tells it apart. */
export const Found = z
  .object({
    cases: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        programme: z.string(),
        unitName: z.string(),
        organisationName: z.string(),
      }),
    ),
    units: z.array(z.object({ id: z.string(), fullName: z.string(), within: z.string() })),
  })
  .openapi('Found')

export type Found = z.infer<typeof Found>
