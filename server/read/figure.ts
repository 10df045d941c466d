import { isAdditive, isOrdered } from '@gieo/engine/indicator/counting.ts'
import type { Counting } from '@gieo/engine/indicator/counting.ts'
import { findIndicator, indicatorName, type Indicator } from '@gieo/engine/pack/pack.ts'
import type { Counted } from './figures-asked.ts'

/** What was counted for one indicator and unit. */
export type Figure = {
  /** Missing where there is nothing to divide by, or nothing of which one could be the middle. */
  readonly value: number | undefined
  /** Of different ones, days and middles: how many records were looked at. */
  readonly records?: number | undefined
  /** Of days and middles. */
  readonly mean?: number | undefined
  /** Of a ratio. */
  readonly part?: number | undefined
  readonly whole?: number | undefined
}

/** What the database adds up for an indicator and a unit. */
export type Tally = {
  readonly amount: number
  readonly different?: number
  readonly records?: number | null
  readonly mean?: number | null
  readonly median?: number | null
}

/** The indicators that are kept: a ratio rests on two others. */
export function restsOn(counted: Counted): readonly Counted[] {
  const { counts } = counted.indicator
  if (counts.of !== 'ratio') return [counted]
  return [counts.part, counts.whole].map((id) => siblingOf(counted, id))
}

/** Another indicator of the same programme. */
export function siblingOf({ pack }: Counted, id: string): Counted {
  const indicator = findIndicator(pack.rules, id)
  if (indicator === undefined) throw new Error(`${pack.rules.programme} has no indicator ${id}`)
  return { name: indicatorName(pack.rules, indicator), indicator, pack }
}

/** A figure from what was added up for it, or for what it rests on. */
export function readFigure(counted: Counted, find: (name: string) => Tally | undefined): Figure {
  const { counts } = counted.indicator
  if (counts.of !== 'ratio') return ofTally(counts.of, find(counted.name))
  const [part, whole] = restsOn(counted).map((one) => readFigure(one, find).value ?? 0)
  return divide(counted.indicator, part ?? 0, whole ?? 0)
}

/**
 * A ratio with both of its sides; without a value where there is nothing to divide by. Percentages have one decimal, others
 * two: what is exact are the sides.
 */
export function divide({ measure }: Pick<Indicator, 'measure'>, part: number, whole: number): Figure {
  if (whole === 0) return { value: undefined, part, whole }
  const value = measure === 'percent' ? round((part * 100) / whole, 1) : round(part / whole, 2)
  return { value, part, whole }
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}

function ofTally(of: Exclude<Counting, 'ratio'>, tally: Tally | undefined): Figure {
  if (isAdditive(of)) return { value: tally?.amount ?? 0 }
  if (isOrdered(of)) {
    const { records, mean, median } = tally ?? {}
    const rounded = mean === undefined || mean === null ? undefined : round(mean, 1)
    return { value: median ?? undefined, mean: rounded, records: records ?? 0 }
  }
  return { value: tally?.different ?? 0, records: tally?.amount ?? 0 }
}
