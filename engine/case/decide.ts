import { holds, isAnswered } from '../condition/condition.ts'
import { finding } from '../finding.ts'
import { checkAnswers, checkDays, checkShapes, isAsked, listMissing } from '../form/form.ts'
import { tidyText } from '../form/tidy.ts'
import { firstStage, type Move, type PackRules } from '../pack/pack.ts'
import { refuse, type Refusal } from '../problem.ts'
import { checkReferences } from '../replication/adoption/check-answers.ts'
import { checkAdoptionStep } from '../replication/adoption/check-step.ts'
import { addDays, isPlainDate } from '../text/date.ts'
import type { Case } from './case.ts'
import type { Command } from './command.ts'
import { changeAnswers, correctPlace, settleField } from './conflict.ts'
import type { Decision } from './decision.ts'
import type { CaseEvent } from './event.ts'
import { fold } from './evolve.ts'
import type { Facts } from './facts.ts'
import { decidePhoto } from './photo.ts'
import { decideSame } from './same.ts'
import { restoreCase, takeBackStep, withdrawCase } from './take-back.ts'

/** A day before this is a slip of the finger: no programme here is older. */
export const EARLIEST = '1990-01-01'

/**
 * The rule of every command on a case: the same on the phone, on the server and for an auditor. Answers have been
 * tidied before. Either every event that follows, or one refusal with all its findings.
 */
export function decide(rules: PackRules, state: Case | undefined, command: Command, facts: Facts): Decision {
  const wrong = checkDate(command, facts) ?? checkPlace(state, command, facts)
  if (wrong !== undefined) return wrong
  if (command.kind === 'openCase') return openCase(rules, state, command, facts)
  if (state === undefined || facts.rolesOverCase.length === 0) return refuse('case.not-found')
  if (command.kind === 'restoreCase') return restoreCase(rules, state, facts)
  if (state.withdrawn !== undefined) return refuse('case.withdrawn', { on: state.withdrawn.on })
  switch (command.kind) {
    case 'editCase':
      return editCase(rules, state, command, facts)
    case 'advanceCase':
      return advanceCase(rules, state, command, facts)
    case 'sendBackCase':
      return sendBackCase(rules, state, command.data.reason, facts)
    case 'takeBackStep':
      return takeBackStep(state, command.data.step, facts)
    case 'withdrawCase':
      return withdrawCase(rules, state, command.data.reason, facts)
    case 'linkSame':
    case 'tellApart':
    case 'unlinkSame':
      return decideSame(rules, state, command, facts)
    case 'settleField':
      if (!mayEdit(rules, facts)) return refuse('access.not-allowed')
      return settleField(rules, state, command.data, facts)
    case 'attachPhoto':
    case 'describePhoto':
    case 'removePhoto':
      if (!mayEdit(rules, facts)) return refuse('access.not-allowed')
      return decidePhoto(rules, state, command, facts)
  }
}

function openCase(
  rules: PackRules,
  state: Case | undefined,
  command: Command & { kind: 'openCase' },
  facts: Facts,
): Decision {
  if (state !== undefined) return refuse('case.exists')
  if (facts.retiredOn !== undefined && command.occurredOn >= facts.retiredOn)
    return refuse('pack.retired', { on: facts.retiredOn })
  if (facts.rolesOverUnit.length === 0) return refuse('access.out-of-scope')
  if (!rules.access.open.some((role) => facts.rolesOverUnit.includes(role)))
    return refuse('access.not-allowed')
  const findings = [
    ...checkAnswers(rules, command.data.answers, 'snapshot'),
    ...checkDays(rules, command.data.answers, facts.today),
    ...checkReferences(rules, {}, command.data.answers, facts),
  ]
  if (findings.length > 0) return refuse('case.form-invalid', undefined, findings)
  const opened: CaseEvent = {
    type: 'caseOpened',
    programme: rules.programme,
    pack: command.pack,
    unit: command.unit,
    organisation: facts.organisation,
    branch: facts.branch,
    answers: command.data.answers,
    ...(command.data.spot === undefined ? {} : { spot: command.data.spot }),
  }
  const first: CaseEvent = {
    type: 'stageEntered',
    stage: firstStage(rules).id,
    from: undefined,
    move: undefined,
  }
  return goOn(rules, command, [opened, first], facts)
}

