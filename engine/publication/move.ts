import { periodsAround, FINE_PERIODS } from './public-period.ts'
import { addSecond, cellAt, cellsOf, stockOf, tells, type Cell, type Worlds } from './worlds.ts'

/** Records that the second world has more, or fewer, in one unit and month. */
export type Shift = { readonly unit: number; readonly month: string; readonly count: number }

/** A change of the second world: it leaves every cell as it is but those that tell its units and months apart. */
export type Move = readonly Shift[]

type Effect = ReadonlyMap<Cell, number>

/** Whether nowhere fewer than no records would be left. */
export function isPossible(worlds: Worlds, move: Move): boolean {
  return move.every(({ unit, month, count }) => stockOf(worlds, unit, month).second + count >= 0)
}

export function makeMove(worlds: Worlds, move: Move): void {
  for (const { unit, month, count } of move) addSecond(worlds, unit, month, count)
  for (const [cell, count] of effectOf(worlds, move)) cell.off += count
}

/**
 * What a move costs: the numbers that can no longer be published, larger ones dearer, less those that can be published
 * again. `undefined` for one that would give away what is kept back, or does not help the cell it is made for.
 */
export function costOf(worlds: Worlds, move: Move, target: Cell): number | undefined {
  const effect = effectOf(worlds, move)
  if (!effect.has(target) || tells(target, target.off + (effect.get(target) ?? 0))) return undefined
  let cost = 0
  for (const [cell, count] of effect) {
    const [told, tellsNow] = [tells(cell, cell.off), tells(cell, cell.off + count)]
    if (tellsNow && !told) return undefined
    if (told && !tellsNow) cost -= PROTECTS
    if (cell.off === 0) cost += worthOf(cell)
    else if (cell.off + count === 0) cost -= worthOf(cell)
  }
  // The second world is best changed where the first one changed: then even somebody who knows where learns nothing.
  if (worlds.again)
    for (const { unit, month } of move) cost += stockOf(worlds, unit, month).isChanged ? 0 : STILL
  return cost
}

const PROTECTS = 0.5
const STILL = 2

function worthOf({ records, forbidden }: Cell): number {
  if (forbidden.includes(0)) return 0
  return records === 0 ? 1 : 2 + Math.sqrt(records)
}

function effectOf(worlds: Worlds, move: Move): Effect {
  const effect = new Map<Cell, number>()
  const add = (cell: Cell, count: number) => {
    const sum = (effect.get(cell) ?? 0) + count
    if (sum === 0) effect.delete(cell)
    else effect.set(cell, sum)
  }
  const [first, second] = move
  if (move.length === 2 && first !== undefined && second !== undefined && first.month === second.month) {
    // Most moves are between neighbours: of all places around them only those that tell them apart matter.
    for (const [here, there] of [
      [first, second],
      [second, first],
    ] as const) {
      for (const cell of apart(worlds, here.unit, there.unit, here.month)) add(cell, here.count)
    }
    return effect
  }
  for (const { unit, month, count } of move) for (const cell of cellsOf(worlds, unit, month)) add(cell, count)
  return effect
}

function apart(worlds: Worlds, unit: number, other: number, month: string): readonly Cell[] {
  const beside = new Set(worlds.places.around[other])
  const periods = periodsAround(month)
  return (worlds.places.around[unit] ?? [])
    .filter((place) => !beside.has(place))
    .flatMap((place) =>
      periods
        .slice(0, worlds.places.isFine[place] === true ? FINE_PERIODS : undefined)
        .map((period, kind) => cellAt(worlds, place, period, kind)),
    )
}
