import { writeCondition } from '../../condition/notation.ts'
import type { Condition } from '../../condition/condition.ts'
import type { Locale } from '../../text/date.ts'
import type { Counts, Distinguished, Field, Indicator, ListPart, Move, Pack, Page } from '../pack.ts'
import type { AdoptionRules } from '../../replication/adoption/rules.ts'
import {
  ADOPTION_ITEMS,
  HEAD_TEXTS,
  ITEMS,
  LAYOUT,
  type AdoptionItem,
  type ColumnOf,
  type ItemId,
  type SheetId,
} from './layout.ts'
import type { CellValue } from './sheet.ts'
import {
  COUNTS,
  ENDS,
  KINDS,
  LEVELS,
  MEASURE_NAMES,
  PART_KINDS,
  REASONS,
  REQUIRED,
  ROLE_NAMES,
  STANDINGS,
  YES_NO,
} from './vocabulary.ts'

/** A sheet to be written: its rows by the keys of its columns. The headings are in the layout. */
export type WrittenSheet = { readonly id: SheetId; readonly rows: readonly WrittenRow[] }

export type WrittenRow = Readonly<Record<string, CellValue | undefined>>

type RowOf<Id extends SheetId> = Readonly<Partial<Record<ColumnOf<Id>, CellValue | undefined>>>

/** A programme as the sheets of a workbook. Reading them again gives the very same pack (`readWorkbook`). */
export function writeWorkbook(pack: Pack, locale: Locale): readonly WrittenSheet[] {
  const writing = writerOf(pack, locale)
  const { rules } = pack
  const sheets: { readonly [Id in SheetId]: readonly RowOf<Id>[] } = {
    programme: writeHead(writing),
    basis: rules.basis,
    pages: rules.pages.map((page) => writePage(writing, page)),
    fields: rules.fields.map((field) => writeField(writing, field)),
    choices: rules.fields.flatMap((field) => writeChoices(writing, field)),
    parts: rules.fields.flatMap((field) =>
      field.kind === 'list' ? field.parts.map((part) => writePart(writing, field.id, part)) : [],
    ),
    stages: rules.stages.map(({ id, standing }) => ({
      id,
      ...writing.named(`stage.${id}`),
      standing: STANDINGS.write(standing, locale),
    })),
    moves: rules.moves.map((move) => writeMove(writing, move)),
    indicators: rules.indicators.map((indicator) => writeIndicator(writing, indicator)),
    definers: [...new Set(rules.indicators.map(({ definer }) => definer))].map((id) => ({
      id,
      ...writing.named(`definer.${id}`),
    })),
    adoption: rules.adoption === undefined ? [] : writeAdoption(rules.adoption, locale),
  }
  return SHEET_IDS.map((id) => ({ id, rows: sheets[id] }))
}

export const SHEET_IDS = Object.keys(LAYOUT) as readonly SheetId[] // the keys of a value that is written out here

type Writing = ReturnType<typeof writerOf>

function writerOf(pack: Pack, locale: Locale) {
  const { vi, en } = pack.texts
  return {
    pack,
    locale,
    named: (key: string) => ({ name: vi[key], nameEn: en[key] }),
    hinted: (key: string) => ({ hint: vi[key], hintEn: en[key] }),
    yesNo: (yes: boolean) => YES_NO.write(yes ? 'yes' : 'no', locale),
    when: (condition: Condition | undefined) => condition && writeCondition(condition, locale),
  }
}

function writeHead({ pack, locale, when }: Writing): readonly RowOf<'programme'>[] {
  const { rules, texts } = pack
  const roles = (of: keyof typeof rules.access) =>
    writeList(rules.access[of].map((role) => ROLE_NAMES.write(role, locale)))
  const values: Readonly<Partial<Record<ItemId, CellValue | undefined>>> = {
    programme: rules.programme,
    version: rules.version,
    titleField: rules.titleField,
    groupField: rules.groupField,
    photosMax: rules.photosMax,
    'access.open': roles('open'),
    'access.edit': roles('edit'),
    'access.sendBack': roles('sendBack'),
    'publicView.stages': writeList(rules.publicView.stages),
    'publicView.when': when(rules.publicView.when),
    'publicView.summaryField': rules.publicView.summaryField,
    'publicView.sourceField': rules.publicView.sourceField,
  }
  return (Object.keys(ITEMS) as ItemId[]).map((id) => ({
    item: ITEMS[id][locale],
    ...((HEAD_TEXTS as readonly ItemId[]).includes(id)
      ? { value: texts.vi[id], valueEn: texts.en[id] }
      : { value: values[id] }),
  }))
}

// Fields of a page stand in the order of their sheet; only another order has to be said.
function writePage({ pack, named, yesNo }: Writing, page: Page): RowOf<'pages'> {
  const asWritten = pack.rules.fields.map(({ id }) => id).filter((id) => page.fields.includes(id))
  const same = asWritten.join() === page.fields.join()
  return {
    id: page.id,
    ...named(`page.${page.id}`),
    snapshot: yesNo(page.snapshot),
    order: same ? undefined : writeList(page.fields),
  }
}

