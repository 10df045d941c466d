import type { Generated } from 'kysely'
import type { Default } from './tables.ts'

/** Figures added up, and the sets of units that they are added up for. */
export type SumTables = {
  extents: { shard: Default<number>; extent_id: Generated<number>; unit_id: string | null; print: string }
  extent_members: { shard: Default<number>; member_id: number; extent_id: number }
  unit_extents: { shard: Default<number>; map_on: string; unit_id: string; extent_id: number }
  figure_indicators: { shard: Default<number>; indicator_id: Generated<number>; indicator: string }
  figure_sums: {
    shard: Default<number>
    extent_id: number
    indicator_id: number
    term: number
    value: string
    branch: string
    beside: string
    cells: (number | null)[]
  }
}
