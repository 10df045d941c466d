import { contributionsOf, deltasBetween } from '@gieo/engine/indicator/contribution.ts'
import { bucketOf } from '@gieo/engine/indicator/period.ts'
import { insertRows } from '../store/write.ts'
import { deleteOfCases, type CaseChange, type CaseWrites } from './change.ts'

/** What the cases count for now, and the deltas that bring every total up to date. Insert-only on the totals' side. */
export function figureWrites(changes: readonly CaseChange[]): CaseWrites {
  const counted = changes.flatMap((change) => {
    const { ground, before, after } = change
    const then = contributionsOf(ground.rules, before)
    const now = contributionsOf(ground.rules, after)
    const deltas = deltasBetween(then, now)
    return deltas.length === 0 ? [] : [{ change, then, now, deltas }]
  })
  const deltaRows = counted.flatMap(({ deltas }) =>
    deltas.map(({ indicator, unit, branch, on, part, amount }) => ({
      indicator,
      unit_id: unit,
      branch,
      bucket_on: bucketOf(on),
      part,
      amount,
    })),
  )
  const countRows = counted.flatMap(({ change, now }) =>
    now.map(({ indicator, unit, branch, on, part, amount }) => ({
      case_id: change.after.id,
      indicator,
      unit_id: unit,
      branch,
      on_date: on,
      part,
      amount,
    })),
  )
  return {
    first: deleteOfCases(
      'case_counts',
      counted.filter(({ then }) => then.length > 0).map(({ change }) => change),
    ),
    then: [...insertRows('figure_deltas', deltaRows), ...insertRows('case_counts', countRows)],
  }
}
