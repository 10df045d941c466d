import type { CommandBody, Command } from '@gieo/engine/case/command.ts'
import type { CaseId, CommandId } from '@gieo/engine/case/case.ts'
import { refuse, type Problem, type Refusal } from '@gieo/engine/problem.ts'
import type { Locale } from '@gieo/engine/text/date.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { handle } from '../handle.ts'
import type { Tx } from '../store/database.ts'
import { derivedId } from '../store/derived-id.ts'
import type { Verdict } from '../store/inbox.ts'
import { rulesOf } from '../store/packs.ts'
import { inScope, scopeOf, withScope, type Actor, type Scope } from '../store/scope.ts'
import { BULK_CASES_MAX, type BulkAsk, type BulkDone } from '../wire/bulk.ts'
import { bodyOf } from './action.ts'
import { groupByReason } from './because.ts'

/** What a command of an act stands on. */
export type BulkHeading = {
  readonly programme: string
  readonly pack: string
  readonly unit: string
  readonly basedOn: number
}

/**
 * Does one thing with many cases, each through the one write path. What is refused for one is no matter to the others.
 * The ids of the commands follow from the act and the case, and what each stands on is written down before it is sent:
 * a request that comes twice, or was cut off half way, does the rest and nothing twice.
 */
export async function actOnMany(
  context: Context,
  actor: Actor,
  ask: BulkAsk,
  locale: Locale,
): Promise<BulkDone | Refusal> {
  if (ask.cases.length > BULK_CASES_MAX) return refuse('bulk.too-many', { max: BULK_CASES_MAX })
  const scope = scopeOf(await context.land(), actor, context.packs.programmes)
  const planned = await withScope(context.db, scope, (tx) => planAct(tx, scope, actor, ask))
  if ('refused' in planned) return planned
  const done: string[] = []
  const notDone: { id: string; problem: Pick<Problem, 'code' | 'values'> }[] = []
  for (const { id, heading } of planned.cases) {
    const verdict = await send(context, actor, ask, id, heading)
    if (verdict.accepted) done.push(id)
    else notDone.push({ id, problem: verdict.problem })
    await withScope(context.db, scope, (tx) => noteVerdict(tx, ask.act, id, verdict))
  }
  const gone = planned.missing.map((id) => ({ id, problem: refuse('case.not-found').refused }))
  return { done, notDone: groupByReason([...notDone, ...gone], locale) }
}

async function send(
  context: Context,
  actor: Actor,
  ask: BulkAsk,
  id: string,
  heading: BulkHeading,
): Promise<Verdict> {
  const body = bodyOf(ask.action, rulesOf(context.packs, heading.pack), ask.reason ?? '')
  const command = commandOf(derivedId(`gieo bulk ${ask.act} ${id}`), id, heading, ask.occurredOn, body)
  return command === undefined
    ? { id: '' as CommandId, accepted: false, problem: refuse('bulk.move-unknown').refused } // never sent
    : handle(context, actor, deviceOf(actor), command)
}

/** A command on one case of an act. */
export function commandOf(
  id: string,
  caseId: string,
  heading: BulkHeading,
  occurredOn: string,
  body: CommandBody | undefined,
): Command | undefined {
  if (body === undefined) return undefined
  const { programme, pack, unit, basedOn } = heading
  return {
    id: id as CommandId, // made by derivedId
    case: caseId as CaseId, // a case of ours
    ...{ programme, pack, unit: unitId(unit), occurredOn, basedOn },
    ...body,
  }
}

export function deviceOf(actor: Actor): string {
  return `office-${actor.session}`
}

type Planned = {
  readonly cases: readonly { readonly id: string; readonly heading: BulkHeading }[]
  readonly missing: readonly string[]
}

/** Writes down the act and what each of its commands will stand on; what was written before stays as it was. */
async function planAct(tx: Tx, scope: Scope, actor: Actor, ask: BulkAsk): Promise<Planned | Refusal> {
  const { act, action, occurredOn } = ask
  const row = {
    officer_id: actor.officer,
    kind: action.kind,
    programme: action.kind === 'advance' ? action.programme : null,
    move_id: action.kind === 'advance' ? action.move : null,
    occurred_on: occurredOn,
  }
  await tx
    .insertInto('bulk_acts')
    .values({ act_id: act, ...row, undone_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const written = await tx
    .selectFrom('bulk_acts')
    .selectAll()
    .where('act_id', '=', act)
    .executeTakeFirstOrThrow()
  const isOther = Object.entries(row).some(([key, value]) => written[key as keyof typeof row] !== value)
  if (isOther || written.undone_at !== null) return refuse('command.id-taken')
  await sql`insert into bulk_act_cases (act_id, case_id, heading)
    select ${act}, case_id, json_build_object('programme', programme, 'pack', pack_hash, 'unit', unit_id, 'basedOn', version)
    from cases where case_id = any(${ask.cases}::uuid[]) and ${inScope(scope)}
    on conflict do nothing`.execute(tx)
  const rows = await tx.selectFrom('bulk_act_cases').selectAll().where('act_id', '=', act).execute()
  if (rows.length > BULK_CASES_MAX) return refuse('bulk.too-many', { max: BULK_CASES_MAX })
  const headings = new Map(rows.map((one) => [one.case_id, one.heading]))
  return {
    cases: ask.cases.flatMap((id) => {
      const heading = headings.get(id)
      return heading === undefined ? [] : [{ id, heading }]
    }),
    missing: ask.cases.filter((id) => !headings.has(id)),
  }
}

// The version is asked for from the journal: the verdict says where the entry stands in it.
async function noteVerdict(tx: Tx, act: string, id: string, verdict: Verdict): Promise<void> {
  await tx
    .updateTable('bulk_act_cases')
    .set(
      verdict.accepted
        ? {
            step: sql<number>`(select version from journal where position = ${verdict.position})`,
            refused_code: null,
          }
        : { refused_code: verdict.problem.code },
    )
    .where('act_id', '=', act)
    .where('case_id', '=', id)
    .execute()
}
