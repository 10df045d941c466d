import type { Locale } from '../text/date.ts'
import { formatNumber } from '../text/number.ts'
import type { Shade } from './drawing.ts'
import { roundStep } from './scale.ts'

/** Amounts from the limit on, up to the next class. */
export type AmountClass = { readonly shade: Shade; readonly from: number; readonly to: number | undefined }

const CLASSES = 5
const NOTHING: AmountClass = { shade: 1, from: 0, to: 1 }

/**
 * Five classes at most, with limits in round numbers, each about as full as the next: so that also a place with ten
 * times as much as all others leaves the others apart. 0 is the first class by itself: nothing is not little.
 */
export function classify(amounts: readonly number[]): readonly AmountClass[] {
  const some = amounts.filter((amount) => amount > 0).toSorted((left, right) => left - right)
  const limits = limitsOf(some)
  if (limits.length === 0) return [NOTHING]
  const froms = [0, ...limits]
  return froms.map((from, index) => ({
    shade: (index + 1) as Shade, // there are never more than five
    from,
    to: froms[index + 1],
  }))
}

/** The class an amount falls into; less than nothing is shown as nothing. */
export function classOf(classes: readonly AmountClass[], amount: number): AmountClass | undefined {
  return classes.findLast(({ from }) => amount >= from) ?? classes[0]
}

/** "0", "1–4", "20 trở lên": what stands under the colour. Whole numbers have no gap between classes. */
export function sayClass({ from, to }: AmountClass, isWhole: boolean, locale: Locale): string {
  const say = (amount: number) => formatNumber(amount, locale)
  if (from === 0 && to !== undefined && to <= 1) return say(0)
  if (to === undefined) return locale === 'vi' ? `${say(from)} trở lên` : `${say(from)} or more`
  if (isWhole) return to - 1 <= from ? say(from) : `${say(from)}–${say(to - 1)}`
  if (from === 0) return locale === 'vi' ? `dưới ${say(to)}` : `under ${say(to)}`
  return locale === 'vi' ? `${say(from)} đến dưới ${say(to)}` : `${say(from)} to under ${say(to)}`
}

// The second class begins with the least there can be; the others where a quarter of the places lie below. Where there
// are few different amounts each is a class.
function limitsOf(some: readonly number[]): readonly number[] {
  const [least] = some
  if (least === undefined) return []
  const different = [...new Set(some)]
  if (different.length < CLASSES) return [Math.min(least, 1), ...different.slice(1)]
  const first = Math.min(least, 1)
  const wanted = Array.from({ length: CLASSES - 2 }, (_, step) =>
    roundLimit(some[Math.floor(((step + 1) * some.length) / (CLASSES - 1))] ?? least),
  )
  return [...new Set([first, ...wanted.filter((limit) => limit > first)])].toSorted(
    (left, right) => left - right,
  )
}

// Rounded down to a number that is easily said: 7 stays 7, 34 becomes 30, 1 284 becomes 1 200.
function roundLimit(amount: number): number {
  if (amount < 10) return Math.max(1, Math.floor(amount))
  const step = roundStep(amount / 10)
  return Math.floor(amount / step) * step
}
