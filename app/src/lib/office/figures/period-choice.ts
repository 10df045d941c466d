import { parsePeriod } from '@gieo/engine/indicator/period.ts'
import { m } from '#lib/paraglide/messages.js'

/** The first year that records and declared figures of the example reach back to. */
const FIRST_YEAR = 2016

const PARTS = ['', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4'] as const

/** The period of an address: as it stands there, else put together from the two fields of the form, else this year. */
export function periodOf(query: URLSearchParams, today: string): string {
  const said = query.get('period') ?? joinPeriod(query.get('year') ?? '', query.get('part') ?? '')
  return parsePeriod(said) === undefined ? today.slice(0, 4) : said
}

export function joinPeriod(year: string, part: string): string {
  return year === 'all' || part === '' ? year : `${year}-${part}`
}

/** The two fields of the form for a period; one that they cannot say has its text in `other`. */
export function splitPeriod(period: string): {
  readonly year: string
  readonly part: string
  readonly other?: string | undefined
} {
  const [, year, part = ''] = /^(all|\d{4})(?:-([HQ]\d))?$/.exec(period) ?? []
  return year === undefined ? { year: period, part: '', other: period } : { year, part }
}

/** Newest first. */
export function yearChoices(today: string): readonly string[] {
  const newest = Number(today.slice(0, 4))
  return Array.from({ length: newest - FIRST_YEAR + 1 }, (_, back) => String(newest - back))
}

export function partChoices(): readonly { readonly id: string; readonly name: string }[] {
  const names: Record<(typeof PARTS)[number], string> = {
    '': m.office_part_year(),
    H1: m.office_part_first_half(),
    H2: m.office_part_second_half(),
    Q1: m.office_part_quarter({ quarter: 'I' }),
    Q2: m.office_part_quarter({ quarter: 'II' }),
    Q3: m.office_part_quarter({ quarter: 'III' }),
    Q4: m.office_part_quarter({ quarter: 'IV' }),
  }
  return PARTS.map((id) => ({ id, name: names[id] }))
}
