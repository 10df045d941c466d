import { onPaper } from '../point.ts'
import type { Ring } from './read-shapes.ts'

/** A closed line in whole numbers, x and y in turn; the first point is not said again. */
export type Outline = readonly number[]

/** How many steps a degree has: one step is some 55 m on the ground, less than a hair of a province on a screen. */
export const STEPS = 2000

/** Points nearer than this to the line without them are left out. */
const TOLERANCE_STEPS = 5

/**
 * Outlines that are light enough to draw, of shapes that fit one another: a border that two units share is simplified
 * once and stays shared, so that no gap opens between them. Islands that come to nothing go; of each unit the largest
 * ring stays.
 */
export function simplifyAll(shapes: readonly (readonly Ring[])[]): readonly (readonly Outline[])[] {
  const snapped = shapes.map((rings) => rings.map(snap).filter((ring) => ring.length >= CORNERS_MIN))
  const joints = findJoints(snapped.flat())
  return snapped.map((rings) => {
    const kept = rings.map((ring) => simplifyRing(ring, joints)).filter((ring) => ring.length >= CORNERS_MIN)
    const [largest] = rings.toSorted((one, other) => areaOf(other) - areaOf(one))
    return (kept.length > 0 ? kept : largest === undefined ? [] : [largest]).map((ring) => ring.flat())
  })
}

const CORNERS_MIN = 3

type Spot = readonly [x: number, y: number]
type Loop = readonly Spot[]

// To whole steps, without points that fall on the one before, and open: the first is not said again.
function snap(ring: Ring): Loop {
  const spots: Spot[] = []
  for (const point of ring) {
    const [x, y] = onPaper(point)
    const spot: Spot = [Math.round(x * STEPS), Math.round(y * STEPS)]
    const last = spots.at(-1)
    if (last === undefined || last[0] !== spot[0] || last[1] !== spot[1]) spots.push(spot)
  }
  const [first, last] = [spots[0], spots.at(-1)]
  if (spots.length > 1 && first !== undefined && last !== undefined && keyOf(first) === keyOf(last))
    spots.pop()
  return spots
}

function keyOf([x, y]: Spot): string {
  return `${x},${y}`
}

// Where lines part: spots that have other neighbours in one ring than in another.
function findJoints(rings: readonly Loop[]): ReadonlySet<string> {
  const neighbours = new Map<string, string>()
  const joints = new Set<string>()
  for (const ring of rings) {
    for (const [index, spot] of ring.entries()) {
      const key = keyOf(spot)
      const around = [ring.at(index - 1), ring[(index + 1) % ring.length]].map((each) => each && keyOf(each))
      const said = around.toSorted().join(' ')
      if ((neighbours.get(key) ?? said) !== said) joints.add(key)
      neighbours.set(key, said)
    }
  }
  return joints
}

// Each stretch between two joints by itself, always in the same direction, so that both its sides come out alike.
function simplifyRing(ring: Loop, joints: ReadonlySet<string>): Loop {
  const begin = ring.findIndex((spot) => joints.has(keyOf(spot)))
  const turned = begin < 0 ? fromLeast(ring) : [...ring.slice(begin), ...ring.slice(0, begin)]
  const [first] = turned
  if (first === undefined) return []
  const simple: Spot[] = []
  let stretch: Spot[] = [first]
  for (const spot of [...turned.slice(1), first]) {
    stretch.push(spot)
    if (!joints.has(keyOf(spot)) && spot !== first) continue
    simple.push(...simplifyStretch(stretch).slice(0, -1))
    stretch = [spot]
  }
  return simple
}

// A ring that touches no other begins at the same spot in whatever file it stands.
function fromLeast(ring: Loop): Loop {
  const least = ring.reduce((best, spot) => (isBefore(spot, best) ? spot : best), ring[0] ?? [0, 0])
  const at = ring.indexOf(least)
  return [...ring.slice(at), ...ring.slice(0, at)]
}

function isBefore(one: Spot, other: Spot): boolean {
  return one[0] < other[0] || (one[0] === other[0] && one[1] < other[1])
}

function simplifyStretch(stretch: readonly Spot[]): readonly Spot[] {
  const [first, last] = [stretch[0], stretch.at(-1)]
  if (first === undefined || last === undefined) return stretch
  const turn = isBefore(last, first) || (keyOf(first) === keyOf(last) && turnsBack(stretch))
  const line = turn ? stretch.toReversed() : stretch
  const marked = keep(line)
  const kept = line.filter((_, index) => marked.has(index))
  return turn ? kept.toReversed() : kept
}

// Of a closed stretch: whether its second spot comes after its last but one.
function turnsBack(stretch: readonly Spot[]): boolean {
  const [second, before] = [stretch[1], stretch.at(-2)]
  return second !== undefined && before !== undefined && isBefore(before, second)
}

// The ends, and between them whatever lies farther off the line than the tolerance, by halves.
function keep(line: readonly Spot[]): ReadonlySet<number> {
  const kept = new Set([0, line.length - 1])
  const open: (readonly [number, number])[] = [[0, line.length - 1]]
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span
    let [far, most] = [-1, TOLERANCE_STEPS]
    for (let index = from + 1; index < to; index++) {
      const off = distance(line, index, from, to)
      if (off > most) [far, most] = [index, off]
    }
    if (far < 0) continue
    kept.add(far)
    open.push([from, far], [far, to])
  }
  return kept
}

function distance(line: readonly Spot[], at: number, from: number, to: number): number {
  const [x, y] = line[at] ?? [0, 0]
  const [ax, ay] = line[from] ?? [0, 0]
  const [bx, by] = line[to] ?? [0, 0]
  const [dx, dy] = [bx - ax, by - ay]
  const long = dx * dx + dy * dy
  const along = long === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / long))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}

function areaOf(ring: Loop): number {
  let sum = 0
  for (const [index, [x, y]] of ring.entries()) {
    const [nx, ny] = ring[(index + 1) % ring.length] ?? [x, y]
    sum += x * ny - nx * y
  }
  return Math.abs(sum / 2)
}
