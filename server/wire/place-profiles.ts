import { z } from '@hono/zod-openapi'
import { Day } from './day.ts'

const Value = z.union([z.number(), z.boolean(), z.string().max(80), z.array(z.string().max(80)).max(40)])

const SaidOfPlace = z.object({
  /** null: it is not known any more. */
  value: Value.nullable(),
  source: z.string(),
  asOf: z.string(),
  saidOn: z.string(),
  /** The office that said it; null: whoever runs the installation. */
  by: z.string().nullable(),
  isExample: z.boolean(),
})

/** What is known of a place: of each attribute the word in force, whether the commune lends it, and all words before. */
export const PlaceProfile = z
  .object({
    unit: z.string(),
    unitName: z.string(),
    level: z.string(),
    /** Whether the reader may say what this place is like. */
    mayDescribe: z.boolean(),
    attributes: z.array(
      z.object({
        id: z.string(),
        said: SaidOfPlace.nullable(),
        /** The commune whose word it is, where a hamlet has none of its own. */
        ofCommune: z.string().nullable(),
        /** The words before, the newest first. */
        before: z.array(SaidOfPlace),
      }),
    ),
  })
  .openapi('PlaceProfile')

/** One word about one place. Sent again under the same id it is said once. */
export const PlaceWordAsk = z.object({
  id: z.uuid(),
  attribute: z.string().max(40),
  value: Value.nullable(),
  source: z.string().max(300),
  asOf: Day,
})

export type PlaceProfile = z.infer<typeof PlaceProfile>
export type PlaceWordAsk = z.infer<typeof PlaceWordAsk>
export type SaidOfPlace = z.infer<typeof SaidOfPlace>
