import { UNDER } from '@gieo/engine/publication/worlds.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Db } from '../../store/database.ts'
import type { Outcome } from './ask-evidence.ts'

const HOUSEHOLDS_MAX = 50_000
const BEFORE = 'before'
const AFTER = 'after'

/**
 * What households said of their income before and after, of those who agreed that just that is shown: the middle of each
 * range, averaged over the households of a commune. A commune of which fewer speak than may be shown says nothing.
 */
export async function readIncome(db: Db, units: readonly UnitId[]): Promise<Outcome> {
  const { rows } = await sql<{ commune: UnitId; before: Range | null; after: Range | null }>`
    select commune_id as commune, answers->'income-before' as before, answers->'income-after' as after
    from public_models where commune_id = any(${[...units]}::text[]) and answers ? 'income-before' and answers ? 'income-after'
    order by case_id limit ${HOUSEHOLDS_MAX}`.execute(db)
  const told = new Map<UnitId, { before: number; after: number }[]>()
  for (const { commune, before, after } of rows) {
    const [was, is] = [middleOf(before), middleOf(after)]
    if (was === undefined || is === undefined) continue
    told.set(commune, [...(told.get(commune) ?? []), { before: was, after: is }])
  }
  const shown = [...told].filter(([, households]) => households.length >= UNDER)
  const mean = (amounts: readonly number[]) =>
    amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length
  const values = new Map(
    shown.map(([commune, households]) => [
      commune,
      [mean(households.map(({ before }) => before)), mean(households.map(({ after }) => after))],
    ]),
  )
  return {
    periods: [BEFORE, AFTER],
    values,
    label: { vi: 'Thu nhập một năm của hộ', en: 'Income of a household in a year' },
    heldBack: told.size - shown.length,
    sinceOf: (place) => (values.has(place) ? 1 : null),
  }
}

type Range = { readonly low?: number; readonly high?: number }

// Of a range that is open at one end only the end that was said.
function middleOf(range: Range | null): number | undefined {
  const { low, high } = range ?? {}
  if (low !== undefined && high !== undefined) return (low + high) / 2
  return low ?? high
}
