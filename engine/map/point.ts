/** Degrees east and north. */
export type Point = readonly [lon: number, lat: number]

/** Where Việt Nam lies, its islands included: a point outside of it is a slip (latitude and longitude changed round). */
export function isInCountry(point: Point): boolean {
  const [lon, lat] = point
  return lon >= 102 && lon <= 118 && lat >= 6 && lat <= 23.5
}

/** The middle of some points; `undefined` of none. */
export function middleOf(points: readonly Point[]): Point | undefined {
  if (points.length === 0) return undefined
  const sum = points.reduce(([lon, lat], point) => [lon + point[0], lat + point[1]], [0, 0] as Point)
  return [sum[0] / points.length, sum[1] / points.length]
}

/** On paper a degree of longitude is shorter than one of latitude; north is up. */
export function onPaper([lon, lat]: Point): readonly [x: number, y: number] {
  return [lon * SHORTER, -lat]
}

/** The point that lies there on paper. */
export function offPaper(x: number, y: number): Point {
  return [x / SHORTER, -y]
}

// The cosine at 16° north, the middle of the country: one measure for all maps, so that shapes fit one another.
const SHORTER = 0.9613
