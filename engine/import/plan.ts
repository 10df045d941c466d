import type { KnownCard } from '../replication/adoption/known-card.ts'
import type { PlainDate } from '../text/date.ts'
import type { UnitId } from '../unit/unit.ts'
import type { ColumnStyle } from './read-answer.ts'

/** What is to be made of a table: which columns are what, and what holds for rows that do not say it themselves. */
export type TablePlan = {
  readonly columns: readonly PlannedColumn[]
  readonly unit: UnitId | undefined
  readonly day: PlainDate | undefined
  readonly saoM2: number
  /** Places that a person has settled, by their key. */
  readonly places: ReadonlyMap<string, UnitId>
  /** Words that a person has said the choice of, by their `wordsKey`. */
  readonly words: ReadonlyMap<string, string>
  /** By target, as one would write it in a cell. */
  readonly fixed: ReadonlyMap<string, string>
  readonly cards?: readonly KnownCard[] | undefined
}

/** A column by its place in the table, 0 for the first, and the id of its target. */
export type PlannedColumn = { readonly column: number; readonly target: string; readonly style: ColumnStyle }
