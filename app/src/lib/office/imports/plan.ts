import type { Pack } from '@gieo/engine/pack/pack.ts'
import type { Locale } from '@gieo/engine/text/date.ts'
import type { ColumnPlan, ImportPlan, ImportTarget, SheetPreview } from '@gieo/server/wire/imports.ts'

/** The plan with one column going elsewhere; '' leaves it out. */
export function mapColumn(plan: ImportPlan, column: string, target: string): ImportPlan {
  const others = plan.columns.filter((one) => one.column !== column)
  if (target === '') return { ...plan, columns: others }
  const before = plan.columns.find((one) => one.column === column)
  const planned: ColumnPlan = {
    measure: 'as-written',
    dateOrder: 'day-first',
    decimal: 'comma',
    ...before,
    column,
    target,
  }
  return { ...plan, columns: [...others, planned] }
}

export function changeColumn(plan: ImportPlan, column: string, change: Partial<ColumnPlan>): ImportPlan {
  return {
    ...plan,
    columns: plan.columns.map((one) => (one.column === column ? { ...one, ...change } : one)),
  }
}

/** What is needed and has neither a column nor a value for all rows. */
export function missingTargets(
  { targets }: Pick<SheetPreview, 'targets'>,
  plan: ImportPlan,
): readonly ImportTarget[] {
  const mapped = new Set(plan.columns.map((one) => one.target))
  return targets.filter(
    ({ id, required }) => required && !mapped.has(id) && (plan.fixed[id] ?? '').trim() === '',
  )
}

/** What somebody may have to say for all rows: what is needed and stands in no column. */
export function unmappedNeeded(
  { targets }: Pick<SheetPreview, 'targets'>,
  plan: ImportPlan,
): readonly ImportTarget[] {
  const mapped = new Set(plan.columns.map((one) => one.target))
  return targets.filter(({ id, required }) => required && !mapped.has(id))
}

export function hasPlace(plan: ImportPlan): boolean {
  return (
    plan.unit !== null || plan.columns.some(({ target }) => target === 'unit' || target.startsWith('unit:'))
  )
}

/** A case is registered on a day: of its own column, or one for all. */
export function hasDay(plan: ImportPlan): boolean {
  return plan.day !== null || plan.columns.some(({ target }) => target === 'day')
}

/** Most tables do not say when their rows were registered: then it is the day on which they go in. */
export function withDay(plan: ImportPlan, today: string): ImportPlan {
  return hasDay(plan) ? plan : { ...plan, day: today }
}

/** Without what was left empty: an empty value for all rows is none. */
export function tidyPlan(plan: ImportPlan): ImportPlan {
  const fixed = Object.entries(plan.fixed).filter(([, text]) => text.trim() !== '')
  return { ...plan, fixed: Object.fromEntries(fixed) }
}

/** Pressing the number of a row: beside the headings it joins them or leaves them, elsewhere it becomes the heading. */
export function pressHeading(
  { from, to }: { readonly from: number; readonly to: number },
  row: number,
): { readonly from: number; readonly to: number } {
  if (row === from - 1) return { from: row, to }
  if (row === to + 1) return { from, to: row }
  if (row === to && from < to) return { from, to: to - 1 }
  if (row === from && from < to) return { from: from + 1, to }
  return { from: row, to: row }
}

/** Something the table leaves open, once for all its rows; `chosen` is empty as long as nobody has answered. */
export type Question = {
  readonly key: string
  readonly name: string
  readonly rows: number
  readonly firstRow: number
  readonly chosen: string
  /** What stands there while nothing is chosen. */
  readonly empty: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** The choices that a column's target takes: those of a field, or the stages. */
export function choicesIn({ rules, texts }: Pack, target: string, locale: Locale): Question['options'] {
  const field = rules.fields.find(({ id }) => target === `field:${id}`)
  const [key, ids] =
    target === 'stage'
      ? ['stage', rules.stages.map(({ id }) => id)]
      : [`field.${field?.id}`, field !== undefined && 'choices' in field ? field.choices : []]
  return ids.map((value) => ({ value, label: texts[locale][`${key}.${value}`] ?? value }))
}

/** What may be chosen for a field, in the words that a cell would have. */
export function choicesOf(pack: Pack | undefined, { id }: Pick<ImportTarget, 'id'>): readonly string[] {
  const field = pack?.rules.fields.find((one) => id === `field:${one.id}`)
  if (pack === undefined || field?.kind !== 'choice') return []
  return field.choices.map((choice) => pack.texts.vi[`field.${field.id}.${choice}`] ?? choice)
}
