import { z } from '@hono/zod-openapi'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Context as HonoContext } from 'hono'
import type { Context } from '../context.ts'
import { listReports, listTemplates, readReport } from '../read/reports.ts'
import { createDraft } from '../reports/draft.ts'
import { writeFileOf, type FileKind } from '../reports/files.ts'
import { findReport } from '../reports/find-report.ts'
import { deleteDraft, issueReport } from '../reports/issue.ts'
import { readChanges } from '../reports/since.ts'
import { previewTemplate } from '../reports/preview.ts'
import { findTemplate, keepTemplate, retireTemplate } from '../reports/templates.ts'
import type { Actor } from '../store/scope.ts'
import {
  NewReport,
  REPORT_STYLES,
  ReportChanges,
  ReportIssue,
  ReportList,
  ReportPage,
  ReportTemplateList,
  TemplatePreview,
} from '../wire/reports.ts'
import type { Api, Env } from './app.ts'
import { originOf } from './origin.ts'
import { queryText } from './query.ts'
import { localeOf, problemBody, respondProblem } from './respond.ts'
import { addRoute } from './route.ts'

const REPORTS = '/api/v1/reports'
const TEMPLATES = '/api/v1/report-templates'
const ReportParams = z.object({ id: z.uuid() })

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const FILE_TYPES: Readonly<Record<FileKind, string>> = {
  docx: DOCX,
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Reports: made from templates, read, issued with a number, and what has changed since. */
export function addReportRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    { method: 'get', path: REPORTS, summary: 'The reports of one’s organisation', answer: ReportList },
    ({ actor }) => listReports(context, actor),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: REPORTS,
      summary: 'Make a draft; its figures stay as they are now',
      body: NewReport,
      answer: z.object({ id: z.string() }),
    },
    ({ actor, body, c }) => createDraft(context, actor, body, originOf(c)),
  )
  addRoute(
    api,
    { method: 'get', path: `${REPORTS}/{id}`, summary: 'A report', params: ReportParams, answer: ReportPage },
    ({ actor, params }) => readReport(context, actor, params.id),
  )
  addRoute(
    api,
    { method: 'delete', path: `${REPORTS}/{id}`, summary: 'Throw a draft away', params: ReportParams },
    ({ actor, params }) => deleteDraft(context, actor, params.id),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: `${REPORTS}/{id}/issue`,
      summary: 'Give a draft its number and its day',
      params: ReportParams,
      body: ReportIssue,
    },
    ({ actor, params, body, c }) => issueReport(context, actor, params.id, body, originOf(c)),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: `${REPORTS}/{id}/changes`,
      summary: 'What has changed since the figures were taken',
      params: ReportParams,
      answer: ReportChanges,
    },
    ({ actor, params, c }) => readChanges(context, actor, params.id, originOf(c)),
  )
  addFiles(api, context)
  addTemplateRoutes(api, context)
}

function addFiles(api: Api, context: Context): void {
  for (const [kind, type] of Object.entries(FILE_TYPES)) {
    api.get(`${REPORTS}/:id/report.${kind}`, (c) =>
      answerFile(c, type, `report.${kind}`, async (actor) => {
        const report = await findReport(context, actor, c.req.param('id') ?? '')
        return 'refused' in report
          ? report
          : writeFileOf(context, actor, report, kind as FileKind, originOf(c)) // a key of the table
      }),
    )
  }
}

function addTemplateRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'get',
      path: TEMPLATES,
      summary: 'Templates, and every tag one may hold',
      answer: ReportTemplateList,
    },
    ({ actor }) => listTemplates(context, actor),
  )
  addUploadRoutes(api, context)
  api.get(`${TEMPLATES}/:id/template.docx`, (c) =>
    answerFile(c, DOCX, 'template.docx', async (actor) => {
      const template = await findTemplate(context, actor, c.req.param('id'))
      return 'refused' in template ? template : template.bytes
    }),
  )
}

const UploadQuery = z.object({
  name: queryText(200).default(''),
  style: z.enum(REPORT_STYLES).default('government'),
  replaces: z.uuid().optional(),
})

// A template comes as the raw body, up to the limit of every request (http/app.ts).
function addUploadRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'post',
      path: `${TEMPLATES}/preview`,
      summary: 'What a template would become; the body is the .docx file',
      query: z.object({ style: z.enum(REPORT_STYLES).default('government'), period: queryText(40) }),
      answer: TemplatePreview,
    },
    async ({ actor, query, c }) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const preview = await previewTemplate(context, actor, { ...query, origin: originOf(c) }, bytes)
      if ('refused' in preview && preview.refused.code === 'access.not-allowed') return preview
      return 'refused' in preview
        ? { tags: 0, problem: problemBody(preview.refused, localeOf(c)), html: '' }
        : { ...preview, problem: null }
    },
  )
  addRoute(
    api,
    {
      method: 'post',
      path: TEMPLATES,
      summary: 'Keep a template; the body is the .docx file',
      query: UploadQuery,
      answer: z.object({ id: z.string(), version: z.number() }),
    },
    async ({ actor, query, c }) =>
      keepTemplate(context, actor, query, new Uint8Array(await c.req.arrayBuffer())),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: `${TEMPLATES}/{id}/retire`,
      summary: 'Make no more reports from a template, or make them again',
      params: ReportParams,
    },
    ({ actor, params }) => retireTemplate(context, actor, params.id),
  )
}

async function answerFile(
  c: HonoContext<Env>,
  type: string,
  name: string,
  read: (actor: Actor) => Promise<Uint8Array | Refusal>,
): Promise<Response> {
  const actor = c.get('actor')
  if (actor === undefined) return respondProblem(c, refuse('access.not-signed-in').refused)
  const file = await read(actor)
  if ('refused' in file) return respondProblem(c, file.refused)
  const disposition = type.startsWith('text/html') ? 'inline' : `attachment; filename="${name}"`
  return c.body(new Uint8Array(file), 200, {
    'content-type': type,
    'content-disposition': disposition,
    // What an office wrote into a template is shown, never run.
    'content-security-policy':
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'",
  })
}
