import type { ColumnType, Generated } from 'kysely'

export type OutlineTable = {
  shard: Generated<number>
  unit_id: string
  rings: ColumnType<number[][], string, string>
}

export type OutlineImportTable = {
  shard: Generated<number>
  import_id: Generated<string>
  on_date: string
  file_name: string
  units: number
  imported_at: Generated<Date>
}
