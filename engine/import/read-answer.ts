import type { Field, Pack } from '../pack/pack.ts'
import type { Measure } from '../indicator/measure.ts'
import { sayCell, type CellValue } from './cell-value.ts'
import { readAmount, readAmountRange, type AmountStyle, type ColumnMeasure } from './read-amount.ts'
import { readChoice, readChoices, readYesNo, type Choice } from './read-choice.ts'
import { readDate, type DateOrder } from './read-date.ts'
import { doubt, read, unread, type Reading } from './reading.ts'

/** How the cells of a column are to be read. */
export type ColumnStyle = {
  readonly column: ColumnMeasure
  readonly decimal: 'comma' | 'point'
  readonly dateOrder: DateOrder
  readonly saoM2: number
}

/** The answer to a field that a cell gives. Whether it fits the form is for the form's own checks. */
export function readAnswer(pack: Pack, field: Field, value: CellValue, style: ColumnStyle): Reading<unknown> {
  if (value.is === 'error') return unread('import.cell-error', { shown: value.error })
  if (value.is === 'no-result') return unread('import.formula-without-result')
  switch (field.kind) {
    case 'text':
      return read(sayCell(value))
    case 'number':
      return readNumber(value, amountStyle(field.measure, style))
    case 'range':
      return readAmountRange(value, amountStyle(field.measure, style))
    case 'choice':
      return readChoice(sayCell(value), choicesOf(pack, `field.${field.id}`, field.choices))
    case 'choices':
      return readChoices(sayCell(value), choicesOf(pack, `field.${field.id}`, field.choices))
    case 'date':
      return readDate(value, style.dateOrder)
    case 'yes-no':
      return value.is === 'yes-no' ? read(value.yes) : readYesNo(sayCell(value))
    case 'list':
      return readList(field, sayCell(value))
  }
}

/** Choices or stages with their words in both languages. */
export function choicesOf(pack: Pack, key: string, ids: readonly string[]): readonly Choice[] {
  return ids.map((id) => ({
    id,
    labels: [pack.texts.vi[`${key}.${id}`], pack.texts.en[`${key}.${id}`]].filter(
      (label) => label !== undefined,
    ),
  }))
}

function readNumber(value: CellValue, style: AmountStyle): Reading<number> {
  const { value: amount, remarks } = readAmount(value, style)
  if (amount === undefined) return { remarks }
  const dropped =
    amount.qualifier === undefined ? [] : [doubt('import.qualifier-dropped', { number: amount.number })]
  return { value: amount.number, remarks: [...remarks, ...dropped] }
}

function amountStyle(measure: Measure, { column, decimal, saoM2 }: ColumnStyle): AmountStyle {
  return { measure, column, decimal, saoM2 }
}

// One line, or one part between semicolons, is one row of the list; it goes into the first part that takes words.
function readList(field: Field & { kind: 'list' }, text: string): Reading<unknown> {
  const part = field.parts.find((candidate) => candidate.kind === 'text')
  if (part === undefined) return unread('import.list-without-text')
  const lines = text.split(/[;\n]+/).map((line) => line.trim())
  return read(lines.filter((line) => line !== '').map((line) => ({ [part.id]: line })))
}
