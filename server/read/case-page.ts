import { fold } from '@gieo/engine/case/evolve.ts'
import { asksAll, type Move } from '@gieo/engine/pack/pack.ts'
import { refuse, type Problem, type Refusal } from '@gieo/engine/problem.ts'
import { problemText } from '@gieo/engine/problem-texts.ts'
import type { Locale } from '@gieo/engine/text/date.ts'
import type { Context } from '../context.ts'
import { readCase } from '../store/journal.ts'
import { rulesOf } from '../store/packs.ts'
import { inScope, scopeOf, withScope, type Actor } from '../store/scope.ts'
import type { CasePage } from '../wire/cases.ts'
import { advanceBy, asker, GIVEN } from './ask-rule.ts'
import { sayCase, selectCases } from './case-row.ts'

/** A case with what the reader may do with it now. One out of the reader's scope does not exist. */
export async function readCasePage(
  context: Context,
  actor: Actor,
  id: string,
  locale: Locale,
): Promise<CasePage | Refusal> {
  const land = await context.land()
  const scope = scopeOf(land, actor, context.packs.programmes)
  return withScope(context.db, scope, async (tx) => {
    const row = await selectCases(tx)
      .select((select) =>
        select
          .exists(select.selectFrom('public_models').whereRef('public_models.case_id', '=', 'cases.case_id'))
          .as('is_public'),
      )
      .where('cases.case_id', '=', id)
      .where(inScope(scope))
      .executeTakeFirst()
    const state = row === undefined ? undefined : fold(await readCase(tx, id))
    if (row === undefined || state === undefined) return refuse('case.not-found')
    const rules = rulesOf(context.packs, state.pack)
    const step = state.lastStep?.version
    const ask = asker(land, rules, state, actor, context.clock.today())
    return {
      case: sayCase(land, row),
      moves: rules.moves
        .filter((move) => move.from.includes(state.stage))
        .map((move) => sayMove(move, ask(advanceBy(move)), locale)),
      mayEdit: ask({ kind: 'settleField', data: { field: '', value: null } })?.code !== 'access.not-allowed',
      maySendBack: ask({ kind: 'sendBackCase', data: { reason: GIVEN } }) === undefined,
      mayWithdraw: ask({ kind: 'withdrawCase', data: { reason: GIVEN } }) === undefined,
      mayRestore: ask({ kind: 'restoreCase', data: {} }) === undefined,
      mayTakeBack:
        step !== undefined && ask({ kind: 'takeBackStep', data: { step } }) === undefined ? step : null,
      publicUrl: row.is_public === true ? `/models/${id}` : null,
    }
  })
}

function sayMove(move: Move, found: Problem | undefined, locale: Locale): CasePage['moves'][number] {
  // What the step asks for itself does not stand in its way.
  const problem = asksAll(move, found?.findings ?? []) ? undefined : found
  return {
    id: move.id,
    to: move.to,
    reason: move.reason,
    open: problem === undefined,
    why: problem === undefined ? null : problemText(problem.code, problem.values, locale).title,
    whyCode: problem?.code ?? null,
    missing: [...new Set((problem?.findings ?? []).map(({ path }) => path))],
    asks: [...(move.asks ?? [])],
    alsoAsks: [...(move.alsoAsks ?? [])],
  }
}
