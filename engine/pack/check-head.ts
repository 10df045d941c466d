import { finding, type Finding } from '../finding.ts'
import { isPlainDate } from '../text/date.ts'
import { checkId, checkLimit, checkRoles } from './check-ids.ts'
import { findField, isAlwaysPublic, type PackRules } from './pack.ts'

/** What stands once in a pack: its name, its basis, who opens and corrects, what names and groups a case. */
export function checkHead(rules: PackRules): readonly Finding[] {
  const version = Number.isInteger(rules.version) && rules.version >= 1
  return [
    ...checkId('programme', rules.programme),
    ...(version ? [] : [finding('version', 'pack.version-unfit')]),
    ...rules.basis.flatMap((basis, index) => checkBasis(basis, `basis.${index + 1}`)),
    ...checkLimit('', 'photosMax', rules.photosMax, { min: 0, max: 100 }).map(atTop),
    ...checkRoles('access.open', rules.access.open),
    ...checkRoles('access.edit', rules.access.edit),
    ...checkRoles('access.sendBack', rules.access.sendBack),
    ...checkTitle(rules),
    ...checkGroup(rules),
    ...checkShown(rules, 'publicView.summaryField', rules.publicView.summaryField),
    ...checkShown(rules, 'publicView.sourceField', rules.publicView.sourceField),
  ]
}

function checkBasis({ number, on }: PackRules['basis'][number], path: string): readonly Finding[] {
  const blank = number.trim() === '' ? [finding(`${path}.number`, 'pack.basis-blank')] : []
  const wrong = on !== undefined && on !== null && !isPlainDate(on)
  return wrong ? [...blank, finding(`${path}.on`, 'pack.date-unfit', { date: on })] : blank
}

function checkTitle(rules: PackRules): readonly Finding[] {
  const field = findField(rules, rules.titleField)
  if (field === undefined) return [finding('titleField', 'pack.field-unknown', { field: rules.titleField })]
  const names =
    (field.kind === 'text' || field.kind === 'practice') &&
    field.required === 'snapshot' &&
    field.when === undefined
  if (!names) return [finding('titleField', 'pack.title-field-unfit', { field: field.id })]
  const hidden = rules.publicView.stages.length > 0 && !isAlwaysPublic(field)
  return hidden ? [finding('titleField', 'pack.public-field-unfit', { field: field.id })] : []
}

function checkGroup(rules: PackRules): readonly Finding[] {
  if (rules.groupField === undefined) return []
  const field = findField(rules, rules.groupField)
  if (field === undefined) return [finding('groupField', 'pack.field-unknown', { field: rules.groupField })]
  return field.kind === 'choice' ? [] : [finding('groupField', 'pack.group-field-unfit', { field: field.id })]
}

function checkShown(rules: PackRules, path: string, id: string | undefined): readonly Finding[] {
  if (id === undefined) return []
  const field = findField(rules, id)
  if (field === undefined) return [finding(path, 'pack.field-unknown', { field: id })]
  return field.kind === 'text' && isAlwaysPublic(field)
    ? []
    : [finding(path, 'pack.public-field-unfit', { field: id })]
}

function atTop(found: Finding): Finding {
  return { ...found, path: found.path.replace(/^\./, '') }
}
