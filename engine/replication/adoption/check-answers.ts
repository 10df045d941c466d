import { isAnswered, type Answers } from '../../condition/condition.ts'
import { canonical } from '../../log/canonical.ts'
import { finding, type Finding } from '../../finding.ts'
import { practiceOf, unitAnswerOf } from '../../form/reference.ts'
import type { Field, PackRules } from '../../pack/pack.ts'
import type { UnitId } from '../../unit/unit.ts'
import type { KnownCards } from './known-card.ts'

/** What is known outside the case of what its answers name; left out where nobody here can say. */
export type Known = {
  readonly cards?: KnownCards | undefined
  /** Every name a unit ever had; none: there is no such unit. */
  readonly unitNames?: ((unit: UnitId) => readonly string[]) | undefined
}

/**
 * Findings of answers that name something outside the case: a card nobody made public, musts of another card, a unit
 * that never was. `said` are the answers of now, `before` those that stand.
 */
export function checkReferences(
  rules: PackRules,
  before: Answers,
  said: Answers,
  known: Known,
): readonly Finding[] {
  const answers = { ...before, ...said }
  return [
    ...rules.fields.flatMap((field) =>
      isAnswered(answers[field.id]) ? checkField(field, before, said, known) : [],
    ),
    ...checkIncentives(rules, said),
  ]
}

function checkField(field: Field, before: Answers, said: Answers, known: Known): readonly Finding[] {
  switch (field.kind) {
    case 'practice':
      return Object.hasOwn(said, field.id) ? checkCard(field.id, said[field.id], known) : []
    case 'unit':
      return Object.hasOwn(said, field.id) ? checkUnit(field.id, said[field.id], known) : []
    case 'musts':
      return checkMustsOf(field, before, said, known)
    case 'text':
    case 'number':
    case 'range':
    case 'choice':
    case 'choices':
    case 'date':
    case 'yes-no':
    case 'list':
      return []
  }
}

function checkCard(path: string, answer: unknown, { cards }: Known): readonly Finding[] {
  const said = practiceOf(answer)
  if (said === undefined || cards === undefined) return []
  const card = cards.find(said)
  if (card === undefined) return cards.all ? [finding(path, 'adoption.card-unknown')] : []
  // The title goes into the record for ever: it is the card's, not what somebody typed.
  return canonical(card.title) === canonical(said.title) ? [] : [finding(path, 'adoption.card-unknown')]
}

function checkUnit(path: string, answer: unknown, { unitNames }: Known): readonly Finding[] {
  const said = unitAnswerOf(answer)
  if (said === undefined || unitNames === undefined) return []
  return unitNames(said.unit).includes(said.name) ? [] : [finding(path, 'unit.unknown', { unit: said.unit })]
}

function checkMustsOf(
  field: Field & { kind: 'musts' },
  before: Answers,
  said: Answers,
  { cards }: Known,
): readonly Finding[] {
  const touched = Object.hasOwn(said, field.id)
  const other = practiceOf({ ...before, ...said }[field.of])
  if (other === undefined) return touched ? [finding(field.id, 'adoption.musts-without-card')] : []
  const was = practiceOf(before[field.of])
  const changed = was !== undefined && (was.card !== other.card || was.version !== other.version)
  // The third must of one card is not the third of another.
  if (changed && !touched) return [finding(field.id, 'adoption.musts-of-other-card')]
  const musts = touched ? cards?.find(other)?.musts : undefined
  const answer = said[field.id]
  if (musts === undefined || !Array.isArray(answer) || answer.length === musts.length) return []
  return [finding(field.id, 'adoption.musts-of-other-card')]
}

function checkIncentives({ adoption }: PackRules, said: Answers): readonly Finding[] {
  const answer = adoption === undefined ? undefined : said[adoption.incentives]
  const both = adoption !== undefined && Array.isArray(answer) && answer.includes('none') && answer.length > 1
  return both ? [finding(adoption.incentives, 'adoption.none-and-some')] : []
}
