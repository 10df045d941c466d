import { z } from '@hono/zod-openapi'
import { IndicatorRow } from './figures.ts'

/** What is divided by, beside another indicator by its name. */
export const PLAIN_BASES = ['none', 'hamlets', 'communes'] as const

const EntryRow = z.object({
  unit: z.string(),
  unitName: z.string(),
  count: z.number(),
  /** null where nothing is divided by. */
  base: z.number().nullable(),
  recordsUrl: z.string(),
})

/** Units by a rate, each with all places that the uncertainty of its count allows. Never of households, never public. */
export const RankingTable = z
  .object({
    indicator: IndicatorRow,
    /** `none`, `hamlets`, `communes`, or the name of an indicator. */
    base: z.string(),
    baseIndicator: IndicatorRow.nullable(),
    /** A share of a whole (Wilson's bounds), or a count for each of something (exact Poisson bounds). */
    bounds: z.enum(['share', 'count']),
    /** Units whose base is smaller are not placed. */
    baseMin: z.number(),
    confidence: z.number(),
    unit: z.string(),
    unitName: z.string(),
    period: z.string(),
    map: z.string(),
    level: z.string().nullable(),
    placed: z.array(
      EntryRow.extend({
        rank: z.number(),
        isTie: z.boolean(),
        rankLow: z.number(),
        rankHigh: z.number(),
        value: z.number(),
        low: z.number(),
        high: z.number(),
      }),
    ),
    small: z.array(EntryRow),
    /** What was counted in the unit but in none of those ranked, since the map does not divide it. */
    undivided: z.number(),
  })
  .openapi('Ranking')

export type RankingTable = z.infer<typeof RankingTable>
