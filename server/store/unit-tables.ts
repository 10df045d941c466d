import type { ColumnType } from 'kysely'
import type { Default } from './tables.ts'

export type UnitVersionTable = {
  shard: Default<number>
  unit_id: string
  valid_from: string
  valid_to: string | null
  code: string | null
  name: string
  full_name: string
  name_en: string | null
  level: string
  type: string
  parent_id: string | null
  aliases: string[]
  folded: string
  sort_key: string
  is_example: boolean
}

export type OutlineTable = {
  shard: Default<number>
  unit_id: string
  rings: ColumnType<number[][], string, string>
}

export type OutlineImportTable = {
  shard: Default<number>
  import_id: Default<string>
  on_date: string
  file_name: string
  units: number
  imported_at: Default<Date>
}
