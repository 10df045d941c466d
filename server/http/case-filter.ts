import { z } from '@hono/zod-openapi'
import { CASE_SORTS } from '../read/case-order.ts'
import { WORK_KINDS } from '../wire/cases.ts'
import { queryText } from './query.ts'

const Word = queryText(80)

/** What a list of cases may be narrowed by, in an address and in a list that is kept. */
export const CaseFilter = z.object({
  unit: Word.optional(),
  programme: Word.optional(),
  group: Word.optional(),
  stage: Word.optional(),
  standing: Word.optional(),
  state: z.enum(['sent-back', 'contested', 'withdrawn']).optional(),
  /** Only what waits for the reader to do this with it. */
  work: z.enum(WORK_KINDS).optional(),
  q: queryText(100).optional(),
  /** An officer's id, or `me`. */
  recorder: Word.optional(),
  /** In its stage for so many days at least. */
  waiting: z.coerce.number().int().min(1).max(3650).optional(),
  /** The period in which it was registered. */
  opened: queryText(40).optional(),
  sort: z.enum(CASE_SORTS).optional(),
})
