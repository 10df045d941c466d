import { z } from '@hono/zod-openapi'

const Words = z.object({ vi: z.string(), en: z.string() })
const Range = z.object({ low: z.number(), high: z.number(), middle: z.number(), held: z.number() })

const YearSaid = z.object({
  year: z.number(),
  more: Range,
  /** If people need two examples before they follow. */
  ifTwoNeeded: Range,
  /** What came by the end of the year; null while it is not over, or where it may not be said. */
  came: z.number().nullable(),
  held: z.boolean().nullable(),
})

/** What was said on a day, with what it can be made again from. */
export const KeptForecast = z
  .object({
    year: z.number(),
    madeOn: z.string(),
    seed: z.number(),
    version: z.string(),
    inputsHash: z.string(),
    basis: z.enum(['own', 'theme', 'all']),
    adopted: z.number(),
    open: z.number(),
    learnedFrom: z.number(),
    years: z.array(YearSaid),
  })
  .openapi('KeptForecast')

const Score = z.object({ ranges: z.number(), held: z.number() })

export const ForecastPage = z
  .object({
    card: z.string(),
    title: Words,
    level: z.enum(['hamlet', 'commune']),
    /** How many places had taken it up by the end of each year; for residents rounded down to fives. */
    past: z.array(z.object({ year: z.number(), adopted: z.number() })),
    isRounded: z.boolean(),
    /** How many more this year until today; null for residents. */
    soFar: z.number().nullable(),
    /** Newest first. */
    forecasts: z.array(KeptForecast),
    score: Score,
    /** Of all cards together. */
    scoreOfAll: Score,
  })
  .openapi('ForecastPage')

export const ForecastList = z
  .object({
    level: z.enum(['hamlet', 'commune']),
    year: z.number(),
    items: z.array(
      z.object({ card: z.string(), title: Words, adopted: z.number(), latest: KeptForecast.nullable() }),
    ),
    scoreOfAll: Score,
    mayMake: z.boolean(),
  })
  .openapi('ForecastList')

export const ForecastAsked = z.object({ card: z.string().max(80) }).openapi('ForecastAsked')
export const ForecastMade = z.object({ card: z.string(), year: z.number() }).openapi('ForecastMade')

export type KeptForecast = z.infer<typeof KeptForecast>
export type ForecastPage = z.infer<typeof ForecastPage>
export type ForecastList = z.infer<typeof ForecastList>
