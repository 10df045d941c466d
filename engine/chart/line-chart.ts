import type { Locale } from '../text/date.ts'
import { formatNumber } from '../text/number.ts'
import { px, TEXT, widthOfText, type Drawing, type Mark, type Series } from './drawing.ts'
import { placeOn, ticksFor } from './scale.ts'

/** An amount for each step of time; `undefined` where none is known or it is held back: the line has a gap there. */
export type Line = { readonly name: string; readonly amounts: readonly (number | undefined)[] }

/** A lower and an upper amount for each step; its name stands at its end. */
export type Between = {
  readonly name: string
  readonly low: Line['amounts']
  readonly high: Line['amounts']
}

export type LineChart = {
  readonly width: number
  readonly height: number
  readonly locale: Locale
  /** What stands under each step of time ("2023", "T4"). */
  readonly steps: readonly string[]
  /** Up to five; what is more is left out. */
  readonly lines: readonly Line[]
  /** Where it should be at each step. */
  readonly expected?: Line | undefined
  /** Between which amounts somebody said it would lie at each step. */
  readonly said?: Between | undefined
  /** The greatest amount of the axis, where several charts are to be compared. */
  readonly most?: number | undefined
}

const LINES_MAX = 5
const TOP = 12
const BOTTOM = 24
const GAP = 8
const DOT = 3
// Names are strong and mostly digits: as wide as larger letters.
const STRONG = TEXT + 2

/** Amounts over time, each line with its name at its end; small ones (under 200 wide) keep the axis to its ends. */
export function drawLines(chart: LineChart): Drawing {
  const { width, height, locale, steps, expected, said } = chart
  const lines = chart.lines.slice(0, LINES_MAX)
  const all = expected === undefined ? lines : [...lines, expected]
  const ticks = ticksFor(
    Math.max(
      chart.most ?? 0,
      ...[...all.map(({ amounts }) => amounts), said?.high ?? []].flat().map((one) => one ?? 0),
    ),
  )
  const most = ticks.at(-1) ?? 1
  const isSmall = width < 200
  const left = GAP + Math.max(...ticks.map((tick) => widthOfText(formatNumber(tick, locale), STRONG)))
  const named = [
    ...(lines.length > 1 || expected !== undefined ? all : []),
    ...(said === undefined ? [] : [said]),
  ]
  const names = named.map(({ name }) => widthOfText(name, STRONG))
  const right = Math.max(GAP * 2, ...names.map((each) => each + GAP + DOT))
  const frame: Frame = {
    left,
    bottom: height - BOTTOM,
    inner: Math.max(1, width - left - right),
    tall: height - TOP - BOTTOM,
    most,
    last: Math.max(1, steps.length - 1),
  }
  const shownTicks = isSmall ? [0, most] : ticks
  return {
    width,
    height,
    marks: [
      ...shownTicks.flatMap((tick) => drawTick(frame, tick, locale)),
      ...drawSteps(frame, steps, isSmall, width),
      ...(said === undefined ? [] : drawSaid(frame, said)),
      ...(expected === undefined ? [] : drawExpected(frame, expected)),
      ...lines.flatMap((line, index) => drawLine(frame, line, (index + 1) as Series)), // at most five
      ...(lines.length > 1 || expected !== undefined ? drawNames(frame, lines, expected) : []),
    ],
  }
}

type Frame = {
  readonly left: number
  readonly bottom: number
  readonly inner: number
  readonly tall: number
  readonly most: number
  readonly last: number
}

type Point = { readonly at: number; readonly x: number; readonly y: number }

function drawTick(frame: Frame, tick: number, locale: Locale): readonly Mark[] {
  const y = px(frame.bottom - placeOn(tick, frame.most, frame.tall))
  const role = tick === 0 ? 'axis' : 'grid'
  return [
    { kind: 'path', role, d: `M${px(frame.left)} ${y}h${px(frame.inner)}` },
    {
      kind: 'text',
      role: 'label',
      x: px(frame.left - GAP),
      y: y + 4,
      text: formatNumber(tick, locale),
      anchor: 'end',
    },
  ]
}

