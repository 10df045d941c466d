import type { Condition } from '../../condition/condition.ts'
import type { Point } from '../../map/point.ts'
import type { PlainDate } from '../../text/date.ts'
import type { UnitId } from '../../unit/unit.ts'
import type { Pictured } from './pictogram.ts'

/** A text in both languages; English may be missing in a draft, never on a public card. */
export type Words = { readonly vi: string; readonly en: string }

/** One version of a card, named for ever: what was public is never edited in place. */
export type CardVersion = { readonly card: string; readonly version: number }

/**
 * How a practice is done, written so that another place can do it. A snapshot needs what is not optional here; the
 * full card, which recognition asks for, needs everything that `checkCard` names. Money is in đồng, labour in working days.
 */
export type PracticeCard = {
  readonly title: Words
  readonly kind: 'technique' | 'mobilising'
  /** Ids of `domain.ts`. */
  readonly domains: readonly string[]
  readonly problem: Words
  readonly summary: Words
  readonly steps: readonly Step[]
  readonly musts: readonly Must[]
  readonly inputs: readonly Input[]
  /** What the inputs and the labour are for: 1 ha, 1 pond, 1 hamlet. */
  readonly costBasis?: { readonly quantity: number; readonly unit: Words } | undefined
  readonly labour?: { readonly setUp: number; readonly yearly: number } | undefined
  readonly skills?: Words | undefined
  /** Over the attributes of `../place/attribute.ts`; each is met, not met or unknown in a place. */
  readonly conditions: readonly CardCondition[]
  readonly notWhen: readonly Warning[]
  readonly origin: Origin
  readonly since: PlainDate
  readonly results: readonly Result[]
  readonly paybackMonths?: number | undefined
  readonly benefits?:
    { readonly who: Words; readonly count?: number | undefined; readonly whoMayLose: Words } | undefined
  readonly successFactors: readonly Words[]
  readonly failures: readonly { readonly failed: Words; readonly fix: Words }[]
  readonly media: readonly CardMedia[]
  /** What this card grew out of, and what was changed. */
  readonly parents: readonly { readonly of: CardVersion; readonly changed: Words }[]
  readonly validUntil?: PlainDate | undefined
  /** The post that answers questions, never a person's name. */
  readonly contact?: Words | undefined
  /** Somebody was harmed, or may be: such a card is never recommended. */
  readonly harm?: Words | undefined
}

/** When not to begin. */
export type Warning = Words & Pictured

export type Step = Pictured & {
  readonly text: Words
  readonly when?: Words | undefined
  readonly who?: Words | undefined
}

/** What has to be there before a place begins; `onSite`: can be checked with one's own eyes. */
export type Must = Pictured & { readonly text: Words; readonly onSite: boolean }

export type Input = Pictured & {
  readonly item: Words
  readonly unit: Words
  readonly quantity: number
  readonly unitCost?: number | undefined
  readonly paidBy: 'household' | 'community' | 'programme' | 'loan'
  readonly when: 'set-up' | 'yearly'
}

export type CardCondition = {
  readonly id: string
  readonly holds: Condition
  readonly words?: Words | undefined
}

export type Holder = 'household' | 'group' | 'cooperative' | 'hamlet' | 'organisation'

export type Origin = {
  /** The case that the card was written from; none on a card from another installation. */
  readonly case?: string | undefined
  readonly unit: UnitId
  readonly point?: Point | undefined
  /** Of a card from another installation: where it began in words, which are no unit here, and who signed it when. */
  readonly elsewhere?:
    { readonly place: string; readonly installation: string; readonly signedOn: PlainDate } | undefined
  /** Said, as the point is, only where who began the practice agreed. */
  readonly holder?: Holder | undefined
  readonly consent: boolean
}

export type Result = {
  readonly indicator: Words
  readonly unit: Words
  readonly before?: number | undefined
  readonly after?: number | undefined
  readonly period: string
  readonly sites: number
  readonly method: 'estimate' | 'record' | 'measured' | 'matched'
}

export type CardMedia = {
  readonly photo: string
  readonly caption: Words
  readonly takenOn?: PlainDate | undefined
  readonly credit: string
  readonly consent: boolean
}

/** Who stands behind a version: draft → in review → public, which later ones replace; or withdrawn, with a reason. */
export type CardStatus = 'draft' | 'in-review' | 'sent-back' | 'public' | 'replaced' | 'withdrawn'
