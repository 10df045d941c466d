import { finding, type Finding } from '../../finding.ts'
import { isInCountry, type Point } from '../point.ts'
import { openTopology } from './topology.ts'

/** A closed line; the last point is the first again. */
export type Ring = readonly Point[]

/** What a file says of one unit: its code, what it calls it, and its land. */
export type Shape = {
  /** Where in the file ("communes[12]"). */
  readonly path: string
  readonly code: string
  readonly name: string | undefined
  readonly rings: readonly Ring[]
}

/** The features of a file as they stand there, before anything of them is believed. */
export type RawFeature = {
  readonly path: string
  readonly id: unknown
  readonly properties: unknown
  readonly geometry: unknown
}

export type ReadShapes = { readonly shapes: readonly Shape[]; readonly findings: readonly Finding[] }

/** How to read a file: which object of a topology, and under which name the code stands. */
export type ShapeOptions = { readonly object?: string | undefined; readonly codeField?: string | undefined }

export const FEATURES_MAX = 20_000
export const POINTS_MAX = 5_000_000

/** Reads GeoJSON or TopoJSON, parsed already: every shape that can be read, and everything that cannot. */
export function readShapes(json: unknown, options: ShapeOptions): ReadShapes {
  const found = listFeatures(json, options)
  if ('finding' in found) return { shapes: [], findings: [found.finding] }
  const { features } = found
  if (features.length === 0) return { shapes: [], findings: [finding('file', 'boundary.empty')] }
  if (features.length > FEATURES_MAX) {
    const values = { count: features.length, max: FEATURES_MAX }
    return { shapes: [], findings: [finding('file', 'boundary.too-many', values)] }
  }
  const read = features.map((feature) => readFeature(feature, options))
  const shapes = read.flatMap(({ shape }) => (shape === undefined ? [] : [shape]))
  const points = shapes.reduce((sum, { rings }) => sum + rings.reduce((all, ring) => all + ring.length, 0), 0)
  const tooMany =
    points > POINTS_MAX ? [finding('file', 'boundary.too-fine', { count: points, max: POINTS_MAX })] : []
  return { shapes, findings: [...tooMany, ...read.flatMap(({ findings }) => findings)] }
}

function listFeatures(
  json: unknown,
  { object }: ShapeOptions,
): { readonly features: readonly RawFeature[] } | { readonly finding: Finding } {
  const type = isRecord(json) ? json['type'] : undefined
  if (isRecord(json) && type === 'Topology') return openTopology(json, object)
  if (!isRecord(json) || type !== 'FeatureCollection' || !Array.isArray(json['features'])) {
    return { finding: finding('file', 'boundary.not-geojson') }
  }
  const features: readonly unknown[] = json['features']
  return {
    features: features.map((feature, index) => {
      const { id, properties, geometry } = isRecord(feature) ? feature : {}
      return { path: `features[${index}]`, id, properties, geometry }
    }),
  }
}

function readFeature(
  { path, id, properties, geometry }: RawFeature,
  { codeField }: ShapeOptions,
): { readonly shape?: Shape; readonly findings: readonly Finding[] } {
  const known = isRecord(properties) ? properties : {}
  const code = codeOf(known, id, codeField)
  const name = ['full_name', 'fullName', 'name', 'ten'].map((field) => known[field]).find(isText)
  const called = code ?? name ?? ''
  const noCode = code === undefined ? [finding(path, 'boundary.no-code')] : []
  const polygons = polygonsOf(geometry)
  if (polygons === undefined)
    return { findings: [...noCode, finding(path, 'boundary.no-area', { code: called })] }
  const rings = polygons.map(readRing)
  const broken = rings.some((ring) => ring === undefined)
  const whole = rings.flatMap((ring) => (ring === undefined ? [] : [ring]))
  const outside = whole.flat().find((point) => !isInCountry(point))
  const findings = [
    ...noCode,
    ...(broken ? [finding(path, 'boundary.ring-broken', { code: called })] : []),
    ...(outside === undefined
      ? []
      : [finding(path, 'boundary.outside', { code: called, point: `${outside[0]}; ${outside[1]}` })]),
  ]
  return findings.length > 0 || code === undefined
    ? { findings }
    : { shape: { path, code, name, rings: whole }, findings }
}

const CODE_FIELDS = ['code', 'ma', 'ma_xa', 'ma_huyen', 'ma_tinh', 'ma_dvhc', 'maXa']

function codeOf(
  properties: Readonly<Record<string, unknown>>,
  id: unknown,
  codeField: string | undefined,
): string | undefined {
  const said =
    codeField === undefined ? [...CODE_FIELDS.map((field) => properties[field]), id] : [properties[codeField]]
  const code = said.find((each) => isText(each) || typeof each === 'number')
  return code === undefined ? undefined : String(code).trim()
}

// Every ring of every part: holes are drawn by the same rule of even and odd as islands.
function polygonsOf(geometry: unknown): readonly unknown[] | undefined {
  if (!isRecord(geometry) || !Array.isArray(geometry['coordinates'])) return undefined
  const coordinates: readonly unknown[] = geometry['coordinates']
  const polygons =
    geometry['type'] === 'Polygon' ? [coordinates] : geometry['type'] === 'MultiPolygon' ? coordinates : []
  const rings = polygons.flatMap((polygon) =>
    Array.isArray(polygon) ? (polygon as readonly unknown[]) : [undefined],
  )
  return rings.length === 0 ? undefined : rings
}

const CORNERS_MIN = 3

// A ring of points that are numbers, closed, around something.
function readRing(ring: unknown): Ring | undefined {
  if (!Array.isArray(ring)) return undefined
  const points = (ring as readonly unknown[]).map(readPoint)
  const whole = points.flatMap((point) => (point === undefined ? [] : [point]))
  const [first, last] = [whole[0], whole.at(-1)]
  const isClosed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]
  const corners = new Set(whole.map((point) => point.join())).size
  return whole.length === points.length && isClosed && corners >= CORNERS_MIN ? whole : undefined
}

function readPoint(point: unknown): Point | undefined {
  if (!Array.isArray(point)) return undefined
  const [lon, lat]: readonly unknown[] = point
  return typeof lon === 'number' && typeof lat === 'number' && Number.isFinite(lon + lat)
    ? [lon, lat]
    : undefined
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
