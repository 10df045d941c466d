import { formatNumber } from '@gieo/engine/text/number.ts'
import { getLocale } from '#lib/paraglide/runtime.js'

/** A share as people read it: no closer than a hundredth. */
export function sayShare(share: number): string {
  return `${formatNumber(Math.round(share * 100), getLocale())}%`
}
