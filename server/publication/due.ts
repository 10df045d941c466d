import { parsePeriod, parseSpan } from '@gieo/engine/indicator/period.ts'
import { addDays, type PlainDate } from '@gieo/engine/text/date.ts'

const RHYTHMS = ['month', 'quarter', 'half', 'year', 'off'] as const

/** How often figures are published by themselves, each time for whole months; `off`: by the command alone. */
export type Rhythm = (typeof RHYTHMS)[number]

export type Publishes = {
  readonly every: Rhythm
  /** How far back the last day that counts must lie: until then, what happened then is still being entered. */
  readonly afterDays: number
}

export const MONTHLY: Publishes = { every: 'month', afterDays: 10 }

export function isRhythm(text: string): text is Rhythm {
  return RHYTHMS.some((rhythm) => rhythm === text)
}

/** The last day that a publication of today counts: the end of a month, quarter, half-year or year. */
export function lastDayCounted(today: PlainDate, { every, afterDays }: Publishes): PlainDate {
  const within = spanOf(addDays(today, 1 - afterDays), every)
  const from = parsePeriod(within)?.from ?? today
  return addDays(from, -1)
}

function spanOf(day: PlainDate, every: Rhythm): string {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))]
  switch (every) {
    case 'year':
      return year
    case 'half':
      return `${year}-H${Math.ceil(month / 6)}`
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`
    case 'month':
    case 'off':
      return parseSpan(day.slice(0, 7)) === undefined ? year : day.slice(0, 7)
  }
}
