import type { AttributeValue } from '@gieo/engine/replication/place/attribute.ts'
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

/** What somebody said of a place; the newest by its own day is in force. */
export type PlaceProfileTable = {
  shard: Default<number>
  unit_id: string
  attribute: string
  position: string
  value: ColumnType<AttributeValue | null, string | null, string | null>
  source: string
  as_of: string
  said_on: string
  by_id: string
  organisation_id: string | null
  is_example: boolean
}

export type OutlineImportTable = {
  shard: Default<number>
  import_id: Default<string>
  on_date: string
  file_name: string
  units: number
  imported_at: Default<Date>
}
