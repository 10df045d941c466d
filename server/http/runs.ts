import { refuse } from '@gieo/engine/problem.ts'
import { RUN_KINDS, RUN_STEPS, type RunStep } from '@gieo/engine/replication/run.ts'
import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import { cancelRun, findRun, listRuns, readRunText, type RunRow } from '../replication/runs/record.ts'
import { listNames } from '../replication/runs/names.ts'
import { RunItem, RunList } from '../wire/runs.ts'
import type { Api } from './app.ts'
import { respondProblem } from './respond.ts'
import { addRoute } from './route.ts'

const One = z.object({ id: z.uuid() })

/** Work that takes longer than a request: how far it is, what it came to, and how it can be done again. */
export function addRunRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/runs',
      summary: 'Runs of my organisation, newest first',
      query: z.object({ kind: z.enum(RUN_KINDS) }),
      answer: RunList,
    },
    async ({ query, actor }) => {
      const runs = await listRuns(context, actor, query.kind)
      return 'refused' in runs ? runs : { items: await tellAll(context, runs) }
    },
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/runs/{id}',
      summary: 'How far a run is',
      params: One,
      answer: RunItem,
    },
    async ({ params, actor }) => {
      const run = await findRun(context, actor, params.id)
      const [item] = run === undefined ? [] : await tellAll(context, [run])
      return item ?? refuse('run.not-found')
    },
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/runs/{id}/cancel',
      summary: 'Stop a run',
      params: One,
      body: z.object({}),
    },
    ({ params, actor }) => cancelRun(context, actor, params.id),
  )
  addTextRoute(api, context, 'inputs')
  addTextRoute(api, context, 'result')
}

// The text as it was hashed, byte by byte: whoever has the file can make the same result.
function addTextRoute(api: Api, context: Context, which: 'inputs' | 'result'): void {
  api.get(`/api/v1/runs/:id/${which}`, async (c) => {
    const actor = c.get('actor')
    if (actor === undefined) return respondProblem(c, refuse('access.not-signed-in').refused)
    const id = z.uuid().safeParse(c.req.param('id'))
    const text = id.success ? await readRunText(context, actor, id.data, which) : undefined
    if (text === undefined) return respondProblem(c, refuse('run.not-found').refused)
    return c.body(text, 200, {
      'content-type': 'application/json; charset=utf-8',
      ...(which === 'inputs'
        ? { 'content-disposition': `attachment; filename="gieo-run-${id.data}.json"` }
        : {}),
    })
  })
}

async function tellAll(context: Context, runs: readonly RunRow[]): Promise<RunItem[]> {
  const names = await listNames(
    context.db,
    runs.map(({ by }) => by),
  )
  return runs.map(({ organisation: _, ...run }) => ({
    ...run,
    by: names.get(run.by) ?? '',
    about: { ...run.about },
    doing: isStep(run.doing) ? run.doing : null,
    findings: run.findings.map(({ path, code, values }) =>
      values === undefined ? { path, code } : { path, code, values: { ...values } },
    ),
    askedAt: run.askedAt.toISOString(),
    endedAt: run.endedAt?.toISOString() ?? null,
  }))
}

function isStep(text: string | null): text is RunStep {
  return (RUN_STEPS as readonly (string | null)[]).includes(text)
}
