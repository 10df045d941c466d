import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { forgetPhoto, sweepUploads } from '../photos/forget.ts'
import { sweepImports } from '../imports/forget.ts'
import { publishWhenDue } from '../publication/publish.ts'
import { forecastCard, forecastWhenDue } from '../replication/forecast/make.ts'
import { carryOutDue } from '../units/waiting.ts'
import { foldFigures } from './fold.ts'
import { seekPairs } from './seek-pairs.ts'

type Job = (context: Context, body: unknown) => Promise<void>

/** What can follow from a commit. A job may run twice after a crash: each must bear that. */
const JOBS: Readonly<Record<string, Job>> = {
  'forget-photo': (context, body) => forgetPhoto(context, body as string), // as handle.ts writes it
  'make-forecast': (context, body) => forecastCard(context, body as string), // as forecastWhenDue writes it
}

const TRIES_MAX = 8
const TEND_EVERY_MS = 30_000
const LOOK_EVERY_MS = 1_000
/** What is not yet folded is summed up by every reader of a figure. */
const FOLD_EVERY_MS = 2_000
/** Jobs that wait are run between two tendings: a large import is searched in several. */
const CHUNKS_MAX = 40

/** Runs waiting jobs until stopped; several processes may run this beside one another. */
export function startJobs(context: Context): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const loop = async () => {
    let tendedAt = 0
    let foldedAt = 0
    while (!signal.aborted) {
      if (performance.now() - foldedAt > FOLD_EVERY_MS) {
        foldedAt = performance.now()
        await foldFigures(context.db).catch((failure: unknown) =>
          context.log.error({ failure }, 'folding failed'),
        )
      }
      if (performance.now() - tendedAt > TEND_EVERY_MS) {
        tendedAt = performance.now()
        await tend(context).catch((failure: unknown) => context.log.error({ failure }, 'tending failed'))
      }
      const done = await runOne(context).catch(() => false)
      if (!done) await setTimeout(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined)
    }
  }
  const ended = loop()
  return {
    stop: async () => {
      stopping.abort()
      await ended
    },
  }
}

// What needs no cause: acts on units are carried out on their day, pairs that may be one thing are sought, uploads that nobody goes on with are swept away, as are
// imports whose days are over, figures are published and forecasts made when their day has come.
async function tend(context: Context): Promise<void> {
  await carryOutDue(context)
  for (let chunk = 0; chunk < CHUNKS_MAX && (await seekPairs(context.db)) > 0; chunk++) continue
  await sweepUploads(context.folder, context.clock.now())
  await sweepImports(context)
  await publishWhenDue(context)
  await forecastWhenDue(context)
}

/** Takes one due job, runs it and marks it; `false` when none was due. A failure is tried again later, and later still. */
export async function runOne(context: Context): Promise<boolean> {
  return context.db.transaction().execute(async (tx) => {
    const job = await tx
      .selectFrom('jobs')
      .selectAll()
      .where('done_at', 'is', null)
      .where('run_after', '<=', sql<Date>`now()`)
      .where('tries', '<', TRIES_MAX)
      .orderBy('run_after')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (job === undefined) return false
    const failure = await attempt(context, job.kind, job.body)
    await tx
      .updateTable('jobs')
      .set(
        failure === undefined
          ? { done_at: sql<Date>`now()`, failure: null }
          : {
              failure,
              tries: job.tries + 1,
              run_after: sql<Date>`now() + ${`${2 ** job.tries} minutes`}::interval`,
            },
      )
      .where('job_id', '=', job.job_id)
      .execute()
    return true
  })
}

async function attempt(context: Context, kind: string, body: unknown): Promise<string | undefined> {
  try {
    const job = JOBS[kind]
    if (job === undefined) throw new Error(`no job of kind ${kind}`)
    await job(context, body)
    return undefined
  } catch (failure) {
    return String(failure)
  }
}
