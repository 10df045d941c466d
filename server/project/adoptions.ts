import type { Case } from '@gieo/engine/case/case.ts'
import { mustsOf } from '@gieo/engine/form/reference.ts'
import type { PackRules } from '@gieo/engine/pack/pack.ts'
import { adoptionOf, followUpsOf, scaleOf } from '@gieo/engine/replication/adoption/life.ts'
import { insertRows } from '../store/write.ts'
import { deleteOfCases, type CaseChange, type CaseWrites } from './change.ts'

/** The rows of cases that are adoptions of a practice card, each written anew. */
export function adoptionWrites(changes: readonly CaseChange[]): CaseWrites {
  const ours = changes.filter(({ ground }) => ground.rules.adoption !== undefined)
  return {
    first: deleteOfCases(
      'adoptions',
      ours.filter(({ before }) => before !== undefined),
    ),
    then: insertRows(
      'adoptions',
      ours.flatMap(({ ground: { rules }, after }) => adoptionRow(rules, after) ?? []),
    ),
  }
}

function adoptionRow(rules: PackRules, state: Case): object | undefined {
  const adoption = adoptionOf(rules, state)
  if (adoption === undefined || rules.adoption === undefined) return undefined
  return {
    case_id: adoption.id,
    card_id: adoption.of.card,
    card_version: adoption.of.version,
    state: adoption.state,
    planned_on: adoption.plannedOn,
    started_on: adoption.startedOn ?? null,
    kept_on: adoption.keptOn ?? null,
    dropped_on: adoption.droppedOn ?? null,
    reason_value: adoption.droppedFor ?? null,
    incentives: adoption.incentives,
    verified_on: adoption.verifiedOn ?? null,
    seen_at_id: adoption.seenAt ?? null,
    cost: adoption.cost ?? null,
    labour: adoption.labour ?? null,
    scale: scaleOf(rules.adoption, state) ?? null,
    musts: mustsOf(state.answers[rules.adoption.musts]),
    entered: state.entered.map(({ stage, on, move }) => ({ stage, on, ...(move ? { move } : {}) })),
    due_on: followUpsOf(rules.adoption, state.stage, state.entered)[0]?.dueOn ?? null,
  }
}
