import { z } from '@hono/zod-openapi'
import { PackRow } from './packs.ts'
import { ProblemBody } from './problem.ts'

const ProgrammeHead = {
  programme: z.string(),
  /** In use, or the last one of a retired programme. */
  hash: z.string(),
  version: z.number(),
  /** When this version was published, and whether it came with the code. */
  since: z.string(),
  builtIn: z.boolean(),
  retiredOn: z.string().nullable(),
  /** Cases that go on, within the reader's scope. */
  running: z.number(),
  /** Whether the reader may publish and retire it. */
  managed: z.boolean(),
  name: z.object({ vi: z.string(), en: z.string() }),
}

export const ProgrammeRow = z.object(ProgrammeHead).openapi('Programme')

export const ProgrammeList = z
  .object({
    items: z.array(ProgrammeRow),
    /** Whether the reader may publish a new one. */
    mayAdd: z.boolean(),
  })
  .openapi('ProgrammeList')

export const VersionRow = z.object({
  hash: z.string(),
  version: z.number(),
  running: z.number(),
})

export const ProgrammeEntry = z.object({
  type: z.enum(['packPublished', 'packTextsRenewed', 'programmeRetired', 'programmeResumed']),
  on: z.string(),
  /** Null when it came with the code or from the command line. */
  by: z.string().nullable(),
  version: z.number().nullable(),
  builtIn: z.boolean(),
})

export const ProgrammePage = z
  .object({
    ...ProgrammeHead,
    pack: PackRow,
    /** Every version ever served, the newest first. */
    versions: z.array(VersionRow),
    /** What happened to it, the newest first. */
    entries: z.array(ProgrammeEntry),
  })
  .openapi('ProgrammePage')

export const DifferenceRow = z.object({
  what: z.enum(['added', 'removed', 'changed', 'reordered']),
  sheet: z.string(),
  line: z.string(),
  column: z.string(),
  was: z.string(),
  now: z.string(),
})

/** What a workbook would become, before anything is changed. */
export const PackPreview = z
  .object({
    pack: PackRow,
    /** Names exactly this content, texts included; publishing names it again. */
    content: z.string(),
    version: z.number(),
    /** The version in use; null for a new programme. */
    current: z.number().nullable(),
    /** `mended` changes words only; `same` changes nothing. */
    outcome: z.enum(['new', 'newer', 'mended', 'same', 'refused']),
    problem: ProblemBody.nullable(),
    differences: z.array(DifferenceRow),
  })
  .openapi('PackPreview')

export const PackPublishedRow = z
  .object({ programme: z.string(), hash: z.string(), version: z.number(), outcome: z.string() })
  .openapi('PackPublished')

export const RetiredRow = z.object({ programme: z.string(), retiredOn: z.string().nullable() })

export type ProgrammeRow = z.infer<typeof ProgrammeRow>
export type ProgrammeList = z.infer<typeof ProgrammeList>
export type ProgrammePage = z.infer<typeof ProgrammePage>
export type ProgrammeEntry = z.infer<typeof ProgrammeEntry>
export type PackPreview = z.infer<typeof PackPreview>
export type PackPublishedRow = z.infer<typeof PackPublishedRow>
export type DifferenceRow = z.infer<typeof DifferenceRow>
