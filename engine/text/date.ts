/** A day as `YYYY-MM-DD`. Days order as text; they have no hour and no time zone. */
export type PlainDate = string

export type Locale = 'vi' | 'en'

const DAYS_BEFORE_1970 = 719_468
const DAYS_IN_400_YEARS = 146_097
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Whether the text is a day of the calendar: 2023-02-29 is not. */
export function isPlainDate(text: string): text is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001-01-01') return false
  return fromDayNumber(toDayNumber(text)) === text
}

/** The day so many days later, or earlier when negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days)
}

/** The same day so many months later; the last of its month where there is no such day: from 31 January to 28 February. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date)
  const count = year * 12 + (month - 1) + months
  const start = `${four(Math.floor(count / 12))}-${two((((count % 12) + 12) % 12) + 1)}-01`
  const next = addDays(start, 31).slice(0, 8)
  const last = partsOf(addDays(`${next}01`, -1)).day
  return addDays(start, Math.min(day, last) - 1)
}

/** Days from the first to the second: 1 from today to tomorrow, negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** "23/11/2026" or "23 Nov 2026". */
export function formatDate(date: PlainDate, locale: Locale): string {
  const { year, month, day } = partsOf(date)
  if (locale === 'vi') return `${two(day)}/${two(month)}/${four(year)}`
  return `${day} ${MONTHS_EN[month - 1] ?? ''} ${year}`
}

/**
 * "ngày 05 tháng 02 năm 2026": in official papers a zero stands before days below 10 and before months 1 and 2,
 * so that no digit can be added later (Decree 30/2020/NĐ-CP, annex I, part II, item 4).
 */
export function formatOfficialDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  return `ngày ${two(day)} tháng ${month <= 2 ? two(month) : month} năm ${year}`
}

// Counting days in a calendar that begins in March puts the leap day last and needs no table of months.
function toDayNumber(date: PlainDate): number {
  const { year, month, day } = partsOf(date)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_IN_400_YEARS + dayOfEra - DAYS_BEFORE_1970
}

function fromDayNumber(dayNumber: number): PlainDate {
  const shifted = dayNumber + DAYS_BEFORE_1970
  const era = Math.floor(shifted / DAYS_IN_400_YEARS)
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${four(year)}-${two(month)}-${two(day)}`
}

function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

function four(number: number): string {
  return String(number).padStart(4, '0')
}
