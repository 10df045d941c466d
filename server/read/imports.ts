import { problemText } from '@gieo/engine/problem-texts.ts'
import { sayCell } from '@gieo/engine/import/cell-value.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Locale } from '@gieo/engine/text/date.ts'
import type { Context } from '../context.ts'
import { headingRowsOf, headingsOf, HEAD_ROWS } from '../imports/head-rows.ts'
import { proposePlan, targetsOf } from '../imports/propose.ts'
import { findImport, listImports, type ImportRecord } from '../imports/record.ts'
import { readFirst } from '../imports/staged.ts'
import { columnName, type Row } from '../sheets/cell.ts'
import type { Actor } from '../store/scope.ts'
import {
  IMPORT_STATES,
  type ImportCounts,
  type ImportList,
  type ImportPage,
  type SheetPreview,
} from '../wire/imports.ts'
import type { ProblemBody } from '../wire/problem.ts'

const AT_WORK: ReadonlySet<string> = new Set<(typeof IMPORT_STATES)[number]>([
  'reading',
  'checking',
  'applying',
  'undoing',
])

/** How a problem is said on the wire. */
export type SayProblem = (problem: NonNullable<ImportRecord['problem']>) => ProblemBody

export async function readImport(
  context: Context,
  actor: Actor,
  id: string,
  locale: Locale,
  say: SayProblem,
): Promise<ImportPage | Refusal> {
  const record = await findImport(context.db, actor, id)
  return 'refused' in record ? record : sayImport(record, locale, say)
}

const LISTED_MAX = 50

export async function readImports(
  context: Context,
  actor: Actor,
  locale: Locale,
  say: SayProblem,
): Promise<ImportList> {
  const records = await listImports(context.db, actor, LISTED_MAX)
  return { items: records.map((record) => sayImport(record, locale, say)) }
}

const NO_COUNTS: ImportCounts = {
  rows: 0,
  ready: 0,
  doubtful: 0,
  stopped: 0,
  alike: 0,
  leftOut: 0,
  opened: 0,
  withdrawn: 0,
  kept: 0,
  findings: 0,
}

function sayImport(record: ImportRecord, locale: Locale, say: SayProblem): ImportPage {
  const { id, kind, state, revision, fileName, fileBytes, done, total } = record
  return {
    id,
    kind,
    programme: record.programme ?? null,
    state,
    revision,
    fileName,
    fileBytes,
    createdAt: record.createdAt.toISOString(),
    keptUntil: record.keepUntil.toISOString().slice(0, 10),
    progress: AT_WORK.has(state) ? { done, total: total ?? null } : null,
    problem: record.problem === undefined ? null : say(record.problem),
    sheets: record.sheets.map((sheet, index) => ({ ...sheet, index })),
    refusedColumns: record.refusedColumns.map(({ sheet, column, heading, words }) => ({
      sheet,
      column: columnName(column),
      heading,
      ...problemText('import.person-column', { words }, locale),
    })),
    plan: record.plan ?? null,
    mapping: record.mapping ?? null,
    counts: { ...NO_COUNTS, ...record.counts },
  }
}

const PREVIEW_ROWS = 30
const SAMPLES = 5

/** The first rows of a sheet as the table shows them, and what is proposed for its columns. */
export async function previewSheet(
  context: Context,
  actor: Actor,
  id: string,
  asked: {
    readonly sheet: number
    readonly headerFrom?: number | undefined
    readonly headerTo?: number | undefined
  },
): Promise<SheetPreview | Refusal> {
  const record = await findImport(context.db, actor, id)
  if ('refused' in record) return record
  const sheet = record.sheets[asked.sheet]
  if (sheet === undefined) return refuse('request.not-found')
  const rows = await readFirst(context, id, asked.sheet, HEAD_ROWS + PREVIEW_ROWS)
  const found = headingRowsOf(rows) ?? { from: 1, to: 1 }
  const from = asked.headerFrom ?? found.from
  const at = { sheet: asked.sheet, from, to: Math.max(from, asked.headerTo ?? found.to) }
  const { plan, mapping, guessed } = await proposePlan(context, record, rows, at)
  return {
    sheet: { ...sheet, index: asked.sheet },
    rows: rows.slice(0, PREVIEW_ROWS).map(sayRow),
    columns: sayColumns(record, rows, at, guessed),
    targets: targetsOf(context, record).map(({ otherNames: _names, measure, ...target }) => ({
      ...target,
      measure: measure ?? null,
    })),
    plan,
    mapping: mapping ?? null,
  }
}

function sayRow({ number, hidden, cells }: Row): SheetPreview['rows'][number] {
  const shown = cells.map((cell) => [columnName(cell.column), sayCell(cell).slice(0, 200)])
  return { number, hidden: hidden ?? false, cells: Object.fromEntries(shown) }
}

function sayColumns(
  record: ImportRecord,
  rows: readonly Row[],
  at: { readonly sheet: number; readonly from: number; readonly to: number },
  guessed: ReadonlySet<number>,
): SheetPreview['columns'] {
  const headings = headingsOf(rows, at)
  const refused = new Set(
    record.refusedColumns.filter(({ sheet }) => sheet === at.sheet).map(({ column }) => column),
  )
  const used = new Set([...headings.keys(), ...rows.flatMap((row) => row.cells.map(({ column }) => column))])
  return [...used]
    .toSorted((left, right) => left - right)
    .map((column) => ({
      column: columnName(column),
      heading: headings.get(column) ?? '',
      samples: samplesOf(rows, column, at.to),
      refused: refused.has(column),
      guessed: guessed.has(column),
    }))
}

function samplesOf(rows: readonly Row[], column: number, headerTo: number): string[] {
  const texts = rows.flatMap((row) =>
    row.number <= headerTo
      ? []
      : row.cells.filter((cell) => cell.column === column).map((cell) => sayCell(cell)),
  )
  return [...new Set(texts)].slice(0, SAMPLES).map((text) => text.slice(0, 100))
}
