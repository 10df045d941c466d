import type { ColumnType } from 'kysely'

/** A table of somebody's own on its way in. */
export type ImportTable = {
  shard: Default<number>
  import_id: string
  officer_id: string
  organisation_id: string
  kind: string
  programme: string | null
  pack_hash: string | null
  state: string
  revision: Default<number>
  file_name: string
  file_bytes: number
  locale: string
  sheets: DefaultJson
  refused_columns: DefaultJson
  plan: ColumnType<unknown, string | null | undefined, string | null>
  mapping: string | null
  counts: DefaultJson
  done: Default<number>
  total: number | null
  problem: ColumnType<unknown, string | null | undefined, string | null>
  also_changed: Default<boolean>
  asked_to_stop: Default<boolean>
  lease_by: string | null
  lease_until: Date | null
  tries: Default<number>
  created_at: Default<Date>
  keep_until: Date
}

type DefaultJson = ColumnType<unknown, string | undefined, string>

/** One of its rows. */
export type ImportRowTable = {
  shard: Default<number>
  import_id: string
  row_number: number
  status: string
  unit_id: string | null
  occurred_on: string | null
  title: string
  body: Json<unknown>
  findings: number
  doubtful: boolean
  alike: Json<unknown>
  subject_id: string | null
  version: number | null
}

type Default<T> = ColumnType<T, T | undefined, T>
type Json<T> = ColumnType<T, string, string>
