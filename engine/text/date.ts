/** A day as `YYYY-MM-DD`; such text sorts as days do. */
export type PlainDate = string

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether the text is a day that exists: 2023-02-30 is not. */
export function isPlainDate(text: string): boolean {
  const [, year, month, day] = SHAPE.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The day some days later (or earlier, when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days)
}

/** Days from one to the other; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** "23/11/2026", or "23 Nov 2026" in English. */
export function formatDate(date: PlainDate, locale: 'vi' | 'en'): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return locale === 'vi' ? `${day}/${month}/${year}` : `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`
}

/**
 * The form of official papers: "ngày 05 tháng 02 năm 2026", with a 0 before days under 10 and months 1 and 2 only
 * (Decree 30/2020/NĐ-CP, annex I).
 */
export function formatOfficialDate(date: PlainDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const monthText = Number(month) <= 2 ? month : String(Number(month))
  return `ngày ${day} tháng ${monthText} năm ${year}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

// Days since 1970-01-01; UTC, so that no clock change can make a day longer.
function toDayNumber(date: PlainDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000)
}

function fromDayNumber(days: number): PlainDate {
  return new Date(days * 86_400_000).toISOString().slice(0, 10)
}
