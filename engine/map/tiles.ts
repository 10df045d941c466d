import { assign } from './assign.ts'
import { middleOf, onPaper, type Point } from './point.ts'

/** A unit to be laid out. Without a point of its own it goes beside the others of its group. */
export type Place = {
  readonly id: string
  readonly point: Point | undefined
  readonly group?: string | undefined
}

export type Tile = { readonly id: string; readonly column: number; readonly row: number }

export type Tiles = {
  readonly columns: number
  readonly rows: number
  readonly tiles: readonly Tile[]
  /** Units without a point: they stand where they are by guess. */
  readonly guessed: readonly string[]
}

/** More units than any province ever had communes: laying out takes the time of their cube. */
export const TILES_MAX = 700

/**
 * One equal square a unit, near to where it lies and none on another; nothing for more units than there is time for.
 * The same units give the same tiles, in whatever order they come.
 */
export function layTiles(places: readonly Place[]): Tiles | undefined {
  if (places.length > TILES_MAX) return undefined
  const sorted = places.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const spots = spread(sorted.map((place) => onPaper(place.point ?? guess(sorted, place))))
  const grid = gridFor(spots)
  const wanted = spots.map(([x, y]) => [x * (grid.columns - 1), y * (grid.rows - 1)] as const)
  const cells = assign(spots.length, grid.columns * grid.rows, (index, cell) => {
    const [x = 0, y = 0] = wanted[index] ?? []
    return ((cell % grid.columns) - x) ** 2 + (Math.floor(cell / grid.columns) - y) ** 2
  })
  return {
    ...close(sorted.map(({ id }, index) => placed(id, cells[index] ?? 0, grid.columns))),
    guessed: sorted.filter(({ point }) => point === undefined).map(({ id }) => id),
  }
}

type Spot = readonly [x: number, y: number]

// Beside its siblings; without any, in the middle of all.
function guess(places: readonly Place[], { group }: Place): Point {
  const known = (some: readonly Place[]) => some.flatMap(({ point }) => (point === undefined ? [] : [point]))
  const siblings = group === undefined ? [] : known(places.filter((place) => place.group === group))
  return middleOf(siblings) ?? middleOf(known(places)) ?? [0, 0]
}

/**
 * To a square from 0 to 1. Towns lie close together and mountain communes far apart: each spot is drawn half-way to
 * its place in the order of all, so that there is room where many are and no desert where few are.
 */
function spread(spots: readonly Spot[]): readonly Spot[] {
  const [xs, ys] = [spread1(spots.map(([x]) => x)), spread1(spots.map(([, y]) => y))]
  return spots.map((_, index) => [xs[index] ?? 0, ys[index] ?? 0])
}

const TOWARDS_ORDER = 0.5

function spread1(values: readonly number[]): readonly number[] {
  const least = Math.min(...values)
  const wide = Math.max(...values) - least
  const order = values
    .map((_, index) => index)
    .toSorted((one, other) => (values[one] ?? 0) - (values[other] ?? 0))
  const ranks = new Map(
    order.map((index, rank) => [index, values.length < 2 ? 0 : rank / (values.length - 1)]),
  )
  return values.map((value, index) => {
    const rank = ranks.get(index) ?? 0
    return wide === 0 ? rank : (1 - TOWARDS_ORDER) * ((value - least) / wide) + TOWARDS_ORDER * rank
  })
}

// A third more cells than units, so that the outline keeps something of the province's.
const ROOM = 1.4

// As wide as high: what the eye compares are neighbours, not distances.
function gridFor(spots: readonly Spot[]): { readonly columns: number; readonly rows: number } {
  const cells = Math.max(1, spots.length * ROOM)
  const columns = Math.max(1, Math.round(Math.sqrt(cells)))
  return { columns, rows: Math.max(1, Math.ceil(cells / columns)) }
}

function placed(id: string, cell: number, columns: number): Tile {
  return { id, column: cell % columns, row: Math.floor(cell / columns) }
}

// Rows and columns in which nothing stands are taken out.
function close(tiles: readonly Tile[]): { columns: number; rows: number; tiles: readonly Tile[] } {
  const [columns, rows] = [used(tiles.map(({ column }) => column)), used(tiles.map(({ row }) => row))]
  return {
    columns: columns.size,
    rows: rows.size,
    tiles: tiles.map(({ id, column, row }) => ({
      id,
      column: columns.get(column) ?? 0,
      row: rows.get(row) ?? 0,
    })),
  }
}

function used(lines: readonly number[]): ReadonlyMap<number, number> {
  return new Map(
    [...new Set(lines)].toSorted((one, other) => one - other).map((line, index) => [line, index]),
  )
}
