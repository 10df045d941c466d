import { fieldsOf, type Condition } from '../condition/condition.ts'
import { finding, type Finding } from '../finding.ts'
import { MUST_STATES } from '../form/reference.ts'
import { findField, type Field, type PackRules } from './pack.ts'

/** Every condition of a pack: what it asks about exists, can be compared so, and is asked before it is needed. */
export function checkConditions(rules: PackRules): readonly Finding[] {
  const order = rules.pages.flatMap((page) => page.fields)
  return [
    ...rules.fields.flatMap((field) => {
      if (field.when === undefined) return []
      const path = `fields.${field.id}.when`
      return [...checkCondition(rules, path, field.when), ...checkOrder(order, path, field)]
    }),
    ...listCircles(rules.fields).map((circle) =>
      finding(`fields.${circle[0]}.when`, 'pack.condition-circle', { fields: circle.join(' → ') }),
    ),
    ...rules.fields.flatMap((field) => {
      if (field.publicWhen === undefined) return []
      const path = `fields.${field.id}.publicWhen`
      const idle = field.public ? [] : [finding(path, 'pack.public-when-private', { field: field.id })]
      return [...idle, ...checkCondition(rules, path, field.publicWhen)]
    }),
    ...rules.moves.flatMap(({ id, needs, atOnceWhen }) => [
      ...(needs === undefined ? [] : checkCondition(rules, `moves.${id}.needs`, needs)),
      ...(atOnceWhen === undefined ? [] : checkCondition(rules, `moves.${id}.atOnceWhen`, atOnceWhen)),
    ]),
    ...(rules.publicView.when === undefined
      ? []
      : checkCondition(rules, 'publicView.when', rules.publicView.when)),
  ]
}

function checkCondition(rules: PackRules, path: string, condition: Condition): readonly Finding[] {
  if ('all' in condition) return checkParts(rules, `${path}.all`, condition.all)
  if ('any' in condition) return checkParts(rules, `${path}.any`, condition.any)
  if ('not' in condition) return checkCondition(rules, `${path}.not`, condition.not)
  const field = findField(rules, condition.field)
  if (field === undefined) return [finding(path, 'pack.field-unknown', { field: condition.field })]
  if ('answered' in condition) return []
  const unfit = finding(path, 'pack.condition-unfit', { field: field.id })
  if ('is' in condition) return checkValue(path, field, condition.is)
  if (!('oneOf' in condition)) return field.kind === 'number' || field.kind === 'choices' ? [] : [unfit]
  if (condition.oneOf.length === 0) return [finding(path, 'pack.condition-empty')]
  return condition.oneOf.flatMap((value) => checkValue(path, field, value))
}

// "All of nothing" holds always and "any of nothing" never: neither is what somebody meant.
function checkParts(rules: PackRules, path: string, parts: readonly Condition[]): readonly Finding[] {
  if (parts.length === 0) return [finding(path, 'pack.condition-empty')]
  return parts.flatMap((part, index) => checkCondition(rules, `${path}.${index + 1}`, part))
}

function checkValue(path: string, field: Field, value: string | number | boolean): readonly Finding[] {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return typeof value === 'string' && field.choices.includes(value)
        ? []
        : [finding(path, 'pack.choice-unknown', { field: field.id, choice: String(value) })]
    case 'musts':
      return (MUST_STATES as readonly unknown[]).includes(value)
        ? []
        : [finding(path, 'pack.choice-unknown', { field: field.id, choice: String(value) })]
    case 'yes-no':
      return typeof value === 'boolean' ? [] : [finding(path, 'pack.condition-unfit', { field: field.id })]
    case 'number':
      return typeof value === 'number' ? [] : [finding(path, 'pack.condition-unfit', { field: field.id })]
    // A range is neither above nor below a number that lies within it.
    case 'range':
    // Free words are never compared: two people write one thing in two ways.
    case 'text':
    case 'date':
    case 'list':
    case 'practice':
    case 'unit':
      return [finding(path, 'pack.condition-unfit', { field: field.id })]
  }
}

function checkOrder(order: readonly string[], path: string, field: Field): readonly Finding[] {
  const here = order.indexOf(field.id)
  return (field.when === undefined ? [] : fieldsOf(field.when)).flatMap((asked) => {
    if (asked === field.id) return [finding(path, 'pack.condition-own-field', { field: asked })]
    const later = here !== -1 && order.indexOf(asked) > here
    return later ? [finding(path, 'pack.condition-looks-ahead', { field: asked })] : []
  })
}

/** Rings of two fields or more whose being asked depends on one another; each ring once, first field in front. */
function listCircles(fields: readonly Field[]): readonly (readonly string[])[] {
  const asks = new Map(
    fields.map((field) => [field.id, field.when === undefined ? [] : fieldsOf(field.when)]),
  )
  const circles: (readonly string[])[] = []
  const settled = new Set<string>()
  const walk = (id: string, trail: readonly string[]): void => {
    const begun = trail.indexOf(id)
    if (begun !== -1) {
      if (trail.length - begun > 1) circles.push([...trail.slice(begun), id])
      return
    }
    if (settled.has(id)) return
    for (const next of asks.get(id) ?? []) walk(next, [...trail, id])
    settled.add(id)
  }
  for (const { id } of fields) walk(id, [])
  return circles
}
