import { z } from '@hono/zod-openapi'

const Words = z.object({ vi: z.string(), en: z.string() })

/** A public card as recording an adoption needs it: small enough for every phone. */
export const KnownCardRow = z
  .object({
    of: z.object({ card: z.string(), version: z.number() }),
    title: Words,
    summary: Words,
    musts: z.array(Words),
    /** Replaced or withdrawn since: it can be read and looked at again, not chosen anew. */
    held: z.boolean(),
  })
  .openapi('KnownCard')

export const KnownCardList = z.object({ items: z.array(KnownCardRow) }).openapi('KnownCardList')

export type KnownCardRow = z.infer<typeof KnownCardRow>
export type KnownCardList = z.infer<typeof KnownCardList>

const Interval = z.object({ low: z.number(), high: z.number() })
const Spread = z
  .object({ middle: z.number(), low: z.number(), high: z.number(), count: z.number() })
  .nullable()

/** One adoption of a card, as the list below its numbers shows it. */
export const AdoptionRow = z
  .object({
    case: z.string(),
    version: z.number(),
    /** The unit that recorded it, by its name then, and where that lies today. */
    placeName: z.string(),
    communeName: z.string().nullable(),
    state: z.enum(['planned', 'started', 'kept', 'dropped']),
    plannedOn: z.string(),
    startedOn: z.string().nullable(),
    keptOn: z.string().nullable(),
    droppedOn: z.string().nullable(),
    reason: z.string().nullable(),
    incentives: z.array(z.string()),
    unmet: z.number(),
    unknown: z.number(),
    verifiedOn: z.string().nullable(),
    dueOn: z.string().nullable(),
    isExample: z.boolean(),
  })
  .openapi('Adoption')

/** What the adoptions of a card within the reader's reach tell, and the adoptions themselves. */
export const CardAdoptions = z
  .object({
    card: z.string(),
    version: z.number(),
    title: Words,
    /** What cost and labour are reckoned for: one of this. */
    basis: Words.nullable(),
    asOf: z.string(),
    counts: z.object({
      planned: z.number(),
      begun: z.number(),
      kept: z.number(),
      dropped: z.number(),
      givenUp: z.number(),
      verified: z.number(),
      due: z.number(),
    }),
    survival: z.object({
      points: z.array(
        z.object({
          days: z.number(),
          atRisk: z.number(),
          ended: z.number(),
          share: z.number(),
          low: z.number(),
          high: z.number(),
        }),
      ),
      untilDays: z.number(),
      at: z.array(
        z.object({ months: z.number(), share: z.number(), interval: Interval, atRisk: z.number() }),
      ),
      followedMin: z.number(),
    }),
    spontaneous: z.object({ part: z.number(), whole: z.number(), interval: Interval, unknown: z.number() }),
    reasons: z.array(z.object({ reason: z.string(), label: Words.nullable(), count: z.number() })),
    cost: z.object({ spread: Spread, setUp: z.number().nullable(), yearly: z.number().nullable() }),
    labour: z.object({ spread: Spread, setUp: z.number().nullable(), yearly: z.number().nullable() }),
    /** Of the version above: how often each must was met where it began. */
    musts: z.array(z.object({ text: Words, met: z.number(), notMet: z.number(), unknown: z.number() })),
    items: z.array(AdoptionRow),
    moreThanItems: z.boolean(),
  })
  .openapi('CardAdoptions')

/** Cards with how many places took them up, within the reader's reach. */
export const AdoptedCards = z
  .object({
    items: z.array(
      z.object({
        card: z.string(),
        title: Words,
        planned: z.number(),
        begun: z.number(),
        kept: z.number(),
        dropped: z.number(),
        due: z.number(),
      }),
    ),
  })
  .openapi('AdoptedCards')

export type AdoptionRow = z.infer<typeof AdoptionRow>
export type CardAdoptions = z.infer<typeof CardAdoptions>
export type AdoptedCards = z.infer<typeof AdoptedCards>
