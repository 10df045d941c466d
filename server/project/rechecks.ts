import type { DrawEntry } from '../recheck/draw.ts'
import type { MarkEntry } from '../recheck/mark.ts'
import type { Tx } from '../store/database.ts'
import { insertRows, writeAll } from '../store/write.ts'
import type { RegisterEntry } from './register-entry.ts'

/** A draw, and what was found of one of its records. Bodies were written by `server/recheck`. */
export async function projectRecheck(tx: Tx, { id, type, body, occurredOn }: RegisterEntry): Promise<void> {
  if (type === 'recheckDrawn') {
    const { row, cases } = body as DrawEntry
    const rows = cases.map((one) => ({ draw_id: id, ...one, differs: [] }))
    await writeAll(tx, [...insertRows('rechecks', [row]), ...insertRows('recheck_cases', rows)])
    return
  }
  const { case: case_, result, differs } = body as MarkEntry
  await tx
    .updateTable('recheck_cases')
    .set({ result, differs: [...differs], marked_on: occurredOn })
    .where('draw_id', '=', id)
    .where('case_id', '=', case_)
    .execute()
}