// As many as have room; the first and the last always.
function drawSteps(frame: Frame, steps: readonly string[], isSmall: boolean, width: number): readonly Mark[] {
  const widest = Math.max(...steps.map((step) => widthOfText(step)), 1) + GAP
  const room = Math.max(1, Math.floor(frame.inner / widest))
  const every = isSmall ? Math.max(1, steps.length - 1) : Math.max(1, Math.ceil(steps.length / room))
  return steps.flatMap((text, at) =>
    at % every === 0 || (at === steps.length - 1 && at % every >= every / 2 + 1)
      ? [
          {
            kind: 'text',
            role: 'label',
            x: px(within(xAt(frame, at), text, width)),
            y: frame.bottom + 17,
            text,
            anchor: 'middle',
          },
        ]
      : [],
  )
}

// Also at the ends the whole word has room.
function within(x: number, text: string, width: number): number {
  const half = widthOfText(text) / 2
  return Math.min(Math.max(x, half), width - half)
}

function drawLine(frame: Frame, line: Line, series: Series): readonly Mark[] {
  const role = `series-${series}` as const
  const runs = runsOf(frame, line)
  return [
    ...runs.filter((run) => run.length > 1).map((run): Mark => ({ kind: 'path', role, d: pathOf(run) })),
    ...runs.flat().map(({ x, y }): Mark => ({ kind: 'dot', role, x, y, r: DOT })),
  ]
}

function drawExpected(frame: Frame, line: Line): readonly Mark[] {
  return runsOf(frame, line).map((run) => ({ kind: 'path', role: 'expected', d: pathOf(run) }))
}

// The area between both, and its name beside the middle of its end.
function drawSaid(frame: Frame, { name, low, high }: Between): readonly Mark[] {
  const [lows, highs] = [low, high].map((amounts) => runsOf(frame, { name, amounts }).flat())
  const [last, top] = [lows?.at(-1), highs?.at(-1)]
  if (lows === undefined || highs === undefined || last === undefined || top === undefined) return []
  const d = `${pathOf([...highs, ...lows.toReversed()])}Z`
  const y = px((last.y + top.y) / 2 + 4)
  return [
    { kind: 'path', role: 'said', d },
    { kind: 'text', role: 'strong', x: px(last.x + GAP), y, text: name, anchor: 'start' },
  ]
}

// Unbroken stretches: what is not known is not drawn as if it were.
function runsOf(frame: Frame, { amounts }: Line): readonly (readonly Point[])[] {
  const runs: Point[][] = [[]]
  for (const [at, amount] of amounts.entries()) {
    if (amount === undefined) runs.push([])
    else {
      const y = frame.bottom - placeOn(Math.max(0, amount), frame.most, frame.tall)
      runs.at(-1)?.push({ at, x: px(xAt(frame, at)), y: px(y) })
    }
  }
  return runs.filter((run) => run.length > 0)
}

// Names that would lie on one another move apart, in the order of their lines.
function drawNames(frame: Frame, lines: readonly Line[], expected: Line | undefined): readonly Mark[] {
  const ends = [...lines, ...(expected === undefined ? [] : [expected])]
    .flatMap((line) => {
      const end = runsOf(frame, line).at(-1)?.at(-1)
      return end === undefined ? [] : [{ name: line.name, isExpected: line === expected, ...end }]
    })
    .toSorted((one, other) => one.y - other.y)
  let free = TEXT - 2
  const placed = ends.map((end) => {
    const y = Math.max(end.y + 4, free)
    free = y + TEXT + 2
    return { ...end, y }
  })
  // What was pushed out below comes back up.
  const over = Math.max(0, free - (TEXT + 2) - frame.bottom - 4)
  return placed.map(({ name, x, y, isExpected }) => ({
    kind: 'text',
    role: isExpected ? 'label' : 'strong',
    x: px(x + GAP),
    y: px(y - over),
    text: name,
    anchor: 'start',
  }))
}

function xAt(frame: Frame, at: number): number {
  return frame.left + (frame.inner * at) / frame.last
}

function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')
}
