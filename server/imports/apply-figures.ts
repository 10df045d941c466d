import type { Context } from '../context.ts'
import type { Tx } from '../store/database.ts'
import type { Actor } from '../store/scope.ts'
import type { Outcome } from './outcome.ts'
import type { ImportRecord } from './record.ts'

export async function applyFigures(
  _context: Context,
  _tx: Tx,
  _actor: Actor,
  _record: ImportRecord,
): Promise<readonly Outcome[]> {
  return []
}

export async function undoFigures(
  _context: Context,
  _tx: Tx,
  _actor: Actor,
  _rows: readonly { row: number; subject: string; version: number }[],
): Promise<readonly Outcome[]> {
  return []
}
