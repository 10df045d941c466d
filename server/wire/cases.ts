import { z } from '@hono/zod-openapi'

export const SpotRow = z.object({ lat: z.number(), lon: z.number() })

export const PhotoRow = z
  .object({
    id: z.string(),
    captionVi: z.string(),
    captionEn: z.string(),
    credit: z.string(),
    consent: z.boolean(),
    takenOn: z.string().nullable(),
    sha256: z.string(),
    bytes: z.number(),
    /** Whether the bytes have arrived; until then there is nothing to show. */
    arrived: z.boolean(),
    /** Addresses of the picture, 400 and 1200 pixels wide, once it has arrived. */
    smallUrl: z.string().nullable(),
    largeUrl: z.string().nullable(),
    width: z.number().nullable(),
    height: z.number().nullable(),
  })
  .openapi('Photo')

export const ContestRow = z.object({
  offered: z.unknown(),
  by: z.string(),
  byName: z.string(),
  version: z.number(),
})

/** A case as lists and phones hold it: its state after its latest entry. */
export const CaseRow = z
  .object({
    id: z.string(),
    programme: z.string(),
    pack: z.string(),
    /** The unit that recorded it, and where that lies today. */
    unit: z.string(),
    unitName: z.string(),
    /** Smallest unit of today's map that wholly contains it. */
    home: z.string(),
    homeName: z.string(),
    commune: z.string().nullable(),
    communeName: z.string().nullable(),
    organisation: z.string(),
    organisationName: z.string(),
    branch: z.string(),
    recorder: z.string(),
    title: z.string(),
    group: z.string().nullable(),
    stage: z.string(),
    stageOn: z.string(),
    openedOn: z.string(),
    /** Of an adoption: every step it took, for its follow-ups and what must wait for its year. */
    entered: z.array(z.object({ stage: z.string(), on: z.string(), move: z.string().optional() })).optional(),
    sentBack: z.object({ reason: z.string(), on: z.string() }).nullable(),
    /** Out of every list and figure since, with the reason. */
    withdrawn: z.object({ reason: z.string(), on: z.string() }).nullable(),
    contested: z.record(z.string(), ContestRow),
    answers: z.record(z.string(), z.unknown()),
    spot: SpotRow.nullable(),
    photos: z.array(PhotoRow),
    version: z.number(),
    isExample: z.boolean(),
  })
  .openapi('Case')

export const CaseList = z
  .object({
    items: z.array(CaseRow),
    next: z.string().nullable(),
    /** On the first page: how many there are, counted no further than a thousand. */
    total: z.number().nullable(),
    moreThanTotal: z.boolean(),
  })
  .openapi('CaseList')

/** A case page: the row, its pack's hash, what the reader may do with it now, and its history. */
export const CasePage = z
  .object({
    case: CaseRow,
    moves: z.array(
      z.object({
        id: z.string(),
        to: z.string(),
        reason: z.enum(['required', 'optional', 'none']),
        open: z.boolean(),
        /** Why not, as a sentence in the reader's language, as a code, and the fields that still miss an answer. */
        why: z.string().nullable(),
        whyCode: z.string().nullable(),
        missing: z.array(z.string()),
        /** Fields that are answered with the step. */
        asks: z.array(z.string()),
        alsoAsks: z.array(z.string()),
      }),
    ),
    mayEdit: z.boolean(),
    maySendBack: z.boolean(),
    mayWithdraw: z.boolean(),
    mayRestore: z.boolean(),
    /** The version of the latest step, while the reader may take it back. */
    mayTakeBack: z.number().nullable(),
    publicUrl: z.string().nullable(),
  })
  .openapi('CasePage')

/** One line of the journal as a timeline shows it. `values` holds what the entry says, words included. */
export const TimelineRow = z
  .object({
    position: z.string(),
    version: z.number(),
    type: z.string(),
    occurredOn: z.string(),
    recordedAt: z.string(),
    actor: z.string(),
    actorName: z.string(),
    organisationName: z.string(),
    /** What kind of device it was entered on; `other` is the operator's machine or an import. */
    device: z.enum(['phone', 'office', 'other']),
    /** The unit the entry names, as it was called on that day. */
    unitName: z.string().nullable(),
    /** Words of this entry were erased on request: what is missing in it was once said. */
    erased: z.boolean(),
    event: z.record(z.string(), z.unknown()),
  })
  .openapi('TimelineEntry')

export const Timeline = z.object({ items: z.array(TimelineRow) }).openapi('Timeline')

/** What an officer is to do with a case that waits for her. */
export const WORK_KINDS = ['check', 'advance', 'contested', 'sent-back', 'follow-up'] as const
export type WorkKind = (typeof WORK_KINDS)[number]

/** What waits for the reader's unit, by kind of work. */
export const Worklist = z
  .object({
    unit: z.string(),
    unitName: z.string(),
    /** Counted no further than a thousand of each. */
    counts: z.array(z.object({ kind: z.string(), count: z.number(), moreThanCount: z.boolean() })),
    items: z.array(
      z.object({
        kind: z.enum(WORK_KINDS),
        waitingDays: z.number(),
        case: CaseRow,
      }),
    ),
    recent: z.array(
      z.object({
        position: z.string(),
        type: z.string(),
        stage: z.string().nullable(),
        caseId: z.string(),
        programme: z.string(),
        pack: z.string(),
        title: z.string(),
        unitName: z.string(),
        recordedAt: z.string(),
      }),
    ),
  })
  .openapi('Worklist')

export type CaseRow = z.infer<typeof CaseRow>
export type CaseList = z.infer<typeof CaseList>
export type CasePage = z.infer<typeof CasePage>
export type PhotoRow = z.infer<typeof PhotoRow>
export type TimelineRow = z.infer<typeof TimelineRow>
export type Timeline = z.infer<typeof Timeline>
export type Worklist = z.infer<typeof Worklist>
