import { formatNumber } from '@gieo/engine/text/number.ts'
import { getLocale } from '#lib/paraglide/runtime.js'

/** A number as people here write it; nothing where there is none. */
export function sayNumber(value: number | null): string {
  return value === null ? '' : formatNumber(value, getLocale())
}
