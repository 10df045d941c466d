import { costOf, isPossible, makeMove, type Move } from './move.ts'
import { periodsAround } from './public-period.ts'
import { openWorlds, stockOf, tells, type Cell, type Issue, type Worlds } from './worlds.ts'

/**
 * Decides what of a figure is published: builds a second world in which every small number, and every small change
 * since the last publication, is another one, with as few other numbers changed as it can. Yields now and then, so that
 * whoever runs it can do something else meanwhile.
 */
export function* holdBack(issue: Issue): Generator<undefined, Worlds> {
  const worlds = openWorlds(issue)
  for (const cell of inOrder(worlds, (each) => tells(each, each.off))) {
    if (tells(cell, cell.off)) makeMove(worlds, findMove(worlds, cell))
    yield
  }
  if (!issue.again) return worlds
  for (const cell of inOrder(worlds, canBeShown)) {
    const move = canBeShown(cell) ? bestOf(worlds, cell, returns(worlds, cell)) : undefined
    if (move !== undefined && move.cost < 0) makeMove(worlds, move.move)
    yield
  }
  return worlds
}

// Large places and long periods first: what helps them mostly helps what lies in them.
function inOrder(worlds: Worlds, wanted: (cell: Cell) => boolean): readonly Cell[] {
  const sizeOf = ({ place }: Cell) => worlds.places.within[place]?.length ?? 0
  return [...worlds.cells.values()]
    .filter(wanted)
    .toSorted((left, right) => sizeOf(right) - sizeOf(left) || left.kind - right.kind)
}

function canBeShown(cell: Cell): boolean {
  return cell.off !== 0 && cell.records > 0 && !tells(cell, 0)
}

/** How many places to look at for the records that lie elsewhere in the second world. */
type Breadth = {
  readonly sources: number
  readonly partners: number
  readonly empty: number
  readonly rings: number
  readonly months: number
}

const NEAR: Breadth = { sources: 3, partners: 8, empty: 2, rings: 3, months: 3 }
const FAR: Breadth = { sources: 12, partners: 40, empty: 4, rings: 6, months: 8 }

/** Of a large place these many units are enough to choose from. */
const NEIGHBOURS_MAX = 200

function findMove(worlds: Worlds, cell: Cell): Move {
  const found =
    bestOf(worlds, cell, proposals(worlds, cell, NEAR)) ??
    bestOf(worlds, cell, proposals(worlds, cell, FAR)) ??
    bestOf(worlds, cell, anywhere(worlds, cell))
  return found?.move ?? outOfNowhere(worlds, cell)
}

type Found = { readonly move: Move; readonly cost: number }

function bestOf(worlds: Worlds, cell: Cell, moves: Iterable<Move>): Found | undefined {
  let best: Found | undefined
  for (const move of moves) {
    if (!isPossible(worlds, move)) continue
    const cost = costOf(worlds, move, cell)
    if (cost === undefined || (best !== undefined && best.cost <= cost)) continue
    best = { move, cost }
    if (cost <= 0) break
  }
  return best
}

// Records lie in another month; or in a unit beside; or in a unit beside and others of another month come from there,
// so that longer periods agree.
function* proposals(worlds: Worlds, cell: Cell, breadth: Breadth): Generator<Move> {
  const sources = sourcesIn(worlds, cell, breadth)
  for (const { unit, month } of sources) {
    for (const other of monthsOutside(cell, month, worlds.months, breadth)) {
      yield* inAnotherMonth(worlds, unit, month, other)
      yield* inAnotherMonth(worlds, unit, other, month)
    }
  }
  for (const ring of ringsAround(worlds, cell, breadth)) {
    const partners = partnersIn(worlds, cell, ring, breadth)
    for (const { unit, month } of sources) {
      for (const partner of partners) {
        for (const back of [
          ...monthsOutside(cell, month, monthsOf(worlds, unit, partner), breadth),
          undefined,
        ]) {
          yield* bothWays(worlds, { unit, partner, month, back })
        }
      }
    }
  }
}

function* inAnotherMonth(worlds: Worlds, unit: number, from: string, to: string): Generator<Move> {
  for (const count of countsUpTo(stockOf(worlds, unit, from).second)) {
    yield [
      { unit, month: from, count: -count },
      { unit, month: to, count },
    ]
  }
}

const ANYWHERE_MAX = 400

// In another unit and another month: the whole stays as it is.
function* anywhere(worlds: Worlds, cell: Cell): Generator<Move> {
  for (const { unit, month } of sourcesIn(worlds, cell, NEAR)) {
    for (const other of [...worlds.stocks.values()].slice(0, ANYWHERE_MAX)) {
      for (const [from, to] of [
        [{ unit, month }, other],
        [other, { unit, month }],
      ] as const) {
        for (const count of countsUpTo(stockOf(worlds, from.unit, from.month).second)) {
          yield [
            { unit: from.unit, month: from.month, count: -count },
            { unit: to.unit, month: to.month, count },
          ]
        }
      }
    }
  }
}

