import type { Field, PackRules } from './pack.ts'

/** Keys of the words a pack must have in each language, in the order its pages show them. */
export function listTextKeys(rules: PackRules): readonly string[] {
  return [
    'name',
    'name.short',
    'summary',
    'case',
    'case.new',
    ...rules.pages.map((page) => `page.${page.id}`),
    ...rules.fields.flatMap(keysOfField),
    ...rules.stages.map((stage) => `stage.${stage.id}`),
    ...rules.moves.map((move) => `move.${move.id}`),
    ...rules.indicators.flatMap(({ id }) => [`indicator.${id}`, `indicator.${id}.how`]),
    ...new Set(rules.indicators.map((indicator) => `definer.${indicator.definer}`)),
  ]
}

/** Keys of words a pack may have: hints beside fields and moves. */
export function listHintKeys(rules: PackRules): readonly string[] {
  return [
    ...rules.fields.map((field) => `field.${field.id}.hint`),
    ...rules.moves.map((move) => `move.${move.id}.hint`),
  ]
}

/** The keys of a field: its label, then its choices or the parts of its rows. */
export function keysOfField(field: Field): readonly string[] {
  const label = `field.${field.id}`
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return [label, ...field.choices.map((choice) => `${label}.${choice}`)]
    case 'list':
      return [
        label,
        ...field.parts.flatMap((part) => [
          `${label}.${part.id}`,
          ...(part.kind === 'choice' ? part.choices.map((choice) => `${label}.${part.id}.${choice}`) : []),
        ]),
      ]
    case 'text':
    case 'number':
    case 'range':
    case 'date':
    case 'yes-no':
    case 'practice':
    case 'musts':
    case 'unit':
      return [label]
  }
}
