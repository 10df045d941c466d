import { childrenAt, layOut, NEWEST, type Land } from './land.ts'
import type { UnitChange, UnitId, UnitNames } from './unit.ts'

/** Squares of land that belong to a commune and to none of its first hamlets. */
const SQUARES_OF_A_COMMUNE = 128

/** The land of each unit as a set of squares; `exact` where the acts say all there is to know about it. */
export type Extents = {
  readonly extents: ReadonlyMap<string, ReadonlySet<number>>
  readonly exact: ReadonlySet<string>
}

/** Follows the land of every unit of an invented history by itself, to be compared with what the engine concludes. */
export function extentsOf(changes: readonly UnitChange[]): Extents {
  const extents = new Map<string, Set<number>>()
  const exact = new Set<string>()
  let next = 0
  const fresh = (count: number) => Array.from({ length: count }, () => next++)
  for (const [index, change] of changes.entries()) {
    const before = layOut(changes.slice(0, index))
    const after = layOut(changes.slice(0, index + 1))
    for (const names of [...change.begins].toReversed()) {
      const { squares, known } =
        index === 0
          ? firstLand(names, after, extents, fresh)
          : laterLand(names, change, before, after, extents, exact)
      extents.set(names.id, new Set(squares))
      if (known) exact.add(names.id)
    }
  }
  return { extents, exact }
}

type Squares = { readonly squares: readonly number[]; readonly known: boolean }
type Known = ReadonlyMap<string, ReadonlySet<number>>

// Hamlets are listed last and looked at first: what lies in a unit is known before the unit.
function firstLand(
  names: UnitNames,
  land: Land,
  extents: Known,
  fresh: (count: number) => number[],
): Squares {
  const own = names.level === 'hamlet' ? 1 : names.level === 'commune' ? SQUARES_OF_A_COMMUNE : 0
  return { squares: [...fresh(own), ...squaresIn(land, names.id, extents)], known: true }
}

function laterLand(
  names: UnitNames,
  change: UnitChange,
  before: Land,
  after: Land,
  extents: Known,
  exact: ReadonlySet<string>,
): Squares {
  const from = change.successions.filter(({ to }) => to === names.id)
  const origin = from[0]
  if (origin === undefined) {
    const parent = names.parent ?? names.id
    return { squares: restOf(before, parent, extents).slice(0, 1), known: false }
  }
  if (origin.kind === 'whole') {
    const squares = from.flatMap((old) => [...(extents.get(old.from) ?? [])])
    return { squares, known: from.every((old) => exact.has(old.from)) }
  }
  // A split: each hamlet goes with its half, and the rest by turns.
  const turn = change.begins.findIndex(({ id }) => id === names.id)
  const rest = restOf(before, origin.from, extents).filter(
    (_, square) => square % change.begins.length === turn,
  )
  return { squares: [...rest, ...squaresIn(after, names.id, extents)], known: exact.has(origin.from) }
}

function squaresIn(land: Land, id: UnitId, extents: Known): readonly number[] {
  return childrenAt(land, id, NEWEST).flatMap((child) => [...(extents.get(child) ?? [])])
}

function restOf(land: Land, id: UnitId, extents: Known): readonly number[] {
  const taken = new Set(squaresIn(land, id, extents))
  return [...(extents.get(id) ?? [])].filter((square) => !taken.has(square))
}