// Many at once leave more possible; few are what often goes.
function countsUpTo(most: number): readonly number[] {
  return [5, 3, 2, 1].filter((count) => count <= most)
}

type Swap = {
  readonly unit: number
  readonly partner: number
  readonly month: string
  readonly back: string | undefined
}

function* bothWays(worlds: Worlds, { unit, partner, month, back }: Swap): Generator<Move> {
  for (const [from, to] of [
    [unit, partner],
    [partner, unit],
  ] as const) {
    const there = stockOf(worlds, from, month).second
    const here = back === undefined ? there : stockOf(worlds, to, back).second
    for (const count of countsUpTo(Math.min(there, here))) {
      const away = [
        { unit: from, month, count: -count },
        { unit: to, month, count },
      ]
      yield back === undefined
        ? away
        : [...away, { unit: to, month: back, count: -count }, { unit: from, month: back, count }]
    }
  }
}

// Units with few records first: most of their numbers are not published anyway.
function sourcesIn(
  worlds: Worlds,
  cell: Cell,
  { sources, partners }: Breadth,
): readonly { unit: number; month: string }[] {
  const found: { unit: number; month: string; rank: number }[] = []
  for (const unit of worlds.places.within[cell.place] ?? []) {
    for (const month of worlds.monthsOf.get(unit) ?? []) {
      if (periodsAround(month)[cell.kind] !== cell.period) continue
      const { second, isChanged } = stockOf(worlds, unit, month)
      found.push({ unit, month, rank: (isChanged ? 0 : 1_000) + (second === 0 ? 500 : second) })
    }
    if (found.length > sources * partners) break
  }
  return found.toSorted((left, right) => left.rank - right.rank).slice(0, sources)
}

/** The places around a place, the smallest first. */
function ringsAround(worlds: Worlds, { place }: Cell, { rings }: Breadth): readonly number[] {
  const within = worlds.places.within[place] ?? []
  const [first] = within
  const around = first === undefined ? [] : (worlds.places.around[first] ?? [])
  return around.filter((each) => (worlds.places.within[each]?.length ?? 0) > within.length).slice(0, rings)
}

function partnersIn(
  worlds: Worlds,
  cell: Cell,
  ring: number,
  { partners, empty }: Breadth,
): readonly number[] {
  const others: number[] = []
  for (const unit of worlds.places.within[ring] ?? []) {
    if (worlds.places.around[unit]?.includes(cell.place) === false) others.push(unit)
    if (others.length >= NEIGHBOURS_MAX) break
  }
  const busy = others.filter((unit) => worlds.monthsOf.has(unit))
  const few = busy.toSorted(
    (left, right) => (worlds.monthsOf.get(left)?.length ?? 0) - (worlds.monthsOf.get(right)?.length ?? 0),
  )
  const none = others.filter((unit) => !worlds.monthsOf.has(unit))
  return [...few.slice(0, partners), ...none.slice(0, empty)]
}

function monthsOf(worlds: Worlds, unit: number, partner: number): readonly string[] {
  return [...(worlds.monthsOf.get(unit) ?? []), ...(worlds.monthsOf.get(partner) ?? [])]
}

// The nearest months outside the period of a cell, in the order of how much they leave alone.
function monthsOutside(
  { kind, period }: Cell,
  month: string,
  months: readonly string[],
  breadth: Breadth,
): readonly string[] {
  if (kind === 0) return []
  const periods = periodsAround(month)
  const shared = (other: string) => periodsAround(other).filter((each) => periods.includes(each)).length
  return [...new Set(months)]
    .filter((other) => periodsAround(other)[kind] !== period)
    .toSorted((left, right) => shared(right) - shared(left))
    .slice(0, breadth.months)
}

// Back to where both worlds agree, with records of this publication only: what is too many or too few goes next door,
// or away.
function* returns(worlds: Worlds, cell: Cell): Generator<Move> {
  const count = -cell.off
  const sources = sourcesIn(worlds, cell, FAR).filter(
    ({ unit, month }) => stockOf(worlds, unit, month).isChanged,
  )
  for (const ring of ringsAround(worlds, cell, NEAR)) {
    for (const partner of partnersIn(worlds, cell, ring, FAR)) {
      for (const { unit, month } of sources) {
        yield [
          { unit, month, count },
          { unit: partner, month, count: -count },
        ]
      }
    }
  }
  for (const source of sources) yield [{ ...source, count }]
}

// There is nobody beside: in the second world there are simply more. So many that no number is given away: each cell
// forbids a few, and no more.
function outOfNowhere(worlds: Worlds, cell: Cell): Move {
  const [source] = sourcesIn(worlds, cell, NEAR)
  if (source === undefined) throw new Error(`nothing is counted in ${cell.place} ${cell.period}`)
  for (let count = 1; ; count++) {
    const move = [{ ...source, count }]
    if (costOf(worlds, move, cell) !== undefined) return move
  }
}
