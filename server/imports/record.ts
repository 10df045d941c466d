import type { Problem } from '@gieo/engine/problem.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Locale } from '@gieo/engine/text/date.ts'
import type { Db } from '../store/database.ts'
import type { Actor } from '../store/scope.ts'
import { ImportPlan, type ImportCounts, type ImportKind, type ImportState } from '../wire/imports.ts'

/** An import as it is kept. */
export type ImportRecord = {
  readonly id: string
  readonly officer: string
  readonly organisation: string
  readonly kind: ImportKind
  readonly programme: string | undefined
  readonly state: ImportState
  readonly revision: number
  readonly fileName: string
  readonly fileBytes: number
  readonly locale: Locale
  readonly sheets: readonly StagedSheet[]
  readonly refusedColumns: readonly RefusedColumn[]
  readonly plan: ImportPlan | undefined
  readonly mapping: string | undefined
  readonly packHash: string | undefined
  readonly counts: Partial<ImportCounts>
  readonly done: number
  readonly total: number | undefined
  readonly problem: Problem | undefined
  readonly alsoChanged: boolean
  readonly createdAt: Date
  readonly keepUntil: Date
}

/** A sheet as it was read: how many rows it has, which of them look like headings. */
export type StagedSheet = {
  readonly name: string
  readonly state: 'visible' | 'hidden' | 'very-hidden'
  readonly rows: number
  readonly headerFrom: number
  readonly headerTo: number
}

/** A column that was dropped while reading, by the words that refused it. */
export type RefusedColumn = {
  readonly sheet: number
  readonly column: number
  readonly heading: string
  readonly words: string
}

/** The import, if it is this officer's. */
export async function findImport(db: Db, actor: Actor, id: string): Promise<ImportRecord | Refusal> {
  const row = await db
    .selectFrom('imports')
    .selectAll()
    .where('import_id', '=', id)
    .where('officer_id', '=', actor.officer)
    .executeTakeFirst()
  return row === undefined ? refuse('import.not-found') : toRecord(row)
}

export async function listImports(db: Db, actor: Actor, limit: number): Promise<readonly ImportRecord[]> {
  const rows = await db
    .selectFrom('imports')
    .selectAll()
    .where('officer_id', '=', actor.officer)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toRecord)
}

type Row = {
  import_id: string
  officer_id: string
  organisation_id: string
  kind: string
  programme: string | null
  pack_hash: string | null
  state: string
  revision: number
  file_name: string
  file_bytes: number
  locale: string
  sheets: unknown
  refused_columns: unknown
  plan: unknown
  mapping: string | null
  counts: unknown
  done: number
  total: number | null
  problem: unknown
  also_changed: boolean
  created_at: Date
  keep_until: Date
}

// Safe: every column was written by this folder in exactly these shapes.
export function toRecord(row: Row): ImportRecord {
  return {
    id: row.import_id,
    officer: row.officer_id,
    organisation: row.organisation_id,
    kind: row.kind as ImportKind,
    programme: row.programme ?? undefined,
    packHash: row.pack_hash ?? undefined,
    state: row.state as ImportState,
    revision: row.revision,
    fileName: row.file_name,
    fileBytes: row.file_bytes,
    locale: row.locale as Locale,
    sheets: row.sheets as readonly StagedSheet[],
    refusedColumns: row.refused_columns as readonly RefusedColumn[],
    // What was kept before the plan learned to say something more gets its default.
    plan: row.plan === null ? undefined : ImportPlan.parse(row.plan),
    mapping: row.mapping ?? undefined,
    counts: row.counts as Partial<ImportCounts>,
    done: row.done,
    total: row.total ?? undefined,
    problem: (row.problem ?? undefined) as Problem | undefined,
    alsoChanged: row.also_changed,
    createdAt: row.created_at,
    keepUntil: row.keep_until,
  }
}

/**
 * Moves an import on, if it is still where it was thought to be: of two clicks at once the second finds it moved.
 * Answers with whether it did.
 */
export async function moveImport(
  db: Db,
  record: Pick<ImportRecord, 'id' | 'state'>,
  to: ImportState,
  change: Readonly<Record<string, unknown>> = {},
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('imports')
    .set({ ...change, state: to, done: 0, total: null, tries: 0, asked_to_stop: false, lease_until: null })
    .where('import_id', '=', record.id)
    .where('state', '=', record.state)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
