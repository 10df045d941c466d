import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { refuse, type Problem } from '@gieo/engine/problem.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { ImportState } from '../wire/imports.ts'
import { applyStep } from './apply.ts'
import { checkStep } from './check.ts'
import { LEASE_SECONDS, openProgress, Stopped, type Progress } from './progress.ts'
import { readStep } from './read-upload.ts'
import { moveImport, toRecord, type ImportRecord } from './record.ts'
import { undoStep } from './undo.ts'

/** Where a step leads: the next state, with what is to be remembered of it; nothing when it has said so itself. */
export type Led = {
  readonly to: ImportState
  readonly change?: Readonly<Record<string, unknown>> | undefined
}

type Step = {
  readonly run: (context: Context, record: ImportRecord, progress: Progress) => Promise<Led | undefined>
  /** Where a person stands again when the step was stopped or could not be done. */
  readonly back: ImportState
}

const STEPS: Partial<Record<ImportState, Step>> = {
  reading: { run: readStep, back: 'failed' },
  checking: { run: checkStep, back: 'waiting' },
  applying: { run: applyStep, back: 'checked' },
  undoing: { run: undoStep, back: 'applied' },
}

const LOOK_EVERY_MS = 400
const TRIES_MAX = 3

/**
 * Does the long work of imports until stopped, one import at a time, outside of any request. Several processes may run
 * this beside one another: a step belongs to whoever holds its lease, and one whose holder was killed is taken up again.
 */
export function startImports(context: Context): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const loop = async () => {
    while (!signal.aborted) {
      const worked = await workOnce(context).catch((failure: unknown) => {
        context.log.error({ failure }, 'imports could not be looked for')
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

/** Takes one waiting import and does its step; `false` when none was waiting. */
export function workOnce(context: Context): Promise<boolean> {
  return work(context, { only: undefined })
}

/** Sees one import through its step, whoever does it: this process, or a server that took it up first. */
export async function workOn(context: Context, id: string): Promise<void> {
  for (;;) {
    if (await work(context, { only: id })) continue
    const row = await context.db
      .selectFrom('imports')
      .select('state')
      .where('import_id', '=', id)
      .executeTakeFirst()
    if (row === undefined || !Object.hasOwn(STEPS, row.state)) return
    await setTimeout(LOOK_EVERY_MS)
  }
}

type Which = { readonly only: string | undefined }

async function work(context: Context, which: Which): Promise<boolean> {
  const lease = randomUUID()
  const taken = await takeOne(context, lease, which)
  if (taken === undefined) return false
  const { record, tries, askedToStop } = taken
  const step = STEPS[record.state]
  if (step === undefined) throw new Error(`no step for an import that is ${record.state}`)
  if (askedToStop) await goBack(context, record, step, refuse('import.stopped').refused)
  // A step that ends the process each time would otherwise be begun for ever.
  else if (tries > TRIES_MAX) await goBack(context, record, step, refuse('import.given-up').refused)
  else await runStep(context, record, step, lease)
  return true
}

async function runStep(context: Context, record: ImportRecord, step: Step, lease: string): Promise<void> {
  const progress = openProgress(context, record.id, lease)
  try {
    const led = await step.run(context, record, progress)
    if (led !== undefined) await moveImport(context.db, record, led.to, { problem: null, ...led.change })
  } catch (failure) {
    const stopped = failure instanceof Stopped
    if (!stopped) context.log.error({ failure, import: record.id }, 'an import could not be worked on')
    await goBack(context, record, step, refuse(stopped ? 'import.stopped' : 'import.given-up').refused)
  } finally {
    progress.close()
  }
}

function goBack({ db }: Context, record: ImportRecord, { back }: Step, problem: Problem): Promise<boolean> {
  return moveImport(db, record, back, { problem: JSON.stringify(problem) })
}

async function takeOne({ db }: Context, lease: string, { only }: Which) {
  const row = await db
    .updateTable('imports')
    .set({
      lease_by: lease,
      lease_until: sql<Date>`now() + ${`${LEASE_SECONDS} seconds`}::interval`,
      tries: sql<number>`tries + 1`,
    })
    .where('import_id', '=', (waiting) =>
      waiting
        .selectFrom('imports')
        .select('import_id')
        .where('state', 'in', Object.keys(STEPS))
        .where(sql<boolean>`coalesce(lease_until < now(), true)`)
        .$if(only !== undefined, (one) => one.where('import_id', '=', only ?? ''))
        .orderBy('created_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : { record: toRecord(row), tries: row.tries, askedToStop: row.asked_to_stop }
}
