import type { Point } from '../../map/point.ts'

/** Two places of a list, by their number, and how far apart they lie. */
export type NearPair = { readonly one: number; readonly other: number; readonly km: number }

export type NearLimits = {
  /** How many of the nearest each place is tied to. */
  readonly count: number
  readonly kmMax: number
}

const KM_PER_DEGREE = 111.19

/**
 * Each place with the nearest others within some kilometres, as the crow flies; a pair is there once, whichever of the two
 * chose it. A place without a point is tied to nobody: where it lies is not known.
 */
export function nearPairs(
  points: readonly (Point | undefined)[],
  { count, kmMax }: NearLimits,
): readonly NearPair[] {
  const cells = layCells(points, kmMax)
  const pairs = new Map<number, NearPair>()
  for (const [place, point] of points.entries()) {
    if (point === undefined) continue
    const found: { other: number; km: number }[] = []
    for (const other of cells.around(point)) {
      const there = points[other]
      if (other === place || there === undefined) continue
      const km = kmBetween(point, there)
      if (km <= kmMax) found.push({ other, km })
    }
    found.sort((left, right) => left.km - right.km || left.other - right.other)
    for (const { other, km } of found.slice(0, count)) {
      const [low, high] = place < other ? [place, other] : [other, place]
      pairs.set(low * points.length + high, { one: low, other: high, km })
    }
  }
  return [...pairs.values()]
}

/** Kilometres along the great circle (haversine). */
export function kmBetween([lon, lat]: Point, [toLon, toLat]: Point): number {
  const radians = Math.PI / 180
  const half =
    Math.sin(((toLat - lat) * radians) / 2) ** 2 +
    Math.cos(lat * radians) * Math.cos(toLat * radians) * Math.sin(((toLon - lon) * radians) / 2) ** 2
  return ((2 * 180) / Math.PI) * KM_PER_DEGREE * Math.asin(Math.min(1, Math.sqrt(half)))
}

// Squares as wide as is looked, so that only nine have to be looked through.
function layCells(points: readonly (Point | undefined)[], kmMax: number) {
  // At 23.5° north, the tip of the country, a degree of longitude is 0.917 of one of latitude.
  const size = Math.max(kmMax, 0.1) / (KM_PER_DEGREE * 0.9)
  const cells = new Map<string, number[]>()
  const cellOf = ([lon, lat]: Point) => [Math.floor(lon / size), Math.floor(lat / size)] as const
  for (const [place, point] of points.entries()) {
    if (point === undefined) continue
    const key = cellOf(point).join(' ')
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, [place])
    else cell.push(place)
  }
  return {
    around: (point: Point): readonly number[] => {
      const [column, row] = cellOf(point)
      return [-1, 0, 1].flatMap((right) =>
        [-1, 0, 1].flatMap((up) => cells.get(`${column + right} ${row + up}`) ?? []),
      )
    },
  }
}
