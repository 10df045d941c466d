import type { PlainDate } from '../text/date.ts'
import { daysBetween } from '../text/date.ts'
import type { Milestone } from './target.ts'

/** A period with both ends, included. */
export type ClosedPeriod = { readonly from: PlainDate; readonly to: PlainDate }

/**
 * How much of a target should be reached by the end of a day. Between two milestones, as from the first day to the
 * last where there are none, it grows by the same step every day.
 */
export function expectedBy(
  target: number,
  period: ClosedPeriod,
  milestones: readonly Milestone[],
  today: PlainDate,
): number {
  if (today < period.from) return 0
  if (today >= period.to) return target
  const marks = [
    ...milestones.toSorted((first, second) => daysBetween(second.until, first.until)),
    { until: period.to, percent: 100 },
  ]
  let before = { days: 0, percent: 0 }
  for (const { until, percent } of marks) {
    const days = daysBetween(period.from, until) + 1
    if (today > until) {
      before = { days, percent }
      continue
    }
    const gone = daysBetween(period.from, today) + 1 - before.days
    return (target * (before.percent + ((percent - before.percent) * gone) / (days - before.days))) / 100
  }
  return target
}
