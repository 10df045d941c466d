import type { Case } from '@gieo/engine/case/case.ts'
import { fold } from '@gieo/engine/case/evolve.ts'
import type { PackRules } from '@gieo/engine/pack/pack.ts'
import { refuse, type Problem, type Refusal } from '@gieo/engine/problem.ts'
import type { Locale } from '@gieo/engine/text/date.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { asker, GIVEN } from '../read/ask-rule.ts'
import type { Tx } from '../store/database.ts'
import { caseEntries, toEntry, type PlacedEntry } from '../store/journal.ts'
import { rulesOf } from '../store/packs.ts'
import { inScope, scopeOf, withScope, type Actor, type Scope } from '../store/scope.ts'
import { BULK_CASES_MAX, type BulkPreview } from '../wire/bulk.ts'
import { actionsOf, bodyOf } from './action.ts'
import { groupByReason } from './because.ts'

type Candidate = { readonly title: string; readonly state: Case; readonly rules: PackRules }

/** What could be done with all of these cases now, and for which of them not and why. Nothing is done. */
export async function previewBulk(
  context: Context,
  actor: Actor,
  ids: readonly string[],
  locale: Locale,
): Promise<BulkPreview | Refusal> {
  if (ids.length > BULK_CASES_MAX) return refuse('bulk.too-many', { max: BULK_CASES_MAX })
  const land = await context.land()
  const scope = scopeOf(land, actor, context.packs.programmes)
  const found = await withScope(context.db, scope, (tx) => readCandidates(context, tx, scope, ids))
  const asked = found.map((one) => ({
    ...one,
    ask: asker(land, one.rules, one.state, actor, context.clock.today()),
  }))
  const actions = actionsOf(asked.map(({ rules }) => rules)).flatMap(({ action, reason }) => {
    const answers = asked.map(({ state, rules, ask }) => {
      const body = bodyOf(action, rules, GIVEN)
      return { id: state.id as string, problem: body === undefined ? NO_SUCH_MOVE : ask(body) }
    })
    const open = answers.flatMap(({ id, problem }) => (problem === undefined ? [id] : []))
    const closed = answers.flatMap(({ id, problem }) => (problem === undefined ? [] : [{ id, problem }]))
    return open.length === 0 ? [] : [{ action, reason, open, closed: groupByReason(closed, locale) }]
  })
  return { cases: found.map(({ state, title }) => ({ id: state.id, title })), actions }
}

const NO_SUCH_MOVE: Problem = refuse('bulk.move-unknown').refused

/** The cases as they stand, in the order asked for; those out of reach do not exist. */
async function readCandidates(
  context: Context,
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
): Promise<readonly Candidate[]> {
  const rows = await tx
    .selectFrom('cases')
    .select(['case_id', 'title'])
    .where('case_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where(inScope(scope))
    .execute()
  const titles = new Map(rows.map((row) => [row.case_id, row.title]))
  const entries = await caseEntries(tx)
    .where('journal.stream_id', '=', sql<string>`any(${[...titles.keys()]}::text[])`)
    .orderBy('journal.version')
    .execute()
  const journals = new Map<string, PlacedEntry[]>()
  for (const row of entries) {
    const journal = journals.get(row.stream_id) ?? []
    journals.set(row.stream_id, journal)
    journal.push(toEntry(row))
  }
  return ids.flatMap((id) => {
    const state = fold(journals.get(id) ?? [])
    const title = titles.get(id)
    return state === undefined || title === undefined
      ? []
      : [{ title, state, rules: rulesOf(context.packs, state.pack) }]
  })
}
