import type { TablePlan } from '@gieo/engine/import/plan.ts'
import type { KnownCard } from '@gieo/engine/replication/adoption/known-card.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import type { ImportPlan } from '../wire/imports.ts'
import { columnIndex } from './plan.ts'

/** The plan as the engine reads rows by it. */
export function toTablePlan(plan: ImportPlan, cards: readonly KnownCard[]): TablePlan {
  const saoM2 = Number(plan.saoSize)
  return {
    columns: plan.columns.map(({ column, target, measure, decimal, dateOrder }) => ({
      column: columnIndex(column),
      target,
      style: { column: measure, decimal, dateOrder, saoM2 },
    })),
    unit: plan.unit === null ? undefined : unitId(plan.unit),
    day: plan.day ?? undefined,
    saoM2,
    cards,
    places: new Map(Object.entries(plan.places).map(([key, unit]) => [key, unitId(unit)])),
    words: new Map(Object.entries(plan.words)),
    fixed: new Map(Object.entries(plan.fixed)),
  }
}
