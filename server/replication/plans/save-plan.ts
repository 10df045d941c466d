import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { PlanInputs } from '@gieo/engine/replication/planner/plan-inputs.ts'
import type { PlanResult, WhyChosen } from '@gieo/engine/replication/planner/plan-places.ts'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Db, Tx } from '../../store/database.ts'
import { officeHeading, record } from '../../store/record.ts'
import type { Actor } from '../../store/scope.ts'
import type { PlanSave, PlanStepMark } from '../../wire/plans.ts'
import { findRun, readRunText, runningPosting } from '../runs/record.ts'

/** What the journal keeps of a plan: where it comes from, so that it can be made again, and its steps. */
export type PlanEntry = {
  readonly row: {
    readonly plan_id: string
    readonly version: number
    readonly organisation_id: string
    readonly by_id: string
    readonly saved_on: string
    readonly title: string
    readonly card_id: string | null
    readonly run_id: string
    readonly unit_id: string
    readonly inputs_hash: string
    readonly result_hash: string
    readonly seed: number
    readonly engine_version: string
    readonly mean: number
    readonly spent: number
  }
  readonly steps: readonly {
    readonly step: number
    readonly place_id: string
    readonly place_name: string
    readonly why: WhyChosen
    readonly owner_id: string
    readonly due_on: string
  }[]
}

export type StepEntry = {
  readonly version: number
  readonly step: number
  readonly owner_id?: string
  readonly due_on?: string
  readonly state?: string
}

/** Makes what a run chose a plan, or the next version of one: each place a commitment of an organisation until a day. */
export async function savePlan(
  context: Context,
  actor: Actor,
  asked: PlanSave,
): Promise<{ readonly version: number } | Refusal> {
  const posting = runningPosting(actor)
  if ('refused' in posting) return posting
  const run = await findRun(context, actor, asked.run)
  if (run === undefined || run.kind !== 'plan') return refuse('run.not-found')
  const { inputsHash, resultHash } = run
  if (run.state !== 'done' || inputsHash === null || resultHash === null) return refuse('plan.run-not-done')
  const [inputs, result] = await Promise.all([
    readRunText(context, actor, run.id, 'inputs'),
    readRunText(context, actor, run.id, 'result'),
  ])
  const { places } = JSON.parse(inputs ?? '') as PlanInputs // both were written by the run
  const { chosen, judged, spent } = JSON.parse(result ?? '') as PlanResult
  const owners = await listOwners(
    context.db,
    posting,
    chosen.map(({ place }) => places.communes[places.communeOf[place] ?? 0]?.id ?? ''),
  )
  const today = context.clock.today()
  return context.db.transaction().execute(async (tx) => {
    const last = await lockPlan(tx, asked.id)
    if (last !== undefined && last.organisation_id !== posting.organisation) return refuse('plan.not-found')
    if ((last?.version ?? 0) !== asked.version) return refuse('plan.changed-meanwhile')
    const version = asked.version + 1
    const body: PlanEntry = {
      row: {
        plan_id: asked.id,
        version,
        organisation_id: posting.organisation,
        by_id: actor.officer,
        saved_on: today,
        title: asked.title,
        card_id: textOrNull(run.about['card']),
        run_id: run.id,
        unit_id: textOrNull(run.about['unit']) ?? posting.unit,
        inputs_hash: inputsHash,
        result_hash: resultHash,
        seed: run.seed,
        engine_version: run.version,
        mean: judged.mean,
        spent,
      },
      steps: chosen.map(({ place, why }, at) => ({
        step: at + 1,
        place_id: places.ids[place] ?? '',
        place_name: places.names[place] ?? '',
        why,
        owner_id: owners.get(places.communes[places.communeOf[place] ?? 0]?.id ?? '') ?? posting.organisation,
        due_on: asked.dueOn,
      })),
    }
    const entry = { stream: 'plan', id: asked.id, type: 'planSaved', body } as const
    await record(tx, entry, officeHeading(actor, posting.organisation, today))
    return { version }
  })
}

/** Who takes a step, until when, and what became of it. */
export async function markStep(
  context: Context,
  actor: Actor,
  { plan, step }: { readonly plan: string; readonly step: number },
  asked: PlanStepMark,
): Promise<undefined | Refusal> {
  const posting = runningPosting(actor)
  if ('refused' in posting) return posting
  return context.db.transaction().execute(async (tx) => {
    const last = await lockPlan(tx, plan)
    if (last === undefined || last.organisation_id !== posting.organisation) return refuse('plan.not-found')
    if (last.version !== asked.version) return refuse('plan.changed-meanwhile')
    const known = await tx
      .selectFrom('plan_steps')
      .select('step')
      .where('plan_id', '=', plan)
      .where('version', '=', asked.version)
      .where('step', '=', step)
      .executeTakeFirst()
    const owner =
      asked.owner === undefined
        ? undefined
        : await tx
            .selectFrom('organisations')
            .select('organisation_id')
            .where('organisation_id', '=', asked.owner)
            .executeTakeFirst()
    if (known === undefined) return refuse('plan.not-found')
    if (asked.owner !== undefined && owner === undefined) return refuse('people.organisation-unknown')
    const body: StepEntry = {
      version: asked.version,
      step,
      ...(asked.owner === undefined ? {} : { owner_id: asked.owner }),
      ...(asked.dueOn === undefined ? {} : { due_on: asked.dueOn }),
      ...(asked.state === undefined ? {} : { state: asked.state }),
    }
    const entry = { stream: 'plan', id: plan, type: 'planStepMarked', body } as const
    await record(tx, entry, officeHeading(actor, posting.organisation, context.clock.today()))
    return undefined
  })
}

// Of two who save at once the second is told.
async function lockPlan(tx: Tx, plan: string) {
  await sql`select pg_advisory_xact_lock(hashtext(${`plan ${plan}`}))`.execute(tx)
  return tx
    .selectFrom('plans')
    .select(['version', 'organisation_id'])
    .where('plan_id', '=', plan)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The organisation of the same line in each commune, where there is one. */
async function listOwners(
  db: Db,
  { branch }: { readonly branch: string },
  communes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('organisations')
    .select(['unit_id', 'organisation_id'])
    .where('branch', '=', branch)
    .where('unit_id', '=', sql<string>`any(${[...new Set(communes)]}::text[])`)
    .orderBy('organisation_id')
    .execute()
  return new Map(rows.map(({ unit_id, organisation_id }) => [unit_id, organisation_id]))
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
