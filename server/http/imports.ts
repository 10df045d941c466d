import { Readable } from 'node:stream'
import { z } from '@hono/zod-openapi'
import { refuse } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import { applyImport } from '../imports/apply.ts'
import { decideRows } from '../imports/decide-rows.ts'
import { deleteImport, stopImport } from '../imports/forget.ts'
import { listMappings, saveMapping } from '../imports/mappings.ts'
import { setPlan } from '../imports/plan.ts'
import { receiveTable } from '../imports/receive.ts'
import { previewUndo, undoImport } from '../imports/undo.ts'
import { writeTable } from '../imports/write-table.ts'
import { listImportFindings } from '../read/import-findings.ts'
import { listChoiceQuestions } from '../read/import-choices.ts'
import { listImportRows, listPlaceQuestions } from '../read/import-rows.ts'
import { previewSheet, readImport, readImports } from '../read/imports.ts'
import {
  IMPORT_KINDS,
  IMPORT_WEIGHTS,
  ImportApply,
  ImportDecisions,
  ImportFindingList,
  ImportList,
  ImportPage,
  ImportPlan,
  ImportRowList,
  ImportUndo,
  MappingList,
  ChoiceQuestionList,
  PlaceQuestionList,
  ROW_STATUSES,
  SavedMapping,
  SheetPreview,
  UndoPreview,
} from '../wire/imports.ts'
import { IMPORT_UPLOAD, type Api } from './app.ts'
import { originOf } from './origin.ts'
import { queryText } from './query.ts'
import { localeOf, problemBody, respondProblem } from './respond.ts'
import { addRoute } from './route.ts'

const ImportParams = z.object({ id: z.uuid() })

/** Import from people's own tables: upload, columns, check, apply, undo; an import is its officer's alone. */
export function addImportRoutes(api: Api, context: Context): void {
  addUpload(api, context)
  addRoute(
    api,
    { method: 'get', path: IMPORT_UPLOAD, summary: 'One’s imports, newest first', answer: ImportList },
    ({ actor, c }) =>
      readImports(context, actor, localeOf(c), (problem) => problemBody(problem, localeOf(c))),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/imports/{id}',
      summary: 'Where an import stands',
      params: ImportParams,
      answer: ImportPage,
    },
    ({ params, actor, c }) =>
      readImport(context, actor, params.id, localeOf(c), (problem) => problemBody(problem, localeOf(c))),
  )
  addRoute(
    api,
    {
      method: 'delete',
      path: '/api/v1/imports/{id}',
      summary: 'Delete an import and its table',
      params: ImportParams,
    },
    ({ params, actor }) => deleteImport(context, actor, params.id),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/imports/{id}/stop',
      summary: 'Stop the work on an import',
      params: ImportParams,
    },
    ({ params, actor }) => stopImport(context, actor, params.id),
  )
  addPlanRoutes(api, context)
  addCheckRoutes(api, context)
  addDecisionRoutes(api, context)
  addTable(api, context)
}

function addPlanRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/imports/{id}/sheets/{sheet}',
      summary: 'The first rows of a sheet and what is proposed for it',
      params: z.object({ id: z.uuid(), sheet: z.coerce.number().int().min(0).max(255) }),
      query: z.object({
        headerFrom: z.coerce.number().int().min(1).max(1_048_576).optional(),
        headerTo: z.coerce.number().int().min(1).max(1_048_576).optional(),
      }),
      answer: SheetPreview,
    },
    ({ params, query, actor }) => previewSheet(context, actor, params.id, { sheet: params.sheet, ...query }),
  )
  addRoute(
    api,
    {
      method: 'put',
      path: '/api/v1/imports/{id}/plan',
      summary: 'Say what the columns are; the table is then checked',
      params: ImportParams,
      body: ImportPlan,
    },
    ({ params, body, actor, c }) => setPlan(context, actor, params.id, body, localeOf(c)),
  )
  addRoute(
    api,
    {
      method: 'put',
      path: '/api/v1/imports/{id}/mapping',
      summary: 'Save what the columns are under a name',
      params: ImportParams,
      body: SavedMapping,
    },
    ({ params, body, actor }) => saveMapping(context, actor, params.id, body.name),
  )
  addRoute(
    api,
    { method: 'get', path: '/api/v1/import-mappings', summary: 'Saved mappings', answer: MappingList },
    ({ actor }) => listMappings(context, actor),
  )
}

