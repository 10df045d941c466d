import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Context } from '../../context.ts'
import { officeHeading, record } from '../../store/record.ts'
import type { Actor } from '../../store/scope.ts'
import type { PublicEvidence } from '../../wire/evidence.ts'
import { findRun, listPublicRuns, runningPosting } from '../runs/record.ts'

export type PublishedRun = {
  readonly run_id: string
  readonly card_id: string
  readonly published_on: string
  readonly by_id: string
}

const SHOWN_MAX = 10

/** Lets everybody read a judgement: an effect, or that none can be stated. What speaks against a practice may not be kept back by whoever asked for it. */
export async function publishEvidence(
  context: Context,
  actor: Actor,
  id: string,
): Promise<undefined | Refusal> {
  const posting = runningPosting(actor)
  if ('refused' in posting) return posting
  const run = await findRun(context, actor, id)
  if (run === undefined || run.kind !== 'evidence') return refuse('run.not-found')
  if (run.state !== 'done') return refuse('plan.run-not-done')
  const today = context.clock.today()
  const body: PublishedRun = {
    run_id: id,
    card_id: String(run.about['card']),
    published_on: today,
    by_id: actor.officer,
  }
  await context.db
    .transaction()
    .execute((tx) =>
      record(
        tx,
        { stream: 'evidence', id, type: 'evidencePublished', body },
        officeHeading(actor, posting.organisation, today),
      ),
    )
  return undefined
}

/** What was judged of a card, newest first, as everybody may read it. */
export async function readPublicEvidence(context: Context, card: string): Promise<PublicEvidence> {
  const runs = await listPublicRuns(context, card, SHOWN_MAX)
  return {
    items: runs.map(({ run, publishedOn, result, inputs }) => ({
      id: run.id,
      kind: run.kind,
      title: run.title,
      state: run.state,
      progress: run.progress,
      doing: null,
      seed: run.seed,
      version: run.version,
      inputsHash: run.inputsHash,
      resultHash: run.resultHash,
      findings: [],
      about: { ...run.about },
      askedAt: run.askedAt.toISOString(),
      endedAt: run.endedAt?.toISOString() ?? null,
      publishedOn,
      result: JSON.parse(result) as unknown,
      inputs: JSON.parse(inputs) as unknown,
    })),
  }
}

/** The inputs of a judgement that everybody may read. */
export async function readPublicInputs({ db }: Context, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('runs')
    .innerJoin('public_runs', 'public_runs.run_id', 'runs.run_id')
    .select('runs.inputs')
    .where('runs.run_id', '=', id)
    .executeTakeFirst()
  return row?.inputs
}
