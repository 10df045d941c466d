import type { PlainDate } from '@gieo/engine/text/date.ts'
import { addDays, daysBetween, formatDate } from '@gieo/engine/text/date.ts'
import { formatNumber } from '@gieo/engine/text/number.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'

/** The day in Việt Nam at an instant: UTC+7 all year. */
export function dayIn(instantMs: number): PlainDate {
  return local(instantMs).slice(0, 10)
}

/** "hôm nay, 8:20", "hôm qua, 18:40", "thứ Sáu, 20/11/2026". */
export function sayWhen(instant: string, today: PlainDate): string {
  const there = local(Date.parse(instant))
  const day = there.slice(0, 10)
  const time = there.slice(11, 16).replace(/^0/, '')
  if (day === today) return m.office_when_today({ time })
  if (day === addDays(today, -1)) return m.office_when_yesterday({ time })
  return daysBetween(day, today) < 7 ? sayWeekday(day) : formatDate(day, getLocale())
}

/** "Thứ Hai, 23/11/2026". */
export function sayWeekday(day: PlainDate): string {
  const weekday = new Intl.DateTimeFormat(getLocale(), { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
  return `${weekday}, ${formatDate(day, getLocale())}`
}

/** How many days of the year have passed, today included, and how many it has. */
export function yearSoFar(today: PlainDate): {
  readonly year: string
  readonly gone: number
  readonly of: number
} {
  const year = today.slice(0, 4)
  const first = `${year}-01-01`
  return { year, gone: daysBetween(first, today) + 1, of: daysBetween(first, `${year}-12-31`) + 1 }
}

export function sayDays(days: number): string {
  if (days === 0) return m.office_day_none()
  return days === 1 ? m.office_day_one() : m.office_days({ days: formatNumber(days, getLocale()) })
}

const DAYS_OF_MONTH = 30.44
const DAYS_OF_YEAR = 365.25

/** A stretch of time as people say it: days up to two months, months up to two years, then years. */
export function sayStretch(days: number): string {
  if (days < 2 * DAYS_OF_MONTH) return sayDays(days)
  if (days < 2 * DAYS_OF_YEAR) return m.office_months({ months: Math.floor(days / DAYS_OF_MONTH) })
  return m.office_years({ years: Math.floor(days / DAYS_OF_YEAR) })
}

function local(instantMs: number): string {
  return new Date(instantMs + 7 * 3_600_000).toISOString()
}
