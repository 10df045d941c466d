import { fieldsOf, type Condition } from '../../condition/condition.ts'
import { finding, type Finding } from '../../finding.ts'
import type { CardCondition } from '../card/card.ts'
import { ATTRIBUTES, type Attribute, type AttributeValue, type Profile } from '../place/attribute.ts'
import { attributeOf } from '../place/attribute-words.ts'
import { judge } from './truth.ts'

/** Everything that is wrong with the conditions of a card: what no place can ever answer, or be. */
export function checkConditions(conditions: readonly CardCondition[]): readonly Finding[] {
  const findings = conditions.flatMap(({ id, holds }) =>
    questionsOf(holds).flatMap((question) => checkQuestion(`conditions.${id}`, question)),
  )
  return findings.length > 0 ? findings : checkTogether(conditions)
}

type Question = Extract<Condition, { readonly field: string }>

function questionsOf(condition: Condition): readonly Question[] {
  if ('all' in condition) return condition.all.flatMap(questionsOf)
  if ('any' in condition) return condition.any.flatMap(questionsOf)
  return 'not' in condition ? questionsOf(condition.not) : [condition]
}

function checkQuestion(path: string, question: Question): readonly Finding[] {
  const attribute = attributeOf(question.field)
  if (attribute === undefined)
    return [finding(path, 'place.attribute-unknown', { attribute: question.field })]
  // A condition asks what a place is like, not whether somebody has written it down.
  if ('answered' in question) return [finding(path, 'fit.asks-for-words', { attribute: question.field })]
  const asked = 'is' in question ? [question.is] : 'oneOf' in question ? question.oneOf : undefined
  const fits =
    asked === undefined
      ? attribute.kind === 'number' || attribute.kind === 'choices'
      : asked.every((value) => isAnswer(attribute, value))
  return fits ? [] : [finding(path, 'fit.asks-otherwise', { attribute: question.field })]
}

function isAnswer(attribute: Attribute, value: string | number | boolean): boolean {
  switch (attribute.kind) {
    case 'number':
      return typeof value === 'number'
    case 'yes-no':
      return typeof value === 'boolean'
    case 'choice':
    case 'choices':
      return typeof value === 'string' && attribute.choices.includes(value)
  }
}

function checkTogether(conditions: readonly CardCondition[]): readonly Finding[] {
  if (canBeMet(conditions.map(({ holds }) => holds))) return []
  // The fewest that cannot be met together: whatever can be left out without making them possible is left out.
  const left = [...conditions]
  for (const condition of conditions) {
    const others = left.filter((other) => other !== condition)
    if (!canBeMet(others.map(({ holds }) => holds))) left.splice(left.indexOf(condition), 1)
  }
  const ids = left.map(({ id }) => id).join(', ')
  return [
    finding('conditions', left.length === 1 ? 'fit.condition-impossible' : 'fit.conditions-contradict', {
      conditions: ids,
    }),
  ]
}

/** So many places are thought out at most; what takes longer is not called impossible. */
const STEPS_MAX = 50_000

/**
 * Whether some place could meet all of them. Places are thought out attribute by attribute; as soon as what is known of
 * one leaves a condition not met, it is given up. That is sound because more knowledge never changes an answer.
 */
export function canBeMet(conditions: readonly Condition[]): boolean {
  const together: Condition = { all: conditions }
  const asked = ATTRIBUTES.filter(({ id }) => fieldsOf(together).includes(id))
  const open = asked.map((attribute) => ({
    id: attribute.id,
    values: candidates(attribute, questionsOf(together)),
  }))
  let steps = 0
  const search = (at: number, known: Profile): boolean => {
    const truth = judge(together, known)
    if (truth === 'met' || ++steps > STEPS_MAX) return true
    const next = open[at]
    if (truth === 'not-met' || next === undefined) return false
    return next.values.some((value) => search(at + 1, { ...known, [next.id]: value }))
  }
  return search(0, {})
}

// Between two limits that are asked for all numbers answer alike: one of each stretch is enough.
function candidates(attribute: Attribute, questions: readonly Question[]): readonly AttributeValue[] {
  switch (attribute.kind) {
    case 'number': {
      const asked = questions.filter(({ field }) => field === attribute.id).flatMap(limitsOf)
      const limits = [...new Set([attribute.from, ...asked, attribute.to])]
        .filter((limit) => limit >= attribute.from && limit <= attribute.to)
        .toSorted((left, right) => left - right)
      const whole = attribute.whole === true
      const between = limits.slice(1).flatMap((high, at) => {
        const low = limits[at] ?? high
        const inside = whole ? Math.floor(low) + 1 : (low + high) / 2
        return inside > low && inside < high ? [inside] : []
      })
      return [...limits.filter((limit) => !whole || Number.isInteger(limit)), ...between]
    }
    case 'yes-no':
      return [true, false]
    case 'choice':
      return attribute.choices
    case 'choices':
      return subsets(attribute.choices)
  }
}

function limitsOf(question: Question): readonly number[] {
  if ('atLeast' in question) return [question.atLeast]
  if ('atMost' in question) return [question.atMost]
  const asked = 'is' in question ? [question.is] : 'oneOf' in question ? question.oneOf : []
  return asked.filter((value) => typeof value === 'number')
}

function subsets(choices: readonly string[]): readonly (readonly string[])[] {
  return choices.reduce<readonly (readonly string[])[]>(
    (found, choice) => [...found, ...found.map((some) => [...some, choice])],
    [[]],
  )
}
