import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { inject } from 'vitest'
import type { Clock, Context } from '../context.ts'
import { startImports } from '../imports/work.ts'
import { startJobs } from '../jobs/run.ts'
import { startRuns } from '../replication/runs/work.ts'
import { listen, makeRoutes, type Listening } from '../main.ts'
import { makeContext } from '../open.ts'
import { EXAMPLE_PASSWORD } from '../seed/accounts.ts'
import { openDatabase, type Db } from '../store/database.ts'
import type { Api } from '../http/app.ts'
import { createDatabase, dropDatabase, urlOf } from './databases.ts'

/** A database of its own, a clock that stands still until it is told, and the API without a socket. */
export type World = {
  readonly db: Db
  readonly url: string
  readonly context: Context
  readonly api: Api
  readonly clock: TestClock
  /** A caller that is signed in as an example account, or nobody. */
  readonly as: (name?: string) => Promise<Caller>
  /** The same world behind a real port, jobs included, for browsers. */
  readonly serve: (port?: number) => Promise<Listening>
  readonly close: () => Promise<void>
}

export type Caller = {
  readonly get: (path: string) => Promise<Answer>
  readonly post: (path: string, body: unknown) => Promise<Answer>
  readonly put: (path: string, body: unknown) => Promise<Answer>
  readonly delete: (path: string) => Promise<Answer>
  readonly cookie: string
}

/** `body` is the parsed JSON; tests state what they expect of it, so its type is theirs to narrow. */
export type Answer = { readonly status: number; readonly body: any; readonly headers: Headers } // oxlint-disable-line typescript/no-explicit-any

export type TestClock = Clock & { readonly set: (day: string) => void }

export const TODAY = '2026-11-23'

/**
 * Waits until no transaction is open anywhere in the cluster. Test files share it, and the open transactions of one
 * hold back, rightly, what a pull of another may see.
 */
export async function untilNoneIsOpen(db: Db): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ quiet: boolean }>`
      select pg_snapshot_xmin(pg_current_snapshot()) = pg_snapshot_xmax(pg_current_snapshot()) as quiet`.execute(
      db,
    )
    if (rows[0]?.quiet === true) return
    await new Promise((later) => setTimeout(later, 10))
  }
}

export async function makeWorld(template: 'empty' | 'example'): Promise<World> {
  const clusterUrl = inject('clusterUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await createDatabase(clusterUrl, name, `template_${template}`)
  const url = urlOf(clusterUrl, name)
  const db = openDatabase(url, 20)
  const folder = mkdtempSync(join(tmpdir(), 'gieo-world-'))
  const clock = makeClock(TODAY)
  const context = await makeContext(db, folder, clock)
  const api = makeRoutes(context)
  const closers: (() => Promise<void>)[] = []
  return {
    db,
    url,
    context,
    api,
    clock,
    as: (account) => callAs(api, account),
    serve: async (port = 0) => {
      const jobs = startJobs(context)
      const imports = startImports(context)
      const runs = startRuns(context)
      const listening = await listen(context, { port, host: '127.0.0.1' })
      closers.push(listening.close, jobs.stop, imports.stop, runs.stop)
      return listening
    },
    close: async () => {
      for (const close of closers) await close()
      await db.destroy()
      await dropDatabase(clusterUrl, name)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Signed in at any API as an example account, or as nobody. */
export async function callAs(api: Api, account?: string): Promise<Caller> {
  if (account === undefined) return caller(api, '')
  const answer = await caller(api, '').post('/api/v1/session', { name: account, password: EXAMPLE_PASSWORD })
  if (answer.status !== 200) throw new Error(`${account} could not sign in: ${JSON.stringify(answer.body)}`)
  return caller(api, (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '')
}

function caller(api: Api, cookie: string): Caller {
  const ask = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await api.request(path, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return {
      status: response.status,
      body: text === '' ? undefined : JSON.parse(text),
      headers: response.headers,
    }
  }
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    put: (path, body) => ask('PUT', path, body),
    delete: (path) => ask('DELETE', path),
    cookie,
  }
}

function makeClock(day: string): TestClock {
  let today = day
  return { now: () => new Date(`${today}T05:00:00Z`), today: () => today, set: (next) => void (today = next) }
}
