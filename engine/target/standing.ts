import type { Measure } from '../indicator/measure.ts'
import { countsWholes } from './target.ts'

/** How a unit stands towards its target on a day. `late` and `not-begun` alike may be behind: see `missing`. */
export const STANDINGS = ['reached', 'ahead', 'on-the-way', 'late', 'not-begun', 'to-come'] as const

export type Standing = (typeof STANDINGS)[number]

export type Progress = {
  readonly standing: Standing
  /** What would be on time today: of things that are counted one by one, whole ones. */
  readonly expected: number
  /** What is missing to be on time. */
  readonly missing: number
  /** What is missing to the target itself. */
  readonly left: number
}

// Ahead is more than being one garden early: a tenth of the target.
const AHEAD_SHARE = 0.1

type Asked = {
  readonly target: number
  readonly reached: number
  /** As `expectedBy` has it, not rounded. */
  readonly expected: number
  readonly measure: Measure
  /** Whether the first day of the period has come. */
  readonly begun: boolean
}

export function progressOf({ target, reached, expected: exact, measure, begun }: Asked): Progress {
  const expected = countsWholes(measure) ? Math.round(exact) : Math.round(exact * 100) / 100
  const missing = below(expected, reached)
  const left = below(target, reached)
  return { standing: standingOf(), expected, missing, left }

  function standingOf(): Standing {
    if (!begun) return 'to-come'
    if (left === 0) return 'reached'
    if (reached <= 0) return 'not-begun'
    if (missing > 0) return 'late'
    return reached - expected >= Math.max(1, target * AHEAD_SHARE) ? 'ahead' : 'on-the-way'
  }
}

// Sums of hundredths drift; nothing is measured finer than that.
function below(wanted: number, reached: number): number {
  return Math.max(0, Math.round((wanted - reached) * 100) / 100)
}
