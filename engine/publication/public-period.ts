import { parsePeriod, parseSpan, type SpanKind } from '../indicator/period.ts'

/** How many of the periods around a month are published for the smallest places: all time and the year. */
export const FINE_PERIODS = 2

/** The periods in which what happened in a month ("2026-04") is published, the longest first. */
export function periodsAround(month: string): readonly string[] {
  const known = around.get(month)
  if (known !== undefined) return known
  const [year = '', number = ''] = month.split('-')
  const at = Number(number) - 1
  const periods = [
    'all',
    year,
    `${year}-H${Math.floor(at / 6) + 1}`,
    `${year}-Q${Math.floor(at / 3) + 1}`,
    month,
  ]
  around.set(month, periods)
  return periods
}

// Asked for again and again of the same few months.
const around = new Map<string, readonly string[]>()

/** The published periods that one asked for is made of: itself, or each of a row of years, quarters or months. */
export function publishedWithin(text: string): readonly string[] {
  const [first = '', last = first] = text.split('/')
  const [begins, ends] = [parseSpan(first), parseSpan(last)]
  if (begins === undefined || ends === undefined) return [text]
  const all: string[] = []
  for (let year = begins.year; year <= ends.year; year++) all.push(...spansOf(begins.kind, year))
  return all.filter((span) => {
    const { from = '', to = '' } = parsePeriod(span) ?? {}
    return from >= begins.from && to <= ends.to
  })
}

function spansOf(kind: SpanKind, year: number): readonly string[] {
  const parts = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
  switch (kind) {
    case 'year':
      return [`${year}`]
    case 'half':
      return parts(2).map((part) => `${year}-H${part}`)
    case 'quarter':
      return parts(4).map((part) => `${year}-Q${part}`)
    case 'month':
      return parts(12).map((part) => `${year}-${String(part).padStart(2, '0')}`)
    case 'day':
      return []
  }
}
