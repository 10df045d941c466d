import type { Counting } from '../indicator/counting.ts'
import { countInterval, shareInterval, type Interval } from './interval.ts'

/**
 * What stands below the line of a ranking: nothing (a plain count), a number of things that the count is not a part of
 * (models for each hamlet), or a whole that it is a part of (recognised of registered).
 */
export type BaseKind = 'none' | 'per' | 'of'

/** What is ranked: a unit, what was counted there, and what it is divided by. */
export type Entry<Unit> = { readonly unit: Unit; readonly count: number; readonly base: number }

export type Placed<Unit> = Entry<Unit> & {
  readonly value: number
  /** Equal values share a place; the next one follows after all of them. */
  readonly rank: number
  readonly isTie: boolean
  readonly interval: Interval
  /** The best and the last place that the unit may truly hold. */
  readonly ranks: Interval
}

export type Ranking<Unit> = {
  readonly placed: readonly Placed<Unit>[]
  /** Too little to be divided by: shown by themselves, in the order given, and placed nowhere. */
  readonly small: readonly Entry<Unit>[]
}

/** Whether a figure counts things one by one: the bounds here are not those of sums of money or of households. */
export function countsThings(of: Counting): boolean {
  return of === 'stage-entered' || of === 'stage-held'
}

/**
 * Places units, the highest value first. Where bounds overlap the order of two units may be chance, so each has all
 * places that its bounds allow: behind those that lie wholly above it, before those that lie wholly below.
 */
export function rank<Unit>(entries: readonly Entry<Unit>[], kind: BaseKind, baseMin: number): Ranking<Unit> {
  const isSmall = ({ base }: Entry<Unit>) => kind !== 'none' && (base < baseMin || base <= 0)
  const fit = entries.filter((entry) => !isSmall(entry))
  const measured = fit.map((entry) => ({
    entry,
    value: valueOf(entry, kind),
    interval: boundsOf(entry, kind),
  }))
  const sorted = measured.toSorted((one, two) => compare(two.entry, one.entry, kind))
  const placed = sorted.map(({ entry, value, interval }): Placed<Unit> => {
    const above = sorted.filter((other) => compare(other.entry, entry, kind) > 0).length
    const equal = sorted.filter((other) => compare(other.entry, entry, kind) === 0).length
    const surelyAbove = sorted.filter((other) => other.interval.low > interval.high).length
    const surelyBelow = sorted.filter((other) => other.interval.high < interval.low).length
    return {
      ...entry,
      value,
      rank: above + 1,
      isTie: equal > 1,
      interval,
      ranks: { low: surelyAbove + 1, high: sorted.length - surelyBelow },
    }
  })
  return { placed, small: entries.filter(isSmall) }
}

function valueOf({ count, base }: Entry<unknown>, kind: BaseKind): number {
  return kind === 'none' ? count : count / base
}

// Multiplied across: a third is a third, whether 1 of 3 or 2 of 6, and no rounding makes or breaks a tie.
function compare(one: Entry<unknown>, two: Entry<unknown>, kind: BaseKind): number {
  return kind === 'none' ? one.count - two.count : one.count * two.base - two.count * one.base
}

function boundsOf({ count, base }: Entry<unknown>, kind: BaseKind): Interval {
  // Cases entered twice or out of order can make a part larger than its whole: then it is no share of it.
  if (kind === 'of' && count <= base) return shareInterval(count, base)
  const { low, high } = countInterval(Math.max(0, count))
  return kind === 'none' ? { low, high } : { low: low / base, high: high / base }
}
