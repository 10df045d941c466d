import { rm } from 'node:fs/promises'
import { aboutPersons } from '@gieo/engine/pack/check-persons.ts'
import { sayCell } from '@gieo/engine/import/cell-value.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { misreadingOf } from '@gieo/engine/text/misread.ts'
import type { Context } from '../context.ts'
import type { Row } from '../sheets/cell.ts'
import { sayFont } from '../sheets/encoding.ts'
import { openTable } from '../sheets/open.ts'
import { FileRefused, orRefusal } from '../sheets/refused.ts'
import type { TableFile } from '../sheets/table-file.ts'
import { headingRowsOf, headingsOf } from './head-rows.ts'
import type { Progress } from './progress.ts'
import { proposePlan } from './propose.ts'
import type { ImportRecord, RefusedColumn, StagedSheet } from './record.ts'
import { readFirst, stageSheet, uploadPath } from './staged.ts'
import type { Led } from './work.ts'

/** What reading gave: the sheets, and the columns that were dropped. */
export type ReadUpload = {
  readonly sheets: readonly StagedSheet[]
  readonly refusedColumns: readonly RefusedColumn[]
}

/** Reads the file and proposes what to make of its largest visible sheet. */
export async function readStep(context: Context, record: ImportRecord, progress: Progress): Promise<Led> {
  const read = await readUpload(context, record, progress)
  if ('refused' in read) return { to: 'failed', change: { problem: JSON.stringify(read.refused) } }
  const { sheets, refusedColumns } = read
  const sheet = largestOf(sheets)
  const { headerFrom, headerTo } = sheets[sheet] ?? { headerFrom: 1, headerTo: 1 }
  const rows = await readFirst(context, record.id, sheet, ROWS_LOOKED_AT)
  const { plan, mapping } = await proposePlan(context, { ...record, refusedColumns }, rows, {
    sheet,
    from: headerFrom,
    to: headerTo,
  })
  return {
    to: 'waiting',
    change: {
      sheets: JSON.stringify(sheets),
      refused_columns: JSON.stringify(refusedColumns),
      plan: JSON.stringify(plan),
      mapping: mapping ?? null,
    },
  }
}

function largestOf(sheets: readonly StagedSheet[]): number {
  const visible = (sheet: StagedSheet) => (sheet.state === 'visible' ? 1 : 0)
  const order = sheets.map((sheet, index) => ({ sheet, index }))
  order.sort(
    (left, right) => visible(right.sheet) - visible(left.sheet) || right.sheet.rows - left.sheet.rows,
  )
  return order[0]?.index ?? 0
}

/**
 * Reads the uploaded file into rows of our own and deletes it. Columns that ask for what is not kept about people are
 * dropped here, so that their values are on no disk of ours once the file is gone.
 */
export async function readUpload(
  context: Context,
  record: ImportRecord,
  progress: Progress,
): Promise<ReadUpload | Refusal> {
  const path = uploadPath(context, record.id)
  const read = await orRefusal(async () => {
    const table = await openTable(path)
    if ('refused' in table) return table
    try {
      return await readTable(context, record.id, table, progress)
    } finally {
      table.close()
    }
  })
  await rm(path, { force: true })
  return read
}

async function readTable(
  context: Context,
  id: string,
  table: TableFile,
  progress: Progress,
): Promise<ReadUpload | Refusal> {
  const sheets: StagedSheet[] = []
  const refusedColumns: RefusedColumn[] = []
  for (const [index, head] of table.sheets.entries()) {
    const told: { rows: number; at: { from: number; to: number }; refused: readonly RefusedColumn[] } = {
      rows: 0,
      at: { from: 0, to: 0 },
      refused: [],
    }
    await stageSheet(context, id, index, dropRefused(index, table.rows(index), told, progress))
    refusedColumns.push(...told.refused)
    sheets.push({ ...head, rows: told.rows, headerFrom: told.at.from, headerTo: told.at.to })
  }
  return sheets.some(({ rows }) => rows > 0) ? { sheets, refusedColumns } : refuse('file.empty')
}

const ROWS_LOOKED_AT = 300

type Told = { rows: number; at: { from: number; to: number }; refused: readonly RefusedColumn[] }

// The first rows wait until it is known which columns may be kept.
async function* dropRefused(
  sheet: number,
  batches: AsyncIterable<readonly Row[]>,
  told: Told,
  progress: Progress,
): AsyncGenerator<readonly Row[]> {
  let first: Row[] | undefined = []
  let keep = (row: Row) => row
  for await (const rows of batches) {
    told.rows += rows.length
    progress.tell(told.rows)
    if (first === undefined) {
      yield rows.map(keep)
      continue
    }
    first.push(...rows)
    if (first.length < ROWS_LOOKED_AT) continue
    keep = lookAt(sheet, first, told)
    yield first.map(keep)
    first = undefined
  }
  if (first === undefined) return
  keep = lookAt(sheet, first, told)
  yield first.map(keep)
}

function lookAt(sheet: number, rows: readonly Row[], told: Told): (row: Row) => Row {
  refuseMisread(rows)
  const at = headingRowsOf(rows)
  if (at === undefined) return (row) => row
  told.at = at
  told.refused = refusedIn(sheet, rows, at)
  return rowWithout(told.refused, at.to)
}

/** The row without the cells below refused headings; the headings stay, so that a person sees what was dropped. */
export function rowWithout(refused: readonly RefusedColumn[], headerTo: number): (row: Row) => Row {
  if (refused.length === 0) return (row) => row
  const columns = new Set(refused.map(({ column }) => column))
  return (row) =>
    row.number <= headerTo ? row : { ...row, cells: row.cells.filter((cell) => !columns.has(cell.column)) }
}

/** Columns that may not be kept: by the words of their heading, or because numbers of identity papers stand in them. */
export function refusedIn(
  sheet: number,
  rows: readonly Row[],
  at: { readonly from: number; readonly to: number },
): readonly RefusedColumn[] {
  const headings = headingsOf(rows, at)
  const byName = [...headings].flatMap(([column, heading]) => {
    const words = aboutPersons(heading)
    return words === undefined ? [] : [{ sheet, column, heading, words }]
  })
  const named = new Set(byName.map(({ column }) => column))
  const byValue = [...identityColumns(rows, at.to)].filter((column) => !named.has(column))
  return [
    ...byName,
    ...byValue.map((column) => ({ sheet, column, heading: headings.get(column) ?? '', words: 'căn cước' })),
  ]
}

const IDENTITY_NUMBER = /^0\d{11}$/

// Twelve digits that begin with 0, in most cells of a column: the number of an identity card, whatever it is called.
function identityColumns(rows: readonly Row[], headerTo: number): ReadonlySet<number> {
  const counts = new Map<number, { cells: number; numbers: number }>()
  for (const row of rows) {
    if (row.number <= headerTo) continue
    for (const cell of row.cells) {
      const count = counts.get(cell.column) ?? { cells: 0, numbers: 0 }
      count.cells++
      if (cell.is === 'text' && IDENTITY_NUMBER.test(cell.text.trim())) count.numbers++
      counts.set(cell.column, count)
    }
  }
  return new Set([...counts].flatMap(([column, { cells, numbers }]) => (numbers > cells / 2 ? [column] : [])))
}

function refuseMisread(rows: readonly Row[]): void {
  const text = rows
    .flatMap((row) => row.cells.map((cell) => (cell.is === 'text' ? sayCell(cell) : '')))
    .join('\n')
  const misread = misreadingOf(text)
  if (misread !== undefined) throw new FileRefused('file.legacy-font', { font: sayFont(misread) })
}
