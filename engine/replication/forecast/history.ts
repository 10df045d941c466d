import type { Ties } from '../planner/ties.ts'

/** Which places took up which practices, year by year, and what may explain it. Places are numbered from 0. */
export type SpreadHistory = {
  /** The last whole year that is known: nothing later is looked at. */
  readonly lastYear: number
  /** The number of the commune (or greater unit) of each place. */
  readonly groupOf: Uint32Array
  /** What leads to each place, by kind of tie: from the same commune, from close by, from where somebody had been to look. */
  readonly ties: readonly Ties[]
  readonly practices: readonly PracticeHistory[]
}

export type PracticeHistory = {
  readonly id: string
  readonly theme: string
  /** In which year each place took it up, or `NEVER`. */
  readonly since: Int16Array
  /** In which year it was dropped again, or `NEVER`. */
  readonly dropped: Int16Array
  /** How it fits each place: several measures, each for all places; `undefined` where nothing is known. */
  readonly fit: readonly (readonly (number | undefined)[])[]
}

/** Later than any year. */
export const NEVER = 32_767

/** The year in which it was first taken up anywhere: whoever began needs no explaining. */
export function firstYearOf({ since }: PracticeHistory): number {
  return since.reduce((first, year) => Math.min(first, year), NEVER)
}

/** How many took it up until the end of a year, those who began included. */
export function adoptedBy({ since }: PracticeHistory, year: number): number {
  return since.reduce((sum, each) => sum + (each <= year ? 1 : 0), 0)
}

/** How many took it up in the years that a model can learn from: after its first, until the last that is known. */
export function learnedFrom(practice: PracticeHistory, lastYear: number): number {
  return adoptedBy(practice, lastYear) - adoptedBy(practice, Math.min(firstYearOf(practice), lastYear))
}
