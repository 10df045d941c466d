import type { Tiles } from '../map/tiles.ts'
import { shorten } from './bar-chart.ts'
import { px, widthOfText, type Drawing, type Mark, type Role, type Shade } from './drawing.ts'

/** A unit on a map: its name, and what is known of it. */
export type MapUnit = {
  readonly id: string
  readonly name: string
  /** The number as it is printed. */
  readonly text: string
  readonly shade: Shade | 'unknown' | 'hidden'
  /** Something began or ended here in the time shown: a dot or a cross in the corner. */
  readonly sign?: 'began' | 'ended' | undefined
}

/** The outline of a unit: closed lines of x, y in the paper's own measure (engine/map). */
export type Outline = { readonly id: string; readonly rings: readonly (readonly number[])[] }

const EDGE = 2
const LETTERS = 11

/** Equal squares, each with its name and its number; `chosen` keeps its edge of ink. */
export function drawTiles(
  tiles: Tiles,
  units: readonly MapUnit[],
  { width, chosen }: { readonly width: number; readonly chosen?: string | undefined },
): Drawing {
  const side = width / Math.max(tiles.columns, 1)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const marks = tiles.tiles.flatMap(({ id, column, row }) => {
    const unit = byId.get(id)
    return unit === undefined ? [] : drawTile(unit, { x: column * side, y: row * side, side }, id === chosen)
  })
  return { width, height: px(tiles.rows * side), marks }
}

type Square = { readonly x: number; readonly y: number; readonly side: number }

// Where a name has no room the number stands alone, and where that has none the colour: the table has them all.
function drawTile(unit: MapUnit, { x, y, side }: Square, isChosen: boolean): readonly Mark[] {
  const { id: of, shade } = unit
  const at = {
    kind: 'rect',
    of,
    x: px(x),
    y: px(y),
    width: px(side - EDGE),
    height: px(side - EDGE),
  } as const
  const role = roleOf(shade)
  const ink: Role = typeof shade === 'number' ? `on-shade-${shade}` : 'label'
  const room = side - EDGE * 2
  const lines = side < 30 ? [] : side < 46 ? [unit.text] : [...breakName(unit.name, room), unit.text]
  const tall = LETTERS + 3
  const first = y + (side - EDGE) / 2 - ((lines.length - 1) * tall) / 2 + 4
  return [
    { ...at, role },
    ...lines.map((text, line): Mark => {
      const mark = { kind: 'text', of, role: ink, anchor: 'middle', size: LETTERS } as const
      return {
        ...mark,
        x: px(x + (side - EDGE) / 2),
        y: px(first + line * tall),
        text: shorten(text, room, LETTERS),
      }
    }),
    ...drawSign(unit, x + side - EDGE - SIGN * 2, y + SIGN * 2),
    ...(isChosen ? [{ ...at, role: 'chosen' } as const] : []),
  ]
}

const SIGN = 4

function drawSign({ id: of, sign }: MapUnit, x: number, y: number): readonly Mark[] {
  if (sign === undefined) return []
  if (sign === 'began') return [{ kind: 'dot', of, role: sign, x: px(x), y: px(y), r: SIGN }]
  const [left, top, long] = [px(x - SIGN), px(y - SIGN), SIGN * 2]
  return [{ kind: 'path', of, role: sign, d: `M${left} ${top}l${long} ${long}m${-long} 0l${long} ${-long}` }]
}

// On two lines at most, broken where they are most alike in length.
function breakName(name: string, room: number): readonly string[] {
  if (widthOfText(name, LETTERS) <= room) return [name]
  const words = name.split(' ')
  const breaks = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')])
  const longest = (lines: readonly string[]) => Math.max(...lines.map((line) => line.length))
  return breaks.toSorted((one, other) => longest(one) - longest(other))[0] ?? [name]
}

/** The true outlines, fitted into the width; a unit without one is left out, and said to be by whoever draws. */
export function drawOutlines(
  outlines: readonly Outline[],
  units: readonly MapUnit[],
  { width, chosen }: { readonly width: number; readonly chosen?: string | undefined },
): Drawing {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const known = outlines.filter(({ id }) => byId.has(id))
  const box = boxOf(known)
  const scale = (width - EDGE * 2) / Math.max(1, box.right - box.left)
  const draw = ({ rings }: Outline) => rings.map((ring) => pathOf(ring, box, scale)).join('')
  const marks = known.flatMap((outline): readonly Mark[] => {
    const unit = byId.get(outline.id)
    const [x, y] = middleOf(outline)
    return [
      { kind: 'path', of: outline.id, role: roleOf(unit?.shade ?? 'unknown'), d: draw(outline) },
      ...(unit === undefined
        ? []
        : drawSign(unit, EDGE + (x - box.left) * scale, EDGE + (y - box.top) * scale)),
    ]
  })
  const edge = known.find(({ id }) => id === chosen)
  return {
    width,
    height: px((box.bottom - box.top) * scale + EDGE * 2),
    marks:
      edge === undefined ? marks : [...marks, { kind: 'path', of: edge.id, role: 'chosen', d: draw(edge) }],
  }
}

// Amid its largest line: roughly where the eye looks for it.
function middleOf({ id, rings }: Outline): readonly [x: number, y: number] {
  const largest = rings.toSorted((one, other) => other.length - one.length).slice(0, 1)
  const { left, right, top, bottom } = boxOf([{ id, rings: largest }])
  return [(left + right) / 2, (top + bottom) / 2]
}

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

function boxOf(outlines: readonly Outline[]): Box {
  const box = { left: Number.POSITIVE_INFINITY, top: Number.POSITIVE_INFINITY, right: 0, bottom: 0 }
  box.right = box.bottom = Number.NEGATIVE_INFINITY
  for (const ring of outlines.flatMap(({ rings }) => rings)) {
    for (let at = 0; at < ring.length; at += 2) {
      const [x = 0, y = 0] = [ring[at], ring[at + 1]]
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x)
      box.top = Math.min(box.top, y)
      box.bottom = Math.max(box.bottom, y)
    }
  }
  return Number.isFinite(box.left) ? box : { left: 0, top: 0, right: 1, bottom: 0 }
}

// In steps from point to point: half as long as points, and a border is rounded alike on both its sides.
function pathOf(ring: readonly number[], { left, top }: Box, scale: number): string {
  const at = (index: number) =>
    [EDGE + ((ring[index] ?? 0) - left) * scale, EDGE + ((ring[index + 1] ?? 0) - top) * scale].map(px)
  let path = ''
  let [lastX, lastY] = [0, 0]
  for (let index = 0; index < ring.length; index += 2) {
    const [x = 0, y = 0] = at(index)
    path += index === 0 ? `M${x} ${y}` : `l${px(x - lastX)} ${px(y - lastY)}`
    ;[lastX, lastY] = [x, y]
  }
  return `${path}Z`
}

function roleOf(shade: MapUnit['shade']): Role {
  return typeof shade === 'number' ? `shade-${shade}` : shade
}
