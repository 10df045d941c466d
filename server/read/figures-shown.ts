import { isAdditive } from '@gieo/engine/indicator/counting.ts'
import { suppressFamily, type Shown } from '@gieo/engine/indicator/suppress.ts'
import { ancestorsAt, childrenAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { divide, type Figure } from './figure.ts'
import type { Counted } from './figures-asked.ts'
import type { Counts } from './figures-count.ts'
import type { ReadMap } from './unit-place.ts'

export type Hidden = Extract<Shown, { readonly hidden: unknown }>

/** A figure as a reader is shown it. */
export type ShownFigure = Figure | Hidden

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
const RECORDS: Basis = ({ records }) => records ?? 0
const PART: Basis = ({ part }) => part ?? 0
const WHOLE: Basis = ({ whole }) => whole ?? 0

/**
 * What decides whether residents see a figure: a count itself; of a ratio both sides, for either gives the other away;
 * of different ones, days and middles the records they are taken from. It is shown where all of these would be.
 */
function basesOf({ indicator: { counts } }: Counted): readonly Basis[] {
  if (isAdditive(counts.of)) return [VALUE]
  return counts.of === 'ratio' ? [PART, WHOLE] : [RECORDS]
}

/** The units whose counts decide what residents are shown of a unit: those beside it and those below it. */
export function kinOf(land: Land, unit: UnitId, map: ReadMap): readonly UnitId[] {
  const above = aboveOf(land, unit, map)
  const beside = above === undefined ? [] : [above, ...childrenAt(land, above, map.day)]
  return [unit, ...beside, ...childrenAt(land, unit, map.day)]
}

/**
 * What residents are shown of one unit. It is a part of the unit above and the whole of the units below: a count is
 * shown only if neither family would give a small one away by subtraction. `counts` holds its kin.
 */
export function showUnit(
  land: Land,
  counts: Counts,
  counted: Counted,
  unit: UnitId,
  map: ReadMap,
): ShownFigure {
  const below = childrenAt(land, unit, map.day)
  const above = aboveOf(land, unit, map)
  const hides = basesOf(counted).flatMap((basis): readonly Shown[] => {
    const countOf = (id: UnitId) => basis(counts(counted.name, id))
    const own = showFamily(familyOf(countOf, unit, below)).whole
    if (above === undefined) return [own]
    const beside = childrenAt(land, above, map.day)
    return [own, showFamily(familyOf(countOf, above, beside)).parts[beside.indexOf(unit)] ?? own]
  })
  return hides.find(isHidden) ?? counts(counted.name, unit)
}

/** A unit and its parts, each as residents are shown it as a member of this family. */
export function show(
  counts: Counts,
  counted: Counted,
  unit: UnitId,
  parts: readonly UnitId[],
): {
  readonly whole: ShownFigure
  readonly parts: readonly ShownFigure[]
  readonly undivided: ShownFigure | undefined
} {
  const families = basesOf(counted).map((basis) =>
    showFamily(familyOf((id) => basis(counts(counted.name, id)), unit, parts)),
  )
  const hiddenOf = (shownOf: (family: ReturnType<typeof showFamily>) => Shown | undefined) =>
    families.flatMap((family) => shownOf(family) ?? []).find(isHidden)
  return {
    whole: hiddenOf(({ whole }) => whole) ?? counts(counted.name, unit),
    parts: parts.map(
      (part, index) => hiddenOf((family) => family.parts[index]) ?? counts(counted.name, part),
    ),
    undivided: hiddenOf(({ undivided }) => undivided) ?? undividedOf(counts, counted, unit, parts),
  }
}

function showFamily({ whole, parts, undivided }: Family): {
  readonly whole: Shown
  readonly parts: readonly Shown[]
  readonly undivided: Shown
} {
  const { total, children } = suppressFamily(whole, [...parts, undivided])
  return { whole: total, parts: children.slice(0, -1), undivided: children.at(-1) ?? { value: undivided } }
}

/** The stricter of two. */
export function strictest(left: ShownFigure, right: ShownFigure): ShownFigure {
  return 'hidden' in left ? left : right
}

function isHidden(shown: Shown): shown is Hidden {
  return 'hidden' in shown
}

function aboveOf(land: Land, unit: UnitId, map: ReadMap): UnitId | undefined {
  return ancestorsAt(land, unit, map.day)[0]
}
