import { z } from '@hono/zod-openapi'

/** One thing wrong with a request, with the words for it in the reader's language. */
export const FindingRow = z.object({
  path: z.string(),
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  title: z.string(),
  remedy: z.string(),
})

/** RFC 9457. `code` is stable; `title` says what is so, `detail` what to do, both in the language asked for. */
export const ProblemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    detail: z.string(),
    status: z.number().int(),
    code: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    findings: z.array(FindingRow).optional(),
    incident: z.string().optional(),
  })
  .openapi('Problem')

export type ProblemBody = z.infer<typeof ProblemBody>