function writeField({ pack, locale, named, hinted, yesNo, when }: Writing, field: Field): RowOf<'fields'> {
  return {
    id: field.id,
    page: pack.rules.pages.find((page) => page.fields.includes(field.id))?.id,
    kind: KINDS.write(field.kind, locale),
    ...named(`field.${field.id}`),
    ...hinted(`field.${field.id}.hint`),
    required: REQUIRED.write(field.required, locale),
    public: yesNo(field.public),
    publicWhen: when(field.publicWhen),
    when: when(field.when),
    ...writeKind(field, yesNo, locale),
  }
}

function writeKind(field: Field, yesNo: Writing['yesNo'], locale: Locale): RowOf<'fields'> {
  switch (field.kind) {
    case 'text':
      return { lengthMax: field.lengthMax, long: yesNo(field.long) }
    case 'number':
    case 'range': {
      const { min, max, decimals, measure } = field
      return { measure: MEASURE_NAMES.write(measure, locale), min, max, decimals }
    }
    case 'choices':
    case 'list':
      return { countMax: field.countMax }
    case 'date':
      return { future: yesNo(field.future) }
    case 'musts':
      return { of: field.of }
    case 'choice':
    case 'yes-no':
    case 'practice':
    case 'unit':
      return {}
  }
}

function writeChoices({ named }: Writing, field: Field): readonly RowOf<'choices'>[] {
  const row = (part: string | undefined, id: string) => ({
    field: field.id,
    part,
    id,
    ...named(['field', field.id, ...(part === undefined ? [] : [part]), id].join('.')),
  })
  if (field.kind === 'choice' || field.kind === 'choices')
    return field.choices.map((id) => row(undefined, id))
  if (field.kind !== 'list') return []
  return field.parts.flatMap((part) =>
    part.kind === 'choice' ? part.choices.map((id) => row(part.id, id)) : [],
  )
}

function writePart({ named, locale }: Writing, field: string, part: ListPart): RowOf<'parts'> {
  return {
    field,
    id: part.id,
    kind: PART_KINDS.write(part.kind, locale),
    ...named(`field.${field}.${part.id}`),
    lengthMax: part.kind === 'text' ? part.lengthMax : undefined,
  }
}

function writeMove({ named, hinted, yesNo, when, locale }: Writing, move: Move): RowOf<'moves'> {
  return {
    id: move.id,
    ...named(`move.${move.id}`),
    ...hinted(`move.${move.id}.hint`),
    from: writeList(move.from),
    to: move.to,
    by: writeList(move.by.map((role) => ROLE_NAMES.write(role, locale))),
    byAnother: yesNo(move.byAnother),
    needsFull: yesNo(move.needsFull),
    needs: when(move.needs),
    reason: REASONS.write(move.reason, locale),
    asks: writeList(move.asks ?? []),
    alsoAsks: writeList(move.alsoAsks ?? []),
    atOnceWhen: when(move.atOnceWhen),
  }
}

function writeIndicator({ pack, named, yesNo, locale }: Writing, indicator: Indicator): RowOf<'indicators'> {
  const { id, measure, counts, splitBy, definer, version } = indicator
  const how = `indicator.${id}.how`
  return {
    id,
    ...named(`indicator.${id}`),
    how: pack.texts.vi[how],
    howEn: pack.texts.en[how],
    measure: MEASURE_NAMES.write(measure, locale),
    counts: COUNTS.write(counts.of, locale),
    ...writeCounts(counts, locale),
    splitBy,
    definer,
    public: yesNo(indicator.public),
    version,
  }
}

function writeCounts(counts: Counts, locale: Locale): RowOf<'indicators'> {
  switch (counts.of) {
    case 'stage-entered':
      return { stage: counts.stage }
    case 'stage-held':
      return { stages: writeList(counts.stages) }
    case 'sum-at-stage':
      return { stage: counts.stage, field: counts.field }
    case 'distinct-entered':
      return { stage: counts.stage, ...writeWhat(counts.what, locale) }
    case 'distinct-held':
      return { stages: writeList(counts.stages), ...writeWhat(counts.what, locale) }
    case 'duration':
      return { from: counts.from, stage: counts.to }
    case 'median': {
      const { stage, field, end } = counts
      return { stage, field, end: end && ENDS.write(end, locale) }
    }
    case 'ratio':
      return { part: counts.part, whole: counts.whole }
  }
}

function writeWhat(what: Distinguished, locale: Locale): RowOf<'indicators'> {
  return 'field' in what ? { field: what.field } : { level: LEVELS.write(what.level, locale) }
}

function writeAdoption(adoption: AdoptionRules, locale: Locale): readonly RowOf<'adoption'>[] {
  const { started, kept, dropped, verifies, followUps, ...single } = adoption
  const values: Readonly<Partial<Record<AdoptionItem, CellValue | undefined>>> = {
    ...single,
    started: writeList(started),
    kept: writeList(kept),
    dropped: writeList(dropped),
    verifies: writeList(verifies),
    followUps: writeList(followUps.map(({ afterMonths, by }) => `${afterMonths}: ${by.join(' ')}`)),
  }
  return (Object.keys(ADOPTION_ITEMS) as AdoptionItem[]).map((id) => ({
    item: ADOPTION_ITEMS[id][locale],
    value: values[id],
  }))
}

function writeList(parts: readonly string[]): string | undefined {
  return parts.length === 0 ? undefined : parts.join('; ')
}
