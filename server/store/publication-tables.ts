import type { ColumnType, Generated } from 'kysely'

/** Figures as residents read them, records looked at again, acts that wait: each stands in a migration of 0025. */
export type PublicationTables = {
  publications: {
    shard: Default<number>
    publication_id: Generated<string>
    published_on: string
    until_on: string
    map_ons: string[]
    indicators: string[]
  }
  published_figures: {
    shard: Default<number>
    indicator: string
    map_on: string
    unit_id: string
    period: string
    value: number | null
    held_until: string | null
    records: number | null
  }
  publication_lots: {
    shard: Default<number>
    indicator: string
    unit_id: string
    month: string
    records: number
    amount: number
    second: number
  }
  rechecks: {
    shard: Default<number>
    draw_id: string
    indicator: string
    unit_id: string
    period: string
    map_on: string
    seed: string
    drawn_on: string
    until_on: string
    counted: number
    by_id: string
  }
  recheck_cases: {
    shard: Default<number>
    draw_id: string
    case_id: string
    officer_id: string | null
    result: string | null
    differs: string[]
    marked_on: string | null
  }
  waiting_acts: {
    shard: Default<number>
    change_id: string
    on_date: string
    position: string
    body: ColumnType<unknown, string, string>
  }
}

type Default<T> = ColumnType<T, T | undefined, T>
