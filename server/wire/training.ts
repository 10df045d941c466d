import { z } from '@hono/zod-openapi'

/** Where somebody may practise, or, in the training place, where the records are. */
export const TrainingBody = z
  .object({
    here: z.boolean(),
    /** The other one: its address, or the port on the same host; null when training is switched off. */
    elsewhere: z.object({ address: z.string().nullable(), port: z.number() }).nullable(),
  })
  .openapi('Training')

export type TrainingBody = z.infer<typeof TrainingBody>
