import { addDays, isPlainDate, type PlainDate } from '../text/date.ts'

/** A stretch of days, both ends included; an open end is `undefined`. */
export type Period = { readonly from: PlainDate | undefined; readonly to: PlainDate | undefined }

/**
 * Half a month, named by its first day. The state counts by calendar months, this office from the 15th to the 14th:
 * both are sums of halves, so totals are kept by halves and no record is read again.
 */
export type Bucket = PlainDate

/**
 * Reads a period as addresses and reports write it: `2023`, `2023-H1`, `2023-Q1`, `2023-08`, `2023-08-31`, two of one
 * kind with a slash between (`2020/2024`, `2022-12-15/2023-12-14`; both ends included), or `all`. An office
 * that closes its books on another day than the last of the month says from which day it counts: `2023-08@15` is its
 * August, from 15 July to 14 August, `2023@15` its year, from 15 December. `undefined` for anything else.
 */
export function parsePeriod(text: string): Period | undefined {
  const [named = '', day, ...more] = text.split('@')
  const period = parseNamed(named)
  if (day === undefined || period === undefined) return period
  const isDated = /\d-\d\d-\d/.test(named)
  const begins = /^(?:[2-9]|1\d|2[0-8])$/.test(day) ? Number(day) : undefined
  return more.length > 0 || isDated || begins === undefined ? undefined : shift(period, begins)
}

// The same months, each begun on this day of the month before.
function shift({ from, to }: Period, day: number): Period | undefined {
  if (from === undefined || to === undefined) return undefined
  const before = addDays(from, -1)
  return { from: `${before.slice(0, 8)}${two(day)}`, to: `${to.slice(0, 8)}${two(day - 1)}` }
}

function parseNamed(text: string): Period | undefined {
  if (text === 'all') return { from: undefined, to: undefined }
  const [first = '', last = first, ...more] = text.split('/')
  const begins = parseSpan(first)
  const ends = parseSpan(last)
  if (begins === undefined || ends === undefined || more.length > 0 || begins.kind !== ends.kind)
    return undefined
  return begins.from <= ends.to && (first === last || begins.to < ends.from)
    ? { from: begins.from, to: ends.to }
    : undefined
}

/** The bucket a day falls into: the 1st or the 15th of its month. */
export function bucketOf(date: PlainDate): Bucket {
  return `${date.slice(0, 8)}${date.slice(8) < '15' ? '01' : '15'}`
}

/** The first and the last bucket of a period, or `undefined` when it cuts a bucket in two. */
export function bucketsOf(period: Period): Period | undefined {
  const { from, to } = period
  if (from !== undefined && bucketOf(from) !== from) return undefined
  if (to !== undefined && to !== lastDayOf(bucketOf(to))) return undefined
  return { from, to: to === undefined ? undefined : bucketOf(to) }
}

function lastDayOf(bucket: Bucket): PlainDate {
  if (bucket.endsWith('-01')) return `${bucket.slice(0, 8)}14`
  return lastOfMonth(Number(bucket.slice(0, 4)), Number(bucket.slice(5, 7)))
}

export type SpanKind = 'year' | 'half' | 'quarter' | 'month' | 'day'

/** A period of one kind, before two of them are joined. `part` is the half, quarter or month. */
export type Span = {
  readonly kind: SpanKind
  readonly year: number
  readonly part: number
  readonly from: PlainDate
  readonly to: PlainDate
}

const SPAN = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/

/** One year, half, quarter, month or day. */
export function parseSpan(text: string): Span | undefined {
  if (text.length === 10 && isPlainDate(text)) {
    const year = Number(text.slice(0, 4))
    return isYear(year) ? { kind: 'day', year, part: 0, from: text, to: text } : undefined
  }
  const [, years, half, quarter, month] = SPAN.exec(text) ?? []
  const year = Number(years)
  if (years === undefined || !isYear(year)) return undefined
  if (half !== undefined) return months('half', year, Number(half), 6)
  if (quarter !== undefined) return months('quarter', year, Number(quarter), 3)
  if (month !== undefined) return months('month', year, Number(month), 1)
  return months('year', year, 1, 12)
}

// A year outside these is a slip of the finger.
function isYear(year: number): boolean {
  return year >= 1900 && year <= 2200
}

function months(kind: SpanKind, year: number, part: number, length: number): Span {
  const first = (part - 1) * length + 1
  return { kind, year, part, from: `${year}-${two(first)}-01`, to: lastOfMonth(year, first + length - 1) }
}

function lastOfMonth(year: number, month: number): PlainDate {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return `${year}-${two(month)}-${days}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
