import { holds, isAnswered, type Answers } from '../condition/condition.ts'
import { finding, type Finding } from '../finding.ts'
import type { Field, Move, PackRules, Page } from '../pack/pack.ts'
import { addDays, isPlainDate, type PlainDate } from '../text/date.ts'
import { checkAnswer } from './answer.ts'

/** How much of the form must be there: the few fields of the first day, or all of it. */
export type Completeness = 'snapshot' | 'full'

/** Every finding of a set of answers: unknown fields, answers of a wrong shape, and what is still missing. */
export function checkAnswers(
  rules: PackRules,
  answers: Answers,
  completeness: Completeness,
): readonly Finding[] {
  return [...checkShapes(rules, answers), ...listMissing(rules, answers, completeness)]
}

/** Findings about what was answered, without asking for more. `null` clears an answer and is always well formed. */
export function checkShapes(rules: PackRules, answers: Answers): readonly Finding[] {
  const fields = new Map(rules.fields.map((field) => [field.id, field]))
  return Object.entries(answers).flatMap(([id, answer]) => {
    const field = fields.get(id)
    if (field === undefined) return [finding(id, 'field.unknown')]
    return isAnswered(answer) ? checkAnswer(field, answer) : []
  })
}

/**
 * Findings of days that have not come, in fields that take only days gone by. A day ahead is let through: the phone's
 * clock may be some hours off.
 */
export function checkDays(rules: PackRules, answers: Answers, today: PlainDate): readonly Finding[] {
  const latest = addDays(today, 1)
  return rules.fields.flatMap((field) => {
    if (field.kind !== 'date' || field.future) return []
    const answer = Object.hasOwn(answers, field.id) ? answers[field.id] : undefined
    const ahead = typeof answer === 'string' && isPlainDate(answer) && answer > latest
    return ahead ? [finding(field.id, 'field.date-in-future', { date: answer })] : []
  })
}

/** One finding for each required field that is asked here and has no answer yet. */
export function listMissing(
  rules: PackRules,
  answers: Answers,
  completeness: Completeness,
): readonly Finding[] {
  return rules.fields
    .filter(
      (field) => isRequired(field, completeness) && isAsked(field, answers) && !isAnswered(answers[field.id]),
    )
    .map((field) => finding(field.id, 'field.missing'))
}

/** Whether the field is asked, given what was answered so far. */
export function isAsked(field: Field, answers: Answers): boolean {
  return field.when === undefined || holds(field.when, answers)
}

/** The fields that hold the musts of the card in this one: with another card they are others. */
export function mustsOfCard(rules: PackRules, practice: string): readonly string[] {
  return rules.fields.flatMap((field) => (field.kind === 'musts' && field.of === practice ? [field.id] : []))
}

/** The fields that a step asks, given what was answered so far: those that need an answer, then the others. */
export function askedBy(move: Move, rules: PackRules, answers: Answers): readonly Field[] {
  return [...(move.asks ?? []), ...(move.alsoAsks ?? [])].flatMap((id) =>
    rules.fields.filter((field) => field.id === id && isAsked(field, answers)),
  )
}

/** The fields of a page that are asked, in the order of the page. */
export function askedOn(page: Page, rules: PackRules, answers: Answers): readonly Field[] {
  return page.fields.flatMap((id) => {
    const field = rules.fields.find((candidate) => candidate.id === id)
    return field !== undefined && isAsked(field, answers) ? [field] : []
  })
}

function isRequired(field: Field, completeness: Completeness): boolean {
  return field.required === 'snapshot' || (field.required === 'full' && completeness === 'full')
}
