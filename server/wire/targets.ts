import { z } from '@hono/zod-openapi'
import { STANDINGS } from '@gieo/engine/target/standing.ts'
import { Day } from './day.ts'
import { IndicatorRow } from './figures.ts'

const ROWS_MAX = 5_000

// One line; PostgreSQL cannot hold the character 0.
const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\0\r\n]*$/)

export const MilestoneRow = z.object({ until: line(20), percent: z.number() })

/** An act that sets targets. `id` is made by whoever sends it: sent twice, it is done once. */
export const TargetsAsk = z
  .object({
    id: z.uuid(),
    indicator: line(120).min(1),
    period: line(40).min(1),
    /** The map whose units are named; today's when it is not said. */
    map: Day.optional(),
    decision: line(200),
    decidedOn: line(20),
    milestones: z.array(MilestoneRow).max(60).default([]),
    rows: z
      .array(
        z.object({
          unit: line(80).min(1),
          /** null takes the target back. */
          value: z.number().nullable(),
          /** The version that was looked at; 0 where there was none. */
          seen: z.number().int().min(0),
        }),
      )
      .max(ROWS_MAX),
  })
  .openapi('TargetsAsk')

export const TargetsSet = z.object({ act: z.string(), units: z.number() }).openapi('TargetsSet')

/** How a unit stands towards its target. Where it has none, only what was counted. */
export const TargetRow = z
  .object({
    unit: z.string(),
    unitName: z.string(),
    level: z.string(),
    target: z.number().nullable(),
    /** Earlier units whose targets are summed here, when the map has merged them. */
    of: z.array(z.string()),
    /** The version of the unit's own target; 0 where there never was one. */
    version: z.number(),
    /** What was reached in the period: counted, or declared where the indicator is. null: nobody has said. */
    reached: z.number().nullable(),
    recordsUrl: z.string().nullable(),
    expected: z.number().nullable(),
    /** To be on time today. */
    missing: z.number().nullable(),
    /** To the target itself. */
    left: z.number().nullable(),
    standing: z.enum(STANDINGS).nullable(),
    /** What the units below were given out of it; null where none was. */
    given: z.number().nullable(),
    notGiven: z.number().nullable(),
    decision: z.string().nullable(),
    decidedOn: z.string().nullable(),
    setBy: z.string().nullable(),
    /** Whether the reader may set it. */
    mine: z.boolean(),
  })
  .openapi('Target')

/** The targets of a unit and those of the units below it, for one indicator and period, in a map. */
export const TargetTable = z
  .object({
    indicator: IndicatorRow,
    period: z.string(),
    from: z.string(),
    to: z.string(),
    /** The day for which it is said what should be reached. */
    today: z.string(),
    map: z.string(),
    level: z.string().nullable(),
    /** The office whose targets these are; `branches` are all that the reader may look at and that have set some. */
    branch: z.string(),
    branches: z.array(z.string()),
    milestones: z.array(MilestoneRow),
    whole: TargetRow,
    rows: z.array(TargetRow),
    /** Targets of units that this map divides. */
    undivided: z.array(z.object({ unit: z.string(), unitName: z.string(), target: z.number() })),
    maySet: z.boolean(),
  })
  .openapi('TargetTable')

/** One version of a unit's target, the newest first. */
export const TargetVersion = z
  .object({
    version: z.number(),
    value: z.number().nullable(),
    decision: z.string(),
    decidedOn: z.string(),
    setOn: z.string(),
    by: z.string(),
    organisation: z.string(),
    act: z.string(),
    /** How many units the act set. */
    units: z.number(),
    milestones: z.array(MilestoneRow),
  })
  .openapi('TargetVersion')

export const TargetHistory = z.object({ items: z.array(TargetVersion) }).openapi('TargetHistory')

/** Every target of one unit: what its page and the leader's page show. */
export const UnitTargets = z
  .object({
    unit: z.string(),
    unitName: z.string(),
    map: z.string(),
    today: z.string(),
    items: z.array(
      z.object({
        indicator: IndicatorRow,
        branch: z.string(),
        period: z.string(),
        from: z.string(),
        to: z.string(),
        target: TargetRow,
        /** Units directly below that have a target, and how many of them are behind. */
        parts: z.number(),
        behind: z.number(),
      }),
    ),
  })
  .openapi('UnitTargets')

export type TargetsAsk = z.infer<typeof TargetsAsk>
export type TargetsSet = z.infer<typeof TargetsSet>
export type TargetRow = z.infer<typeof TargetRow>
export type TargetTable = z.infer<typeof TargetTable>
export type TargetHistory = z.infer<typeof TargetHistory>
export type UnitTargets = z.infer<typeof UnitTargets>
