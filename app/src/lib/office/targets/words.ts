import { parsePeriod } from '@gieo/engine/indicator/period.ts'
import { formatDate } from '@gieo/engine/text/date.ts'
import type { TargetRow, TargetTable } from '@gieo/server/wire/targets.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'
import { termChoices, yearChoices } from '../figures/period-choice.ts'
import { sayNumber } from '../say-number.ts'

/** How a unit stands, in words, with the number that is missing. */
export function sayStanding({ standing, missing, target, reached }: TargetRow): string {
  if (target === null) return m.targets_standing_none()
  if (reached === null || standing === null) return m.targets_standing_unsaid()
  const late = missing !== null && missing > 0
  switch (standing) {
    case 'reached':
      return m.targets_standing_reached()
    case 'ahead':
      return m.targets_standing_ahead()
    case 'on-the-way':
      return m.targets_standing_on_the_way()
    case 'late':
      return m.targets_standing_late({ missing: sayNumber(missing) })
    case 'not-begun':
      return late
        ? m.targets_standing_not_begun_late({ missing: sayNumber(missing) })
        : m.targets_standing_not_begun()
    case 'to-come':
      return m.targets_standing_to_come()
  }
}

/** Which units a list of targets shows. */
export type Show = 'late' | 'not-begun' | 'none'

export function showOf(text: string | null): Show | undefined {
  return text === 'late' || text === 'not-begun' || text === 'none' ? text : undefined
}

export function isShown(row: TargetRow, show: Show | undefined): boolean {
  switch (show) {
    case undefined:
      return true
    case 'late':
      return (row.missing ?? 0) > 0
    case 'not-begun':
      return row.standing === 'not-begun'
    case 'none':
      return row.target === null
  }
}

/** What was given out of a target, and what was not yet. */
export function sayGiven(target: number | null, given: number): string {
  if (target === null) return m.targets_given_sum({ given: sayNumber(given) })
  const left = Math.round((target - given) * 100) / 100
  if (left === 0) return m.targets_given_all({ given: sayNumber(given) })
  return left > 0
    ? m.targets_given({ given: sayNumber(given), left: sayNumber(left) })
    : m.targets_given_over({ given: sayNumber(given), over: sayNumber(-left) })
}

export function sayMarks(milestones: TargetTable['milestones']): string {
  const say = ({ until, percent }: TargetTable['milestones'][number]) =>
    m.targets_mark({ percent: sayNumber(percent), day: formatDate(until, getLocale()) })
  return milestones.map(say).join(', ')
}

/** Years that targets are set for: those so far, the next one, and the five-year terms around today. */
export function targetYears(today: string): readonly string[] {
  return [String(Number(today.slice(0, 4)) + 1), ...yearChoices(today), ...termChoices(today)]
}

/** The ends of the quarters within a period, but for its own end: where milestones usually stand. */
export function quarterEnds(period: string): readonly { readonly until: string; readonly quarter: string }[] {
  const year = period.slice(0, 4)
  const whole = parsePeriod(period)
  return ['I', 'II', 'III', 'IV'].flatMap((quarter, index) => {
    const end = parsePeriod(`${year}-Q${index + 1}`)?.to ?? ''
    const isInside = whole?.from !== undefined && whole.to !== undefined && whole.from < end && end < whole.to
    return isInside && whole.to?.slice(0, 4) === year ? [{ until: end, quarter }] : []
  })
}