/** A case that is opened further on than where cases begin takes that step at once, by the same rules. */
function goOn(
  rules: PackRules,
  command: Command & { kind: 'openCase' },
  events: readonly CaseEvent[],
  facts: Facts,
): Decision {
  const { answers } = command.data
  const move = rules.moves.find(
    ({ from, atOnceWhen }) =>
      from.includes(firstStage(rules).id) && atOnceWhen !== undefined && holds(atOnceWhen, answers),
  )
  if (move === undefined) return { events }
  const { case: id, occurredOn } = command
  const heading = { case: id, actor: facts.officer, device: facts.device, occurredOn }
  const opened = fold(events.map((event, index) => ({ ...heading, version: index + 1, event })))
  if (opened === undefined) throw new Error(`case ${id} was not opened by its own events`)
  const step = advanceCase(rules, opened, { ...command, kind: 'advanceCase', data: { move: move.id } }, facts)
  if (!('refused' in step)) return { events: [...events, ...step.events] }
  const missing = step.refused.findings ?? []
  return missing.length > 0 ? refuse('case.form-invalid', undefined, missing) : step
}

function editCase(
  rules: PackRules,
  state: Case,
  command: Command & { kind: 'editCase' },
  facts: Facts,
): Decision {
  if (!mayEdit(rules, facts)) return refuse('access.not-allowed')
  const shapes = [
    ...checkShapes(rules, command.data.answers),
    ...checkDays(rules, command.data.answers, facts.today),
    ...checkReferences(rules, state.answers, command.data.answers, facts),
  ]
  if (shapes.length > 0) return refuse('case.form-invalid', undefined, shapes)
  const missing = listMissing(rules, { ...state.answers, ...command.data.answers }, 'snapshot')
  if (missing.length > 0) return refuse('case.form-invalid', undefined, missing)
  const place = correctPlace(state, command, facts)
  if ('refused' in place) return place
  const answers = changeAnswers(state, command, facts)
  if ('refused' in answers) return answers
  const events = [...answers.events, ...place.events]
  return events.length > 0 ? { events } : refuse('case.nothing-changed')
}

function advanceCase(
  rules: PackRules,
  state: Case,
  command: Command & { kind: 'advanceCase' },
  facts: Facts,
): Decision {
  const move = rules.moves.find((candidate) => candidate.id === command.data.move)
  if (move === undefined) return refuse('case.move-unknown', { move: command.data.move })
  if (!move.from.includes(state.stage)) return refuse('case.stage-moved', { stage: state.stage })
  if (!move.by.some((role) => facts.rolesOverCase.includes(role))) return refuse('access.not-allowed')
  if (move.byAnother && state.recorder === facts.officer) return refuse('case.own-work')
  // A step cannot lie before the one it stands on: it would count in a year in which nothing had happened yet.
  // A phone ahead of the calendar by a day must not keep others waiting for it.
  const last = state.entered.at(-1)?.on ?? state.openedOn
  const since = last > facts.today ? facts.today : last
  if (command.occurredOn < since) return refuse('case.day-before-stage', { date: command.occurredOn, since })
  // Without the reason: verdicts are kept for ever, and words about people are not.
  if (state.sentBack !== undefined) return refuse('case.sent-back')
  const [contested] = Object.keys(state.contested)
  if (contested !== undefined) return refuse('case.contested', { field: contested })
  const reason = tidyText(command.data.reason ?? '')
  const barred = checkAdoptionStep(rules, state, move, command.occurredOn, facts)
  if (barred !== undefined) return barred
  if (move.reason === 'required' && reason === '') return refuse('case.reason-missing')
  const asked = answerStep(rules, state, move, command, facts)
  if ('refused' in asked) return asked
  const answers = { ...state.answers, ...command.data.answers }
  const missing = checkAnswers(rules, answers, move.needsFull ? 'full' : 'snapshot')
  if (missing.length > 0) return refuse('case.form-incomplete', undefined, missing)
  if (move.needs !== undefined && !holds(move.needs, answers))
    return refuse('case.condition-unmet', { move: move.id })
  const said = reason === '' ? {} : { reason }
  const step: CaseEvent = { type: 'stageEntered', stage: move.to, from: state.stage, move: move.id, ...said }
  return { events: [...asked.events, step] }
}

