import { isPlainDate, type PlainDate } from '../text/date.ts'
import { fold } from '../text/fold.ts'
import type { CellValue } from './cell-value.ts'
import { doubt, read, unread, type Reading } from './reading.ts'

export type DateOrder = 'day-first' | 'month-first'

/**
 * A day as officials write it: "5/2/2023", "05-02-23", "ngày 5 tháng 2 năm 2023", "2023-02-05", a date of Excel. Where
 * only a month or a year is said, the first day is taken and says so. A day that the order chosen cannot be is never
 * turned round in silence.
 */
export function readDate(value: CellValue, order: DateOrder): Reading<PlainDate> {
  switch (value.is) {
    case 'date':
      return value.precision === 'day' ? read(value.date) : read(value.date, dayAssumed(value.date))
    case 'number':
      return readBareNumber(value.number)
    case 'text':
      return readText(fold(value.text), order)
    case 'yes-no':
    case 'error':
    case 'no-result':
      return unread('import.not-a-date')
  }
}

function readText(text: string, order: DateOrder): Reading<PlainDate> {
  const words = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/.exec(text)
  if (words !== null) return dayOf(words[3], words[2], words[1])
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(text)
  if (iso !== null) return dayOf(iso[1], iso[2], iso[3])
  const parts = /^(?:ngay )?(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4}|\d{2})(?: \d{1,2}[:h].*)?$/.exec(text)
  if (parts !== null) return inOrder(parts[1] ?? '', parts[2] ?? '', fullYear(parts[3] ?? ''), order)
  const month = /^(?:thang |t)?(\d{1,2}) ?(?:[-/.]| nam ) ?(\d{4})$/.exec(text)
  if (month !== null) return firstOf(month[2], month[1])
  const quarter = /^(?:quy|q) ?(iv|i{1,3}|[1-4]) ?(?:[-/.]|nam)? ?(\d{4})$/.exec(text)
  if (quarter !== null) return firstOf(quarter[2], String(QUARTERS.indexOf(roman(quarter[1])) * 3 + 1))
  const year = /^(?:nam )?(\d{4})$/.exec(text)
  if (year !== null) return firstOf(year[1], '1')
  return unread('import.not-a-date')
}

const QUARTERS = ['1', '2', '3', '4']

function roman(quarter = ''): string {
  return { i: '1', ii: '2', iii: '3', iv: '4' }[quarter] ?? quarter
}

function inOrder(first: string, second: string, year: string, order: DateOrder): Reading<PlainDate> {
  const [day, month] = order === 'day-first' ? [first, second] : [second, first]
  const found = dayOf(year, month, day)
  if (found.value !== undefined) return found
  // 2/13/2023 is a day only the other way round: then the other cells of the column may be so too.
  const turned = dayOf(year, day, month)
  return turned.value === undefined ? found : unread('import.date-order', { date: turned.value })
}

function dayOf(year = '', month = '', day = ''): Reading<PlainDate> {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(date) ? read(date) : unread('import.not-in-calendar')
}

function firstOf(year: string | undefined, month: string | undefined): Reading<PlainDate> {
  const found = dayOf(year, month, '1')
  return found.value === undefined ? found : read(found.value, dayAssumed(found.value))
}

// A number without a date's format: the serial number of a day, or a year alone.
function readBareNumber(number: number): Reading<PlainDate> {
  if (!Number.isInteger(number)) return unread('import.not-a-date')
  return number >= 1900 && number <= 2200 ? firstOf(String(number), '1') : unread('import.not-a-date')
}

function fullYear(year: string): string {
  if (year.length === 4) return year
  return Number(year) < 70 ? `20${year}` : `19${year}`
}

function dayAssumed(date: PlainDate) {
  return doubt('import.day-assumed', { date })
}
