import { px, TEXT, widthOfText, type Drawing, type Mark } from './drawing.ts'
import { placeOn } from './scale.ts'

/** One bar: what was counted, and on it, never in it, what more was stated and where it should be by now. */
export type Bar = {
  readonly id: string
  readonly name: string
  /** `undefined`: not known. */
  readonly amount: number | undefined
  /** The amount as it is printed at the end of the bar ("1.284", "dưới 5"). */
  readonly text: string
  readonly isHidden?: boolean | undefined
  readonly said?: number | undefined
  readonly expected?: number | undefined
}

export type BarChart = {
  readonly width: number
  readonly bars: readonly Bar[]
  /** The greatest amount there is room for, where several charts are to be compared. */
  readonly most?: number | undefined
}

const ROW = 28
const BAR = 16
const GAP = 10

/** Bars from the top down, in the order given, each with its name before and its number behind. */
export function drawBars({ width, bars, most: wanted }: BarChart): Drawing {
  const most = Math.max(
    1,
    wanted ?? 0,
    ...bars.flatMap(({ amount, said, expected }) => [amount ?? 0, said ?? 0, expected ?? 0]),
  )
  const left = Math.min(width * 0.45, GAP + Math.max(0, ...bars.map(({ name }) => widthOfText(name))))
  const right = GAP + Math.max(0, ...bars.map(({ text }) => widthOfText(text)))
  const inner = Math.max(1, width - left - right)
  return {
    width,
    height: bars.length * ROW,
    marks: bars.flatMap((bar, index) => drawBar(bar, { left, inner, most, top: index * ROW })),
  }
}

type Row = { readonly left: number; readonly inner: number; readonly most: number; readonly top: number }

function drawBar(bar: Bar, { left, inner, most, top }: Row): readonly Mark[] {
  const { id: of, amount, said, expected, isHidden = false } = bar
  const long = (value: number) => px(placeOn(Math.max(0, value), most, inner))
  const at = { kind: 'rect', of, x: px(left), y: top + (ROW - BAR) / 2, height: BAR } as const
  const middle = top + ROW / 2 + 4
  const counted = amount ?? 0
  return [
    {
      kind: 'text',
      role: 'label',
      of,
      x: 0,
      y: middle,
      text: shorten(bar.name, left - GAP),
      anchor: 'start',
    },
    { ...at, role: 'track', width: px(inner) },
    ...(isHidden ? [{ ...at, role: 'hidden', width: px(inner) } as const] : []),
    ...(amount === undefined && !isHidden ? [{ ...at, role: 'unknown', width: px(inner) } as const] : []),
    ...(counted > 0 ? [{ ...at, role: 'series-1', width: long(counted) } as const] : []),
    ...(said !== undefined && said > counted
      ? [{ ...at, role: 'said', x: px(left + long(counted)), width: px(long(said) - long(counted)) } as const]
      : []),
    ...(expected === undefined
      ? []
      : [
          {
            kind: 'path',
            role: 'expected',
            of,
            d: `M${px(left + long(expected))} ${top + 3}v${ROW - 6}`,
          } as const,
        ]),
    {
      kind: 'text',
      role: 'strong',
      of,
      x: px(left + inner + GAP),
      y: middle,
      text: bar.text,
      anchor: 'start',
    },
  ]
}

/** A name that is longer than its room ends with dots. */
export function shorten(text: string, room: number, size = TEXT): string {
  if (widthOfText(text, size) <= room) return text
  const letters = Math.max(1, Math.floor((room / widthOfText('o'.repeat(20), size)) * 20) - 1)
  return `${text.slice(0, letters).trimEnd()}…`
}
