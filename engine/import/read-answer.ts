import { MUST_STATES } from '../form/reference.ts'
import { MUST_WORDS } from '../pack/grammar-words.ts'
import type { Field, Pack } from '../pack/pack.ts'
import type { KnownCard } from '../replication/adoption/known-card.ts'
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
  /** The public cards that a cell may name. */
  readonly cards?: readonly KnownCard[] | undefined
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
    case 'practice':
      return readPractice(sayCell(value), style.cards ?? [])
    case 'musts':
      return readMusts(sayCell(value))
    // Which of several of one name is meant is asked of a person; here nobody is there to ask.
    case 'unit':
      return unread('import.unit-by-hand')
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

// A card by its title in either language, or by its id; of several versions the latest.
function readPractice(text: string, cards: readonly KnownCard[]): Reading<unknown> {
  const latest = cards.toSorted((left, right) => right.of.version - left.of.version)
  const named = latest.map(({ of, title }) => ({ id: of.card, labels: [title.vi, title.en] }))
  const one = [...new Map(named.toReversed().map((choice) => [choice.id, choice])).values()]
  const { value, remarks } = readChoice(text, one)
  const card = latest.find(({ of }) => of.card === value)
  return card === undefined
    ? unread('import.card-unknown')
    : { value: { ...card.of, title: card.title }, remarks }
}

// "đạt; chưa đạt; chưa kiểm tra được", one after the other as on the card.
function readMusts(text: string): Reading<unknown> {
  const states = MUST_STATES.map((id) => ({ id, labels: [MUST_WORDS.vi[id], MUST_WORDS.en[id]] }))
  const parts = text.split(/[;,\n]+/).filter((part) => part.trim() !== '')
  const readings = parts.map((part) => readChoice(part, states))
  const said = readings.flatMap(({ value }) => (value === undefined ? [] : [value]))
  const remarks = readings.flatMap((reading) => reading.remarks)
  return said.length === parts.length ? { value: said, remarks } : { remarks }
}

// One line, or one part between semicolons, is one row of the list; it goes into the first part that takes words.
function readList(field: Field & { kind: 'list' }, text: string): Reading<unknown> {
  const part = field.parts.find((candidate) => candidate.kind === 'text')
  if (part === undefined) return unread('import.list-without-text')
  const lines = text.split(/[;\n]+/).map((line) => line.trim())
  return read(lines.filter((line) => line !== '').map((line) => ({ [part.id]: line })))
}
