import { joinPeriod, partChoices } from '../figures/period-choice.ts'
import { m } from '#lib/paraglide/messages.js'

/** A report is about a month, a quarter, a half-year, a year, or five years that end with the one chosen. */
export function reportParts(): readonly { readonly id: string; readonly name: string }[] {
  return [...partChoices(), { id: '5', name: m.reports_five_years() }]
}

export function reportPeriod(year: string, part: string, cut = ''): string {
  if (part === '5') return joinPeriod({ year: `${Number(year) - 4}/${year}`, part: '', cut })
  return joinPeriod({ year, part, cut })
}

/** The half-year that ended last: what an office most often sits down to report. */
export function lastHalf(today: string): { readonly year: string; readonly part: string } {
  const year = today.slice(0, 4)
  return today.slice(5) > '06-30' ? { year, part: 'H1' } : { year: String(Number(year) - 1), part: 'H2' }
}
