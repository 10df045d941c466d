import { z } from '@hono/zod-openapi'

const Words = z.object({ vi: z.string(), en: z.string() })

/** A reason as a sentence, with what it rests on: attributes of the place, other places. */
export const FitReason = z
  .object({
    code: z.string(),
    words: Words,
    attributes: z.array(z.string()),
    places: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .openapi('FitReason')

const Standing = z.object({
  rank: z.number(),
  isTie: z.boolean(),
  /** Over all conditions of the card: `unknown` is neither met nor unmet. */
  conditions: z.enum(['met', 'unknown', 'not-met']),
  /** Whether the order rests on places that keep it, or on the conditions alone. */
  rests: z.enum(['on-places', 'on-conditions']),
  unlike: z.boolean(),
  /** In percent, to the place most alike where it is kept. */
  alike: z.number().nullable(),
  for: z.array(FitReason),
  against: z.array(FitReason),
})

/** What every answer says of itself: with the same inputs anybody gets the same. */
const Made = { inputs: z.string(), method: z.number(), on: z.string() }

const FitCard = z.object({ card: z.string(), version: z.number(), title: Words, notWhen: z.array(Words) })

/** Practices for a place, the best first. */
export const FitForPlace = z
  .object({
    ...Made,
    unit: z.string(),
    unitName: z.string(),
    level: z.string(),
    path: z.array(z.object({ id: z.string(), name: z.string() })),
    /** How many attributes of the place are known, of all there are. */
    known: z.number(),
    attributes: z.number(),
    practices: z.array(Standing.extend(FitCard.shape)),
    /** What is planned, begun or kept there already. */
    here: z.array(FitCard.extend({ state: z.enum(['planned', 'started', 'kept', 'dropped']) })),
  })
  .openapi('FitForPlace')

/** Places for a practice, the best first. */
export const FitForCard = z
  .object({
    ...Made,
    ...FitCard.shape,
    conditions: z.array(z.object({ id: z.string(), words: Words })),
    /** What is wrong with the conditions, such as that they contradict one another. */
    findings: z.array(Words),
    kept: z.number(),
    dropped: z.number(),
    tried: z.number(),
    unit: z.string(),
    unitName: z.string(),
    level: z.string().nullable(),
    /** Of all places, also of those that are not listed. */
    counts: z.object({ met: z.number(), unknown: z.number(), notMet: z.number(), here: z.number() }),
    places: z.array(Standing.extend({ unit: z.string(), unitName: z.string() })),
    here: z.array(
      z.object({
        unit: z.string(),
        unitName: z.string(),
        state: z.enum(['planned', 'started', 'kept', 'dropped']),
      }),
    ),
  })
  .openapi('FitForCard')

/** The cards that may be recommended. */
export const FitCards = z.object({ items: z.array(FitCard) }).openapi('FitCards')

export type FitCard = z.infer<typeof FitCard>
export type FitReason = z.infer<typeof FitReason>
export type FitForPlace = z.infer<typeof FitForPlace>
export type FitForCard = z.infer<typeof FitForCard>
export type FitCards = z.infer<typeof FitCards>
