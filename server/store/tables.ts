import type { ColumnType, Generated } from 'kysely'
import type { AdoptionTable } from './adoption-table.ts'
import type { CardTables } from './card-tables.ts'
import type { ReceivedCardTables } from './received-card-tables.ts'
import type { ImportRowTable, ImportTable } from './import-tables.ts'
import type { CalendarTable, ReportTable, ReportTemplateTable } from './report-tables.ts'
import type { PublicRecordingView, RecordingTable } from './recording-tables.ts'
import type { OutlineImportTable, OutlineTable, PlaceProfileTable, UnitVersionTable } from './unit-tables.ts'
import type { PublicationTables } from './publication-tables.ts'
import type { ForecastTables } from './forecast-tables.ts'
import type { PlanTables } from './plan-tables.ts'
import type { RunTables } from './run-tables.ts'
import type { SumTables } from './sum-tables.ts'

/** The shape of the database, as Kysely sees it. What each table is for stands beside its definition in `migrations`. */
export type Tables = CardTables &
  ReceivedCardTables &
  PublicationTables &
  RunTables &
  PlanTables &
  ForecastTables &
  SumTables & {
    journal: JournalTable
    vault: {
      shard: Default<number>
      position: string
      words: Json<readonly (string | null)[]>
      erased_at: Date | null
    }
    inbox: InboxTable
    epochs: {
      shard: Default<number>
      epoch: string
      land_position: ColumnType<string, string | number, string | number>
      packs_position: ColumnType<string, string | number | undefined, string | number>
    }
    cases: CaseTable
    adoptions: AdoptionTable
    case_counts: CaseCountTable
    case_yields: CaseCountTable & { yields_to: string }
    likely_pairs: { shard: Default<number>; first_id: string; second_id: string; score: number }
    pair_search: { shard: Default<number>; done_position: string; next_position: string; next_xid: string }
    case_links: {
      shard: Default<number>
      case_id: string
      other_id: string
      said: 'same' | 'apart'
      by_id: string
      on_date: string
    }
    case_departures: {
      shard: Default<number>
      position: string
      xid: Default<string>
      case_id: string
      reach_key: string
      unit_ids: string[]
    }
    photos: PhotoTable
    photo_files: {
      shard: Default<number>
      photo_id: string
      sha256: string
      bytes: number
      width: number
      height: number
      arrived_at: Default<Date>
    }
    public_models: PublicModelTable
    public_photos: PublicPhotoView
    card_recordings: RecordingTable
    public_recordings: PublicRecordingView
    figure_deltas: FigureRowTable & { delta_id: Generated<string> }
    declared_figures: DeclaredTable
    target_acts: TargetActTable
    targets: {
      shard: Default<number>
      act_id: string
      indicator: string
      period_text: string
      branch: string
      unit_id: string
      version: number
      value: number | null
    }
    unit_changes: {
      shard: Default<number>
      change_id: string
      position: string
      on_date: string
      basis: string
      title_vi: string
      title_en: string
      body: Json<unknown>
      undone: boolean
    }
    unit_versions: UnitVersionTable
    geographies: { shard: Default<number>; map_on: string; change_id: string | null }
    unit_outlines: OutlineTable
    place_profiles: PlaceProfileTable
    outline_imports: OutlineImportTable
    unit_homes: { shard: Default<number>; unit_id: string; map_on: string; home_id: string }
    unit_ancestors: {
      shard: Default<number>
      map_on: string
      unit_id: string
      ancestor_id: string
      depth: number
    }
    organisations: {
      shard: Default<number>
      organisation_id: string
      name_vi: string
      name_en: string
      branch: string
      unit_id: string
      is_example: boolean
    }
    officers: {
      shard: Default<number>
      officer_id: string
      name: string
      full_name: string
      is_example: boolean
      disabled: boolean
    }
    postings: PostingTable
    shares: {
      shard: Default<number>
      programme: string
      owner_branch: string
      viewer_branch: string
      from_on: string
      to_on: string | null
    }
    credentials: {
      shard: Default<number>
      officer_id: string
      password_hash: string
      changed_at: Default<Date>
      must_change: Default<boolean>
    }
    hand_overs: HandOverTable
    start_marks: {
      shard: Default<number>
      unit_id: string
      officer_id: string
      kind: string
      marked_at: Default<Date>
    }
    sessions: SessionTable
    sign_in_tries: {
      shard: Default<number>
      try_id: Generated<string>
      name: string
      address: string
      tried_at: Default<Date>
    }
    jobs: JobTable
    saved_lists: {
      shard: Default<number>
      list_id: string
      officer_id: string
      name: string
      query: Json<Readonly<Record<string, string>>>
      saved_at: Default<Date>
    }
    bulk_acts: BulkActTable
    bulk_act_cases: BulkActCaseTable
    imports: ImportTable
    import_rows: ImportRowTable
    import_findings: {
      shard: Default<number>
      import_id: string
      finding_number: number
      row_number: number
      column_name: string | null
      code: string
      weight: string
      finding_values: Json<Record<string, string | number> | null>
      cell_text: string
    }
    import_places: {
      shard: Default<number>
      import_id: string
      place_key: string
      name: string
      row_count: number
      first_row: number
      candidates: Json<readonly string[]>
    }
    import_mappings: {
      shard: Default<number>
      organisation_id: string
      kind: string
      programme: string
      name: string
      plan: Json<unknown>
      headings: Json<Record<string, string>>
      officer_id: string
      changed_at: Default<Date>
    }
    report_templates: ReportTemplateTable
    reports: ReportTable
    calendars: CalendarTable
    packs: {
      shard: Default<number>
      hash: string
      programme: string
      version: number
      body: Json<unknown>
    }
  }

