import { formatNumber, parseVietnameseNumber } from '@gieo/engine/text/number.ts'

/**
 * A number as people here write it: "1.284", "2,5", "50 triệu". Text that is no number comes back as it is: what was
 * typed is kept and the form says what is wrong with it.
 */
export function readNumber(text: string): number | string | null {
  return text.trim() === '' ? null : (parseVietnameseNumber(text) ?? text)
}

/** The number as it stands in the input. */
export function writeNumber(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' ? formatNumber(value, 'vi') : ''
}
