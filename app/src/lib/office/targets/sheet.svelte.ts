import { sumOf } from '@gieo/engine/target/cascade.ts'
import { countsWholes, type Milestone } from '@gieo/engine/target/target.ts'
import { isMeasure } from '@gieo/engine/indicator/measure.ts'
import { writeNumber, readNumber } from '#lib/field/draft/number.ts'
import type { TargetRow, TargetsAsk, TargetTable } from '@gieo/server/wire/targets.ts'
import { SvelteMap } from 'svelte/reactivity'
import { dropTyped, keepTyped, readTyped } from '../typed.ts'

type Typed = { readonly text: string; readonly seen: number }

type Kept = {
  readonly cells: readonly (readonly [string, Typed])[]
  readonly decision: string
  readonly decidedOn: string
}

/**
 * Targets being typed: the unit at the top, the units below it, and below any of these that was unfolded. What was
 * typed is kept in the tab until it is saved; each number remembers the version that stood there when it was typed.
 */
export class Sheet {
  readonly cells = new SvelteMap<string, Typed>()
  /** Units that were unfolded, with what lies below them. */
  readonly below = new SvelteMap<string, readonly TargetRow[]>()
  decision = $state('')
  decidedOn = $state('')
  marks = $state.raw<readonly string[]>([])
  /** Whether numbers of an earlier visit were found. */
  readonly wasKept: boolean
  readonly #key: string

  constructor({ indicator, period, branch, map }: TargetTable, today: string) {
    this.#key = `targets-${indicator.name}-${period}-${branch}-${map}`
    const kept = readTyped<Kept>(this.#key)
    for (const [unit, typed] of kept?.cells ?? []) this.cells.set(unit, typed)
    this.decision = kept?.decision ?? ''
    this.decidedOn = kept?.decidedOn ?? today
    this.wasKept = this.cells.size > 0
  }

  /** The text in the box of a unit. */
  text(row: TargetRow): string {
    return this.cells.get(row.unit)?.text ?? writeNumber(ownValue(row))
  }

  type(row: TargetRow, text: string): void {
    if (text.trim() === writeNumber(ownValue(row))) this.cells.delete(row.unit)
    else this.cells.set(row.unit, { text, seen: this.cells.get(row.unit)?.seen ?? row.version })
    this.keep()
  }

  keep(): void {
    const kept: Kept = { cells: [...this.cells], decision: this.decision, decidedOn: this.decidedOn }
    keepTyped(this.#key, kept)
  }

  drop(): void {
    dropTyped(this.#key)
    this.cells.clear()
  }

  /** The number in force once this is saved; text that is no number counts for nothing. */
  value(row: TargetRow): number | null {
    const typed = this.cells.get(row.unit)
    if (typed === undefined) return row.target
    const read = readNumber(typed.text)
    if (typeof read === 'string') return null
    // An emptied box of a merged unit leaves the targets of those it was made from.
    return read ?? (row.of.length > 0 ? row.target : null)
  }

  isUnread(row: TargetRow): boolean {
    return typeof readNumber(this.cells.get(row.unit)?.text ?? '') === 'string'
  }

  /** What the rows below a unit add up to. */
  given(rows: readonly TargetRow[]): number {
    return sumOf(rows.map((row) => this.value(row) ?? 0))
  }

  /** After somebody else saved something: the reader has been told, so that saving again means what it says. */
  lookAgain(rows: readonly TargetRow[]): void {
    for (const row of rows) {
      const typed = this.cells.get(row.unit)
      if (typed !== undefined) this.cells.set(row.unit, { ...typed, seen: row.version })
    }
  }

  /** What is sent: what was typed, and with other milestones also what they hold for. */
  wanted(rows: readonly TargetRow[], milestonesChanged: boolean): TargetsAsk['rows'] {
    return rows.flatMap((row) => {
      const typed = this.cells.get(row.unit)
      const own = ownValue(row)
      if (typed === undefined) {
        return milestonesChanged && row.mine && own !== null
          ? [{ unit: row.unit, value: own, seen: row.version }]
          : []
      }
      const read = readNumber(typed.text)
      if (typeof read === 'string' || (read === null && own === null)) return []
      return [{ unit: row.unit, value: read, seen: typed.seen }]
    })
  }
}

/** The unit's own target: a sum over units of an earlier map is not its own. */
function ownValue(row: TargetRow): number | null {
  return row.of.length > 0 ? null : row.target
}

/** Texts of milestones as they are sent; an empty one is none. */
export function readMarks(
  ends: readonly { readonly until: string }[],
  texts: readonly string[],
): readonly Milestone[] {
  return ends.flatMap(({ until }, index) => {
    const percent = readNumber(texts[index] ?? '')
    return typeof percent === 'number' ? [{ until, percent }] : []
  })
}

/** Whether the measure of an indicator is counted one by one: then a keyboard of digits is enough. */
export function isWhole(measure: string): boolean {
  return isMeasure(measure) && countsWholes(measure)
}
