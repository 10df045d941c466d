import type { ColumnType } from 'kysely'
import type { AdoptionState } from '@gieo/engine/replication/adoption/adoption.ts'

export type AdoptionTable = {
  shard: ColumnType<number, number | undefined, number | undefined>
  case_id: string
  card_id: string
  card_version: number
  state: AdoptionState
  planned_on: string
  started_on: string | null
  kept_on: string | null
  dropped_on: string | null
  reason_value: string | null
  incentives: string[]
  verified_on: string | null
  seen_at_id: string | null
  cost: number | null
  labour: number | null
  scale: number | null
  musts: string[]
  entered: ColumnType<readonly EnteredStep[], string, string>
  due_on: string | null
}

/** A step of an adoption as the projection keeps it. */
export type EnteredStep = { readonly stage: string; readonly on: string; readonly move?: string | undefined }
