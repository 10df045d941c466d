import { z } from '@hono/zod-openapi'

/** The steps of the first half hour, in their order. */
export const START_STEPS = ['organisation', 'people', 'hamlets', 'import', 'record', 'print'] as const

export const START_MARKS = ['printed', 'put-away'] as const

/** Where a unit stands on its first half hour; every state is computed from what is there. */
export const Start = z
  .object({
    unit: z.string(),
    unitName: z.string(),
    steps: z.array(
      z.object({
        id: z.enum(START_STEPS),
        done: z.boolean(),
        /** How many there are of what the step is about. */
        count: z.number(),
        /** Whether the reader may do it. */
        mine: z.boolean(),
        /** Who could do it, of those the reader may know of. */
        others: z.array(z.string()),
      }),
    ),
    putAway: z.boolean(),
  })
  .openapi('Start')

export const StartMark = z.strictObject({ mark: z.enum(START_MARKS), on: z.boolean() }).openapi('StartMark')

export type StartStep = (typeof START_STEPS)[number]
export type Start = z.infer<typeof Start>
export type StartMark = z.infer<typeof StartMark>
