import type { PlainDate } from '@gieo/engine/text/date.ts'
import { addDays } from '@gieo/engine/text/date.ts'
import { periodName } from '@gieo/engine/indicator/period-name.ts'
import { getLocale } from '#lib/paraglide/runtime.js'

/** What narrows a list of cases, in the order in which an address names it. Its page is no part of it. */
export const FILTERS = [
  'q',
  'programme',
  'stage',
  'group',
  'standing',
  'state',
  'work',
  'unit',
  'recorder',
  'waiting',
  'opened',
  'sort',
] as const

export type Filter = Readonly<Partial<Record<(typeof FILTERS)[number], string>>>

/** The filter that an address holds. */
export function filterOf(query: URLSearchParams): Filter {
  const said = FILTERS.map((name) => [name, query.get(name) ?? ''] as const)
  return Object.fromEntries(said.filter(([, value]) => value !== ''))
}

/** Whether two filters ask for the same, in whatever order they were written. */
export function sameFilter(
  left: Readonly<Record<string, string>>,
  right: Readonly<Record<string, string>>,
): boolean {
  return FILTERS.every((name) => (left[name] ?? '') === (right[name] ?? ''))
}

/** So many days that a case has waited at least. */
export const WAITING_DAYS = [7, 14, 30, 60, 90] as const

/** Periods that a list is often narrowed to, newest first; one of an address that is none of them is kept. */
export function openedChoices(today: PlainDate, chosen: string | undefined) {
  const year = Number(today.slice(0, 4))
  const month = today.slice(0, 7)
  const before = addDays(`${month}-01`, -1).slice(0, 7)
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3)
  const periods = [month, before, `${year}-Q${quarter}`, `${year}`, `${year - 1}`]
  const all = chosen === undefined || periods.includes(chosen) ? periods : [...periods, chosen]
  return all.map((period) => ({ period, name: periodName(period, getLocale()) }))
}
