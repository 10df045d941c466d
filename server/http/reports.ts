import { z } from '@hono/zod-openapi'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Context as HonoContext } from 'hono'
import type { Context } from '../context.ts'
import { listReports, listTemplates, readReport } from '../read/reports.ts'
import { createDraft } from '../reports/draft.ts'
import { findReport, readReportFile } from '../reports/find-report.ts'
import { deleteDraft, issueReport } from '../reports/issue.ts'
import { readChanges } from '../reports/since.ts'
import { findTemplate } from '../reports/templates.ts'
import type { Actor } from '../store/scope.ts'
import {
  NewReport,
  ReportChanges,
  ReportIssue,
  ReportList,
  ReportPage,
  ReportTemplateList,
} from '../wire/reports.ts'
import type { Api, Env } from './app.ts'
import { originOf } from './origin.ts'
import { respondProblem } from './respond.ts'
import { addRoute } from './route.ts'

const REPORTS = '/api/v1/reports'
const TEMPLATES = '/api/v1/report-templates'
const ReportParams = z.object({ id: z.uuid() })

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

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
  const files: readonly (readonly [string, string, (file: Uint8Array) => Promise<Uint8Array>])[] = [
    ['report.docx', DOCX, async (file) => file],
  ]
  for (const [name, type, turn] of files) {
    api.get(`${REPORTS}/:id/${name}`, (c) =>
      answerFile(c, type, name, async (actor) => {
        const report = await findReport(context, actor, c.req.param('id') ?? '')
        return 'refused' in report ? report : turn(await readReportFile(context, report.id))
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
  api.get(`${TEMPLATES}/:id/template.docx`, (c) =>
    answerFile(c, DOCX, 'template.docx', async (actor) => {
      const template = await findTemplate(context, actor, c.req.param('id'))
      return 'refused' in template ? template : template.bytes
    }),
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
  return c.body(new Uint8Array(file), 200, { 'content-type': type, 'content-disposition': disposition })
}
