import { sql } from 'kysely'
import type { Db } from '../store/database.ts'
import { foldFigures } from '../jobs/fold.ts'
import { PROJECTIONS } from './rebuild.ts'

// Deltas and totals are one figure in two places: what counts is their sum.
const FIGURES = `select indicator, unit_id, branch, bucket_on, part, value, beside, sum(amount) from
  (select indicator, unit_id, branch, bucket_on, part, value, beside, amount from figure_totals union all
   select indicator, unit_id, branch, bucket_on, part, value, beside, amount from figure_deltas) f
  group by 1, 2, 3, 4, 5, 6, 7 having sum(amount) <> 0`

// Of what was taken out again no row is left by a rebuild.
const SUMS = `select map_on, unit_id, indicator, value, branch, beside, year, half, amount
  from figure_sums, unnest(halves) with ordinality as halves (amount, half) where amount <> 0`

/** Every projection as text, row by row: two dumps are equal when a rebuild changed nothing. */
export async function dumpProjections(db: Db): Promise<Record<string, string>> {
  // Sums hold what was folded, a rebuild folds all.
  while ((await foldFigures(db)) > 0) continue
  const tables = PROJECTIONS.filter((table) => !table.startsWith('figure_')).map(
    (table) => [table, `select * from ${table}`] as const,
  )
  const entries = [...tables, ['figures', FIGURES] as const, ['sums', SUMS] as const].map(
    async ([name, query]) => {
      const { rows } = await sql<{
        row: string
      }>`select row_to_json(t)::text as row from (${sql.raw(query)}) t order by 1`.execute(db)
      return [name, rows.map((row) => row.row).join('\n')] as const
    },
  )
  return Object.fromEntries(await Promise.all(entries))
}
