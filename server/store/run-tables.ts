import type { Finding } from '@gieo/engine/finding.ts'
import type { ColumnType } from 'kysely'
import type { Default, Json } from './tables.ts'

export type RunTables = {
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
  runs: RunTable
  public_runs: {
    shard: Default<number>
    run_id: string
    card_id: string
    published_on: string
    by_id: string
  }
}

export type RunTable = {
  shard: Default<number>
  run_id: string
  kind: string
  title: string
  organisation_id: string
  by_id: string
  about: Json<Readonly<Record<string, unknown>>>
  inputs: string
  inputs_hash: string | null
  seed: ColumnType<string, number, number>
  engine_version: string
  state: string
  progress: Default<number>
  doing: string | null
  result: string | null
  result_hash: string | null
  findings: ColumnType<readonly Finding[] | null, string | null, string | null>
  asked_at: Default<Date>
  began_at: Date | null
  ended_at: Date | null
  tries: Default<number>
  lease_by: string | null
  lease_until: Date | null
}
