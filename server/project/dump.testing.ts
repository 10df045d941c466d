import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../store/database.ts'
import { foldFigures } from '../jobs/fold.ts'
import { KEPT_FIGURES } from './kept-figures.ts'
import { PROJECTIONS } from './rebuild.ts'
import { bucketAt, linesIn } from './sums.ts'

// Numbers are given out anew by every rebuild; what they stand for is compared.
const NUMBERED = /^figure_|^(unit_extents|extents|extent_members)$/

const EXTENTS = sql`select map_on, place.unit_id, string_agg(member.unit_id, ' ' order by member.unit_id) as members
  from unit_extents place join extent_members held using (extent_id) join extents member on member.extent_id = held.member_id
  group by 1, 2`

const SUMS = sql`select map_on, unit_id, indicator, value, branch, beside,
    ${bucketAt(sql.ref('sum.term'), sql.ref('line.slot'))} as bucket_on, line.amount
  from unit_extents place join figure_sums sum using (extent_id) join figure_indicators using (indicator_id),
    lateral ${linesIn('sum')} line`

/** Queries that give the same rows before and after a rebuild, of every projection. */
export const COMPARED: Readonly<Record<string, RawBuilder<unknown>>> = {
  ...Object.fromEntries(
    PROJECTIONS.filter((table) => !NUMBERED.test(table)).map((table) => [
      table,
      sql`select * from ${sql.table(table)}`,
    ]),
  ),
  figures: KEPT_FIGURES,
  extents: EXTENTS,
  sums: SUMS,
}

/** Every projection as text, row by row: two dumps are equal when a rebuild changed nothing. */
export async function dumpProjections(db: Db): Promise<Record<string, string>> {
  // Sums hold what was folded, a rebuild folds all.
  while ((await foldFigures(db)) > 0) continue
  const entries = Object.entries(COMPARED).map(async ([name, query]) => {
    const { rows } = await sql<{
      row: string
    }>`select row_to_json(t)::text as row from (${query}) t order by 1`.execute(db)
    return [name, rows.map((row) => row.row).join('\n')] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}
