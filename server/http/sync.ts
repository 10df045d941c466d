import { z } from '@hono/zod-openapi'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import type { Command } from '@gieo/engine/case/command.ts'
import type { CommandId } from '@gieo/engine/case/case.ts'
import { refuse } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import { handle } from '../handle.ts'
import { readKit } from '../read/kit.ts'
import { pullChanges } from '../read/pull.ts'
import type { Verdict } from '../store/inbox.ts'
import type { Actor } from '../store/scope.ts'
import { CommandBody } from '../wire/command.ts'
import { Kit, PullAnswer, Push, PushAnswer } from '../wire/sync.ts'
import { PUSH, type Api } from './app.ts'
import { localeOf, problemBody } from './respond.ts'
import { addRoute } from './route.ts'

/** What a phone needs: send commands, fetch what changed, and the kit to work without signal. */
export function addSyncRoutes(api: Api, context: Context): void {
  // A month of changes is megabytes of like rows: gzip leaves a tenth of them for the village's connection.
  api.use('/api/v1/sync/*', compress())
  // The kit changes rarely and is asked for in every round: a phone that has it hears 304 and no more.
  api.use('/api/v1/sync/kit', etag())
  addRoute(
    api,
    { method: 'post', path: PUSH, summary: 'Send commands', body: Push, answer: PushAnswer },
    async ({ body, actor, c }) => {
      const verdicts = []
      // One after the other: a later command may stand on an earlier one of the same outbox.
      for (const raw of body.commands) verdicts.push(await judge(context, actor, body.device, raw))
      return { verdicts: verdicts.map((verdict) => sayVerdict(verdict, localeOf(c))) }
    },
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/sync/pull',
      summary: 'What changed since a cursor',
      query: z.object({
        cursor: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(2000).default(500),
      }),
      answer: PullAnswer,
    },
    ({ query, actor }) => pullChanges(context, actor, query.cursor, query.limit),
  )
  addRoute(
    api,
    { method: 'get', path: '/api/v1/sync/kit', summary: 'What a device needs offline', answer: Kit },
    ({ actor }) => readKit(context, actor),
  )
}

async function judge(context: Context, actor: Actor, device: string, raw: unknown): Promise<Verdict> {
  const parsed = CommandBody.safeParse(raw)
  // Safe: the schema is the wire form of Command, and ids and units are branded text.
  if (parsed.success) return handle(context, actor, device, parsed.data as unknown as Command)
  const findings = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    code: 'request.part-malformed',
    values: { message: issue.message },
  }))
  return { id: idOf(raw), accepted: false, problem: refuse('command.malformed', undefined, findings).refused }
}

function idOf(raw: unknown): CommandId {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : ''
  return (typeof id === 'string' ? id.slice(0, 100) : '') as CommandId // answered back as it came, to be matched by the device
}

function sayVerdict(verdict: Verdict, locale: 'vi' | 'en') {
  return verdict.accepted
    ? verdict
    : { id: verdict.id, accepted: false, problem: problemBody(verdict.problem, locale) }
}
