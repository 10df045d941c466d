import { suppressFamily, type Shown } from '@gieo/engine/indicator/suppress.ts'
import { ancestorsAt, childrenAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Counts } from './figures-count.ts'
import type { ReadMap } from './unit-place.ts'

/** A whole, its parts, and what lies in it but in none of them. */
export type Family = { readonly whole: number; readonly parts: readonly number[]; readonly undivided: number }

export function familyOf(counts: Counts, indicator: string, unit: UnitId, parts: readonly UnitId[]): Family {
  const whole = counts(indicator, unit)
  const amounts = parts.map((part) => counts(indicator, part))
  return { whole, parts: amounts, undivided: whole - amounts.reduce((sum, amount) => sum + amount, 0) }
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
export function showUnit(land: Land, counts: Counts, indicator: string, unit: UnitId, map: ReadMap): Shown {
  const below = childrenAt(land, unit, map.day)
  const own = show(familyOf(counts, indicator, unit, below)).whole
  const above = aboveOf(land, unit, map)
  if (above === undefined || 'hidden' in own) return own
  const beside = childrenAt(land, above, map.day)
  return show(familyOf(counts, indicator, above, beside)).parts[beside.indexOf(unit)] ?? own
}

/** A family as residents are shown it. */
export function show({ whole, parts, undivided }: Family): {
  readonly whole: Shown
  readonly parts: readonly Shown[]
  readonly undivided: Shown
} {
  const { total, children } = suppressFamily(whole, [...parts, undivided])
  return { whole: total, parts: children.slice(0, -1), undivided: children.at(-1) ?? { value: undivided } }
}

/** The stricter of two. */
export function strictest(left: Shown, right: Shown): Shown {
  return 'hidden' in left ? left : right
}

function aboveOf(land: Land, unit: UnitId, map: ReadMap): UnitId | undefined {
  return ancestorsAt(land, unit, map.day)[0]
}
