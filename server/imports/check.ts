import { sayCell } from '@gieo/engine/import/cell-value.ts'
import { leftOutWhy, type CellRemark, type TableRow } from '@gieo/engine/import/prepare.ts'
import { doubt } from '@gieo/engine/import/reading.ts'
import type { TablePlan } from '@gieo/engine/import/plan.ts'
import { sql } from 'kysely'
import { findActorById } from '../accounts/session.ts'
import type { Context } from '../context.ts'
import type { Db, Tx } from '../store/database.ts'
import { insertRows, writeAll } from '../store/write.ts'
import type { ImportCounts, ImportPlan } from '../wire/imports.ts'
import { findAlike } from './alike.ts'
import { makeCaseChecker } from './check-case.ts'
import { makeFigureChecker } from './check-figures.ts'
import type { Progress } from './progress.ts'
import type { ImportRecord } from './record.ts'
import type { PlaceSeeker } from './seek-place.ts'
import { HEAD_ROWS } from './head-rows.ts'
import { refusedIn, rowWithout } from './read-upload.ts'
import { readFirst, readStaged, stageSheet } from './staged.ts'
import { listKnownCards } from '../replication/adoptions/known-cards.ts'
import type { Row } from '../sheets/cell.ts'
import { clearStaging, openStaging, type StagedRow } from './staging.ts'
import { toTablePlan } from './table-plan.ts'
import type { Led } from './work.ts'

/** Checks one row: what it would open, or why it cannot. */
export type RowChecker = {
  readonly check: (row: TableRow) => StagedRow
  readonly places: PlaceSeeker
}

/** Checks every row of the table against the plan; keeps the rows, what was found, and what has to be asked. */
export async function checkStep(context: Context, record: ImportRecord, progress: Progress): Promise<Led> {
  const actor = await findActorById(context, record.officer)
  if (actor === undefined || record.plan === undefined) return { to: 'waiting' }
  const { headerTo, sheet } = record.plan
  const plan = toTablePlan(record.plan, await listKnownCards(context.db))
  const checker =
    record.kind === 'figures'
      ? await makeFigureChecker(context, actor, record.id, plan)
      : await makeCaseChecker(context, actor, record, plan)
  if ('refused' in checker) return { to: 'waiting', change: { problem: JSON.stringify(checker.refused) } }
  await dropRefused(context, record, record.plan)
  await clearStaging(context, record.id)
  const staging = openStaging(context, record.id)
  const total = record.sheets[sheet]?.rows ?? 0
  let done = 0
  try {
    for await (const rows of readStaged(context, record.id, sheet)) {
      for (const row of rows) if (row.number > headerTo) await staging.add(checkRow(plan, row, checker))
      progress.tell((done += rows.length), total)
    }
    await staging.close()
  } finally {
    await staging.settle()
  }
  await keepQuestions(context, record.id, checker.places)
  if (record.kind === 'cases') await findAlike(context, actor, record, progress)
  return { to: 'checked', change: { counts: JSON.stringify(await countRows(context, record.id)) } }
}

function checkRow(plan: TablePlan, row: TableRow, checker: RowChecker): StagedRow {
  const why = leftOutWhy(plan, row)
  if (why === undefined) return checker.check(row)
  const text = row.cells.map((cell) => sayCell(cell)).join(' | ')
  const remark: CellRemark = { ...doubt(why), column: undefined, text }
  const nothing = { unit: undefined, on: undefined, title: text, body: {} }
  return { row: row.number, status: 'left-out', ...nothing, remarks: [remark] }
}

// Other rows may be the headings than was thought while reading: what these refuse is dropped now.
async function dropRefused(context: Context, record: ImportRecord, plan: ImportPlan): Promise<void> {
  const { sheet, headerFrom, headerTo } = plan
  const rows = await readFirst(context, record.id, sheet, HEAD_ROWS)
  const known = new Set(record.refusedColumns.filter((at) => at.sheet === sheet).map(({ column }) => column))
  const refused = refusedIn(sheet, rows, { from: headerFrom, to: headerTo }).filter(
    ({ column }) => !known.has(column),
  )
  if (refused.length === 0) return
  const without = rowWithout(refused, headerTo)
  await stageSheet(context, record.id, sheet, mapRows(readStaged(context, record.id, sheet), without))
  await context.db
    .updateTable('imports')
    .set({ refused_columns: JSON.stringify([...record.refusedColumns, ...refused]) })
    .where('import_id', '=', record.id)
    .execute()
}

async function* mapRows(
  batches: AsyncIterable<readonly Row[]>,
  change: (row: Row) => Row,
): AsyncGenerator<readonly Row[]> {
  for await (const rows of batches) yield rows.map(change)
}

async function keepQuestions({ db }: Context, importId: string, places: PlaceSeeker): Promise<void> {
  const rows = places.asked().map(({ key, name, candidates, rows: count, firstRow }) => ({
    import_id: importId,
    place_key: key.slice(0, 400),
    name: name.slice(0, 400),
    row_count: count,
    first_row: firstRow,
    candidates,
  }))
  await writeAll(db, insertRows('import_places', rows))
}

/** How many rows stand where. */
export async function countRows({ db }: { readonly db: Db | Tx }, importId: string): Promise<ImportCounts> {
  const { rows } = await sql<ImportCounts>`
    select count(*)::int as rows,
      count(*) filter (where status = 'ready')::int as ready,
      count(*) filter (where status = 'ready' and doubtful)::int as doubtful,
      count(*) filter (where status = 'stopped')::int as stopped,
      count(*) filter (where status = 'alike')::int as alike,
      count(*) filter (where status = 'left-out')::int as "leftOut",
      count(*) filter (where status = 'opened')::int as opened,
      count(*) filter (where status = 'withdrawn')::int as withdrawn,
      count(*) filter (where status = 'kept')::int as kept,
      coalesce(sum(findings), 0)::int as findings
    from import_rows where import_id = ${importId}`.execute(db)
  const [counts] = rows
  if (counts === undefined) throw new Error('a count gives one row')
  return counts
}
