import { ROLE_WORDS } from '../access/role-words.ts'
import type { Role } from '../access/role.ts'
import type { Condition } from '../condition/condition.ts'
import { printCondition, type ConditionWords } from '../condition/print.ts'
import { measureName } from '../indicator/measure-words.ts'
import { MUST_STATES, type MustState } from '../form/reference.ts'
import type { Locale } from '../text/date.ts'
import { formatNumber } from '../text/number.ts'
import { WORDS } from './describe-words.ts'
import {
  COUNTS_WORDS,
  END_WORDS,
  KIND_WORDS,
  LEVEL_WORDS,
  MUST_WORDS,
  YES_NO_WORDS,
} from './grammar-words.ts'
import {
  findField,
  indicatorName,
  type Counts,
  type Distinguished,
  type Field,
  type Move,
  type Pack,
  type Page,
} from './pack.ts'

export type DescribedTable = {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A page of the form with what is asked on it. */
export type DescribedPage = { readonly title: string; readonly fields: DescribedTable }

/** Everything a pack says, for people: the documentation and the office lay it out. */
export type Described = {
  readonly title: string
  readonly summary: string
  /** Version and basis, in a line. */
  readonly about: string
  readonly stages: { readonly title: string; readonly moves: DescribedTable }
  readonly form: { readonly title: string; readonly pages: readonly DescribedPage[] }
  readonly figures: { readonly title: string; readonly table: DescribedTable }
  readonly rights: { readonly title: string; readonly lines: readonly string[] }
  readonly publicView: { readonly title: string; readonly text: string }
}

export function describePack(pack: Pack, locale: Locale): Described {
  const say = WORDS[locale]
  const text = textsOf(pack, locale)
  const { rules } = pack
  const basis = rules.basis.map(({ number, on }) => (on ? `${number} (${on})` : number)).join('; ')
  return {
    title: text('name'),
    summary: text('summary'),
    about: `${say.version} ${rules.version}.${basis === '' ? '' : ` ${say.basis}: ${basis}.`}`,
    stages: {
      title: say.stages,
      moves: { head: say.moves, rows: rules.moves.map((move) => describeMove(pack, move, locale)) },
    },
    form: { title: say.form, pages: rules.pages.map((page) => describePage(pack, page, locale)) },
    figures: {
      title: say.indicators,
      table: { head: say.indicator, rows: describeIndicators(pack, locale) },
    },
    rights: {
      title: say.rights,
      lines: (['open', 'edit', 'sendBack'] as const).map(
        (right) => `${say[right]}: ${sayRoles(rules.access[right], locale)}`,
      ),
    },
    publicView: { title: say.publicView, text: describePublicView(pack, locale) },
  }
}

function describeMove(pack: Pack, move: Move, locale: Locale): readonly string[] {
  const say = WORDS[locale]
  const text = textsOf(pack, locale)
  const conditions = [
    ...(move.byAnother ? [say.another] : []),
    ...(move.needsFull ? [say.full] : []),
    ...(move.needs === undefined ? [] : [printOf(pack, move.needs, locale)]),
    ...sayAsked(
      say.asks,
      (move.asks ?? []).map((field) => text(`field.${field}`)),
    ),
    ...sayAsked(
      say.alsoAsks,
      (move.alsoAsks ?? []).map((field) => text(`field.${field}`)),
    ),
    ...(move.atOnceWhen === undefined ? [] : [`${say.atOnceWhen} ${printOf(pack, move.atOnceWhen, locale)}`]),
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

function sayAsked(word: string, fields: readonly string[]): readonly string[] {
  return fields.length === 0 ? [] : [`${word}: ${fields.join(', ')}`]
}

function describePage(pack: Pack, page: Page, locale: Locale): DescribedPage {
  const say = WORDS[locale]
  const fields = new Map(pack.rules.fields.map((field) => [field.id, field]))
  const rows = page.fields.flatMap((id) => {
    const field = fields.get(id)
    return field === undefined ? [] : [describeField(pack, field, locale)]
  })
  const heading = textsOf(pack, locale)(`page.${page.id}`)
  return {
    title: `${heading}${page.snapshot ? ` (${say.snapshot})` : ''}`,
    fields: { head: say.fields, rows },
  }
}

function describeField(pack: Pack, field: Field, locale: Locale): readonly string[] {
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

function describeIndicators(pack: Pack, locale: Locale): readonly (readonly string[])[] {
  const say = WORDS[locale]
  const text = textsOf(pack, locale)
  return pack.rules.indicators.map((indicator) => [
    `${text(`indicator.${indicator.id}`)} (${indicatorName(pack.rules, indicator)})`,
    sayCounts(pack, indicator.counts, locale),
    text(`indicator.${indicator.id}.how`),
    measureName(indicator.measure, locale),
    text(`definer.${indicator.definer}`),
    indicator.public ? say.yes : say.no,
    indicator.splitBy === undefined ? say.none : text(`field.${indicator.splitBy}`),
    String(indicator.version ?? 1),
  ])
}

/** How an indicator counts, with the stages, fields or indicators it counts: "số ngày: Đã ghi → Có kết quả". */
function sayCounts(pack: Pack, counts: Counts, locale: Locale): string {
  const text = textsOf(pack, locale)
  const stage = (id: string) => text(`stage.${id}`)
  const what = (distinct: Distinguished) =>
    'level' in distinct ? LEVEL_WORDS[locale][distinct.level] : text(`field.${distinct.field}`)
  const said = (): readonly string[] => {
    switch (counts.of) {
      case 'stage-entered':
        return [stage(counts.stage)]
      case 'stage-held':
        return [counts.stages.map(stage).join(', ')]
      case 'sum-at-stage':
        return [text(`field.${counts.field}`), stage(counts.stage)]
      case 'distinct-entered':
        return [what(counts.what), stage(counts.stage)]
      case 'distinct-held':
        return [what(counts.what), counts.stages.map(stage).join(', ')]
      case 'duration':
        return [`${stage(counts.from)} → ${stage(counts.to)}`]
      case 'median': {
        const end = counts.end === undefined ? '' : ` (${END_WORDS[locale][counts.end]})`
        return [`${text(`field.${counts.field}`)}${end}`, stage(counts.stage)]
      }
      case 'ratio':
        return [`${text(`indicator.${counts.part}`)} / ${text(`indicator.${counts.whole}`)}`]
    }
  }
  return `${COUNTS_WORDS[locale][counts.of]}: ${said().join('; ')}`
}

function describePublicView(pack: Pack, locale: Locale): string {
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
    value: (field, value) => {
      if (typeof value === 'boolean') return YES_NO_WORDS[locale][value ? 'yes' : 'no']
      if (isMust(pack, field, value)) return MUST_WORDS[locale][value]
      return typeof value === 'string' ? `“${text(`field.${field}.${value}`)}”` : formatNumber(value, locale)
    },
  }
  return printCondition(condition, words)
}

function isMust(pack: Pack, field: string, value: string | number): value is MustState {
  return findField(pack.rules, field)?.kind === 'musts' && (MUST_STATES as readonly unknown[]).includes(value)
}

function sayRoles(roles: readonly Role[], locale: Locale): string {
  return roles.map((role) => ROLE_WORDS[locale][role]).join(', ')
}

/** The words of a pack in one language; the key where there are none. */
export function textsOf(pack: Pack, locale: Locale): (key: string) => string {
  return (key) => pack.texts[locale][key] ?? key
}