const Page = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: queryText(1000).optional(),
}

const FindingQuery = z.object({
  ...Page,
  code: queryText(80).optional(),
  weight: z.enum(IMPORT_WEIGHTS).optional(),
  row: z.coerce.number().int().min(1).optional(),
})

const RowQuery = z.object({
  ...Page,
  status: z.enum(ROW_STATUSES).optional(),
  doubtful: z.stringbool().optional(),
})

function addCheckRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/imports/{id}/findings',
      summary: 'What was found in the table, row by row',
      params: ImportParams,
      query: FindingQuery,
      answer: ImportFindingList,
    },
    ({ params, query, actor, c }) => listImportFindings(context, actor, params.id, query, localeOf(c)),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/imports/{id}/rows',
      summary: 'Rows as they would be, or were, opened',
      params: ImportParams,
      query: RowQuery,
      answer: ImportRowList,
    },
    ({ params, query, actor }) => listImportRows(context, actor, params.id, query),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/imports/{id}/places',
      summary: 'Names of places that a person has to settle',
      params: ImportParams,
      query: z.object(Page),
      answer: PlaceQuestionList,
    },
    ({ params, query, actor }) => listPlaceQuestions(context, actor, params.id, query),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/imports/{id}/choices',
      summary: 'Words that a person has to say the choice of',
      params: ImportParams,
      answer: ChoiceQuestionList,
    },
    ({ params, actor }) => listChoiceQuestions(context, actor, params.id),
  )
}

function addDecisionRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/imports/{id}/decisions',
      summary: 'Decide which rows are imported',
      params: ImportParams,
      body: ImportDecisions,
    },
    ({ params, body, actor }) => decideRows(context, actor, params.id, body),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/imports/{id}/apply',
      summary: 'Import every row that is ready, or none',
      params: ImportParams,
      body: ImportApply,
    },
    ({ params, body, actor }) => applyImport(context, actor, params.id, body),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/imports/{id}/undo',
      summary: 'What undoing an import would do',
      params: ImportParams,
      answer: UndoPreview,
    },
    ({ params, actor }) => previewUndo(context, actor, params.id),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/imports/{id}/undo',
      summary: 'Undo a whole import',
      params: ImportParams,
      body: ImportUndo,
    },
    ({ params, body, actor }) => undoImport(context, actor, params.id, body),
  )
}

const UploadQuery = z.object({
  kind: z.enum(IMPORT_KINDS).default('cases'),
  programme: queryText(80).optional(),
  name: queryText(200).default(''),
})

// The body is the file itself, written to disk as it comes.
function addUpload(api: Api, context: Context): void {
  api.post(IMPORT_UPLOAD, async (c) => {
    const actor = c.get('actor')
    if (actor === undefined) return respondProblem(c, refuse('access.not-signed-in').refused)
    const query = UploadQuery.safeParse(c.req.query())
    const { body } = c.req.raw
    if (!query.success || body === null) return respondProblem(c, refuse('request.malformed').refused)
    const { kind, programme, name } = query.data
    const upload = { kind, programme, fileName: name, locale: localeOf(c) }
    const received = await receiveTable(context, actor, upload, body as Parameters<typeof receiveTable>[3]) // the same stream by another name
    if ('refused' in received) return respondProblem(c, received.refused)
    const page = await readImport(context, actor, received.id, localeOf(c), (problem) =>
      problemBody(problem, localeOf(c)),
    )
    return 'refused' in page ? respondProblem(c, page.refused) : c.json(page)
  })
}

function addTable(api: Api, context: Context): void {
  api.get('/api/v1/imports/:id/table.xlsx', async (c) => {
    const actor = c.get('actor')
    if (actor === undefined) return respondProblem(c, refuse('access.not-signed-in').refused)
    const id = z.uuid().safeParse(c.req.param('id'))
    if (!id.success) return respondProblem(c, refuse('import.not-found').refused)
    const said = { locale: localeOf(c), origin: originOf(c) }
    const table = await writeTable(context, actor, id.data, said)
    if ('refused' in table) return respondProblem(c, table.refused)
    return c.body(Readable.toWeb(table.stream) as ReadableStream, 200, {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(table.name)}`,
    })
  })
}
