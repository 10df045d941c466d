import { z } from '@hono/zod-openapi'
import { RunItem } from './runs.ts'

const TITLE_MAX = 160

export const EvidenceAsked = z
  .object({
    id: z.uuid(),
    title: z.string().trim().min(1).max(TITLE_MAX),
    card: z.uuid(),
    unit: z.string().max(80),
    /** A figure by commune and year as residents read it, or what household models say of income. */
    outcome: z.discriminatedUnion('of', [
      z.object({
        of: z.literal('figure'),
        indicator: z.string().max(120),
        years: z.number().int().min(2).max(12),
      }),
      z.object({ of: z.literal('income') }),
    ]),
  })
  .openapi('EvidenceAsked')

const Words = z.object({ vi: z.string(), en: z.string() })

/** What was judged, so that a page can say it in either language. */
export const EvidenceAbout = z.object({
  card: z.string(),
  cardTitle: Words,
  unit: z.string(),
  unitName: z.string(),
  outcome: z.enum(['figure', 'income']),
  indicator: z.string().nullable(),
  label: Words,
  places: z.number(),
  takers: z.number(),
  /** Places of which too few households said something to be shown. */
  heldBack: z.number(),
})

/** A judgement that an office made public: without who asked, with all that is needed to make it again. */
export const PublicEvidence = z
  .object({
    items: z.array(
      RunItem.omit({ by: true }).extend({
        publishedOn: z.string(),
        result: z.unknown(),
        inputs: z.unknown(),
      }),
    ),
  })
  .openapi('PublicEvidence')

export type EvidenceAsked = z.infer<typeof EvidenceAsked>
export type EvidenceAbout = z.infer<typeof EvidenceAbout>
export type PublicEvidence = z.infer<typeof PublicEvidence>
