import { addDays } from '@gieo/engine/text/date.ts'
import type { CellValue } from '@gieo/engine/import/cell-value.ts'

/** Day 0 of the two calendars; the older one counts a 29 February 1900 that never was. */
const DAY_0_1900 = '1899-12-31'
const DAY_0_1904 = '1904-01-01'
const LEAP_DAY_THAT_NEVER_WAS = 60
const LAST_DAY = 2_958_465

/** The day of a serial number; the hour is dropped. What is no day of the calendar stays what the cell shows. */
export function serialDate(serial: number, date1904: boolean, precision: 'day' | 'month'): CellValue {
  const days = Math.floor(serial)
  if (!(days >= (date1904 ? 0 : 1)) || days > LAST_DAY) return { is: 'number', number: serial }
  if (date1904) return { is: 'date', date: addDays(DAY_0_1904, days), precision }
  if (days === LEAP_DAY_THAT_NEVER_WAS) return { is: 'text', text: '29/02/1900' }
  const passed = days > LEAP_DAY_THAT_NEVER_WAS ? days - 1 : days
  return { is: 'date', date: addDays(DAY_0_1900, passed), precision }
}
