import type { Locale } from '../text/date.ts'
import { formatNumber } from '../text/number.ts'
import { px, type Drawing, type Mark } from './drawing.ts'

/** A share that is left after so many days, with its bounds. */
export type SurvivalPoint = {
  readonly days: number
  readonly share: number
  readonly low: number
  readonly high: number
}

export type SurvivalChart = {
  readonly width: number
  readonly height: number
  readonly locale: Locale
  readonly points: readonly SurvivalPoint[]
  /** No line is drawn beyond: too few were followed so long. */
  readonly untilDays: number
}

const LEFT = 48
const RIGHT = 12
const TOP = 12
const BOTTOM = 24
const DAYS_OF_MONTH = 365.25 / 12

/** What is left over time, in steps, between its bounds. Months stand below, shares at the left. */
export function drawSurvival(chart: SurvivalChart): Drawing {
  const { width, height, locale } = chart
  const months = Math.max(12, Math.ceil(chart.untilDays / DAYS_OF_MONTH / 6) * 6)
  const [inner, tall] = [Math.max(1, width - LEFT - RIGHT), height - TOP - BOTTOM]
  const x = (days: number) => px(LEFT + (inner * days) / (months * DAYS_OF_MONTH))
  const y = (share: number) => px(TOP + tall * (1 - share))
  // As on a paper: level until something ended, then down.
  const course = (of: (point: SurvivalPoint) => number) => {
    const steps = chart.points.map((point) => `H${x(point.days)}V${y(of(point))}`)
    return `M${x(0)} ${y(1)}${steps.join('')}H${x(chart.untilDays)}`
  }
  const every = months > 60 ? 12 : 6
  const ticks = Array.from({ length: Math.floor(months / every) + 1 }, (_, index) => index * every)
  return {
    width,
    height,
    marks: [
      ...[0, 0.25, 0.5, 0.75, 1].flatMap((share): readonly Mark[] => [
        { kind: 'path', role: share === 0 ? 'axis' : 'grid', d: `M${LEFT} ${y(share)}h${px(inner)}` },
        {
          kind: 'text',
          role: 'label',
          x: LEFT - 8,
          y: y(share) + 4,
          text: `${formatNumber(share * 100, locale)}%`,
          anchor: 'end',
        },
      ]),
      ...ticks.map((month): Mark => ({
        kind: 'text',
        role: 'label',
        x: x(month * DAYS_OF_MONTH),
        y: height - BOTTOM + 17,
        text: formatNumber(month, locale),
        anchor: 'middle',
      })),
      ...(chart.points.length === 0
        ? []
        : ([
            { kind: 'path', role: 'expected', d: course(({ low }) => low) },
            { kind: 'path', role: 'expected', d: course(({ high }) => high) },
          ] as const)),
      { kind: 'path', role: 'series-1', d: course(({ share }) => share) },
    ],
  }
}
