import type { Measure } from '../indicator/measure.ts'
import { measureName } from '../indicator/measure-words.ts'
import { fold } from '../text/fold.ts'
import { readWrittenNumber } from '../text/number.ts'
import { joinEnds } from '../text/range.ts'
import type { Range } from '../form/range.ts'
import type { CellValue } from './cell-value.ts'
import { doubt, read, unread, type Reading, type Remark } from './reading.ts'

/** How the bare numbers of a column are meant. */
export type ColumnMeasure =
  'as-written' | 'vnd' | 'vnd-thousand' | 'vnd-million' | 'vnd-billion' | 'm2' | 'sao' | 'ha' | 'percent'

export type AmountStyle = {
  /** The measure of the field the amount goes to. */
  readonly measure: Measure
  readonly column: ColumnMeasure
  readonly decimal: 'comma' | 'point'
  /** How many m² a sào has here. */
  readonly saoM2: number
}

/** "Hơn", "gần", "khoảng" before a number. */
export type Qualifier = 'more-than' | 'nearly' | 'about'

export type Amount = { readonly number: number; readonly qualifier?: Qualifier | undefined }

/** A number as officials write it: "1,5 tỷ", "50 triệu", "2.500", "3 sào", "12 hộ", "khoảng 30 triệu". */
export function readAmount(value: CellValue, style: AmountStyle): Reading<Amount> {
  switch (value.is) {
    case 'number':
      return scaled(value.number, 0, undefined, style)
    case 'text':
      return readAmountText(value.text, style)
    case 'date':
      // Excel makes a day of "1.5" and "3-5" when it may: the number is gone, and only the person has it.
      return unread('import.number-became-date')
    case 'yes-no':
    case 'error':
    case 'no-result':
      return unread('import.not-a-number')
  }
}

/** Two ends: "30-50 triệu", "từ 30 đến 50 triệu", "trên 30 triệu"; a single number is both. */
export function readAmountRange(value: CellValue, style: AmountStyle): Reading<Range> {
  if (value.is !== 'text') return bothEnds(readAmount(value, style))
  const text = tidySpaces(value.text)
  const open = OPEN_ENDS.find(({ pattern }) => pattern.test(fold(text)))
  if (open !== undefined) {
    const amount = readAmountText(text.replace(open.words, ' ').trim(), style)
    const range = amount.value === undefined ? undefined : { [open.end]: amount.value.number }
    return { value: range, remarks: amount.remarks }
  }
  const between = /^(?:từ\s+)?(.*?\d.*?)\s*(?:-|–|—|\bđến\b|(?<=\s)(?:đến|tới)(?=\s))\s*(\d.*)$/iu.exec(text)
  if (between === null) return bothEnds(readAmountText(text, style))
  return readBetween(between[1] ?? '', between[2] ?? '', style)
}

const OPEN_ENDS = [
  { end: 'low', pattern: /^(?:tren|hon|it nhat|>)|tro len$/, words: /^(?:trên|hơn|ít nhất|>=?)|trở lên$/iu },
  {
    end: 'high',
    pattern: /^(?:duoi|toi da|nhieu nhat|den|<)/,
    words: /^(?:dưới|tối đa|nhiều nhất|đến|<=?)/iu,
  },
] as const

const QUALIFIERS: readonly (readonly [Qualifier, RegExp])[] = [
  ['about', /^(?:khoảng|chừng|độ|~|≈)\s*/iu],
  ['more-than', /^(?:hơn|trên|>)\s*/iu],
  ['nearly', /^(?:gần|xấp xỉ|<)\s*/iu],
]

function readAmountText(written: string, style: AmountStyle): Reading<Amount> {
  const text = tidySpaces(written)
  const said = QUALIFIERS.find(([, pattern]) => pattern.test(text))
  const bare = said === undefined ? text : text.replace(said[1], '')
  const match = /^(-?[\d.,\s]*\d)\s*(.*)$/u.exec(bare)
  if (match === null) return unread('import.not-a-number')
  const digits = (match[1] ?? '').replaceAll(/\s/g, '')
  const number = readDigits(digits, style)
  const word = wordOf(match[2] ?? '', style.measure)
  if (number === undefined) return unread('import.not-a-number')
  if (word === undefined) return unread('import.unit-of-measure', { word: match[2] ?? '' })
  const found = scaled(number.value, word.zeros, word.measure, style)
  if (found.value === undefined) return found
  return {
    value: { number: found.value.number, qualifier: said?.[0] },
    remarks: [...number.remarks, ...found.remarks],
  }
}

/** Digits with their separators, and what was unclear about them. */
function readDigits(
  digits: string,
  { decimal, measure }: AmountStyle,
): (Reading<number> & { value: number }) | undefined {
  const comma = decimal === 'comma' ? digits : swap(digits)
  const plain = readWrittenNumber(comma)
  if (plain === undefined) {
    // "1.5" where a point groups thousands can only be a fraction.
    const turned = readWrittenNumber(swap(comma))
    if (turned === undefined) return undefined
    return { value: turned.value, remarks: [doubt('import.number-read-as', { number: turned.value })] }
  }
  const unclear = /^-?\d{1,3},\d{3}$/.test(comma) || (measure === 'ha' && /^-?\d{1,3}\.\d{3}$/.test(comma))
  return {
    value: plain.value,
    remarks: unclear ? [doubt('import.number-read-as', { number: plain.value })] : [],
  }
}

