import { z } from '@hono/zod-openapi'
import type { Condition } from '@gieo/engine/condition/condition.ts'
import { PICTOGRAMS } from '@gieo/engine/replication/card/pictogram.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'

// Far above what a card may hold: what is typed is kept whatever its length, and `checkCard` says what is too long.
const TEXT_MAX = 4_000
const ROWS_MAX = 60

// PostgreSQL cannot hold the character 0.
const Text = z
  .string()
  .max(TEXT_MAX)
  .regex(/^[^\0]*$/)
const Id = z
  .string()
  .max(80)
  .regex(/^[^\0]*$/)
const DayOrNothing = z.string().max(20)

export const CardWords = z.object({ vi: Text, en: Text }).openapi('CardWords')

export const CardVersionName = z
  .object({ card: z.uuid(), version: z.number().int().min(1).max(10_000) })
  .openapi('CardVersionName')

const pictogram = z.enum(PICTOGRAMS).optional()
const rows = <Row extends z.ZodType>(row: Row) => z.array(row).max(ROWS_MAX).readonly()

// As deep as anybody writes by hand; `checkCard` judges what it means.
const Comparison = z.union([
  z.strictObject({ field: Id, answered: z.boolean() }),
  z.strictObject({ field: Id, is: z.union([z.string().max(80), z.number(), z.boolean()]) }),
  z.strictObject({ field: Id, oneOf: z.array(z.union([z.string().max(80), z.number()])).max(ROWS_MAX) }),
  z.strictObject({ field: Id, atLeast: z.number() }),
  z.strictObject({ field: Id, atMost: z.number() }),
])
const Plain = z.union([Comparison, z.strictObject({ not: Comparison })])
const Joined = z.union([
  Plain,
  z.strictObject({ all: z.array(Plain).max(ROWS_MAX) }),
  z.strictObject({ any: z.array(Plain).max(ROWS_MAX) }),
])
const CardCondition: z.ZodType<Condition> = z.union([
  Joined,
  z.strictObject({ all: z.array(Joined).max(ROWS_MAX) }),
  z.strictObject({ any: z.array(Joined).max(ROWS_MAX) }),
  z.strictObject({ not: Joined }),
])

const Origin = z.object({
  case: z.uuid().optional(),
  unit: Id.transform(unitId),
  point: z.tuple([z.number(), z.number()]).readonly().optional(),
  holder: z.enum(['household', 'group', 'cooperative', 'hamlet', 'organisation']).optional(),
  consent: z.boolean(),
  elsewhere: z.object({ place: Text, installation: Text, signedOn: DayOrNothing }).optional(),
})

/** A card as it is written, finished or not: `engine/replication/card/card.ts` says what each part means. */
export const CardContent = z
  .object({
    title: CardWords,
    kind: z.enum(['technique', 'mobilising']),
    domains: rows(Id),
    problem: CardWords,
    summary: CardWords,
    steps: rows(
      z.object({ text: CardWords, when: CardWords.optional(), who: CardWords.optional(), pictogram }),
    ),
    musts: rows(z.object({ text: CardWords, onSite: z.boolean(), pictogram })),
    inputs: rows(
      z.object({
        item: CardWords,
        unit: CardWords,
        quantity: z.number(),
        unitCost: z.number().optional(),
        paidBy: z.enum(['household', 'community', 'programme', 'loan']),
        when: z.enum(['set-up', 'yearly']),
        pictogram,
      }),
    ),
    costBasis: z.object({ quantity: z.number(), unit: CardWords }).optional(),
    labour: z.object({ setUp: z.number(), yearly: z.number() }).optional(),
    skills: CardWords.optional(),
    conditions: rows(z.object({ id: Id, holds: CardCondition, words: CardWords.optional() })),
    notWhen: rows(z.object({ vi: Text, en: Text, pictogram })),
    origin: Origin,
    since: DayOrNothing,
    results: rows(
      z.object({
        indicator: CardWords,
        unit: CardWords,
        before: z.number().optional(),
        after: z.number().optional(),
        period: Text,
        sites: z.number(),
        method: z.enum(['estimate', 'record', 'measured', 'matched']),
      }),
    ),
    paybackMonths: z.number().optional(),
    benefits: z.object({ who: CardWords, count: z.number().optional(), whoMayLose: CardWords }).optional(),
    successFactors: rows(CardWords),
    failures: rows(z.object({ failed: CardWords, fix: CardWords })),
    media: rows(
      z.object({
        photo: z.uuid(),
        caption: CardWords,
        takenOn: DayOrNothing.optional(),
        credit: Text,
        consent: z.boolean(),
      }),
    ),
    parents: rows(z.object({ of: CardVersionName, changed: CardWords })),
    validUntil: DayOrNothing.optional(),
    contact: CardWords.optional(),
    harm: CardWords.optional(),
  })
  .openapi('CardContent')

