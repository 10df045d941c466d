import { z } from '@hono/zod-openapi'
import { LEVELS } from './units.ts'

const Names = z.object({
  id: z.string().min(1).max(120),
  code: z.string().max(10).optional(),
  name: z.string().max(200),
  fullName: z.string().max(200),
  nameEn: z.string().max(200).optional(),
  level: z.enum(LEVELS),
  type: z.string().max(40),
  parent: z.string().max(120).optional(),
  aliases: z.array(z.string().max(200)).max(50),
  seat: z.tuple([z.number(), z.number()]).optional(),
  isExample: z.boolean().optional(),
})

/** One legal act on units, as `gieo units apply` reads it from a file; see `engine/unit/unit.ts`. */
export const UnitAct = z
  .object({
    id: z.string().min(1).max(120),
    on: z.string().max(10),
    basis: z.string().max(300),
    title: z.object({ vi: z.string().max(300), en: z.string().max(300) }),
    ends: z.array(z.string().max(120)),
    begins: z.array(Names),
    changes: z.array(Names),
    successions: z.array(
      z.object({ from: z.string().max(120), to: z.string().max(120), kind: z.enum(['whole', 'part']) }),
    ),
  })
  .openapi('UnitAct')

const Told = z.object({ id: z.string(), name: z.string() })

/** What an act would do: nothing is written. */
export const ActPreview = z
  .object({
    act: z.object({
      id: z.string(),
      on: z.string(),
      basis: z.string(),
      titleVi: z.string(),
      titleEn: z.string(),
    }),
    /** Whether its day has yet to come. */
    waits: z.boolean(),
    ends: z.array(Told.extend({ becomes: z.array(Told), cases: z.number() })),
    begins: z.array(Told.extend({ madeOf: z.array(Told), cases: z.number() })),
    changes: z.array(Told.extend({ was: z.string(), cases: z.number() })),
    /** Records whose place changes, and all there are: as many before as after. */
    casesMoved: z.number(),
    casesBefore: z.number(),
    casesAfter: z.number(),
    targets: z.array(Told.extend({ count: z.number() })),
    /** Officers whose posting goes to another unit; `to` is null where nobody knows which, after a split. */
    postings: z.array(z.object({ fullName: z.string(), from: Told, to: Told.nullable() })),
  })
  .openapi('ActPreview')

export const WaitingActs = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        on: z.string(),
        basis: z.string(),
        titleVi: z.string(),
        titleEn: z.string(),
        /** Its day has come and it could not be carried out, or it could not be as things stand. */
        broken: z.boolean(),
      }),
    ),
  })
  .openapi('WaitingActs')

export type ActPreview = z.infer<typeof ActPreview>
export type WaitingActs = z.infer<typeof WaitingActs>
