import { parsePeriod, parseSpan, type Span } from '../indicator/period.ts'
import { addDays, daysBetween, type PlainDate } from '../text/date.ts'

export type Earlier = 'previous' | 'year-before'

/** The period before this one, or the same a year before; `undefined` where there is none, as before "all". */
export function earlierPeriod(text: string, which: Earlier): string | undefined {
  const [named = '', day] = text.split('@')
  // An office that closes its books on another day does so in every period.
  if (day !== undefined) return withDay(earlierPeriod(named, which), day)
  const [first = '', last = first] = text.split('/')
  const begins = parseSpan(first)
  const ends = parseSpan(last)
  if (parsePeriod(text) === undefined || begins === undefined || ends === undefined) return undefined
  if (begins.kind === 'day') return earlierDays(begins.from, ends.to, which)
  const back = which === 'year-before' ? perYear(begins) : placeOf(ends) - placeOf(begins) + 1
  const moved = [begins, ends].map((span) => nameAt(span, placeOf(span) - back))
  return first === last ? moved[0] : moved.join('/')
}

/** The months that a period of whole months is made of; none for a period that cuts one. */
export function monthsOf(text: string): readonly string[] {
  const [named = '', day] = text.split('@')
  if (day !== undefined) return monthsOf(named).map((month) => `${month}@${day}`)
  const period = parsePeriod(text)
  if (period?.from === undefined || period.to === undefined) return []
  if (!period.from.endsWith('-01') || !addDays(period.to, 1).endsWith('-01')) return []
  const months: string[] = []
  for (let month = period.from.slice(0, 7); month <= period.to.slice(0, 7); month = monthAfter(month))
    months.push(month)
  return months
}

function withDay(text: string | undefined, day: string): string | undefined {
  return text === undefined ? undefined : `${text}@${day}`
}

function monthAfter(month: string): string {
  const place = Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
  return `${Math.floor(place / 12)}-${two((place % 12) + 1)}`
}

function perYear({ kind }: Span): number {
  return { year: 1, half: 2, quarter: 4, month: 12, day: 0 }[kind]
}

// Spans of one kind, counted through the years.
function placeOf(span: Span): number {
  return span.year * perYear(span) + span.part - 1
}

function nameAt(span: Span, place: number): string {
  const parts = perYear(span)
  const year = Math.floor(place / parts)
  const part = (place % parts) + 1
  switch (span.kind) {
    case 'year':
    case 'day':
      return String(year)
    case 'half':
      return `${year}-H${part}`
    case 'quarter':
      return `${year}-Q${part}`
    case 'month':
      return `${year}-${two(part)}`
  }
}

// An office's own months and years end the day before they begin: they are moved by months, others by their days.
function earlierDays(from: PlainDate, to: PlainDate, which: Earlier): string {
  const after = addDays(to, 1)
  const months = monthNumber(after) - monthNumber(from)
  if (which === 'year-before') return `${moveMonths(from, -12)}/${addDays(moveMonths(after, -12), -1)}`
  if (from.slice(8) === after.slice(8) && months > 0)
    return `${moveMonths(from, -months)}/${addDays(from, -1)}`
  return `${addDays(from, -daysBetween(from, after))}/${addDays(from, -1)}`
}

function monthNumber(day: PlainDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function moveMonths(day: PlainDate, months: number): PlainDate {
  const place = monthNumber(day) + months
  const first = `${Math.floor(place / 12)}-${two((place % 12) + 1)}-01`
  const length = daysBetween(first, `${monthAfter(first.slice(0, 7))}-01`)
  return addDays(first, Math.min(Number(day.slice(8)), length) - 1)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