/** A card from a case. `id` is made by whoever sends it: sent twice, it is begun once. */
export const NewCard = z
  .object({ id: z.uuid(), case: z.uuid(), parent: CardVersionName.optional() })
  .openapi('NewCard')

export const CardBegun = z.object({ card: z.string(), version: z.number() }).openapi('CardBegun')

/** `revision`: the one that was looked at. `tab` names who types, so that a save whose answer was lost is no other's. */
export const CardSave = z
  .object({ revision: z.number().int().min(0), tab: z.uuid(), content: CardContent })
  .openapi('CardSave')

export const CardSaved = z.object({ revision: z.number() }).openapi('CardSaved')

export const CardSubmit = z.object({ revision: z.number().int().min(0) }).openapi('CardSubmit')

export const CardReason = z.object({ reason: Text }).openapi('CardReason')

/** `hash` names the words that were read; `noNames` says that they name no private person. */
export const CardPublish = z.object({ hash: z.string().max(80), noNames: z.boolean() }).openapi('CardPublish')

export const CARD_STATES = ['draft', 'in-review', 'sent-back', 'public', 'replaced', 'withdrawn'] as const

export const CardRow = z
  .object({
    card: z.string(),
    version: z.number(),
    state: z.enum(CARD_STATES),
    title: CardWords,
    kind: z.enum(['technique', 'mobilising']),
    domains: z.array(z.string()),
    isHarmful: z.boolean(),
    unit: z.string(),
    unitName: z.string(),
    organisationName: z.string(),
    /** The day of its latest act, or on which it was last saved. */
    on: z.string(),
    /** Whether it waits for the reader: to be reviewed, or to be mended. */
    isMine: z.boolean(),
  })
  .openapi('Card')

export const CardList = z
  .object({
    items: z.array(CardRow),
    counts: z.object({ writing: z.number(), review: z.number(), public: z.number(), withdrawn: z.number() }),
    mayWrite: z.boolean(),
  })
  .openapi('CardList')

export const CardAct = z.object({
  type: z.string(),
  version: z.number(),
  on: z.string(),
  by: z.string(),
  organisationName: z.string(),
  reason: z.string().nullable(),
})

/** A version of a card in the office, with what the reader may do with it now. */
export const CardPage = z
  .object({
    card: z.string(),
    version: z.number(),
    state: z.enum(CARD_STATES),
    content: CardContent,
    /** The public version before it, to read the difference. */
    before: z.object({ version: z.number(), content: CardContent }).nullable(),
    revision: z.number(),
    hash: z.string().nullable(),
    reason: z.string().nullable(),
    case: z.string().nullable(),
    unitName: z.string(),
    organisationName: z.string(),
    versions: z.array(z.object({ version: z.number(), state: z.enum(CARD_STATES) })),
    history: z.array(CardAct),
    /** Pictures of the case that a card may show. */
    photos: z.array(
      z.object({
        photo: z.string(),
        captionVi: z.string(),
        captionEn: z.string(),
        credit: z.string(),
        takenOn: z.string().nullable(),
        consent: z.boolean(),
        smallUrl: z.string(),
      }),
    ),
    mayWrite: z.boolean(),
    mayBegin: z.boolean(),
    mayReview: z.boolean(),
    /** The reader wrote a part of it, and so does not review it. */
    isOwnWork: z.boolean(),
    mayWithdraw: z.boolean(),
    mayDelete: z.boolean(),
    /** Whether everybody may read this version by its address. */
    isPublished: z.boolean(),
  })
  .openapi('CardPage')

export type CardContent = z.infer<typeof CardContent>
export type NewCard = z.infer<typeof NewCard>
export type CardBegun = z.infer<typeof CardBegun>
export type CardSave = z.infer<typeof CardSave>
export type CardSaved = z.infer<typeof CardSaved>
export type CardPublish = z.infer<typeof CardPublish>
export type CardRow = z.infer<typeof CardRow>
export type CardList = z.infer<typeof CardList>
export type CardAct = z.infer<typeof CardAct>
export type CardPage = z.infer<typeof CardPage>
