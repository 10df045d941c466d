import type { CommandBody } from '@gieo/engine/case/command.ts'
import { refuse, type Problem, type Refusal } from '@gieo/engine/problem.ts'
import type { Locale } from '@gieo/engine/text/date.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { handle } from '../handle.ts'
import { derivedId } from '../store/derived-id.ts'
import { scopeOf, withScope, type Actor } from '../store/scope.ts'
import type { BulkUndone } from '../wire/bulk.ts'
import { commandOf, deviceOf, type BulkHeading } from './act.ts'
import { groupByReason } from './because.ts'

type Step = { readonly case_id: string; readonly heading: BulkHeading; readonly step: number }

/**
 * Takes an act back, so many cases at a time: each as by one's own hand, so that what others have built on since stays
 * and is named. Only whoever did the act can take it back; asked again it goes on where it stopped.
 */
export async function undoAct(
  context: Context,
  actor: Actor,
  act: string,
  limit: number,
  locale: Locale,
): Promise<BulkUndone | Refusal> {
  const scope = scopeOf(await context.land(), actor, context.packs.programmes)
  const open = await withScope(context.db, scope, async (tx) => {
    const known = await tx
      .selectFrom('bulk_acts')
      .select('kind')
      .where('act_id', '=', act)
      .where('officer_id', '=', actor.officer)
      .executeTakeFirst()
    const rows = await tx
      .selectFrom('bulk_act_cases')
      .select(['case_id', 'heading', 'step'])
      .where('act_id', '=', act)
      .where('step', 'is not', null)
      .where('undone', '=', false)
      .where('left_code', 'is', null)
      .orderBy('case_id')
      .execute()
    if (known === undefined) return undefined
    await tx
      .updateTable('bulk_acts')
      .set({ undone_at: sql`coalesce(undone_at, now())` })
      .where('act_id', '=', act)
      .execute()
    const steps = rows.flatMap(({ step, ...row }) => (step === null ? [] : [{ ...row, step }]))
    return { kind: known.kind, steps }
  })
  if (open === undefined) return refuse('request.not-found')
  const undone: string[] = []
  const left: { id: string; problem: Pick<Problem, 'code' | 'values'> }[] = []
  for (const step of open.steps.slice(0, limit)) {
    const problem = await takeBack(context, actor, act, open.kind, step)
    if (problem === undefined) undone.push(step.case_id)
    else left.push({ id: step.case_id, problem })
    await withScope(context.db, scope, (tx) =>
      tx
        .updateTable('bulk_act_cases')
        .set(problem === undefined ? { undone: true } : { left_code: problem.code })
        .where('act_id', '=', act)
        .where('case_id', '=', step.case_id)
        .execute(),
    )
  }
  return {
    undone,
    left: groupByReason(left, locale),
    remaining: Math.max(0, open.steps.length - limit),
  }
}

async function takeBack(
  context: Context,
  actor: Actor,
  act: string,
  kind: string,
  { case_id, heading, step }: Step,
): Promise<Problem | undefined> {
  if (kind === 'withdraw' && !(await isLastWithdrawal(context, case_id, step)))
    return refuse('case.step-not-last').refused
  const body: CommandBody =
    kind === 'withdraw' ? { kind: 'restoreCase', data: {} } : { kind: 'takeBackStep', data: { step } }
  const based = { ...heading, basedOn: step }
  const id = derivedId(`gieo bulk undo ${act} ${case_id}`)
  const command = commandOf(id, case_id, based, context.clock.today(), body)
  if (command === undefined) return refuse('command.malformed').refused
  const verdict = await handle(context, actor, deviceOf(actor), command)
  return verdict.accepted ? undefined : verdict.problem
}

// A case that somebody restored and withdrew again is theirs to restore: our act ended with the first.
async function isLastWithdrawal(context: Context, id: string, step: number): Promise<boolean> {
  const { rows } = await sql<{ version: number | null }>`select max(version) as version from journal
    where stream = 'case' and stream_id = ${id} and type in ('caseWithdrawn', 'caseRestored')`.execute(
    context.db,
  )
  return rows[0]?.version === step
}
