import { isAdditive, isStock, type Counting } from '../indicator/counting.ts'
import type { Measure } from '../indicator/measure.ts'
import type { PlainDate } from '../text/date.ts'
import type { UnitId } from '../unit/unit.ts'

/** How much of a target should be reached by the end of a day: of all of it, so they only rise. */
export type Milestone = { readonly until: PlainDate; readonly percent: number }

/** What one unit is asked to reach; `null` takes a target back, and what it was stays readable. */
export type WantedTarget = {
  readonly unit: UnitId
  readonly value: number | null
  /** The version that whoever sets it had before their eyes; 0 where there was none. */
  readonly seen: number
}

/**
 * One act of an organisation: the targets of any number of units for one indicator and period, with the decision that
 * they stand on. It adds a version to each of them; earlier versions are never changed.
 */
export type TargetAct = {
  readonly indicator: string
  readonly measure: Measure
  /** Whether parts of the indicator add up to the whole: what does not has no cascade. */
  readonly isSum: boolean
  readonly periodText: string
  readonly decision: string
  readonly decidedOn: PlainDate
  /** None: what should be reached grows day by day. */
  readonly milestones: readonly Milestone[]
  readonly rows: readonly WantedTarget[]
}

// Parts of these add up to the whole, and half of one makes sense.
const DIVISIBLE: readonly Measure[] = ['m2', 'ha', 'm', 'km', 'working-days']
// A share or a rank of a province is not the sum of those of its communes: no cascade could be checked.
const NOT_SUMS: readonly Measure[] = ['percent', 'rank']

/** Things that are counted one by one: no target asks for half of one. */
export function countsWholes(measure: Measure): boolean {
  return !DIVISIBLE.includes(measure)
}

/** Whether a counted figure adds up over units and grows through a period: of a stock or a median neither is so. */
export function growsAsSum(of: Counting): boolean {
  return isAdditive(of) && !isStock(of)
}

/** The same of a declared one, of which only the measure is known. */
export function addsUp(measure: Measure): boolean {
  return !NOT_SUMS.includes(measure)
}
