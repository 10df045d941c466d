import { isAdditive } from '@gieo/engine/indicator/counting.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { divide, type Figure } from './figure.ts'
import type { Counted } from './figures-asked.ts'
import type { Counts } from './figures-count.ts'

/** Held back: the number is small, or a small one could be worked out from it, or it is not published yet. */
export type Hidden = { readonly hidden: true }

/** A figure as a reader is shown it: what residents read counts up to a day, what staff read is of this moment. */
export type ShownFigure = (Figure & { readonly until?: string | undefined }) | Hidden

/** A whole, its parts, and what lies in it but in none of them. */
type Family = { readonly whole: number; readonly parts: readonly number[]; readonly undivided: number }

function familyOf(countOf: (unit: UnitId) => number, unit: UnitId, parts: readonly UnitId[]): Family {
  const whole = countOf(unit)
  const amounts = parts.map(countOf)
  return { whole, parts: amounts, undivided: whole - amounts.reduce((sum, amount) => sum + amount, 0) }
}

/** What lies in a unit but in none of its parts; `undefined` for figures of which nothing can be taken away. */
export function undividedOf(
  counts: Counts,
  { name, indicator }: Counted,
  unit: UnitId,
  parts: readonly UnitId[],
): Figure | undefined {
  const rest = (basis: Basis) => familyOf((id) => basis(counts(name, id)), unit, parts).undivided
  if (isAdditive(indicator.counts.of)) return { value: rest(VALUE) }
  return indicator.counts.of === 'ratio' ? divide(indicator, rest(PART), rest(WHOLE)) : undefined
}

/** A number of a figure that adds up over units. */
type Basis = (figure: Figure) => number

const VALUE: Basis = ({ value }) => value ?? 0
const PART: Basis = ({ part }) => part ?? 0
const WHOLE: Basis = ({ whole }) => whole ?? 0
