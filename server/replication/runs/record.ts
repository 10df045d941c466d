import type { Posting } from '@gieo/engine/access/access.ts'
import type { Role } from '@gieo/engine/access/role.ts'
import type { Finding } from '@gieo/engine/finding.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { RUN_VERSION, type RunKind, type RunState } from '@gieo/engine/replication/run.ts'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Db } from '../../store/database.ts'
import type { Actor } from '../../store/scope.ts'
import type { RunInputs } from './carry-out.ts'

/** Who asks where to begin and whether it worked. */
const MAY_RUN: readonly Role[] = ['officer', 'programme-manager', 'leader', 'auditor']
/** Of one organisation, waiting or running. */
const OPEN_MAX = 5
const LISTED_MAX = 100

export type RunRow = {
  readonly id: string
  readonly kind: RunKind
  readonly title: string
  readonly organisation: string
  readonly by: string
  readonly about: Readonly<Record<string, unknown>>
  readonly state: RunState
  readonly progress: number
  readonly doing: string | null
  readonly inputsHash: string | null
  readonly resultHash: string | null
  readonly seed: number
  readonly version: string
  readonly findings: readonly Finding[]
  readonly askedAt: Date
  readonly endedAt: Date | null
}

/** The posting under which somebody asks for runs and saves plans. */
export function runningPosting(actor: Actor): Posting | Refusal {
  return actor.postings.find(({ role }) => MAY_RUN.includes(role)) ?? refuse('access.not-allowed')
}

/** The organisations whose runs and plans somebody may open. */
export function runningOrganisations({ postings }: Actor): readonly string[] {
  return postings.filter(({ role }) => MAY_RUN.includes(role)).map(({ organisation }) => organisation)
}

export type RunAsked = {
  readonly id: string
  readonly title: string
  /** What a page says of it beside its title: the card, the unit, the wish. */
  readonly about: Readonly<Record<string, unknown>>
  readonly inputs: RunInputs
}

/** Puts a run at the end of the line. */
export async function askRun(
  { db }: Context,
  actor: Actor,
  { id, title, about, inputs }: RunAsked,
): Promise<{ readonly id: string } | Refusal> {
  const posting = runningPosting(actor)
  if ('refused' in posting) return posting
  return db.transaction().execute(async (tx) => {
    const { organisation } = posting
    await sql`select pg_advisory_xact_lock(hashtext(${`runs ${organisation}`}))`.execute(tx)
    const open = await tx
      .selectFrom('runs')
      .select('run_id')
      .where('organisation_id', '=', organisation)
      .where('state', 'in', ['waiting', 'running'])
      .limit(OPEN_MAX)
      .execute()
    if (open.length >= OPEN_MAX) return refuse('run.too-many', { most: OPEN_MAX })
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('runs')
      .values({
        run_id: id,
        kind: inputs.kind,
        title,
        organisation_id: organisation,
        by_id: actor.officer,
        about: JSON.stringify(about),
        inputs: JSON.stringify(inputs),
        seed: inputs.seed,
        engine_version: RUN_VERSION,
        state: 'waiting',
      })
      .onConflict((known) => known.columns(['run_id', 'shard']).doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 0n ? refuse('run.known') : { id }
  })
}

export async function listRuns(
  { db }: Context,
  actor: Actor,
  kind: RunKind,
): Promise<readonly RunRow[] | Refusal> {
  const posting = runningPosting(actor)
  if ('refused' in posting) return posting
  const rows = await runsOf(db, actor)
    .where('kind', '=', kind)
    .orderBy('asked_at', 'desc')
    .limit(LISTED_MAX)
    .execute()
  return rows.map(toRun)
}

export async function findRun({ db }: Context, actor: Actor, id: string): Promise<RunRow | undefined> {
  const row = await runsOf(db, actor).where('run_id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toRun(row)
}

/** The inputs or the result of a run as the text that was hashed. */
export async function readRunText(
  context: Context,
  actor: Actor,
  id: string,
  which: 'inputs' | 'result',
): Promise<string | undefined> {
  if ((await findRun(context, actor, id)) === undefined) return undefined
  const row = await context.db.selectFrom('runs').select(which).where('run_id', '=', id).executeTakeFirst()
  return row?.[which] ?? undefined
}

/** Stops a run, or takes it out of the line. Its thread ends within the second. */
export async function cancelRun(context: Context, actor: Actor, id: string): Promise<undefined | Refusal> {
  const run = await findRun(context, actor, id)
  if (run === undefined) return refuse('run.not-found')
  const { numUpdatedRows } = await context.db
    .updateTable('runs')
    .set({ state: 'cancelled', doing: null, ended_at: sql<Date>`now()`, lease_by: null, lease_until: null })
    .where('run_id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst()
  return numUpdatedRows === 0n ? refuse('run.over') : undefined
}

// Never the texts: a list of them would be read for nothing.
function runs(db: Db) {
  return db
    .selectFrom('runs')
    .select([
      'runs.run_id',
      'kind',
      'title',
      'organisation_id',
      'runs.by_id',
      'about',
      'state',
      'progress',
      'doing',
    ])
    .select(['inputs_hash', 'result_hash', 'seed', 'engine_version', 'findings', 'asked_at', 'ended_at'])
}

function runsOf(db: Db, actor: Actor) {
  return runs(db).where('organisation_id', '=', sql<string>`any(${[...runningOrganisations(actor)]}::text[])`)
}

function toRun(row: Awaited<ReturnType<ReturnType<typeof runs>['execute']>>[number]): RunRow {
  return {
    id: row.run_id,
    kind: row.kind as RunKind, // written by askRun
    title: row.title,
    organisation: row.organisation_id,
    by: row.by_id,
    about: row.about,
    state: row.state as RunState, // written by this folder
    progress: row.progress,
    doing: row.doing,
    inputsHash: row.inputs_hash,
    resultHash: row.result_hash,
    seed: Number(row.seed),
    version: row.engine_version,
    findings: row.findings ?? [],
    askedAt: row.asked_at,
    endedAt: row.ended_at,
  }
}

/** Runs about a card that everybody may read, with what they were made from and came to. */
export async function listPublicRuns({ db }: Context, card: string, most: number) {
  const rows = await runs(db)
    .innerJoin('public_runs', 'public_runs.run_id', 'runs.run_id')
    .select(['public_runs.published_on', 'runs.inputs', 'runs.result'])
    .where('public_runs.card_id', '=', card)
    .orderBy('public_runs.published_on', 'desc')
    .orderBy('runs.asked_at', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    run: toRun(row),
    publishedOn: row.published_on,
    inputs: row.inputs,
    result: row.result ?? 'null',
  }))
}
