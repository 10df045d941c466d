import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { SAID_TABLE } from '@gieo/engine/import/said-table.ts'
import { problemText } from '@gieo/engine/problem-texts.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Locale } from '@gieo/engine/text/date.ts'
import ExcelJS from 'exceljs'
import { randomUUID } from 'node:crypto'
import type { Context } from '../context.ts'
import type { Cell, Row } from '../sheets/cell.ts'
import { sheetName } from '../exports/write-book.ts'
import { scopeOf, withScope, type Actor } from '../store/scope.ts'
import { readChangedSince, type ChangedSince } from './changed-since.ts'
import { columnIndex } from './plan.ts'
import { findImport, type ImportRecord } from './record.ts'
import { importFolder, readStaged } from './staged.ts'

/**
 * The same table as a workbook, with what became of every row: the result, what was found in it, the record it opened
 * with a link, and what has changed since, its cells marked.
 */
export async function writeTable(
  context: Context,
  actor: Actor,
  id: string,
  { locale, origin }: { readonly locale: Locale; readonly origin: string },
): Promise<{ readonly name: string; readonly stream: Readable } | Refusal> {
  const record = await findImport(context.db, actor, id)
  if ('refused' in record) return record
  const { plan } = record
  if (plan === undefined) return refuse('import.not-now')
  const file = join(importFolder(context, id), `${randomUUID()}.xlsx`)
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true })
  const sheet = book.addWorksheet(sheetName(record.sheets[plan.sheet]?.name ?? ''))
  const width = await widthOf(context, record)
  const writing = { context, actor, record, locale, origin, sheet, width }
  for await (const rows of readStaged(context, id, plan.sheet)) {
    await writeRows(writing, rows)
    await setImmediate()
  }
  sheet.commit()
  await book.commit()
  const stream = createReadStream(file)
  stream.once('close', () => void rm(file, { force: true }))
  return { name: `${record.fileName.replace(/\.\w+$/, '')}.xlsx`, stream }
}

type Writing = {
  readonly context: Context
  readonly actor: Actor
  readonly record: ImportRecord
  readonly locale: Locale
  readonly origin: string
  readonly sheet: ExcelJS.Worksheet
  readonly width: number
}

const MARKED = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2B3' } } as const
const LINK = { color: { argb: 'FF0B5FA5' }, underline: true } as const

async function writeRows(writing: Writing, rows: readonly Row[]): Promise<void> {
  const { record, sheet, locale, width } = writing
  const said = SAID_TABLE[locale]
  const headerTo = record.plan?.headerTo ?? 0
  const told = await tellRows(writing, rows)
  for (const row of rows) {
    const written = sheet.getRow(row.number)
    for (const cell of row.cells) writeCell(written, cell, row.number <= headerTo)
    if (row.number === headerTo) {
      const added = [said.result, said.remarks, said.record, said.changed]
      for (const [index, heading] of added.entries()) written.getCell(width + 1 + index).value = heading
      written.font = { bold: true }
    }
    const outcome = told.get(row.number)
    if (outcome !== undefined) writeOutcome(writing, written, outcome)
    written.commit()
  }
}

type Told = {
  readonly status: string
  readonly subject: string | null
  readonly remarks: readonly string[]
  readonly changed: ChangedSince | undefined
}

function writeOutcome({ record, locale, origin, width }: Writing, row: ExcelJS.Row, told: Told): void {
  const said = SAID_TABLE[locale]
  row.getCell(width + 1).value = said.statuses[told.status] ?? told.status
  row.getCell(width + 2).value = told.remarks.join('\n')
  if (told.subject !== null && record.kind === 'cases') {
    const link = row.getCell(width + 3)
    link.value = { text: said.record, hyperlink: `${origin}/office/cases/${told.subject}` }
    link.font = LINK
  }
  if (told.changed === undefined) return
  row.getCell(width + 4).value = told.changed.words.join('\n')
  for (const { column, target } of record.plan?.columns ?? [])
    if (told.changed.fields.has(target.replace(/^field:/, '')))
      row.getCell(columnIndex(column) + 1).fill = MARKED
}

// A merged heading is said once; below, every row of a block has its value, so that the table can be sorted.
function writeCell(row: ExcelJS.Row, cell: Cell, isHeading: boolean): void {
  if (isHeading && cell.mergedFrom !== undefined) return
  const written = row.getCell(cell.column + 1)
  switch (cell.is) {
    case 'text':
      written.value = cell.text
      return
    case 'number':
      written.value = cell.number
      return
    case 'date':
      written.value = new Date(`${cell.date}T00:00:00Z`)
      written.numFmt = cell.precision === 'day' ? 'dd/mm/yyyy' : 'mm/yyyy'
      return
    case 'yes-no':
      written.value = cell.yes
      return
    case 'error':
      written.value = cell.error
      return
    case 'no-result':
      return
  }
}

async function tellRows(writing: Writing, rows: readonly Row[]): Promise<ReadonlyMap<number, Told>> {
  const { context, actor, record, locale } = writing
  const numbers = rows.map(({ number }) => number)
  const [from = 0, to = 0] = [numbers[0], numbers.at(-1)]
  const staged = await context.db
    .selectFrom('import_rows')
    .where('import_id', '=', record.id)
    .where('row_number', '>=', from)
    .where('row_number', '<=', to)
    .select(['row_number', 'status', 'subject_id', 'version'])
    .execute()
  const findings = await context.db
    .selectFrom('import_findings')
    .where('import_id', '=', record.id)
    .where('row_number', '>=', from)
    .where('row_number', '<=', to)
    .select(['row_number', 'column_name', 'code', 'finding_values'])
    .orderBy('finding_number')
    .execute()
  const said = SAID_TABLE[locale]
  const remarks = new Map<number, string[]>()
  for (const { row_number, column_name, code, finding_values } of findings) {
    const { title, remedy } = problemText(code, finding_values ?? undefined, locale)
    const at = column_name === null ? '' : `${said.column} ${column_name}: `
    remarks.set(row_number, [...(remarks.get(row_number) ?? []), `${at}${title} ${remedy}`])
  }
  const imported = new Map(
    staged.flatMap((row) => (row.subject_id === null ? [] : [[row.subject_id, row.version ?? 0]])),
  )
  const changed =
    record.kind === 'cases' && imported.size > 0
      ? await changedSince(context, actor, locale, imported)
      : new Map()
  return new Map(
    staged.map((row) => [
      row.row_number,
      {
        status: row.status,
        subject: row.subject_id,
        remarks: remarks.get(row.row_number) ?? [],
        changed: changed.get(row.subject_id ?? ''),
      },
    ]),
  )
}

async function changedSince(
  context: Context,
  actor: Actor,
  locale: Locale,
  imported: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, ChangedSince>> {
  const land = await context.land()
  const scope = scopeOf(land, actor, context.packs.programmes)
  return withScope(context.db, scope, (tx) =>
    readChangedSince(context, tx, { land, scope, locale }, imported),
  )
}

// One column to the right of everything that stands in the table.
async function widthOf(context: Context, record: ImportRecord): Promise<number> {
  let width = 0
  for await (const rows of readStaged(context, record.id, record.plan?.sheet ?? 0))
    for (const { cells } of rows) width = Math.max(width, (cells.at(-1)?.column ?? 0) + 1)
  return width
}
