import { parsePeriod } from '@gieo/engine/indicator/period.ts'
import { m } from '#lib/paraglide/messages.js'

/** The first year that records and declared figures of the example reach back to. */
const FIRST_YEAR = 2016

const HALVES_AND_QUARTERS = ['', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4'] as const
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

/** On which day of the month before a month begins, for offices that close their books early; '' for the calendar's. */
export const CUTS = ['', '15', '20', '25'] as const

/** What the fields of the form say of a period; one that they cannot say has its text in `other`. */
export type PeriodFields = {
  readonly year: string
  readonly part: string
  readonly cut: string
  readonly other?: string | undefined
}

/** The period of an address: as it stands there, else put together from the fields of the form, else this year. */
export function periodOf(query: URLSearchParams, today: string): string {
  const of = (name: string) => query.get(name) ?? ''
  const said = query.get('period') ?? joinPeriod({ year: of('year'), part: of('part'), cut: of('cut') })
  return parsePeriod(said) === undefined ? today.slice(0, 4) : said
}

export function joinPeriod({ year, part, cut }: PeriodFields): string {
  if (year === 'all') return year
  const whole = part === '' || !/^\d{4}$/.test(year) ? year : `${year}-${part}`
  return cut === '' ? whole : `${whole}@${cut}`
}

export function splitPeriod(period: string): PeriodFields {
  const [, year, part = '', cut = ''] =
    /^(all|\d{4}(?:\/\d{4})?)(?:-([HQ]\d|\d{2}))?(?:@(\d+))?$/.exec(period) ?? []
  return year === undefined ? { year: period, part: '', cut: '', other: period } : { year, part, cut }
}

/** The five-year terms around today, newest first. */
export function termChoices(today: string): readonly string[] {
  const year = Number(today.slice(0, 4))
  const term = Math.floor((year - 1) / 5) * 5 + 1
  return [`${term}/${term + 4}`, `${term - 5}/${term - 1}`]
}

/** Newest first. */
export function yearChoices(today: string): readonly string[] {
  const newest = Number(today.slice(0, 4))
  return Array.from({ length: newest - FIRST_YEAR + 1 }, (_, back) => String(newest - back))
}

export function partChoices(): readonly { readonly id: string; readonly name: string }[] {
  const names: Record<(typeof HALVES_AND_QUARTERS)[number], string> = {
    '': m.office_part_year(),
    H1: m.office_part_first_half(),
    H2: m.office_part_second_half(),
    Q1: m.office_part_quarter({ quarter: 'I' }),
    Q2: m.office_part_quarter({ quarter: 'II' }),
    Q3: m.office_part_quarter({ quarter: 'III' }),
    Q4: m.office_part_quarter({ quarter: 'IV' }),
  }
  return [
    ...HALVES_AND_QUARTERS.map((id) => ({ id, name: names[id] })),
    ...MONTHS.map((id) => ({ id, name: m.office_part_month({ month: Number(id) }) })),
  ]
}
