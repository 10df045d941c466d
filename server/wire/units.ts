import { z } from '@hono/zod-openapi'
import { Day } from './day.ts'

export const LEVELS = ['province', 'district', 'commune', 'hamlet'] as const

export const UnitRow = z
  .object({
    id: z.string(),
    code: z.string().nullable(),
    name: z.string(),
    fullName: z.string(),
    nameEn: z.string().nullable(),
    level: z.enum(LEVELS),
    type: z.string(),
    parent: z.string().nullable(),
    aliases: z.array(z.string()),
    validFrom: z.string(),
    /** Exclusive; null while the unit stands. */
    validTo: z.string().nullable(),
    isExample: z.boolean(),
  })
  .openapi('Unit')

export const UnitList = z.object({ items: z.array(UnitRow), next: z.string().nullable() }).openapi('UnitList')

/** A unit with where it stands on the asked day, what it came from and what became of it. */
export const UnitPage = z
  .object({
    unit: UnitRow,
    path: z.array(UnitRow),
    predecessors: z.array(UnitRow),
    successors: z.array(UnitRow),
    changes: z.array(
      z.object({
        id: z.string(),
        on: z.string(),
        basis: z.string(),
        titleVi: z.string(),
        titleEn: z.string(),
      }),
    ),
  })
  .openapi('UnitPage')

/** The maps there are: one for each day on which communes or the levels above them changed. */
export const MapRow = z
  .object({
    on: z.string(),
    titleVi: z.string(),
    titleEn: z.string(),
    basis: z.string(),
    districts: z.number(),
    communes: z.number(),
  })
  .openapi('Map')

/** What a commune itself may change: its hamlets. */
export const HamletAct = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('createHamlet'),
      commune: z.string(),
      name: z.string().min(1).max(80),
      type: z.enum(['xom', 'ban', 'khoi', 'thon']),
      on: Day,
      basis: z.string().min(1).max(300),
    }),
    z.object({
      kind: z.literal('renameHamlet'),
      hamlet: z.string(),
      name: z.string().min(1).max(80),
      on: Day,
      basis: z.string().min(1).max(300),
    }),
    z.object({
      kind: z.literal('mergeHamlets'),
      hamlets: z.array(z.string()).min(2).max(20),
      name: z.string().min(1).max(80),
      on: Day,
      basis: z.string().min(1).max(300),
    }),
  ])
  .openapi('HamletAct')

export type UnitRow = z.infer<typeof UnitRow>
export type UnitList = z.infer<typeof UnitList>
export type UnitPage = z.infer<typeof UnitPage>
export type MapRow = z.infer<typeof MapRow>
export type HamletAct = z.infer<typeof HamletAct>
