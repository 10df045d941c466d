import { addDays } from '../../text/date.ts'
import { withAct, type Land } from '../land.ts'
import type { UnitChange, UnitId } from '../unit.ts'
import { provinceAt } from './draw.ts'

/** How many units of a province an act names; what ends is counted where it lay, the rest where it lies then. */
export type Tally = {
  readonly province: string
  readonly begins: number
  readonly ends: number
  readonly changes: number
}

/** What an act would do, province by province, in the order of the act. */
export function tallyAct(land: Land, act: UnitChange): readonly Tally[] {
  const after = withAct(land, act)
  const tallies = new Map<string, { begins: number; ends: number; changes: number }>()
  const count = (at: Land, id: UnitId, on: string, what: 'begins' | 'ends' | 'changes') => {
    const province = provinceAt(at, id, on)?.fullName ?? ''
    const tally = tallies.get(province) ?? { begins: 0, ends: 0, changes: 0 }
    tally[what]++
    tallies.set(province, tally)
  }
  for (const { id } of act.begins) count(after, id, act.on, 'begins')
  for (const { id } of act.changes) count(after, id, act.on, 'changes')
  for (const id of act.ends) count(land, id, addDays(act.on, -1), 'ends')
  return [...tallies].map(([province, tally]) => ({ province, ...tally }))
}
