import { finding, type Finding } from '../finding.ts'
import { isMeasure } from '../indicator/measure.ts'
import { checkIds, checkLimit } from './check-ids.ts'
import { findField, type Field, type ListPart, type Measured, type PackRules } from './pack.ts'

/** Fields and the pages they stand on. */
export function checkFields(rules: PackRules): readonly Finding[] {
  return [
    ...checkIds(
      'fields',
      rules.fields.map((field) => field.id),
    ),
    ...rules.fields.flatMap(checkField),
    ...rules.fields.flatMap((field) =>
      field.kind === 'musts' && findField(rules, field.of)?.kind !== 'practice'
        ? [finding(`fields.${field.id}.of`, 'pack.musts-of-no-card', { field: field.id })]
        : [],
    ),
    ...checkPages(rules),
  ]
}

function checkField(field: Field): readonly Finding[] {
  const path = `fields.${field.id}`
  switch (field.kind) {
    case 'text':
      return checkLimit(path, 'lengthMax', field.lengthMax, { min: 1, max: 10_000 })
    case 'number':
    case 'range':
      return checkMeasured(path, field)
    case 'choice':
      return checkChoices(path, field.choices)
    case 'choices':
      return [
        ...checkChoices(path, field.choices),
        ...checkLimit(path, 'countMax', field.countMax, { min: 1, max: 100 }),
      ]
    case 'list':
      return [
        ...(field.parts.length === 0 ? [finding(`${path}.parts`, 'pack.parts-empty')] : []),
        ...checkIds(
          `${path}.parts`,
          field.parts.map((part) => part.id),
        ),
        ...field.parts.flatMap((part) => checkPart(`${path}.parts.${part.id}`, part)),
        ...checkLimit(path, 'countMax', field.countMax, { min: 1, max: 200 }),
      ]
    case 'practice':
    case 'unit':
    // Which card its musts are of is looked at with the other fields.
    case 'musts':
    case 'date':
    case 'yes-no':
      return []
  }
}

function checkPart(path: string, part: ListPart): readonly Finding[] {
  return part.kind === 'text'
    ? checkLimit(path, 'lengthMax', part.lengthMax, { min: 1, max: 10_000 })
    : checkChoices(path, part.choices)
}

function checkMeasured(path: string, { min, max, decimals, measure }: Measured): readonly Finding[] {
  return [
    ...(min > max ? [finding(path, 'pack.limits-crossed', { min, max })] : []),
    ...checkLimit(path, 'decimals', decimals, { min: 0, max: 6 }),
    ...(isMeasure(measure) ? [] : [finding(`${path}.measure`, 'pack.measure-unknown', { measure })]),
    ...(measure === 'vnd' && decimals !== 0 ? [finding(`${path}.decimals`, 'pack.money-not-whole')] : []),
  ]
}

function checkChoices(path: string, choices: readonly string[]): readonly Finding[] {
  if (choices.length === 0) return [finding(`${path}.choices`, 'pack.choices-empty')]
  return checkIds(`${path}.choices`, choices)
}

function checkPages(rules: PackRules): readonly Finding[] {
  const pages = rules.pages
  const fields = new Map(rules.fields.map((field) => [field.id, field]))
  const asked = pages.flatMap((page) => page.fields)
  const firstLater = pages.findIndex((page) => !page.snapshot)
  return [
    ...checkIds(
      'pages',
      pages.map((page) => page.id),
    ),
    ...(pages.some((page) => page.snapshot) ? [] : [finding('pages', 'pack.snapshot-missing')]),
    ...pages.flatMap((page, index) => {
      const late = page.snapshot && firstLater !== -1 && index > firstLater
      return late ? [finding(`pages.${page.id}`, 'pack.page-order')] : []
    }),
    ...pages.flatMap((page) => checkPage(page, fields)),
    ...rules.fields.flatMap(({ id: field }) => {
      const times = asked.filter((other) => other === field).length
      if (times === 1) return []
      return [
        finding(`fields.${field}`, times === 0 ? 'pack.field-on-no-page' : 'pack.field-on-two-pages', {
          field,
        }),
      ]
    }),
  ]
}

function checkPage(page: PackRules['pages'][number], fields: ReadonlyMap<string, Field>): readonly Finding[] {
  const path = `pages.${page.id}`
  if (page.fields.length === 0) return [finding(path, 'pack.page-empty')]
  return page.fields.flatMap((id) => {
    const field = fields.get(id)
    if (field === undefined) return [finding(path, 'pack.field-unknown', { field: id })]
    const late = field.required === 'snapshot' && !page.snapshot
    return late ? [finding(path, 'pack.field-asked-later', { field: id })] : []
  })
}
