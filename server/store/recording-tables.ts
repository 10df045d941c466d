import type { Default } from './tables.ts'

/** A card spoken by somebody who agreed that everybody may hear it. */
export type RecordingTable = {
  shard: Default<number>
  recording_id: string
  card_id: string
  version: number
  language: string
  mime_type: string
  bytes: number
  sha256: string
  recorded_on: string
  officer_id: string
}

export type PublicRecordingView = Omit<RecordingTable, 'shard' | 'officer_id'>
