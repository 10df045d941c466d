import { z } from '@hono/zod-openapi'

export const RESULTS = ['as-written', 'differs', 'not-found', 'could-not-go'] as const
/** What of a record decides a figure, and so may be found to differ. */
export const DIFFERENCES = ['name', 'place', 'day', 'amount'] as const

export const DrawAsked = z
  .object({
    id: z.uuid(),
    indicator: z.string().max(120),
    unit: z.string().max(80),
    period: z.string().max(40),
    /** How near the rate should be to the true one: 0.1 for ten points. */
    margin: z.number().min(0.02).max(0.3),
  })
  .openapi('RecheckAsked')

export const Drawn = z
  .object({
    id: z.string(),
    counted: z.number(),
    drawn: z.number(),
    /** Records for which nobody of another commune, or above, could be found. */
    withoutOfficer: z.number(),
    until: z.string(),
  })
  .openapi('RecheckDrawn')

/** A record to look at: what one needs to find it and to judge what was counted, and nothing else. */
export const RecheckList = z
  .object({
    items: z.array(
      z.object({
        draw: z.string(),
        case: z.string(),
        title: z.string(),
        place: z.string(),
        labelVi: z.string(),
        labelEn: z.string(),
        measure: z.string(),
        amount: z.number(),
        on: z.string(),
        until: z.string(),
      }),
    ),
  })
  .openapi('RecheckList')

export const RecheckMark = z
  .object({ result: z.enum(RESULTS), differs: z.array(z.enum(DIFFERENCES)).max(4) })
  .openapi('RecheckMark')

/** How many counted records were looked at again, and in how many something was found. */
export const RecheckRate = z
  .object({
    /** Staff only: how many were counted would tell residents what is held back. */
    counted: z.number().nullable(),
    drawn: z.number().nullable(),
    looked: z.number(),
    asWritten: z.number(),
    differs: z.number(),
    notFound: z.number(),
    couldNotGo: z.number(),
    /** The share that differs or was not found, with its 95 % interval; null before anything was looked at. */
    share: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
  })
  .openapi('RecheckRate')

export type DrawAsked = z.infer<typeof DrawAsked>
export type Drawn = z.infer<typeof Drawn>
export type RecheckList = z.infer<typeof RecheckList>
export type RecheckMark = z.infer<typeof RecheckMark>
export type RecheckRate = z.infer<typeof RecheckRate>
