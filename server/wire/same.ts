import { z } from '@hono/zod-openapi'

/** Another case, in as few words as it takes to recognise it and to say something of it. */
export const BriefCase = z
  .object({
    id: z.string(),
    programme: z.string(),
    pack: z.string(),
    unit: z.string(),
    version: z.number(),
    title: z.string(),
    group: z.string().nullable(),
    unitName: z.string(),
    organisationName: z.string(),
    stage: z.string(),
    openedOn: z.string(),
    /** Whether the reader may say of it that it is the same thing as another. */
    mayJudge: z.boolean(),
  })
  .openapi('BriefCase')

/** From 0 to 1, and why: only ever a question to a person. */
const likeness = {
  score: z.number(),
  reasons: z.array(z.enum(['title', 'similar-title', 'hamlet', 'commune', 'group', 'days'])),
}

export const LikelyCase = BriefCase.extend(likeness).openapi('LikelyCase')

/** A case that is one thing with this one; `link` is there where the two themselves were linked. */
export const LinkedCase = BriefCase.extend({
  link: z.object({ byName: z.string(), on: z.string(), standsWith: z.enum(['this', 'other']) }).nullable(),
}).openapi('LinkedCase')

/** What a case is one thing with, and what may be: within the reader's scope, and nothing of what lies beyond. */
export const OtherCases = z
  .object({ mayJudge: z.boolean(), linked: z.array(LinkedCase), likely: z.array(LikelyCase) })
  .openapi('OtherCases')

export const LikelyList = z.object({ items: z.array(LikelyCase) }).openapi('LikelyList')

/** Two cases nobody has told apart or linked yet, the earlier one first. */
export const PairList = z
  .object({
    items: z.array(z.object({ ...likeness, first: BriefCase, second: BriefCase })),
    next: z.string().nullable(),
  })
  .openapi('PairList')

export type BriefCase = z.infer<typeof BriefCase>
export type LikelyCase = z.infer<typeof LikelyCase>
export type LinkedCase = z.infer<typeof LinkedCase>
export type OtherCases = z.infer<typeof OtherCases>
export type LikelyList = z.infer<typeof LikelyList>
export type PairList = z.infer<typeof PairList>
