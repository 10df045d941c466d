import { z } from '@hono/zod-openapi'
import { CardContent, CardWords } from './cards.ts'
import { PublicPhoto } from './public.ts'

/** What something costs once or every year, in đồng, for what the card calls its basis. */
const PracticeCost = z.object({
  amountVnd: z.number(),
  /** Inputs without a price: the amount is then the least it can be. */
  unpriced: z.number(),
  byPayer: z.array(z.object({ paidBy: z.string(), amountVnd: z.number() })),
})

/** A public card in a list. */
export const Practice = z
  .object({
    card: z.string(),
    version: z.number(),
    title: CardWords,
    summary: CardWords,
    kind: z.enum(['technique', 'mobilising']),
    domains: z.array(z.string()),
    notWhen: z.array(CardWords),
    /** Somebody was harmed, or may be: such a card is last in the list and never recommended. */
    harm: CardWords.nullable(),
    basis: z.object({ quantity: z.number(), unit: CardWords }).nullable(),
    setUp: PracticeCost,
    costBand: z.string(),
    firstYearDays: z.number().nullable(),
    paybackMonths: z.number().nullable(),
    /** On which no condition of the card fails. */
    terrains: z.array(z.string()),
    placeThen: z.string(),
    placeNow: z.string().nullable(),
    publishedOn: z.string(),
    organisationName: z.string(),
    isExample: z.boolean(),
    photo: PublicPhoto.nullable(),
  })
  .openapi('Practice')

/** A choice and how many cards it would leave beside what else is chosen. */
const PracticeChoices = z.array(z.object({ value: z.string(), count: z.number() }))

export const PracticeList = z
  .object({
    items: z.array(Practice),
    total: z.number(),
    next: z.string().nullable(),
    /** Public cards in all, whatever was asked for. */
    all: z.number(),
    choices: z.object({
      domain: PracticeChoices,
      kind: PracticeChoices,
      terrain: PracticeChoices,
      cost: PracticeChoices,
      labour: PracticeChoices,
      payback: PracticeChoices,
    }),
  })
  .openapi('PracticeList')

/** The card spoken by somebody, in the language its speaker names. */
export const Recording = z
  .object({
    id: z.string(),
    version: z.number(),
    language: z.string(),
    type: z.string(),
    bytes: z.number(),
    recordedOn: z.string(),
    url: z.string(),
  })
  .openapi('Recording')

export const PracticePage = z
  .object({
    of: z.object({ card: z.string(), version: z.number() }),
    status: z.enum(['public', 'replaced', 'withdrawn']),
    /** Why it was withdrawn. */
    reason: z.string().nullable(),
    /** The last version that was published. */
    newest: z.number(),
    publishedOn: z.string(),
    isExpired: z.boolean(),
    content: CardContent,
    hash: z.string(),
    setUp: PracticeCost,
    yearly: PracticeCost,
    terrains: z.array(z.string()),
    placeThen: z.string(),
    placeNow: z.string().nullable(),
    organisationName: z.string(),
    isExample: z.boolean(),
    photos: z.array(PublicPhoto),
    recordings: z.array(Recording),
    versions: z.array(z.object({ version: z.number(), status: z.string(), publishedOn: z.string() })),
    parents: z.array(
      z.object({ card: z.string(), version: z.number(), changed: CardWords, title: CardWords.nullable() }),
    ),
    /** The model it was written from, when that is public and who began it agreed. */
    model: z.object({ id: z.string(), title: z.string() }).nullable(),
    like: z.array(Practice),
  })
  .openapi('PracticePage')

export const RecordingRight = z.object({ may: z.boolean() })

/** The card that was written from a model. */
export const ModelCard = z.object({
  practice: z.object({ card: z.string(), title: CardWords }).nullable(),
})

export type Practice = z.infer<typeof Practice>
export type PracticeList = z.infer<typeof PracticeList>
export type PracticePage = z.infer<typeof PracticePage>
export type Recording = z.infer<typeof Recording>
export type ModelCard = z.infer<typeof ModelCard>
export type RecordingRight = z.infer<typeof RecordingRight>
