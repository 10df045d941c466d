import { contributionsOf, deltasBetween, type Contribution } from '@gieo/engine/indicator/contribution.ts'
import type { LedgerLine } from '@gieo/engine/indicator/count-once.ts'
import { bucketOf } from '@gieo/engine/indicator/period.ts'
import { insertRows } from '../store/write.ts'
import { deleteOfCases, type CaseChange, type CaseWrites } from './change.ts'

/**
 * What each case counts for by itself now, and the deltas that bring every total up to date. Insert-only on the totals'
 * side. What several cases that are one thing count for together is settled afterwards, in `same.ts`.
 */
export function figureWrites(changes: readonly CaseChange[]): CaseWrites {
  const counted = changes.flatMap((change) => {
    const { ground, before, after } = change
    const then = contributionsOf(ground.rules, before)
    const now = contributionsOf(ground.rules, after)
    const deltas = deltasBetween(then, now)
    return deltas.length === 0 ? [] : [{ change, then, now, deltas }]
  })
  const deltaRows = counted.flatMap(({ deltas }) => deltas.map((delta) => deltaRow({ ...delta, beside: '' })))
  const countRows = counted.flatMap(({ change, now }) => now.map((one) => countRow(change.after.id, one)))
  return {
    first: deleteOfCases(
      'case_counts',
      counted.filter(({ then }) => then.length > 0).map(({ change }) => change),
    ),
    then: [...insertRows('figure_deltas', deltaRows), ...insertRows('case_counts', countRows)],
  }
}

export function deltaRow({ indicator, unit, branch, on, part, value, amount, beside }: LedgerLine): object {
  return { indicator, unit_id: unit, branch, bucket_on: bucketOf(on), part, value, amount, beside }
}

function countRow(id: string, { indicator, unit, branch, on, part, value, amount }: Contribution): object {
  return { case_id: id, indicator, unit_id: unit, branch, on_date: on, part, value, amount }
}
