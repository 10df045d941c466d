/** A point on the sheet: x to the right, y downwards, in units of the 1600 × 1000 picture. */
export type Point = readonly [x: number, y: number]

export const WIDTH = 1600
export const HEIGHT = 1000

/** A flat area given by path data. */
export function area(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`
}

export function polygon(points: readonly Point[], fill: string): string {
  return area(`M${points.map(pair).join('L')}Z`, fill)
}

export function box(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${fill}"/>`
}

export function disc(x: number, y: number, radius: number, fill: string): string {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${fill}"/>`
}

export function oval(x: number, y: number, rx: number, ry: number, fill: string): string {
  return `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(rx)}" ry="${short(ry)}" fill="${fill}"/>`
}

/** A soft patch of shade on the ground under something. */
export function shadow(x: number, y: number, rx: number, ry: number, shade: string): string {
  return `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(rx)}" ry="${short(ry)}" fill="${shade}" opacity=".25"/>`
}

/** A line with round ends and corners (the sheet sets them once for all lines). */
export function stroke(d: string, colour: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${short(width)}"/>`
}

/** A straight line between two points; see `strokes`. */
export type Line = readonly [from: Point, to: Point]

export function line(fromX: number, fromY: number, toX: number, toY: number): Line {
  return [
    [fromX, fromY],
    [toX, toY],
  ]
}

/** Many straight strokes of one kind as one element: it keeps the picture small. */
export function strokes(lines: readonly Line[], colour: string, width: number): string {
  return stroke(lines.map(([from, to]) => `M${whole(from)}L${whole(to)}`).join(''), colour, width)
}

/** Small round marks (fruit, flowers, bees) as one element. */
export function dots(points: readonly Point[], colour: string, diameter: number): string {
  return stroke(points.map((point) => `M${whole(point)}h0`).join(''), colour, diameter)
}

/** A leaf from its stalk to its tip; `bend` bows it sideways, `width` is its belly. */
export function leaf(from: Point, to: Point, bend: number, width: number, fill: string): string {
  return area(leafShape(from, to, bend, width), fill)
}

/** The path data of a leaf, so that many leaves of one colour can be one element. */
export function leafShape(from: Point, to: Point, bend: number, width: number): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(dx, dy) || 1
  const control = (off: number) =>
    whole([(from[0] + to[0]) / 2 - (dy / length) * off, (from[1] + to[1]) / 2 + (dx / length) * off])
  const [stalk, tip] = [whole(from), whole(to)]
  return `M${stalk}Q${control(bend + width)} ${tip}Q${control(bend - width)} ${stalk}Z`
}

/** Draws parts in their own units, standing on (x, y). */
export function placed(x: number, y: number, scale: number, ...parts: readonly string[]): string {
  return `<g transform="translate(${short(x)} ${short(y)})scale(${hundredth(scale)})">${parts.join('')}</g>`
}

export function mirrored(...parts: readonly string[]): string {
  return `<g transform="matrix(-1 0 0 1 ${WIDTH} 0)">${parts.join('')}</g>`
}

export function faded(opacity: number, ...parts: readonly string[]): string {
  return `<g opacity="${hundredth(opacity)}">${parts.join('')}</g>`
}

/** Path data of a soft open line through all points (Catmull-Rom as cubic curves). */
export function softLine(points: readonly Point[]): string {
  const at = (index: number) => points[Math.max(0, Math.min(points.length - 1, index))] ?? ([0, 0] as const)
  return `M${pair(at(0))}${points
    .slice(1)
    .map((_, index) => curve(at(index - 1), at(index), at(index + 1), at(index + 2)))
    .join('')}`
}

/** Path data of a soft closed outline through all points. */
export function softLoop(points: readonly Point[]): string {
  const count = points.length
  const at = (index: number) => points[(index + count) % count] ?? ([0, 0] as const)
  return `M${pair(at(0))}${points.map((_, index) => curve(at(index - 1), at(index), at(index + 1), at(index + 2))).join('')}Z`
}

export function pair(point: Point): string {
  return joined(short(point[0]), short(point[1]))
}

/** Evenly spread numbers from `first` to `last`, both included. */
export function spread(count: number, first: number, last: number): readonly number[] {
  return Array.from(
    { length: count },
    (_, index) => first + ((last - first) * index) / Math.max(1, count - 1),
  )
}

function curve(before: Point, from: Point, to: Point, after: Point): string {
  const first: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6]
  const second: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
  return `C${pair(first)} ${pair(second)} ${pair(to)}`
}

function whole(point: Point): string {
  return joined(String(Math.round(point[0])), String(Math.round(point[1])))
}

/** A minus sign already parts two numbers. */
function joined(x: string, y: string): string {
  return y.startsWith('-') ? x + y : `${x} ${y}`
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function hundredth(value: number): string {
  return String(Math.round(value * 100) / 100)
}
