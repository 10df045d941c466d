import type { Condition } from '../../condition/condition.ts'
import { finding, type Finding } from '../../finding.ts'
import { isValueOf, type Attribute } from '../place/attribute.ts'
import { attributeOf } from '../place/attribute-words.ts'
import type { CardCondition } from './card.ts'
import { canHold } from './can-hold.ts'

const CONDITIONS_MAX = 12

/** Conditions ask for attributes that places have, with values those can take, and some place could meet them all. */
export function checkCardConditions(conditions: readonly CardCondition[]): readonly Finding[] {
  const findings = conditions.flatMap(({ holds }, index) => checkAsked(`conditions.${index}`, holds))
  if (conditions.length > CONDITIONS_MAX)
    findings.push(finding('conditions', 'card.too-many', { count: conditions.length, max: CONDITIONS_MAX }))
  // Whether they fit together can only be said of conditions that mean something.
  return findings.length > 0 ? findings : checkTogether(conditions)
}

function checkAsked(path: string, condition: Condition): readonly Finding[] {
  if ('all' in condition) return condition.all.flatMap((part) => checkAsked(path, part))
  if ('any' in condition) return condition.any.flatMap((part) => checkAsked(path, part))
  if ('not' in condition) return checkAsked(path, condition.not)
  const attribute = attributeOf(condition.field)
  if (attribute === undefined)
    return [finding(path, 'card.attribute-unknown', { attribute: condition.field })]
  return isAsking(attribute, condition)
    ? []
    : [finding(path, 'card.condition-value', { attribute: attribute.id })]
}

type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>

// Whether something was said of a place is no condition: what nobody said is unknown, whoever asks.
function isAsking(attribute: Attribute, condition: Leaf): boolean {
  if ('answered' in condition) return false
  if ('is' in condition) return isValue(attribute, condition.is)
  if ('oneOf' in condition)
    return condition.oneOf.length > 0 && condition.oneOf.every((value) => isValue(attribute, value))
  const bound = 'atLeast' in condition ? condition.atLeast : condition.atMost
  return attribute.kind === 'choices'
    ? Number.isInteger(bound)
    : attribute.kind === 'number' && isValue(attribute, bound)
}

// Of what has several choices a condition names one at a time.
function isValue(attribute: Attribute, value: string | number | boolean): boolean {
  return isValueOf(attribute, attribute.kind === 'choices' ? [value] : value)
}

// One that nothing meets; two that shut each other out; or all together.
function checkTogether(conditions: readonly CardCondition[]): readonly Finding[] {
  const alone = conditions.flatMap(({ holds }, index) =>
    canHold([holds]) ? [] : [finding(`conditions.${index}`, 'card.condition-never')],
  )
  if (alone.length > 0) return alone
  const pairs = conditions.flatMap(({ holds }, index) =>
    conditions.slice(0, index).flatMap((other, before) =>
      canHold([other.holds, holds])
        ? []
        : [
            finding(`conditions.${index}`, 'card.conditions-contradict', {
              first: before + 1,
              second: index + 1,
            }),
          ],
    ),
  )
  if (pairs.length > 0) return pairs
  return canHold(conditions.map(({ holds }) => holds)) ? [] : [finding('conditions', 'card.conditions-never')]
}
