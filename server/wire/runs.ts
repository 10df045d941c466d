import { RUN_KINDS, RUN_STATES, RUN_STEPS } from '@gieo/engine/replication/run.ts'
import { z } from '@hono/zod-openapi'

/** A run, without what it was given and what it came to: those are large, and have addresses of their own. */
export const RunItem = z
  .object({
    id: z.string(),
    kind: z.enum(RUN_KINDS),
    title: z.string(),
    by: z.string(),
    askedAt: z.string(),
    endedAt: z.string().nullable(),
    state: z.enum(RUN_STATES),
    /** From 0 to 100. */
    progress: z.number().int(),
    doing: z.enum(RUN_STEPS).nullable(),
    about: z.record(z.string(), z.unknown()),
    seed: z.number(),
    version: z.string(),
    inputsHash: z.string().nullable(),
    resultHash: z.string().nullable(),
    /** Why it was refused or failed: all of it. Values name places and kinds as the inputs do. */
    findings: z.array(
      z.object({
        path: z.string(),
        code: z.string(),
        values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      }),
    ),
  })
  .openapi('Run')

export const RunList = z.object({ items: z.array(RunItem) }).openapi('RunList')
export const RunAsked = z.object({ id: z.string() }).openapi('RunAsked')

export type RunItem = z.infer<typeof RunItem>
export type RunList = z.infer<typeof RunList>
