import { z } from '@hono/zod-openapi'
import { publishPack } from '@gieo/engine/pack/publish.ts'
import { refuse } from '@gieo/engine/problem.ts'
import { TEMPLATE } from '@gieo/programmes/template/pack.ts'
import type { Context } from '../context.ts'
import { managerHeading } from '../packs/manager.ts'
import { resumeProgramme, retireProgramme } from '../packs/retire.ts'
import { previewWorkbook, publishWorkbook } from '../packs/workbook.ts'
import { writeWorkbookFile } from '../packs/write-file.ts'
import { sayPack } from '../read/packs.ts'
import { listProgrammes, readProgramme } from '../read/programmes.ts'
import type { Actor } from '../store/scope.ts'
import {
  PackPreview,
  PackPublishedRow,
  ProgrammeList,
  ProgrammePage,
  RetiredRow,
} from '../wire/programmes.ts'
import type { Api } from './app.ts'
import { queryText } from './query.ts'
import { localeOf, problemBody, respondProblem } from './respond.ts'
import { addRoute } from './route.ts'

const PROGRAMMES = '/api/v1/programmes'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const Programme = z.object({ programme: queryText(80) })

/** Programmes for those who manage them: what is in use, workbooks out and in, retiring. */
export function addProgrammeRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    { method: 'get', path: PROGRAMMES, summary: 'Programmes with their versions', answer: ProgrammeList },
    ({ actor }) => listProgrammes(context, actor),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: `${PROGRAMMES}/{programme}`,
      summary: 'A programme, its versions and its history',
      params: Programme,
      answer: ProgrammePage,
    },
    ({ actor, params }) => readProgramme(context, actor, params.programme),
  )
  addWorkbookRoutes(api, context)
  addRetireRoutes(api, context)
}

// A workbook comes as the raw body, up to the limit of every request (http/app.ts).
function addWorkbookRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/packs/preview',
      summary: 'What a workbook would become; the body is the .xlsx file',
      answer: PackPreview,
    },
    async ({ actor, c }) => {
      const preview = await previewWorkbook(
        context,
        actor,
        new Uint8Array(await c.req.arrayBuffer()),
        localeOf(c),
      )
      if ('refused' in preview) return preview
      const { pack, problem, current, differences, ...rest } = preview
      return {
        ...rest,
        pack: sayPack(context.packs, publishPack(pack)),
        version: pack.rules.version,
        current: current ?? null,
        problem: problem === undefined ? null : problemBody(problem, localeOf(c)),
        differences: [...differences],
      }
    },
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/packs',
      summary: 'Publish a previewed workbook; the body is the .xlsx file',
      query: z.object({ content: queryText(80) }),
      answer: PackPublishedRow,
    },
    async ({ actor, query, c }) =>
      publishWorkbook(context, actor, new Uint8Array(await c.req.arrayBuffer()), query.content),
  )
  api.get('/api/v1/packs/:hash/workbook', async (c) => {
    // Not a hash: the workbook to begin a new programme with.
    const hash = c.req.param('hash')
    const pack = hash === 'template' ? TEMPLATE : context.packs.byHash.get(hash)
    if (pack === undefined) return respondProblem(c, refuse('request.not-found').refused)
    const { programme, version } = pack.rules
    const bytes = await writeWorkbookFile(pack, c.req.query('locale') === 'en' ? 'en' : 'vi')
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': XLSX,
      'content-disposition': `attachment; filename="${programme}-${version}.xlsx"`,
    })
  })
}

function addRetireRoutes(api: Api, context: Context): void {
  const change = async (actor: Actor, programme: string, work: typeof retireProgramme) => {
    const heading = managerHeading(await context.land(), actor, programme, context.clock.today())
    if ('refused' in heading) return heading
    const answer = await work(context.db, programme, heading)
    await context.packShelf.look()
    return answer
  }
  addRoute(
    api,
    {
      method: 'post',
      path: `${PROGRAMMES}/{programme}/retire`,
      summary: 'Take no new cases from today',
      params: Programme,
      answer: RetiredRow,
    },
    ({ actor, params }) => change(actor, params.programme, retireProgramme),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: `${PROGRAMMES}/{programme}/resume`,
      summary: 'Take a retirement back',
      params: Programme,
      answer: RetiredRow,
    },
    ({ actor, params }) => change(actor, params.programme, resumeProgramme),
  )
}
