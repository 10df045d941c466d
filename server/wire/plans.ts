import { FLOOR_KINDS } from '@gieo/engine/replication/planner/floors.ts'
import { TIE_KINDS } from '@gieo/engine/replication/place/tie.ts'
import { z } from '@hono/zod-openapi'
import { Day } from './day.ts'

const UnitName = z.string().max(80)
const TITLE_MAX = 160
const LIST_MAX = 2_000

/** A wish: where to begin with a practice, and what to keep to. Money is in đồng. */
export const PlanAsked = z
  .object({
    id: z.uuid(),
    title: z.string().trim().min(1).max(TITLE_MAX),
    card: z.string().max(80).nullable(),
    unit: UnitName,
    level: z.enum(['commune', 'hamlet']),
    countMax: z.number(),
    budget: z.number().nullable(),
    costEach: z.number(),
    perCommune: z.number().nullable(),
    floors: z.partialRecord(z.enum(FLOOR_KINDS), z.number()),
    champions: z.array(UnitName).max(LIST_MAX),
    excluded: z.array(z.object({ unit: UnitName, why: z.string().max(300) })).max(LIST_MAX),
    /** Places where a condition of the card is known not to be met are left out. */
    skipUnmet: z.boolean(),
    chances: z.record(z.enum(TIE_KINDS), z.object({ low: z.number(), high: z.number() })),
    near: z.object({ count: z.number().int().min(0).max(30), kmMax: z.number().min(0).max(300) }),
    seed: z.number().int().min(0).max(4_294_967_295),
  })
  .openapi('PlanAsked')

export const PlanSave = z
  .object({
    id: z.uuid(),
    run: z.uuid(),
    title: z.string().trim().min(1).max(TITLE_MAX),
    dueOn: Day,
    /** The last version that was seen; 0 for a new plan. */
    version: z.number().int().min(0),
  })
  .openapi('PlanSave')

export const PlanStepMark = z
  .object({
    version: z.number().int().min(1),
    owner: z.string().max(80).optional(),
    dueOn: Day.optional(),
    state: z.enum(['open', 'done', 'dropped']).optional(),
  })
  .openapi('PlanStepMark')

export const PlanRow = z
  .object({
    id: z.string(),
    version: z.number(),
    title: z.string(),
    card: z.string().nullable(),
    unit: z.string(),
    unitName: z.string(),
    by: z.string(),
    savedOn: z.string(),
    run: z.string(),
    inputsHash: z.string(),
    resultHash: z.string(),
    seed: z.number(),
    engineVersion: z.string(),
    mean: z.number(),
    spent: z.number(),
    places: z.number(),
    open: z.number(),
    overdue: z.number(),
  })
  .openapi('PlanRow')

export const PlanStepRow = z.object({
  step: z.number(),
  place: z.string(),
  placeName: z.string(),
  why: z.enum(['nominated', 'floor', 'reach']),
  owner: z.string(),
  ownerName: z.string(),
  dueOn: z.string(),
  state: z.enum(['open', 'done', 'dropped']),
  isLate: z.boolean(),
  /** What was recorded of the place since, if anything. */
  adoption: z.object({ state: z.enum(['planned', 'started', 'kept', 'dropped']), on: z.string() }).nullable(),
})

export const PlanPage = PlanRow.extend({
  steps: z.array(PlanStepRow),
  /** The versions before, and how the places of each differ from those of the one before it. */
  history: z.array(
    z.object({
      version: z.number(),
      savedOn: z.string(),
      by: z.string(),
      added: z.array(z.string()),
      left: z.array(z.string()),
    }),
  ),
  owners: z.array(z.object({ id: z.string(), nameVi: z.string(), nameEn: z.string() })),
}).openapi('PlanPage')

export const PlanList = z.object({ items: z.array(PlanRow) }).openapi('PlanList')

export const LotAsked = z
  .object({
    id: z.uuid(),
    title: z.string().trim().min(1).max(TITLE_MAX),
    places: z.array(UnitName).max(LIST_MAX),
    source: z.string().trim().min(1).max(300),
    knownOn: Day,
  })
  .openapi('LotAsked')

export const LotText = z.object({ text: z.string().trim().min(1).max(2_000) }).openapi('LotText')

export const LotRow = z
  .object({
    id: z.string(),
    title: z.string(),
    by: z.string(),
    organisationVi: z.string(),
    organisationEn: z.string(),
    announcedOn: z.string(),
    knownOn: z.string(),
    source: z.string(),
    listHash: z.string(),
    places: z.array(z.object({ id: z.string(), name: z.string() })),
    text: z.string().nullable(),
    seed: z.string().nullable(),
    order: z.array(z.string()).nullable(),
    drawnOn: z.string().nullable(),
    drawnBy: z.string().nullable(),
  })
  .openapi('LotDraw')

export const LotList = z.object({ items: z.array(LotRow) }).openapi('LotList')

export type PlanAsked = z.infer<typeof PlanAsked>
export type PlanSave = z.infer<typeof PlanSave>
export type PlanStepMark = z.infer<typeof PlanStepMark>
export type PlanRow = z.infer<typeof PlanRow>
export type PlanStepRow = z.infer<typeof PlanStepRow>
export type PlanPage = z.infer<typeof PlanPage>
export type PlanList = z.infer<typeof PlanList>
export type LotAsked = z.infer<typeof LotAsked>
export type LotText = z.infer<typeof LotText>
export type LotRow = z.infer<typeof LotRow>
export type LotList = z.infer<typeof LotList>
