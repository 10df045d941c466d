import { printCondition, type ConditionWords } from '@gieo/engine/condition/print.ts'
import type { Condition } from '@gieo/engine/condition/condition.ts'
import type { Role } from '@gieo/engine/access/role.ts'
import { ROLE_WORDS } from '@gieo/engine/access/role-words.ts'
import { measureName } from '@gieo/engine/indicator/measure-words.ts'
import { KIND_WORDS } from '@gieo/engine/pack/grammar-words.ts'
import { indicatorName, type Field, type Move, type Pack, type Page } from '@gieo/engine/pack/pack.ts'
import { table } from './table.ts'
import { WORDS } from './words.ts'

type Locale = 'vi' | 'en'

/** Everything a pack says, as a page for people: form, stages, conditions, figures, basis. */
export function writeProgrammePage(pack: Pack, locale: Locale): string {
  const say = WORDS[locale]
  const text = textsOf(pack, locale)
  const { rules } = pack
  return [
    `# ${text('name')}`,
    text('summary'),
    say.generated,
    `${say.version} ${rules.version}. ${say.basis}: ${rules.basis.map(({ number, on }) => (on ? `${number} (${on})` : number)).join('; ')}.`,
    `## ${say.stages}`,
    writeDiagram(pack, locale),
    table(
      say.moves,
      rules.moves.map((move) => writeMove(pack, move, locale)),
    ),
    `## ${say.form}`,
    ...rules.pages.flatMap((page) => writePage(pack, page, locale)),
    `## ${say.indicators}`,
    table(say.indicator, writeIndicators(pack, locale)),
    `## ${say.rights}`,
    `- ${say.open}: ${sayRoles(rules.access.open, locale)}`,
    `- ${say.edit}: ${sayRoles(rules.access.edit, locale)}`,
    `- ${say.sendBack}: ${sayRoles(rules.access.sendBack, locale)}`,
    `## ${say.publicView}`,
    writePublicView(pack, locale),
  ].join('\n\n')
}

function writeDiagram(pack: Pack, locale: Locale): string {
  const { stages, moves } = pack.rules
  const text = textsOf(pack, locale)
  // Mermaid takes no hyphen in the name of a state.
  const name = (stage: string) => stage.replaceAll('-', '_')
  const [first] = stages
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...stages.map(({ id }) => `  state "${text(`stage.${id}`)}" as ${name(id)}`),
    ...(first === undefined ? [] : [`  [*] --> ${name(first.id)}`]),
    ...moves.flatMap((move) =>
      move.from.map((from) => `  ${name(from)} --> ${name(move.to)}: ${text(`move.${move.id}`)}`),
    ),
    ...stages.filter(({ standing }) => standing !== 'alive').map(({ id }) => `  ${name(id)} --> [*]`),
    '```',
  ].join('\n')
}

function writeMove(pack: Pack, move: Move, locale: Locale): readonly string[] {
  const say = WORDS[locale]
  const text = textsOf(pack, locale)
  const conditions = [
    ...(move.byAnother ? [say.another] : []),
    ...(move.needsFull ? [say.full] : []),
    ...(move.needs === undefined ? [] : [printOf(pack, move.needs, locale)]),
  ]
  return [
    text(`move.${move.id}`),
    move.from.map((stage) => text(`stage.${stage}`)).join(', '),
    text(`stage.${move.to}`),
    sayRoles(move.by, locale),
    conditions.join('; ') || say.none,
    say.reason[move.reason],
  ]
}

function writePage(pack: Pack, page: Page, locale: Locale): readonly string[] {
  const say = WORDS[locale]
  const fields = new Map(pack.rules.fields.map((field) => [field.id, field]))
  const rows = page.fields.flatMap((id) => {
    const field = fields.get(id)
    return field === undefined ? [] : [writeField(pack, field, locale)]
  })
  const heading = textsOf(pack, locale)(`page.${page.id}`)
  return [`### ${heading}${page.snapshot ? ` (${say.snapshot})` : ''}`, table(say.fields, rows)]
}

function writeField(pack: Pack, field: Field, locale: Locale): readonly string[] {
  const say = WORDS[locale]
  const text = textsOf(pack, locale)
  const choices =
    field.kind === 'choice' || field.kind === 'choices'
      ? field.choices.map((choice) => text(`field.${field.id}.${choice}`))
      : field.kind === 'list'
        ? field.parts.map((part) => text(`field.${field.id}.${part.id}`))
        : field.kind === 'number' || field.kind === 'range'
          ? [measureName(field.measure, locale)]
          : []
  const kind = KIND_WORDS[locale][field.kind]
  return [
    text(`field.${field.id}`),
    choices.length === 0 ? kind : `${kind}: ${choices.join(', ')}`,
    say.required[field.required],
    field.when === undefined ? say.always : printOf(pack, field.when, locale),
    sayPublic(pack, field, locale),
  ]
}

function sayPublic(pack: Pack, field: Field, locale: Locale): string {
  const say = WORDS[locale]
  if (!field.public) return say.no
  return field.publicWhen === undefined
    ? say.yes
    : `${say.onlyWhen} ${printOf(pack, field.publicWhen, locale)}`
}

function writeIndicators(pack: Pack, locale: Locale): readonly (readonly string[])[] {
  const say = WORDS[locale]
  const text = textsOf(pack, locale)
  return pack.rules.indicators.map((indicator) => [
    `${text(`indicator.${indicator.id}`)} \`${indicatorName(pack.rules, indicator)}\``,
    text(`indicator.${indicator.id}.how`),
    measureName(indicator.measure, locale),
    text(`definer.${indicator.definer}`),
    indicator.public ? say.yes : say.no,
    indicator.splitBy === undefined ? say.none : text(`field.${indicator.splitBy}`),
  ])
}

function writePublicView(pack: Pack, locale: Locale): string {
  const say = WORDS[locale]
  const { stages, when } = pack.rules.publicView
  const names = stages.map((stage) => textsOf(pack, locale)(`stage.${stage}`)).join(', ')
  return `${say.publicStages}: ${names}${when === undefined ? '' : `; ${say.publicWhen}: ${printOf(pack, when, locale)}`}.`
}

function printOf(pack: Pack, condition: Condition, locale: Locale): string {
  const text = textsOf(pack, locale)
  const words: ConditionWords = {
    locale,
    field: (field) => `“${text(`field.${field}`)}”`,
    value: (field, value) =>
      typeof value === 'string' ? `“${text(`field.${field}.${value}`)}”` : String(value),
  }
  return printCondition(condition, words)
}

function sayRoles(roles: readonly Role[], locale: Locale): string {
  return roles.map((role) => ROLE_WORDS[locale][role]).join(', ')
}

function textsOf(pack: Pack, locale: Locale): (key: string) => string {
  return (key) => pack.texts[locale][key] ?? key
}
