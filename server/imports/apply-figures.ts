import { MAY_DECLARE } from '@gieo/engine/import/figure-row.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import { pathToday } from '../facts.ts'
import type { Tx } from '../store/database.ts'
import { record as writeDown } from '../store/record.ts'
import type { Heading } from '../store/journal.ts'
import type { Actor } from '../store/scope.ts'
import { IMPORT_DEVICE } from './judge.ts'
import type { Outcome } from './outcome.ts'
import type { ImportRecord } from './record.ts'

type FigureBody = { readonly figure_id: string; readonly unit_id: string }

/** Declares every figure that is ready; how many may no longer be declared is for the caller to refuse. */
export async function declareRows(
  context: Context,
  tx: Tx,
  actor: Actor,
  record: ImportRecord,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly refusedRows: number }> {
  const rows = await tx
    .selectFrom('import_rows')
    .where('import_id', '=', record.id)
    .where('status', '=', 'ready')
    .select(['row_number', 'body'])
    .orderBy('row_number')
    .execute()
  const land = await context.landIn(tx)
  const today = context.clock.today()
  const mine = new Set(
    actor.postings.filter(({ role }) => MAY_DECLARE.includes(role)).map(({ unit }) => unit),
  )
  const outcomes: Outcome[] = []
  for (const { row_number, body } of rows) {
    const figure = body as FigureBody // written by the check
    if (!pathToday(land, unitId(figure.unit_id), today).some((unit) => mine.has(unit))) continue
    const entry = { stream: 'figure', id: figure.figure_id, type: 'figureDeclared', body: figure } as const
    await writeDown(tx, entry, headingOf(actor, record, today))
    outcomes.push({ row: row_number, status: 'opened', subject: figure.figure_id, version: 1 })
  }
  return { outcomes, refusedRows: rows.length - outcomes.length }
}

/** Takes imported figures out of the register again; the journal keeps that they were stated. */
export async function withdrawFigures(
  context: Context,
  tx: Tx,
  actor: Actor,
  record: ImportRecord,
  rows: readonly { readonly row: number; readonly subject: string; readonly version: number }[],
): Promise<readonly Outcome[]> {
  for (const { subject } of rows) {
    const entry = { stream: 'figure', id: subject, type: 'figureWithdrawn', body: {} } as const
    await writeDown(tx, entry, headingOf(actor, record, context.clock.today()))
  }
  return rows.map((row) => ({ ...row, status: 'withdrawn' }))
}

function headingOf(actor: Actor, { organisation }: ImportRecord, today: string): Heading {
  return { actor: actor.officer, organisation, device: IMPORT_DEVICE, command: null, occurredOn: today }
}
