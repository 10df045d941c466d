import { STEPS } from '../map/boundary/simplify.ts'
import { offPaper, type Point } from '../map/point.ts'
import type { FigureLine } from './figure-lines.ts'

/** Where a unit lies: its outline as it was imported, else its seat; neither is a feature without a place. */
export type UnitPlace = {
  readonly rings?: readonly (readonly number[])[] | undefined
  readonly seat?: Point | undefined
}

const DECIMALS = 5

/** One indicator on the map (RFC 7946): a feature for each unit, with the value and where its records are. */
export function writeGeoJson(
  lines: readonly FigureLine[],
  placeOf: (unit: string) => UnitPlace,
  addressOf: (line: FigureLine) => string,
): object {
  return {
    type: 'FeatureCollection',
    features: lines.map((line) => ({
      type: 'Feature',
      id: line.unit,
      geometry: geometryOf(placeOf(line.unit)),
      properties: {
        unit: line.unit,
        code: line.unitCode ?? null,
        name: line.unitName,
        indicator: line.indicator,
        label: line.label,
        value: line.value,
        measure: line.measure,
        definer: line.definer,
        period: line.period,
        map: line.map,
        url: addressOf(line),
      },
    })),
  }
}

function geometryOf({ rings, seat }: UnitPlace): object | null {
  if (rings !== undefined && rings.length > 0)
    return { type: 'MultiPolygon', coordinates: rings.map((ring) => [closed(ring)]) }
  return seat === undefined ? null : { type: 'Point', coordinates: seat.map(rounded) }
}

// Outlines are kept open and in steps on paper; here they are closed, in degrees, and run against the clock.
function closed(ring: readonly number[]): readonly (readonly number[])[] {
  const points: (readonly number[])[] = []
  for (let at = 0; at + 1 < ring.length; at += 2)
    points.push(offPaper((ring[at] ?? 0) / STEPS, (ring[at + 1] ?? 0) / STEPS).map(rounded))
  const turned = turnOf(points) < 0 ? points.toReversed() : points
  const [first] = turned
  return first === undefined ? turned : [...turned, first]
}

function turnOf(points: readonly (readonly number[])[]): number {
  return points.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = points[(index + 1) % points.length] ?? []
    return sum + (x * nextY - nextX * y)
  }, 0)
}

function rounded(degrees: number): number {
  return Math.round(degrees * 10 ** DECIMALS) / 10 ** DECIMALS
}
