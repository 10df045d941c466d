import { finding, type Finding } from '../../finding.ts'
import type { RawFeature } from './read-shapes.ts'

type Opened = { readonly features: readonly RawFeature[] } | { readonly finding: Finding }
type Json = Readonly<Record<string, unknown>>

/**
 * The features of a topology: shapes whose shared borders are kept once, as arcs of steps. `object` names one of its
 * collections; without it all are read. An arc that is not there leaves a shape without land, which is found later.
 */
export function openTopology(json: Json, object: string | undefined): Opened {
  const objects = asRecord(json['objects'])
  const names = Object.keys(objects)
  if (object !== undefined && !names.includes(object)) {
    return { finding: finding('file', 'boundary.no-object', { object, objects: names.join(', ') }) }
  }
  const arcs = readArcs(json)
  if (arcs === undefined) return { finding: finding('file', 'boundary.not-geojson') }
  const chosen = object === undefined ? names : [object]
  return {
    features: chosen.flatMap((name) => {
      const top = asRecord(objects[name])
      const geometries = top['type'] === 'GeometryCollection' ? asList(top['geometries']) : [top]
      return geometries.map((geometry, index) => {
        const { id, properties, type, arcs: lines } = asRecord(geometry)
        return {
          path: `${name}[${index}]`,
          id,
          properties,
          geometry: { type, coordinates: join(type, lines, arcs) },
        }
      })
    }),
  }
}

type Line = readonly (readonly [number, number])[]

// With a transform points are whole steps from the one before; without it they are the points themselves.
function readArcs(json: Json): readonly Line[] | undefined {
  if (!Array.isArray(json['arcs'])) return undefined
  const transform = json['transform']
  const { scale, translate } = asRecord(transform)
  const [kx = 1, ky = 1] = asList(scale).map(Number)
  const [dx = 0, dy = 0] = asList(translate).map(Number)
  return (json['arcs'] as readonly unknown[]).map((arc) => {
    let [x, y] = [0, 0]
    return asList(arc).map((step) => {
      const [sx, sy] = asList(step).map(Number)
      if (transform === undefined) return [sx ?? Number.NaN, sy ?? Number.NaN] as const
      x += sx ?? Number.NaN
      y += sy ?? Number.NaN
      return [x * kx + dx, y * ky + dy] as const
    })
  })
}

// Polygons hold rings, rings hold the numbers of arcs; a negative number is an arc from its end.
function join(type: unknown, lines: unknown, arcs: readonly Line[]): unknown {
  const ring = (numbers: unknown) => joinRing(asList(numbers), arcs)
  if (type === 'Polygon') return asList(lines).map(ring)
  if (type === 'MultiPolygon') return asList(lines).map((polygon) => asList(polygon).map(ring))
  return undefined
}

function joinRing(numbers: readonly unknown[], arcs: readonly Line[]): Line | undefined {
  const points: (readonly [number, number])[] = []
  for (const number of numbers) {
    const index = Number(number)
    const arc = index < 0 ? arcs[~index]?.toReversed() : arcs[index]
    if (arc === undefined) return undefined
    points.push(...(points.length === 0 ? arc : arc.slice(1)))
  }
  return points
}

function asRecord(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