function swap(digits: string): string {
  return digits.replaceAll(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'))
}

type Word = { readonly zeros: number; readonly measure: 'vnd' | 'm2' | 'ha' | 'sao' | undefined }

const WORDS: Readonly<Record<string, Word>> = {
  '': { zeros: 0, measure: undefined },
  nghin: { zeros: 3, measure: undefined },
  ngan: { zeros: 3, measure: undefined },
  trieu: { zeros: 6, measure: undefined },
  tr: { zeros: 6, measure: undefined },
  ty: { zeros: 9, measure: undefined },
  ti: { zeros: 9, measure: undefined },
  dong: { zeros: 0, measure: 'vnd' },
  d: { zeros: 0, measure: 'vnd' },
  vnd: { zeros: 0, measure: 'vnd' },
  m2: { zeros: 0, measure: 'm2' },
  'met vuong': { zeros: 0, measure: 'm2' },
  ha: { zeros: 0, measure: 'ha' },
  hecta: { zeros: 0, measure: 'ha' },
  sao: { zeros: 0, measure: 'sao' },
  mau: { zeros: 1, measure: 'sao' },
  '%': { zeros: 0, measure: undefined },
}

// "50 triệu đồng", "2 sào", "12 hộ": a word of scale, then perhaps one of measure; the field's own words say nothing new.
function wordOf(written: string, measure: Measure): Word | undefined {
  const text = fold(written.replaceAll('²', '2').replaceAll(/[.;:()]/g, ' '))
  if (Object.hasOwn(WORDS, text)) return WORDS[text]
  if (isNameOf(measure, text)) return WORDS['']
  const [first = '', ...rest] = text.split(' ')
  const scale = WORDS[first]
  const left = rest.join(' ')
  if (scale === undefined || scale.zeros === 0) return undefined
  if (isNameOf(measure, left)) return scale
  const second = Object.hasOwn(WORDS, left) ? WORDS[left] : undefined
  return second?.measure === 'vnd' && scale.measure === undefined ? { ...scale, measure: 'vnd' } : undefined
}

function isNameOf(measure: Measure, text: string): boolean {
  return text === fold(measureName(measure, 'vi')) || text === fold(measureName(measure, 'en'))
}

const COLUMNS: Readonly<Record<ColumnMeasure, Word>> = {
  'as-written': { zeros: 0, measure: undefined },
  vnd: { zeros: 0, measure: 'vnd' },
  'vnd-thousand': { zeros: 3, measure: 'vnd' },
  'vnd-million': { zeros: 6, measure: 'vnd' },
  'vnd-billion': { zeros: 9, measure: 'vnd' },
  m2: { zeros: 0, measure: 'm2' },
  sao: { zeros: 0, measure: 'sao' },
  ha: { zeros: 0, measure: 'ha' },
  percent: { zeros: 0, measure: undefined },
}

// What the cell itself says goes before what its column says.
function scaled(
  number: number,
  zeros: number,
  measure: Word['measure'],
  style: AmountStyle,
): Reading<Amount> {
  const column = COLUMNS[style.column]
  const said = zeros === 0 && measure === undefined
  const times = said ? column.zeros : zeros
  const from = measure ?? (said ? column.measure : undefined)
  // Through decimal text, so that nothing drifts: 1,1 tỷ is exactly 1.100.000.000.
  const value = times === 0 ? number : Number(`${number}e${times}`)
  return toMeasure(value, from, style)
}

const M2_OF_HA = 10_000

function toMeasure(value: number, from: Word['measure'], { measure, saoM2 }: AmountStyle): Reading<Amount> {
  if (from === undefined || from === measure) return read({ number: value })
  const m2 =
    from === 'sao' ? value * saoM2 : from === 'ha' ? value * M2_OF_HA : from === 'm2' ? value : undefined
  const number =
    m2 === undefined ? undefined : measure === 'm2' ? m2 : measure === 'ha' ? m2 / M2_OF_HA : undefined
  if (number === undefined) return unread('import.other-measure', { measure: from })
  const rounded = Math.round(number * 1e6) / 1e6
  const how: Remark =
    from === 'sao'
      ? doubt('import.sao-converted', {
          number: value,
          sao: saoM2,
          result: rounded,
          measure: measureName(measure, 'vi'),
        })
      : doubt('import.area-converted', {
          number: value,
          from,
          result: rounded,
          measure: measureName(measure, 'vi'),
        })
  return read({ number: rounded }, how)
}

function readBetween(first: string, second: string, style: AmountStyle): Reading<Range> {
  const plain = style.decimal === 'comma' ? joinEnds(first, second) : undefined
  if (plain?.low !== undefined && plain.high !== undefined && style.column === 'as-written')
    return read({ low: plain.low, high: plain.high })
  const high = readAmountText(second, style)
  // "2-3 sào": the word belongs to both ends.
  const word = /^[\d.,\s]*\d\s*(.*)$/u.exec(second.trim())?.[1] ?? ''
  const low = readAmountText(/\p{L}/u.test(first) ? first : `${first} ${word}`, style)
  if (low.value === undefined || high.value === undefined)
    return { remarks: [...low.remarks, ...high.remarks] }
  return read({ low: low.value.number, high: high.value.number }, ...high.remarks)
}

function bothEnds({ value, remarks }: Reading<Amount>): Reading<Range> {
  return value === undefined ? { remarks } : { value: { low: value.number, high: value.number }, remarks }
}

function tidySpaces(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}
