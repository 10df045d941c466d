import { shorten } from '../../chart/bar-chart.ts'
import { px, TEXT, widthOfText, type Drawing, type Mark, type Role } from '../../chart/drawing.ts'
import { layTree, type Laid } from './lay-tree.ts'
import { isCard, type Look, type Twig } from './twigs.ts'

const ROW = 26
const COLUMN = 210
const EDGE = 14
const RADIUS = 5
const GAP = 10
const TURN = 16

const ROLES: Readonly<Record<Look, Role>> = {
  card: 'card',
  'card-gone': 'card-gone',
  planned: 'copy-planned',
  started: 'copy-started',
  kept: 'copy-kept',
  dropped: 'copy-dropped',
}

/** The tree from left to right, a generation a column: lines as thick as what they lead to is alive. */
export function drawTree(twigs: readonly Twig[]): Drawing {
  const { rows, columns, places } = layTree(twigs)
  const spots = new Map(places.map((place) => [place.key, spotOf(place)]))
  const byKey = new Map(twigs.map((twig) => [twig.key, twig]))
  const lines = twigs.flatMap((twig) => {
    const [from, to] = [byKey.get(twig.parent ?? ''), spots.get(twig.key)]
    const start = from === undefined ? undefined : spots.get(from.key)
    return from === undefined || start === undefined || to === undefined
      ? []
      : [drawLine(from, start, twig, to)]
  })
  const marks = twigs.flatMap((twig) => {
    const spot = spots.get(twig.key)
    return spot === undefined ? [] : drawTwig(twig, spot)
  })
  return {
    width: Math.max(1, columns) * COLUMN + EDGE,
    height: Math.max(1, rows) * ROW,
    marks: [...lines, ...marks],
  }
}

type Spot = { readonly x: number; readonly y: number }

function spotOf({ column, row }: Laid): Spot {
  return { x: EDGE + column * COLUMN, y: ROW / 2 + row * ROW }
}

// Straight down within a line; else from where the name of the parent ends to the right, and round a corner.
function drawLine(from: Twig, start: Spot, twig: Twig, end: Spot): Mark {
  const role = isCard(twig.look) ? 'trunk' : ROLES[twig.look]
  const at = { kind: 'path', role, of: twig.key } as const
  if (start.x === end.x) {
    return { ...at, d: `M${px(start.x)} ${px(start.y + RADIUS + 2)}V${px(end.y - RADIUS - 2)}` }
  }
  const corner = end.x - TURN
  const named = start.x + GAP + widthOfText(shortenFor(from)) + 6
  return {
    ...at,
    d: `M${px(Math.min(named, corner))} ${px(start.y)}H${px(corner)}V${px(end.y)}H${px(end.x - RADIUS - 2)}`,
  }
}

function drawTwig(twig: Twig, { x, y }: Spot): readonly Mark[] {
  return [
    ...drawSign(twig, { x, y }),
    {
      kind: 'text',
      role: isCard(twig.look) ? 'strong' : 'label',
      of: twig.key,
      anchor: 'start',
      x: px(x + GAP),
      y: px(y + TEXT / 3),
      text: shortenFor(twig),
    },
  ]
}

// A disc, a ring, a dotted ring; a crossed square for what was dropped: told apart without colour.
function drawSign({ key: of, look }: Twig, { x, y }: Spot): readonly Mark[] {
  const role = ROLES[look]
  if (look === 'planned' || look === 'started' || look === 'kept')
    return [{ kind: 'dot', role, of, x: px(x), y: px(y), r: RADIUS }]
  const square = {
    kind: 'rect',
    of,
    x: px(x - RADIUS),
    y: px(y - RADIUS),
    width: RADIUS * 2,
    height: RADIUS * 2,
  } as const
  if (look !== 'dropped') return [{ ...square, role }]
  const [left, top, long] = [px(x - RADIUS), px(y - RADIUS), RADIUS * 2]
  return [
    { ...square, role },
    { kind: 'path', role, of, d: `M${left} ${top}l${long} ${long}m${-long} 0l${long} ${-long}` },
  ]
}

function shortenFor({ label }: Twig): string {
  return shorten(label, COLUMN - GAP * 2 - TURN - RADIUS)
}
