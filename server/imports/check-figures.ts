import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { TablePlan } from '@gieo/engine/import/plan.ts'
import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import type { RowChecker } from './check.ts'

export async function makeFigureChecker(
  _context: Context,
  _actor: Actor,
  _plan: TablePlan,
): Promise<RowChecker | Refusal> {
  return refuse('import.not-now')
}
