import type { Case } from '@gieo/engine/case/case.ts'
import { contributionsOf, deltasBetween } from '@gieo/engine/indicator/contribution.ts'
import { bucketOf } from '@gieo/engine/indicator/period.ts'
import type { PackRules } from '@gieo/engine/pack/pack.ts'
import type { Tx } from '../store/database.ts'

/** What the case counts for now, and the deltas that bring every total up to date. Insert-only on the totals' side. */
export async function projectFigures(
  tx: Tx,
  rules: PackRules,
  before: Case | undefined,
  after: Case,
): Promise<void> {
  const now = contributionsOf(rules, after)
  const deltas = deltasBetween(contributionsOf(rules, before), now)
  if (deltas.length === 0) return
  await tx
    .insertInto('figure_deltas')
    .values(
      deltas.map(({ indicator, unit, branch, on, part, amount }) => ({
        indicator,
        unit_id: unit,
        branch,
        bucket_on: bucketOf(on),
        part,
        amount,
      })),
    )
    .execute()
  await tx.deleteFrom('case_counts').where('case_id', '=', after.id).execute()
  if (now.length === 0) return
  await tx
    .insertInto('case_counts')
    .values(
      now.map(({ indicator, unit, branch, on, part, amount }) => ({
        case_id: after.id,
        indicator,
        unit_id: unit,
        branch,
        on_date: on,
        part,
        amount,
      })),
    )
    .execute()
}
