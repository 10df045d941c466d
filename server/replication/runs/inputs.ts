import { TIE_KINDS } from '@gieo/engine/replication/place/tie.ts'
import { z } from 'zod'

// The form of inputs, whoever sends them: a file may have been changed by hand. What the numbers mean is checked by the engine.
const Count = z.number().int()
const Pairs = z.array(z.tuple([Count, Count]).readonly()).readonly()
const Nullable = z.array(z.number().nullable()).readonly()
const Texts = z.array(z.string()).readonly()
const Chance = z.object({ low: z.number(), high: z.number() }).readonly()

export const PlanInputsForm = z.object({
  kind: z.literal('plan'),
  seed: Count,
  places: z.object({
    level: z.enum(['commune', 'hamlet']),
    ids: Texts,
    names: Texts,
    communes: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
    communeOf: z.array(Count).readonly(),
    lon: Nullable,
    lat: Nullable,
    households: Nullable,
  }),
  told: z.object({ neighbour: Pairs, visit: Pairs }),
  near: z.object({ count: Count, kmMax: z.number() }),
  chances: z.record(z.enum(TIE_KINDS), Chance),
  draws: Count,
  wish: z.object({
    countMax: z.number(),
    budget: z.number().nullable(),
    costEach: z.number(),
    costs: z.array(z.object({ place: Count, cost: z.number() })).readonly(),
    perCommune: z.number().nullable(),
    communeLimits: z.array(z.object({ commune: Count, most: z.number() })).readonly(),
    floors: z
      .object({ ids: Texts, of: z.array(Count).readonly(), least: z.array(z.number()).readonly() })
      .nullable(),
    champions: z.array(Count).readonly(),
    excluded: z.array(z.object({ place: Count, why: z.string() })).readonly(),
    already: z.array(Count).readonly(),
  }),
})

export const EvidenceInputsForm = z.object({
  kind: z.literal('evidence'),
  seed: Count,
  periods: Texts,
  places: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        cluster: z.string(),
        stratum: z.string(),
        since: Count.nullable(),
        values: Nullable,
      }),
    )
    .readonly(),
  neighbours: Pairs,
})

export const ForecastInputsForm = z.object({
  kind: z.literal('forecast'),
  seed: Count,
  card: z.string(),
  lastYear: Count,
  years: Count.min(1).max(3),
  places: z.object({ ids: Texts, communeOf: z.array(Count).readonly() }),
  near: Pairs,
  visits: Pairs,
  practices: z
    .array(
      z.object({
        id: z.string(),
        theme: z.string(),
        taken: z.array(z.tuple([Count, Count, Count.nullable()]).readonly()).readonly(),
        fit: Nullable,
      }),
    )
    .readonly(),
})

export const RunInputsForm = z.discriminatedUnion('kind', [
  PlanInputsForm,
  EvidenceInputsForm,
  ForecastInputsForm,
])
