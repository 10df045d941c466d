import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { nameAt, NEWEST, type Land } from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Db } from '../../store/database.ts'
import type { Actor } from '../../store/scope.ts'
import type { PlanList, PlanPage, PlanRow, PlanStepRow } from '../../wire/plans.ts'
import { listAdoptions, type ListedAdoption } from '../adoptions/list.ts'
import { listNames } from '../runs/names.ts'
import { runningOrganisations, runningPosting } from '../runs/record.ts'

const LISTED_MAX = 200

/** The plans of the reader's organisations, each in its newest version. */
export async function listPlans(context: Context, actor: Actor): Promise<PlanList | Refusal> {
  const posting = runningPosting(actor)
  if ('refused' in posting) return posting
  const rows = await plansOf(context, actor).execute()
  const newest = rows.filter((row, at) => rows.findIndex((other) => other.plan_id === row.plan_id) === at)
  return { items: await tellRows(context, newest.slice(0, LISTED_MAX)) }
}

/** One plan with its steps, what was recorded of their places since, and how its versions differ. */
export async function readPlan(context: Context, actor: Actor, id: string): Promise<PlanPage | Refusal> {
  const rows = await plansOf(context, actor).where('plan_id', '=', id).execute()
  const [newest] = rows
  if (newest === undefined) return refuse('plan.not-found')
  const [row] = await tellRows(context, [newest])
  const all = await listSteps(context.db, id)
  const steps = all.filter(({ version }) => version === newest.version)
  const adoptions = newest.card_id === null ? [] : await listAdoptions(context.db, { card: newest.card_id })
  const owners = await context.db
    .selectFrom('organisations')
    .select(['organisation_id', 'name_vi', 'name_en', 'branch'])
    .orderBy('name_vi')
    .limit(LISTED_MAX * 10)
    .execute()
  const ownerNames = new Map(owners.map((each) => [each.organisation_id, each.name_vi]))
  const line = owners.find(({ organisation_id }) => organisation_id === newest.organisation_id)?.branch
  const today = context.clock.today()
  const names = await listNames(
    context.db,
    rows.map(({ by_id }) => by_id),
  )
  const placesIn = (version: number) => all.filter((step) => step.version === version)
  return {
    ...(row ?? refuse('plan.not-found')),
    steps: steps.map((step) => ({
      step: step.step,
      place: step.place_id,
      placeName: step.place_name,
      why: step.why as PlanStepRow['why'], // as the plan wrote it
      owner: step.owner_id,
      ownerName: ownerNames.get(step.owner_id) ?? '',
      dueOn: step.due_on,
      state: step.state as PlanStepRow['state'], // as marked
      isLate: step.state === 'open' && step.due_on < today,
      adoption: adoptionOf(adoptions, step.place_id),
    })),
    history: rows.map(({ version, saved_on, by_id }) => {
      const [own, before] = [placesIn(version), placesIn(version - 1)]
      const missing = (from: typeof own, other: typeof own) =>
        from
          .filter(({ place_id }) => !other.some((each) => each.place_id === place_id))
          .map(({ place_name }) => place_name)
      return {
        version,
        savedOn: saved_on,
        by: names.get(by_id) ?? '',
        added: version === 1 ? [] : missing(own, before),
        left: version === 1 ? [] : missing(before, own),
      }
    }),
    owners: owners
      .filter(
        ({ branch, organisation_id }) =>
          branch === line || steps.some(({ owner_id }) => owner_id === organisation_id),
      )
      .map(({ organisation_id, name_vi, name_en }) => ({
        id: organisation_id,
        nameVi: name_vi,
        nameEn: name_en,
      })),
  } as PlanPage // the row was found above
}

// What was recorded last of exactly this place.
function adoptionOf(adoptions: readonly ListedAdoption[], place: string): PlanStepRow['adoption'] {
  const found = adoptions.findLast((adoption) => adoption.place === place || adoption.commune === place)
  if (found === undefined) return null
  const { state, plannedOn, startedOn, keptOn, droppedOn } = found
  const on = { planned: plannedOn, started: startedOn, kept: keptOn, dropped: droppedOn }[state]
  return { state, on: on ?? plannedOn }
}

function plansOf({ db }: Context, actor: Actor) {
  return db
    .selectFrom('plans')
    .selectAll()
    .where('organisation_id', '=', sql<string>`any(${runningOrganisations(actor)}::text[])`)
    .orderBy('saved_on', 'desc')
    .orderBy('plan_id')
    .orderBy('version', 'desc')
    .limit(LISTED_MAX * 10)
}

type Row = Awaited<ReturnType<ReturnType<typeof plansOf>['execute']>>[number]

async function tellRows(context: Context, rows: readonly Row[]): Promise<PlanRow[]> {
  const land = await context.land()
  const names = await listNames(
    context.db,
    rows.map(({ by_id }) => by_id),
  )
  const counts = await countSteps(
    context.db,
    rows.map(({ plan_id }) => plan_id),
    context.clock.today(),
  )
  return rows.map((row) => {
    const count = counts.find(({ plan_id, version }) => plan_id === row.plan_id && version === row.version)
    return {
      id: row.plan_id,
      version: row.version,
      title: row.title,
      card: row.card_id,
      unit: row.unit_id,
      unitName: nameOf(land, row.unit_id),
      by: names.get(row.by_id) ?? '',
      savedOn: row.saved_on,
      run: row.run_id,
      inputsHash: row.inputs_hash,
      resultHash: row.result_hash,
      seed: Number(row.seed),
      engineVersion: row.engine_version,
      mean: Number(row.mean),
      spent: Number(row.spent),
      places: count?.places ?? 0,
      open: count?.open ?? 0,
      overdue: count?.overdue ?? 0,
    }
  })
}

function nameOf(land: Land, unit: string): string {
  return nameAt(land, unitId(unit), NEWEST)
}

async function countSteps(db: Db, plans: readonly string[], today: string) {
  if (plans.length === 0) return []
  return db
    .selectFrom('plan_steps')
    .select(['plan_id', 'version', sql<number>`count(*)::int`.as('places')])
    .select(sql<number>`(count(*) filter (where state = 'open'))::int`.as('open'))
    .select(sql<number>`(count(*) filter (where state = 'open' and due_on < ${today}))::int`.as('overdue'))
    .where('plan_id', '=', sql<string>`any(${[...plans]}::uuid[])`)
    .groupBy(['plan_id', 'version'])
    .execute()
}

function listSteps(db: Db, plan: string) {
  return db
    .selectFrom('plan_steps')
    .selectAll()
    .where('plan_id', '=', plan)
    .orderBy('version', 'desc')
    .orderBy('step')
    .execute()
}
