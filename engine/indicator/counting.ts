import type { Counts } from '../pack/pack.ts'

/** How a figure is counted, as the grammar of packs names it. */
export type Counting = Counts['of']

export const COUNTINGS = [
  'stage-entered',
  'stage-held',
  'sum-at-stage',
  'distinct-entered',
  'distinct-held',
  'duration',
  'median',
  'ratio',
] as const satisfies readonly Counting[]

/** Whether the figures of the parts of a unit, what lies in none of them included, add up to its own. */
export function isAdditive(of: Counting): boolean {
  return of === 'stage-entered' || of === 'stage-held' || of === 'sum-at-stage'
}

/** Whether the figure is what stands when the period ends, so that only the end of the period matters. */
export function isStock(of: Counting): boolean {
  return of === 'stage-held' || of === 'distinct-held'
}

/** Whether what is kept of each case is a number to be put in order. */
export function isOrdered(of: Counting): boolean {
  return of === 'duration' || of === 'median'
}
