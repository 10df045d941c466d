import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { finding, type Finding } from '@gieo/engine/finding.ts'
import { RUN_VERSION } from '@gieo/engine/replication/run.ts'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Db } from '../../store/database.ts'
import { startThread, type Thread } from './in-thread.ts'

const LOOK_EVERY_MS = 400
const BEAT_EVERY_MS = 250
const LEASE_SECONDS = 15
const TRIES_MAX = 3

/**
 * Carries runs out until stopped, one at a time in the order in which they were asked for. Several processes may do this
 * beside one another: a run belongs to whoever holds its lease, and one whose holder is gone is begun again.
 */
export function startRuns(context: Context): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const loop = async () => {
    while (!signal.aborted) {
      const worked = await runNext(context, signal).catch((failure: unknown) => {
        context.log.error({ failure }, 'a run could not be carried out')
        return false
      })
      if (!worked) await setTimeout(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined)
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

/** Takes the next run and sees it through; `false` when none was waiting. */
export async function runNext(context: Context, signal: AbortSignal): Promise<boolean> {
  const lease = randomUUID()
  const run = await takeNext(context.db, lease)
  if (run === undefined) return false
  if (run.tries > TRIES_MAX) {
    await end(context, run.run_id, {
      state: 'failed',
      findings: [finding('run', 'run.given-up', { tries: TRIES_MAX })],
    })
    return true
  }
  await seeThrough(context, { id: run.run_id, inputs: run.inputs, lease }, signal)
  return true
}

type Taken = { readonly id: string; readonly inputs: string; readonly lease: string }

async function seeThrough(
  context: Context,
  { id, inputs, lease }: Taken,
  signal: AbortSignal,
): Promise<void> {
  let told = { doing: 'reading', percent: 0 }
  const thread = startThread(inputs, (doing, percent) => void (told = { doing, percent }))
  try {
    const done = await Promise.race([
      thread.ended,
      whileWanted(context, thread, { id, lease }, () => told, signal),
    ])
    if (done === 'cancelled') return
    if (done === 'stopped') {
      // The server goes down; the next one begins it again.
      const again = { state: 'waiting', lease_by: null, lease_until: null, tries: sql<number>`tries - 1` }
      await context.db
        .updateTable('runs')
        .set(again)
        .where('run_id', '=', id)
        .where('lease_by', '=', lease)
        .where('state', '=', 'running')
        .execute()
      return
    }
    const { inputsHash: inputs_hash } = done
    if ('findings' in done) await end(context, id, { state: 'refused', inputs_hash, findings: done.findings })
    else
      await end(context, id, {
        state: 'done',
        inputs_hash,
        result: done.result,
        result_hash: done.resultHash,
      })
  } catch (failure) {
    context.log.error({ failure, run: id }, 'a run failed')
    const isLarge = (failure as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
    const found = isLarge ? finding('run', 'run.too-large') : finding('run', 'run.given-up', { tries: 1 })
    await end(context, id, { state: 'failed', findings: [found] })
  } finally {
    await thread.stop()
  }
}

// Keeps the lease and says how far it is, until nobody wants the run any more.
async function whileWanted(
  { db }: Context,
  thread: Thread,
  { id, lease }: Omit<Taken, 'inputs'>,
  told: () => { readonly doing: string; readonly percent: number },
  signal: AbortSignal,
): Promise<'cancelled' | 'stopped'> {
  let isOver = false
  thread.ended.then(
    () => void (isOver = true),
    () => void (isOver = true),
  )
  for (;;) {
    await setTimeout(BEAT_EVERY_MS, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) return 'stopped'
    // Then the other side of the race says what came of it.
    if (isOver) return new Promise(() => undefined)
    const { doing, percent } = told()
    const kept = await db
      .updateTable('runs')
      .set({ doing, progress: percent, lease_until: untilLease() })
      .where('run_id', '=', id)
      .where('lease_by', '=', lease)
      .where('state', '=', 'running')
      .executeTakeFirst()
    if (kept.numUpdatedRows === 0n) return 'cancelled'
  }
}

type End = {
  readonly state: 'done' | 'refused' | 'failed'
  readonly inputs_hash?: string
  readonly result?: string
  readonly result_hash?: string
  readonly findings?: readonly Finding[]
}

// Somebody may have cancelled it in its last moment: then it stays cancelled.
async function end({ db }: Context, id: string, { findings, ...rest }: End): Promise<void> {
  await db
    .updateTable('runs')
    .set({
      ...rest,
      ...(findings === undefined ? {} : { findings: JSON.stringify(findings) }),
      ...(rest.state === 'done' ? { progress: 100 } : {}),
      engine_version: RUN_VERSION,
      doing: null,
      ended_at: sql<Date>`now()`,
      lease_by: null,
      lease_until: null,
    })
    .where('run_id', '=', id)
    .where('state', '=', 'running')
    .execute()
}

// One at a time in the whole installation: the machine has other work.
async function takeNext(db: Db, lease: string) {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${RUNS_LOCK})`.execute(tx)
    const held = await tx
      .selectFrom('runs')
      .select('run_id')
      .where('state', '=', 'running')
      .where('lease_until', '>', sql<Date>`now()`)
      .limit(1)
      .executeTakeFirst()
    if (held !== undefined) return undefined
    const next = await tx
      .selectFrom('runs')
      .select('run_id')
      .where('state', 'in', ['running', 'waiting'])
      .orderBy('asked_at')
      .limit(1)
      .executeTakeFirst()
    if (next === undefined) return undefined
    return tx
      .updateTable('runs')
      .set({
        state: 'running',
        began_at: sql<Date>`now()`,
        progress: 0,
        tries: sql<number>`tries + 1`,
        lease_by: lease,
        lease_until: untilLease(),
      })
      .where('run_id', '=', next.run_id)
      .returning(['run_id', 'inputs', 'tries'])
      .executeTakeFirst()
  })
}

const RUNS_LOCK = 7_260_030

function untilLease() {
  return sql<Date>`now() + ${`${LEASE_SECONDS} seconds`}::interval`
}
