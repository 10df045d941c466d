import { z } from '@hono/zod-openapi'
import { refuse } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import { deleteImport, stopImport } from '../imports/forget.ts'
import { listMappings, saveMapping } from '../imports/mappings.ts'
import { setPlan } from '../imports/plan.ts'
import { receiveTable } from '../imports/receive.ts'
import { previewSheet, readImport, readImports } from '../read/imports.ts'
import {
  IMPORT_KINDS,
  ImportList,
  ImportPage,
  ImportPlan,
  MappingList,
  SavedMapping,
  SheetPreview,
} from '../wire/imports.ts'
import { IMPORT_UPLOAD, type Api } from './app.ts'
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
