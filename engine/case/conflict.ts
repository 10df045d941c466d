import { isAnswered } from '../condition/condition.ts'
import { checkDays, checkShapes, listMissing } from '../form/form.ts'
import { canonical } from '../log/canonical.ts'
import type { PackRules } from '../pack/pack.ts'
import { refuse } from '../problem.ts'
import { checkReferences } from '../replication/adoption/check-answers.ts'
import { PLACE, type Case } from './case.ts'
import type { Command } from './command.ts'
import type { Decision } from './decision.ts'
import type { CaseEvent } from './event.ts'
import type { Facts } from './facts.ts'

/**
 * Edits of different fields merge. The same field changed by somebody else since the version this person saw keeps
 * both values, and a person decides: never a silent last-write-wins.
 */
export function changeAnswers(state: Case, command: Command & { kind: 'editCase' }, facts: Facts): Decision {
  const changed = Object.entries(command.data.answers).filter(
    ([field, answer]) => !sameAnswer(state.answers[field], answer),
  )
  const contested = changed.filter(([field]) => isOutdated(state, field, command.basedOn, facts))
  const merged = changed.filter(([field]) => !isOutdated(state, field, command.basedOn, facts))
  // Two versions wait for a person already: a third would push the second out, so it goes back to whoever typed it.
  const third = contested.find(([field, offered]) => isThird(state, field, offered))
  if (third !== undefined) return refuse('case.third-version', { field: third[0] })
  const both = contested.map(([field, offered]): CaseEvent => ({ type: 'fieldContested', field, offered }))
  const events: readonly CaseEvent[] =
    merged.length === 0 ? both : [{ type: 'answersChanged', answers: Object.fromEntries(merged) }, ...both]
  return { events }
}

function isThird(state: Case, field: string, offered: unknown): boolean {
  const contest = state.contested[field]
  return contest !== undefined && !sameAnswer(contest.offered, offered)
}

/**
 * The correction of a place, if there is one. Whoever still saw the unit of before names it without meaning it: an edit
 * made offline must not move a case back. Two different corrections are for the second person to look at again.
 */
export function correctPlace(state: Case, command: Command & { kind: 'editCase' }, facts: Facts): Decision {
  const { spot } = command.data
  const moved = spot !== undefined && !sameAnswer(spot, state.spot)
  if (command.unit === state.unit && !moved) return { events: [] }
  if (isOutdated(state, PLACE, command.basedOn, facts) && command.unit !== state.unit) {
    const unmeant = spot === undefined && command.unit === state.touched[PLACE]?.from
    return unmeant ? { events: [] } : refuse('case.place-moved')
  }
  if (facts.rolesOverUnit.length === 0) return refuse('access.out-of-scope')
  return { events: [{ type: 'placeCorrected', unit: command.unit, ...(spot ? { spot } : {}) }] }
}

/** A person chose one of the two values, or wrote a third. */
export function settleField(
  rules: PackRules,
  state: Case,
  choice: { field: string; value: unknown },
  facts: Facts,
): Decision {
  if (!Object.hasOwn(state.contested, choice.field))
    return refuse('case.not-contested', { field: choice.field })
  const answers = { [choice.field]: choice.value }
  const findings = [
    ...checkShapes(rules, answers),
    ...checkDays(rules, answers, facts.today),
    ...checkReferences(rules, state.answers, answers, facts),
    ...listMissing(rules, { ...state.answers, ...answers }, 'snapshot'),
  ]
  if (findings.length > 0) return refuse('case.form-invalid', undefined, findings)
  return { events: [{ type: 'fieldSettled', field: choice.field, value: choice.value }] }
}

/** Whether somebody else changed it since. One person editing twice on one phone is not in conflict with herself. */
export function isOutdated(state: Case, field: string, basedOn: number, facts: Facts): boolean {
  const touch = state.touched[field]
  // A version that the case never had (a phone older than a restore) was not seen: then nothing was.
  const seen = basedOn > state.version ? 0 : basedOn
  if (touch === undefined || touch.version <= seen) return false
  return touch.actor !== facts.officer || touch.device !== facts.device
}

/** Whether two answers say the same; one that is missing says the same as a cleared one. */
export function sameAnswer(left: unknown, right: unknown): boolean {
  if (!isAnswered(left) && !isAnswered(right)) return true
  return canonical(left ?? null) === canonical(right ?? null)
}
