import type { CellRemark } from '@gieo/engine/import/prepare.ts'
import type { Context } from '../context.ts'
import { columnName } from '../sheets/cell.ts'
import { insertRows, writeAll } from '../store/write.ts'
import type { RowStatus } from '../wire/imports.ts'

/** A row as it is kept until it is applied. */
export type StagedRow = {
  readonly row: number
  readonly status: RowStatus
  readonly unit: string | undefined
  readonly on: string | undefined
  readonly title: string
  readonly body: unknown
  readonly remarks: readonly CellRemark[]
}

const ROWS_AT_ONCE = 200
const CELL_TEXT_MAX = 300

/** Keeps checked rows and what was found in them, a thousand at a time. */
export function openStaging({ db }: Context, importId: string) {
  let waiting: StagedRow[] = []
  let findings = 0
  // While the database writes one handful the next is read.
  let writing: Promise<void> = Promise.resolve()
  const flush = async () => {
    const rows = waiting
    waiting = []
    await writing
    const found = rows.flatMap(({ row, remarks }) => remarks.map((remark) => findingRow(row, remark)))
    writing = writeAll(db, [
      ...insertRows('import_rows', rows.map(staged)),
      ...insertRows('import_findings', found),
    ])
    // A failure is met where it is waited for.
    writing.catch(() => undefined)
  }
  const findingRow = (row: number, { column, code, weight, values, text }: CellRemark) => ({
    import_id: importId,
    finding_number: ++findings,
    row_number: row,
    column_name: column === undefined ? null : columnName(column),
    code,
    weight,
    finding_values: values ?? null,
    cell_text: storable(text).slice(0, CELL_TEXT_MAX),
  })
  const staged = ({ row, status, unit, on, title, body, remarks }: StagedRow) => ({
    import_id: importId,
    row_number: row,
    status,
    unit_id: unit ?? null,
    occurred_on: on ?? null,
    title: storable(title).slice(0, CELL_TEXT_MAX),
    body,
    findings: remarks.length,
    doubtful: status === 'ready' && remarks.length > 0,
  })
  return {
    add: async (row: StagedRow) => {
      waiting.push(row)
      if (waiting.length >= ROWS_AT_ONCE) await flush()
    },
    close: async () => {
      await flush()
      await writing
    },
    /** Waits for what is being written, whatever becomes of it. */
    settle: () => writing.catch(() => undefined),
  }
}

/** Deletes what an earlier check kept. */
export async function clearStaging({ db }: Context, importId: string): Promise<void> {
  for (const table of ['import_rows', 'import_findings', 'import_places'] as const)
    await db.deleteFrom(table).where('import_id', '=', importId).execute()
}

// PostgreSQL cannot hold the character 0, nor half a character.
function storable(text: string): string {
  return text.replaceAll(/[\0\p{Cs}]/gu, '')
}
