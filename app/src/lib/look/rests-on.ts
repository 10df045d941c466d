import type { FigureRow } from '@gieo/server/wire/figures.ts'
import { formatNumber } from '@gieo/engine/text/number.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'

/** What a figure that is no plain count is made of, to stand beside it: "12 trên 37", "ở giữa 12 hồ sơ; trung bình 31". */
export function sayRestsOn({ part, whole, records, mean }: FigureRow): string | undefined {
  const say = (number: number) => formatNumber(number, getLocale())
  if (part !== undefined && whole !== undefined)
    return m.shared_ratio_of({ part: say(part), whole: say(whole) })
  if (records === undefined || records === 0) return undefined
  return mean === undefined
    ? m.shared_among({ records: say(records) })
    : m.shared_middle_of({ records: say(records), mean: say(mean) })
}
