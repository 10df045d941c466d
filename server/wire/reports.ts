import { z } from '@hono/zod-openapi'
import { Day } from './day.ts'
import { ProblemBody } from './problem.ts'

export const REPORT_STYLES = ['government', 'party', 'front'] as const
export const REPORT_STATES = ['draft', 'issued'] as const

const Name = z.string().max(200)

/** What a new report is about, and who signs it. */
export const NewReport = z
  .object({
    template: z.string().max(80),
    unit: z.string().max(80).optional(),
    period: z.string().max(40),
    map: Day.optional(),
    superior: Name.default(''),
    signerPost: Name.default(''),
    signerName: Name.default(''),
  })
  .openapi('NewReport')

/** The number and the day that make a draft a document. Without a number it is the next of its series. */
export const ReportIssue = z
  .object({
    on: Day,
    number: z.number().int().min(1).max(99_999).optional(),
    symbol: z.string().max(40).optional(),
  })
  .openapi('ReportIssue')

export const ReportRow = z
  .object({
    id: z.string(),
    title: z.string(),
    unit: z.string(),
    unitName: z.string(),
    period: z.string(),
    map: z.string(),
    templateName: z.string(),
    style: z.enum(REPORT_STYLES),
    state: z.enum(REPORT_STATES),
    organisation: z.string(),
    organisationName: z.string(),
    authorName: z.string(),
    cutOn: z.string(),
    /** The period had days to come when the figures were taken. */
    periodGoesOn: z.boolean(),
    numberText: z.string().nullable(),
    issuedOn: z.string().nullable(),
  })
  .openapi('Report')

export const ReportList = z
  .object({ items: z.array(ReportRow), mayReport: z.boolean() })
  .openapi('ReportList')

export const ReportPage = z
  .object({
    report: ReportRow,
    /** Of a draft: what it would be issued as. */
    next: z.object({ number: z.number(), symbol: z.string(), series: z.string() }),
    figures: z.number(),
  })
  .openapi('ReportPage')

/** A figure whose value is another one now than in the report. */
export const ReportChange = z.object({
  label: z.string(),
  unitName: z.string(),
  period: z.string(),
  then: z.string(),
  now: z.string(),
  url: z.string(),
  /** Records that count now and did not, and the other way round; `null` when they were too many to keep. */
  joined: z.array(z.object({ id: z.string(), title: z.string() })).nullable(),
  left: z.array(z.object({ id: z.string(), title: z.string() })).nullable(),
})

export const ReportChanges = z
  .object({ cutOn: z.string(), readOn: z.string(), figures: z.number(), changes: z.array(ReportChange) })
  .openapi('ReportChanges')

export const ReportTemplateRow = z
  .object({
    id: z.string(),
    name: z.string(),
    style: z.enum(REPORT_STYLES),
    version: z.number(),
    /** Comes with the system; an office begins its own from it. */
    isDefault: z.boolean(),
    uploadedOn: z.string().nullable(),
    uploadedBy: z.string().nullable(),
    retiredOn: z.string().nullable(),
  })
  .openapi('ReportTemplate')

export const TagRow = z.object({ tag: z.string(), english: z.string(), vi: z.string(), en: z.string() })

export const ReportTemplateList = z
  .object({
    items: z.array(ReportTemplateRow),
    /** Everything a template may say, for the page that explains it. */
    plainTags: z.array(TagRow),
    askingTags: z.array(TagRow),
    options: z.array(TagRow),
    mayUpload: z.boolean(),
  })
  .openapi('ReportTemplateList')

/** What an upload would become; with findings it is not taken. */
export const TemplatePreview = z
  .object({ tags: z.number(), problem: ProblemBody.nullable(), html: z.string() })
  .openapi('TemplatePreview')

export type NewReport = z.infer<typeof NewReport>
export type ReportIssue = z.infer<typeof ReportIssue>
export type ReportRow = z.infer<typeof ReportRow>
export type ReportList = z.infer<typeof ReportList>
export type ReportPage = z.infer<typeof ReportPage>
export type ReportChange = z.infer<typeof ReportChange>
export type ReportChanges = z.infer<typeof ReportChanges>
export type ReportTemplateRow = z.infer<typeof ReportTemplateRow>
export type ReportTemplateList = z.infer<typeof ReportTemplateList>
export type TemplatePreview = z.infer<typeof TemplatePreview>
