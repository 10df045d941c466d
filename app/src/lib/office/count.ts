import { formatNumber } from '@gieo/engine/text/number.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'

/** A number of cases; the server counts no further than a thousand. */
export function sayCount(count: number, isMore: boolean): string {
  const said = formatNumber(count, getLocale())
  return isMore ? m.office_more_than({ count: said }) : said
}
