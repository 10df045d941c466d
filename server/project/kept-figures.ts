import { sql, type RawBuilder } from 'kysely'
import { bucketAt, linesIn } from './sums.ts'

/** What is kept of each recording unit alone, folded or not: indicator, unit, branch, half-month, value, `beside`, amount. */
export const KEPT_FIGURES: RawBuilder<unknown> = sql`
  select indicator, unit_id, branch, bucket_on, value, beside, sum(amount) as amount from (
    select known.indicator, own.unit_id, sum.branch, ${bucketAt(sql.ref('sum.term'), sql.ref('line.slot'))} as bucket_on,
      sum.value, sum.beside, line.amount
    from figure_sums sum join extents own using (extent_id) join figure_indicators known using (indicator_id),
      lateral ${linesIn('sum')} line
    where own.unit_id is not null
    union all select indicator, unit_id, branch, bucket_on, value, beside, amount from figure_deltas) kept
  group by 1, 2, 3, 4, 5, 6 having sum(amount) <> 0`
