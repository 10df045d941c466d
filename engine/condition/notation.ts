import type { Locale } from '../text/date.ts'
import type { Condition } from './condition.ts'

/** The words of the notation that a condition has in a cell; both languages are read, one is written. */
export const NOTATION = {
  vi: {
    all: 'và',
    any: 'hoặc',
    not: 'không phải',
    in: 'trong',
    answered: 'đã ghi',
    blank: 'để trống',
    other: 'khác',
    yes: 'có',
    no: 'không',
    every: 'tất cả',
    some: 'bất kỳ',
  },
  en: {
    all: 'and',
    any: 'or',
    not: 'not',
    in: 'in',
    answered: 'answered',
    blank: 'blank',
    other: 'not equal',
    yes: 'yes',
    no: 'no',
    every: 'all',
    some: 'any',
  },
} as const satisfies Record<Locale, Record<string, string>>

/**
 * A condition as one line that somebody can read and type: `kind = new và households >= 5`. Reading it again
 * (`parseCondition`) gives the very same condition, nesting included.
 */
export function writeCondition(condition: Condition, locale: Locale): string {
  const say = NOTATION[locale]
  if ('all' in condition) return writeParts(condition.all, say.all, say.every, locale)
  if ('any' in condition) return writeParts(condition.any, say.any, say.some, locale)
  if ('not' in condition) return `${say.not} ${bracket(condition.not, locale)}`
  const field = writeWord(condition.field)
  if ('answered' in condition) return `${field} ${condition.answered ? say.answered : say.blank}`
  if ('is' in condition) return `${field} = ${writeValue(condition.is, locale)}`
  if ('oneOf' in condition)
    return `${field} ${say.in} (${condition.oneOf.map((value) => writeValue(value, locale)).join('; ')})`
  return 'atLeast' in condition
    ? `${field} >= ${writeNumber(condition.atLeast)}`
    : `${field} <= ${writeNumber(condition.atMost)}`
}

// One part or none cannot stand between words: then the word stands in front.
function writeParts(parts: readonly Condition[], between: string, front: string, locale: Locale): string {
  if (parts.length < 2) return `${front} (${parts.map((part) => writeCondition(part, locale)).join('')})`
  return parts.map((part) => bracket(part, locale)).join(` ${between} `)
}

function bracket(condition: Condition, locale: Locale): string {
  const text = writeCondition(condition, locale)
  const several =
    ('all' in condition && condition.all.length > 1) || ('any' in condition && condition.any.length > 1)
  return several ? `(${text})` : text
}

function writeValue(value: string | number | boolean, locale: Locale): string {
  if (typeof value === 'number') return writeNumber(value)
  if (typeof value === 'string') return writeWord(value)
  return value ? NOTATION[locale].yes : NOTATION[locale].no
}

// As ids are; anything else, and every word of the notation itself, is put in quotes.
const PLAIN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const RESERVED = new Set<string>([
  ...Object.values(NOTATION).flatMap((words) => Object.values(words).flatMap((word) => word.split(' '))),
  'true',
  'false',
])

function writeWord(text: string): string {
  return PLAIN.test(text) && !RESERVED.has(text) ? text : JSON.stringify(text)
}

// As Vietnamese write it, without points between thousands: they are easily taken for the decimal sign.
function writeNumber(value: number): string {
  return String(value).replace('.', ',')
}
