import type { Locale } from './date.ts'

const DECIMALS_MAX = 3

const SCALES: Readonly<Record<string, number>> = {
  nghìn: 3,
  ngàn: 3,
  triệu: 6,
  tr: 6,
  tỷ: 9,
  tỉ: 9,
}

/** "1.284" and "2,5" in Vietnamese, "1,284" and "2.5" in English; three decimals at most, rounded half away from zero. */
export function formatNumber(value: number, locale: Locale): string {
  return punctuate(roundDecimal(toDecimal(value), DECIMALS_MAX), locale)
}

/**
 * Đồng as people say them: "637 tỷ đồng", "VND 3,500 billion", below a billion in full. Amounts are whole đồng;
 * what is shown in billions is rounded to the million.
 */
export function formatVnd(amountVnd: number, locale: Locale): string {
  return sayVnd(vndParts(amountVnd, locale, FULL_BELOW_BILLION), locale)
}

/** "30–50 triệu đồng", "500 triệu – 1,2 tỷ đồng": ends in round millions are said in millions. */
export function formatVndRange(lowVnd: number, highVnd: number, locale: Locale): string {
  const scales = [lowVnd, highVnd].every(isRound) ? ROUND : FULL_BELOW_BILLION
  const low = vndParts(lowVnd, locale, scales)
  const high = vndParts(highVnd, locale, scales)
  if (low.number === high.number && low.scale === high.scale) return sayVnd(high, locale)
  const one = low.scale === high.scale || lowVnd === 0
  const between = one ? '–' : `${low.scale === '' ? '' : ` ${low.scale}`} – `
  return sayVnd({ number: `${low.number}${between}${high.number}`, scale: high.scale }, locale)
}

/**
 * A number as Vietnamese write it: "1.284", "2,5", "1,5 tỷ", "3.500 tỷ đồng", "50 triệu". A point only groups
 * thousands, so "1.5" is refused rather than taken for fifteen. `undefined` for anything else.
 */
export function parseVietnameseNumber(text: string): number | undefined {
  return readWrittenNumber(text)?.value
}

/** A number as it was written: its value, and the power of ten that its word stood for. */
export type WrittenNumber = { readonly value: number; readonly zeros: number }

export function readWrittenNumber(text: string): WrittenNumber | undefined {
  const pattern = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s*([\p{L}]*?)\s*(?:đồng|đ|vnd)?$/iu
  const match = pattern.exec(text.normalize('NFC').trim())
  if (match === null) return undefined
  const [, sign = '', whole = '', part = '', word = ''] = match
  const zeros = word === '' ? 0 : SCALES[word.toLowerCase()]
  if (zeros === undefined) return undefined
  // One conversion from decimal text: nothing is multiplied, so nothing drifts.
  const value = Number(`${sign}${whole.replaceAll('.', '')}.${part || '0'}e${zeros}`)
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? { value, zeros } : undefined
}

type VndScale = { readonly zeros: number; readonly vi: string; readonly en: string }

const FULL: VndScale = { zeros: 0, vi: '', en: '' }
const MILLION: VndScale = { zeros: 6, vi: 'triệu', en: 'million' }
const BILLION: VndScale = { zeros: 9, vi: 'tỷ', en: 'billion' }

// The scales an amount may be said in, the largest first.
const FULL_BELOW_BILLION = [BILLION, FULL]
const ROUND = [BILLION, MILLION, FULL]
const ROUND_TO_VND = 100_000

function isRound(amountVnd: number): boolean {
  return Math.abs(amountVnd) >= 10 ** BILLION.zeros || amountVnd % ROUND_TO_VND === 0
}

type VndParts = { readonly number: string; readonly scale: string }

function vndParts(amountVnd: number, locale: Locale, scales: readonly VndScale[]): VndParts {
  const amount = toDecimal(amountVnd)
  const fits = ({ zeros }: VndScale) => amount.digits.length - amount.scale > zeros
  const scale = scales.find(fits) ?? FULL
  const shown = { ...amount, scale: amount.scale + scale.zeros }
  const number = punctuate(roundDecimal(shown, scale.zeros === 0 ? 0 : DECIMALS_MAX), locale)
  return { number, scale: scale[locale] }
}

function sayVnd({ number, scale }: VndParts, locale: Locale): string {
  const words = locale === 'vi' ? [number, scale, 'đồng'] : ['VND', number, scale]
  return words.filter((word) => word !== '').join(' ')
}

/** A number as its decimal digits: `digits` with the point `scale` places from the right. */
type Decimal = { readonly negative: boolean; readonly digits: string; readonly scale: number }

// The shortest text that reads back as the same number is the number that was meant: 0.3, not 0.299999.
function toDecimal(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to show: ${value}`)
  const [mantissa = '', exponent = '0'] = String(Math.abs(value)).split('e')
  const [whole = '', part = ''] = mantissa.split('.')
  const scale = part.length - Number(exponent)
  const digits = (whole + part).replace(/^0+(?=\d)/, '')
  return scale >= 0
    ? { negative: value < 0, digits, scale }
    : { negative: value < 0, digits: digits + '0'.repeat(-scale), scale: 0 }
}

// Rounds half away from zero on the digits themselves.
function roundDecimal(decimal: Decimal, decimalsMax: number): Decimal {
  const surplus = decimal.scale - decimalsMax
  if (surplus <= 0) return decimal
  const padded = decimal.digits.padStart(surplus + 1, '0')
  const kept = BigInt(padded.slice(0, -surplus))
  const up = (padded.at(-surplus) ?? '0') >= '5'
  return { ...decimal, digits: String(up ? kept + 1n : kept), scale: decimalsMax }
}

function punctuate({ negative, digits, scale }: Decimal, locale: Locale): string {
  const padded = digits.padStart(scale + 1, '0')
  const whole = padded.slice(0, padded.length - scale)
  const part = padded.slice(padded.length - scale).replace(/0+$/, '')
  const [thousands, comma] = locale === 'vi' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands)
  const text = part === '' ? grouped : `${grouped}${comma}${part}`
  return negative && text !== '0' ? `-${text}` : text
}
