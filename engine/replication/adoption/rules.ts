/**
 * What makes the cases of a programme adoptions of practice cards: which of its fields, stages and steps mean what. Any
 * programme that says this is counted, followed up and learned from as one.
 */
export type AdoptionRules = {
  /** The field that says which version of which card was taken up. */
  readonly practice: string
  /** The musts of that card, checked on site. */
  readonly musts: string
  /** What was given to whoever took it up: choices of `INCENTIVES`. */
  readonly incentives: string
  /** Why it was dropped: one choice. */
  readonly reasons: string
  /** The place where it had been seen. */
  readonly seenAt?: string | undefined
  readonly cost?: string | undefined
  readonly labour?: string | undefined
  /** In the unit that the card's cost is for. */
  readonly scale?: string | undefined
  /** Stages; whatever is none of these is planned. */
  readonly started: readonly string[]
  readonly kept: readonly string[]
  readonly dropped: readonly string[]
  /** Nothing is kept before so many months have passed since it started. */
  readonly keptAfterMonths: number
  /** Steps by which somebody of another organisation says that it is so. */
  readonly verifies: readonly string[]
  /** When somebody is asked to look, by months since the start, and the steps that answer it. */
  readonly followUps: readonly { readonly afterMonths: number; readonly by: readonly string[] }[]
}

/** The fields an adoption may read, by their kind. */
export const ADOPTION_FIELDS = {
  practice: 'practice',
  musts: 'musts',
  incentives: 'choices',
  reasons: 'choice',
  seenAt: 'unit',
  cost: 'number',
  labour: 'number',
  scale: 'number',
} as const satisfies Partial<Record<keyof AdoptionRules, string>>

export type AdoptionField = keyof typeof ADOPTION_FIELDS
