import { formatDate, type Locale } from '../text/date.ts'
import { parsePeriod, parseSpan, type Span } from './period.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const QUARTERS_VI = ['I', 'II', 'III', 'IV']
const QUARTERS_EN = ['first', 'second', 'third', 'fourth']

/**
 * A period as people say it: "quý I năm 2023", "first quarter of 2023", "2020–2024". Begins in lower case, to stand
 * within a sentence; text that is not a period comes back as it is. An office's own months say their days:
 * "tháng 8 năm 2023 (từ 15/07/2023 đến 14/08/2023)".
 */
export function periodName(text: string, locale: Locale): string {
  const period = parsePeriod(text)
  if (period === undefined) return text
  const [named = '', cut] = text.split('@')
  if (cut === undefined || period.from === undefined || period.to === undefined) return nameOf(text, locale)
  const [from, to] = [formatDate(period.from, locale), formatDate(period.to, locale)]
  return `${nameOf(named, locale)} (${locale === 'vi' ? `từ ${from} đến ${to}` : `${from} to ${to}`})`
}

function nameOf(text: string, locale: Locale): string {
  if (text === 'all') return locale === 'vi' ? 'từ trước đến nay' : 'all time'
  const [first = '', last = first] = text.split('/')
  const begins = parseSpan(first)
  const ends = parseSpan(last)
  if (begins === undefined || ends === undefined) return text
  if (first === last) return say(begins, locale)
  if (begins.kind === 'year') return `${locale === 'vi' ? 'các năm ' : ''}${begins.year}–${ends.year}`
  return locale === 'vi'
    ? `từ ${say(begins, locale)} đến ${say(ends, locale)}`
    : `${say(begins, locale)} to ${say(ends, locale)}`
}

function say(span: Span, locale: Locale): string {
  return locale === 'vi' ? sayVi(span) : sayEn(span)
}

function sayVi({ kind, year, part, from }: Span): string {
  switch (kind) {
    case 'year':
      return `năm ${year}`
    case 'half':
      return `6 tháng ${part === 1 ? 'đầu' : 'cuối'} năm ${year}`
    case 'quarter':
      return `quý ${QUARTERS_VI[part - 1]} năm ${year}`
    case 'month':
      return `tháng ${part} năm ${year}`
    case 'day':
      return from.split('-').toReversed().join('/')
  }
}

function sayEn({ kind, year, part, from }: Span): string {
  switch (kind) {
    case 'year':
      return String(year)
    case 'half':
      return `${part === 1 ? 'first' : 'second'} half of ${year}`
    case 'quarter':
      return `${QUARTERS_EN[part - 1]} quarter of ${year}`
    case 'month':
      return `${MONTHS[part - 1]} ${year}`
    case 'day':
      return `${Number(from.slice(8))} ${MONTHS[Number(from.slice(5, 7)) - 1]} ${year}`
  }
}
