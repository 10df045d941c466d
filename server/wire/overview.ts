import { z } from '@hono/zod-openapi'
import { MapLayout } from './maps.ts'
import { UnitTargets } from './targets.ts'

const OfProgramme = z.object({
  programme: z.string(),
  nameVi: z.string(),
  nameEn: z.string(),
  count: z.number(),
})

/** A leader's one page: what lives, what is late, what is new, and where nobody has recorded anything. */
export const Overview = z
  .object({
    unit: z.string(),
    unitName: z.string(),
    today: z.string(),
    /** Of what the reader may see: cases that live, by programme. */
    alive: z.array(OfProgramme),
    /** Of those, cases that have stood in one stage for more than `lateDays`. */
    late: z.array(OfProgramme),
    lateDays: z.number(),
    /** New cases by month, the last twelve with this one, and the twelve before. */
    months: z.array(z.object({ period: z.string(), count: z.number(), yearBefore: z.number() })),
    /** Units in which nothing was recorded, ever or for more than `quietMonths`. */
    quietMonths: z.number(),
    layout: MapLayout,
    /** In the order of the layout's units. `lastOn`: when a case last began or took a step. */
    rows: z.array(
      z.object({ unit: z.string(), alive: z.number(), late: z.number(), lastOn: z.string().nullable() }),
    ),
    targets: UnitTargets.shape.items,
  })
  .openapi('Overview')

export type Overview = z.infer<typeof Overview>