/** What is answered along with a step: the fields that it asks, and no others. */
function answerStep(
  rules: PackRules,
  state: Case,
  { asks = [], alsoAsks = [] }: Move,
  command: Command & { kind: 'advanceCase' },
  facts: Facts,
): Decision {
  const { answers: said = {} } = command.data
  const invalid = [
    ...Object.keys(said).flatMap((field) =>
      asks.includes(field) || alsoAsks.includes(field) ? [] : [finding(field, 'field.unknown')],
    ),
    ...checkShapes(rules, said),
    ...checkDays(rules, said, facts.today),
    ...checkReferences(rules, state.answers, said, facts),
  ]
  if (invalid.length > 0) return refuse('case.form-invalid', undefined, invalid)
  const answers = { ...state.answers, ...said }
  const missing = rules.fields.filter(
    (field) => asks.includes(field.id) && isAsked(field, answers) && !isAnswered(answers[field.id]),
  )
  if (missing.length > 0)
    return refuse(
      'case.form-incomplete',
      undefined,
      missing.map(({ id }) => finding(id, 'field.missing')),
    )
  const changed = changeAnswers(state, { ...command, kind: 'editCase', data: { answers: said } }, facts)
  if ('refused' in changed) return changed
  // Two versions of what a step stands on wait for a person; the step waits with them.
  const other = changed.events.find((event) => event.type === 'fieldContested')
  return other === undefined ? changed : refuse('case.answered-meanwhile', { field: other.field })
}

function sendBackCase(rules: PackRules, state: Case, reason: string, facts: Facts): Decision {
  if (!rules.access.sendBack.some((role) => facts.rolesOverCase.includes(role)))
    return refuse('access.not-allowed')
  if (state.sentBack !== undefined) return refuse('case.already-sent-back')
  const standing = rules.stages.find((stage) => stage.id === state.stage)?.standing
  if (standing !== 'alive') return refuse('case.not-sent-back-now', { stage: state.stage })
  const text = tidyText(reason)
  return text === '' ? refuse('case.reason-missing') : { events: [{ type: 'caseSentBack', reason: text }] }
}

function mayEdit(rules: PackRules, facts: Facts): boolean {
  return rules.access.edit.some((role) => facts.rolesOverCase.includes(role))
}

function checkDate(command: Command, facts: Facts): Refusal | undefined {
  if (!isPlainDate(command.occurredOn)) return refuse('command.date-invalid', { date: command.occurredOn })
  // A phone may be a time zone or some hours ahead; a day more is a wrong clock, and its owner can mend the date.
  if (command.occurredOn > addDays(facts.today, 1)) {
    return refuse('command.date-in-future', { date: command.occurredOn, today: facts.today })
  }
  return command.occurredOn < EARLIEST
    ? refuse('command.date-too-old', { date: command.occurredOn })
    : undefined
}

// The place is judged where it is set: an old case keeps the unit it was recorded in, also after that unit ended.
function checkPlace(state: Case | undefined, command: Command, facts: Facts): Refusal | undefined {
  const sets = command.kind === 'openCase' || (command.kind === 'editCase' && command.unit !== state?.unit)
  if (!sets) return undefined
  const unit = facts.unit
  switch (unit.is) {
    case 'unknown':
      return refuse('unit.unknown', { unit: command.unit })
    case 'not-yet':
      return refuse('unit.not-yet', { unit: unit.name, from: unit.from })
    case 'ended':
      return refuse('unit.ended', { unit: unit.name, on: unit.on, nowIn: unit.nowIn })
    case 'valid':
      return unit.level === 'commune' || unit.level === 'hamlet' ? undefined : refuse('unit.level-too-wide')
  }
}
