import type { Default, Json } from './tables.ts'

/** A Word template of an organisation's own, version by version. */
export type ReportTemplateTable = {
  shard: Default<number>
  template_id: string
  version: number
  organisation_id: string
  name: string
  style: string
  file: Buffer
  officer_id: string
  uploaded_at: Default<Date>
  retired_at: Date | null
}

/** A report: what it asked, what it was told, and the file made of it. */
export type ReportTable = {
  shard: Default<number>
  report_id: string
  organisation_id: string
  officer_id: string
  programmes: string[]
  unit_id: string
  period_text: string
  map_on: string
  template_id: string
  template_name: string
  template_file: Buffer
  head: Json<unknown>
  answers: Json<unknown>
  cut_on: string
  cut_at: Date
  file: Buffer
  state: string
  series: string | null
  number: number | null
  issued_on: string | null
  issued_by: string | null
  created_at: Default<Date>
}

/** The secret address of an officer's calendar; only its hash is kept. */
export type CalendarTable = {
  shard: Default<number>
  officer_id: string
  secret_hash: string
  made_at: Default<Date>
}
