import type { Default } from './tables.ts'

export type TieTables = {
  place_ties: { shard: Default<number>; kind: string; one_id: string; other_id: string }
  tie_imports: {
    shard: Default<number>
    import_id: Default<string>
    kind: string
    on_date: string
    file_name: string
    pairs: number
    imported_at: Default<Date>
  }
}