export type Default<T> = ColumnType<T, T | undefined, T>
export type Json<T> = ColumnType<T, string, string>

type JournalTable = {
  shard: Default<number>
  position: Generated<string>
  xid: Default<string>
  stream: string
  stream_id: string
  version: number
  type: string
  actor_id: string
  organisation_id: string | null
  device: string
  command_id: string | null
  occurred_on: string
  recorded_at: Default<Date>
  body: Json<unknown>
}

type InboxTable = {
  shard: Default<number>
  command_id: string
  officer_id: string
  body_hash: string
  received_at: Default<Date>
  verdict: ColumnType<unknown, string | null, string | null>
}

type CaseTable = {
  shard: Default<number>
  case_id: string
  programme: string
  pack_hash: string
  unit_id: string
  home_id: string
  hamlet_id: string | null
  commune_id: string | null
  district_id: string | null
  province_id: string | null
  organisation_id: string
  branch: string
  reach_key: string
  recorder_id: string
  title: string
  group_value: string | null
  stage: string
  standing: string
  stage_on: string
  opened_on: string
  sent_back: ColumnType<{ reason: string; on: string } | null, string | null, string | null>
  withdrawn: ColumnType<{ reason: string; on: string } | null, string | null, string | null>
  contested: Json<Record<string, { offered: unknown; by: string; version: number }>>
  answers: Json<Record<string, unknown>>
  spot: ColumnType<{ lat: number; lon: number } | null, string | null, string | null>
  version: number
  terms: string
  sort_key: string
  is_example: boolean
  same_group: ColumnType<string | null, string | null | undefined, string | null>
  changed_position: string
  changed_xid: string
}

type CaseCountTable = {
  shard: Default<number>
  case_id: string
  indicator: string
  unit_id: string
  branch: string
  on_date: string
  part: string
  value: Default<string>
  amount: number
}

type PhotoTable = {
  shard: Default<number>
  photo_id: string
  case_id: string
  place: number
  caption_vi: string
  caption_en: string
  credit: string
  consent: boolean
  taken_on: string | null
  sha256: string
  bytes: number
}

type PublicPhotoView = Pick<
  PhotoTable,
  'photo_id' | 'case_id' | 'place' | 'caption_vi' | 'caption_en' | 'credit' | 'taken_on'
> & {
  width: number
  height: number
}

type PublicModelTable = {
  shard: Default<number>
  case_id: string
  programme: string
  pack_hash: string
  title: string
  summary: string | null
  group_value: string | null
  stage: string
  stage_on: string
  opened_on: string
  entered: Json<readonly { stage: string; on: string }[]>
  unit_id: string
  home_id: string
  commune_id: string | null
  organisation_id: string
  answers: Json<Record<string, unknown>>
  terms: string
  is_example: boolean
  source_url: string | null
}

type FigureRowTable = {
  shard: Default<number>
  indicator: string
  unit_id: string
  branch: string
  bucket_on: string
  part: string
  value: Default<string>
  amount: number
  beside: Default<string>
}

type DeclaredTable = {
  shard: Default<number>
  figure_id: string
  indicator: string
  unit_id: string
  from_on: string | null
  to_on: string | null
  period_text: string
  value: number | null
  low: number | null
  high: number | null
  qualifier: string
  measure: string
  definer: string
  source: string | null
  as_of: string | null
  note_vi: string | null
  note_en: string | null
  claim: string | null
  label_vi: string
  label_en: string
}

type TargetActTable = {
  shard: Default<number>
  act_id: string
  indicator: string
  period_text: string
  branch: string
  organisation_id: string
  by_id: string
  posted_at: string
  set_on: string
  decision: string
  decided_on: string
  definer: string
  milestones: Json<readonly { readonly until: string; readonly percent: number }[]>
}

type PostingTable = {
  shard: Default<number>
  posting_id: string
  officer_id: string
  organisation_id: string
  role: string
  unit_id: string
  programmes: string[] | null
  from_on: string
  to_on: string | null
}

type HandOverTable = {
  shard: Default<number>
  hand_over_id: string
  from_id: string
  to_id: string
  by_id: string
  on_date: string
  waiting: number | null
  ended_ids: string[]
  begun_ids: string[]
  entered_at: Date
}

type SessionTable = {
  shard: Default<number>
  session_id: string
  token_hash: string
  officer_id: string
  device_name: string
  created_at: Default<Date>
  last_seen_at: Default<Date>
  expires_at: Date
  revoked_at: Date | null
}

type JobTable = {
  shard: Default<number>
  job_id: Generated<string>
  kind: string
  body: Json<unknown>
  run_after: Default<Date>
  tries: Default<number>
  failure: string | null
  done_at: Date | null
}

type BulkActTable = {
  shard: Default<number>
  act_id: string
  officer_id: string
  kind: string
  programme: string | null
  move_id: string | null
  occurred_on: string
  begun_at: Default<Date>
  undone_at: Date | null
}

type BulkActCaseTable = {
  shard: Default<number>
  act_id: string
  case_id: string
  heading: Json<{ programme: string; pack: string; unit: string; basedOn: number }>
  step: number | null
  refused_code: string | null
  undone: Default<boolean>
  left_code: string | null
}
