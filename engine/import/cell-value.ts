import { formatDate, type Locale, type PlainDate } from '../text/date.ts'

/** What stands in a cell of somebody's table. */
export type CellValue =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'number'; readonly number: number }
  /** `month` when the cell shows no day: then the day is the first. */
  | { readonly is: 'date'; readonly date: PlainDate; readonly precision: 'day' | 'month' }
  | { readonly is: 'yes-no'; readonly yes: boolean }
  /** An error as the file has it, such as `#N/A`. */
  | { readonly is: 'error'; readonly error: string }
  /** A formula whose file keeps no result. */
  | { readonly is: 'no-result' }

/** The cell as a reader sees it in the table. */
export function sayCell(value: CellValue, locale: Locale = 'vi'): string {
  switch (value.is) {
    case 'text':
      return value.text
    case 'number':
      return locale === 'vi' ? String(value.number).replace('.', ',') : String(value.number)
    case 'date':
      return value.precision === 'day'
        ? formatDate(value.date, locale)
        : `${Number(value.date.slice(5, 7))}/${value.date.slice(0, 4)}`
    case 'yes-no':
      return value.yes ? 'TRUE' : 'FALSE'
    case 'error':
      return value.error
    case 'no-result':
      return '='
  }
}
