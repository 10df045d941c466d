import type { Locale } from './date.ts'
import { spellDigits, spellNumber } from './spell-number.ts'

// How fast somebody reads to a whole hamlet: slowly, 170 Vietnamese syllables or 130 English words a minute, and a
// breath after every sentence.
const WORDS_A_MINUTE = { vi: 170, en: 130 } as const
const BREATH_SECONDS = 0.6

/** How long a text takes over a loudspeaker, in seconds. */
export function secondsAloud(text: string, locale: Locale): number {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  const sentences = text.match(/[.!?…:;](?=\s|$)/g)?.length ?? 0
  return Math.round((words * 60) / WORDS_A_MINUTE[locale] + sentences * BREATH_SECONDS)
}

/** A text with every number, unit, date and sign in words, so that nobody stops while reading it to others. */
export function sayAloud(text: string, locale: Locale): string {
  const steps = [sayDates, saySigns, sayMoneyEn, sayRanges, sayNumbers]
  return steps
    .reduce((said, step) => step(said, locale), text.normalize('NFC'))
    .replace(/\s+/g, ' ')
    .trim()
}

const NUMBER = {
  vi: '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?',
  en: '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?',
}

/** In English one of them is called otherwise than several. */
const UNITS: Readonly<Record<string, { readonly vi: string; readonly one: string; readonly many: string }>> =
  {
    '%': { vi: 'phần trăm', one: 'per cent', many: 'per cent' },
    'km²': { vi: 'ki lô mét vuông', one: 'square kilometre', many: 'square kilometres' },
    km2: { vi: 'ki lô mét vuông', one: 'square kilometre', many: 'square kilometres' },
    'm²': { vi: 'mét vuông', one: 'square metre', many: 'square metres' },
    m2: { vi: 'mét vuông', one: 'square metre', many: 'square metres' },
    'm³': { vi: 'mét khối', one: 'cubic metre', many: 'cubic metres' },
    m3: { vi: 'mét khối', one: 'cubic metre', many: 'cubic metres' },
    km: { vi: 'ki lô mét', one: 'kilometre', many: 'kilometres' },
    cm: { vi: 'xăng ti mét', one: 'centimetre', many: 'centimetres' },
    mm: { vi: 'mi li mét', one: 'millimetre', many: 'millimetres' },
    m: { vi: 'mét', one: 'metre', many: 'metres' },
    ha: { vi: 'héc ta', one: 'hectare', many: 'hectares' },
    kg: { vi: 'ki lô gam', one: 'kilogram', many: 'kilograms' },
    g: { vi: 'gam', one: 'gram', many: 'grams' },
    l: { vi: 'lít', one: 'litre', many: 'litres' },
    đ: { vi: 'đồng', one: 'dong', many: 'dong' },
    VND: { vi: 'đồng', one: 'dong', many: 'dong' },
  }
const UNIT = Object.keys(UNITS).join('|')

const MONTHS_EN = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

function sayDates(text: string, locale: Locale): string {
  return text.replace(
    /(ngày )?\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g,
    (whole, _word, day: string, month: string, year: string) => {
      if (locale === 'vi') return `ngày ${Number(day)} tháng ${Number(month)} năm ${year}`
      const name = MONTHS_EN[Number(month) - 1]
      return name === undefined ? whole : `${Number(day)} ${name} ${year}`
    },
  )
}

const SIGNS: readonly (readonly [sign: RegExp, words: Readonly<Record<Locale, string>>])[] = [
  [/≥\s*/g, { vi: 'ít nhất ', en: 'at least ' }],
  [/≤\s*/g, { vi: 'nhiều nhất ', en: 'at most ' }],
  [/>\s*(?=\d)/g, { vi: 'hơn ', en: 'more than ' }],
  [/<\s*(?=\d)/g, { vi: 'dưới ', en: 'less than ' }],
  [/(?<=\d)\s*[x×]\s*(?=\d)/g, { vi: ' nhân ', en: ' by ' }],
  [/\s*&\s*/g, { vi: ' và ', en: ' and ' }],
  [/\s*\+\s*(?=\d)/g, { vi: ' cộng ', en: ' plus ' }],
]

function saySigns(text: string, locale: Locale): string {
  return SIGNS.reduce((said, [sign, words]) => said.replace(sign, words[locale]), text)
}

// "VND 3,500 billion" is said the other way round.
function sayMoneyEn(text: string, locale: Locale): string {
  if (locale === 'vi') return text
  return text.replace(new RegExp(`VND (${NUMBER.en})((?: thousand| million| billion)?)`, 'g'), '$1$2 dong')
}

function sayRanges(text: string, locale: Locale): string {
  const to = locale === 'vi' ? ' đến ' : ' to '
  return text.replace(new RegExp(`(${NUMBER[locale]})\\s?[–-]\\s?(?=\\d)`, 'g'), `$1${to}`)
}

function sayNumbers(text: string, locale: Locale): string {
  const pattern = new RegExp(
    `(?<![\\p{L}\\d.,])(${NUMBER[locale]})(?:\\s?(${UNIT})(?![\\p{L}\\d]))?(?![\\p{L}\\d])`,
    'gu',
  )
  return text.replace(pattern, (_whole, number: string, unit: string | undefined) => {
    const said = sayWritten(number, locale)
    return unit === undefined ? said : `${said} ${sayUnit(unit, number, locale)}`
  })
}

function sayUnit(unit: string, number: string, locale: Locale): string {
  return UNITS[unit]?.[locale === 'vi' ? 'vi' : number === '1' ? 'one' : 'many'] ?? unit
}

const DIGITS_MAX = 15

function sayWritten(number: string, locale: Locale): string {
  const [group, point] = locale === 'vi' ? ['.', ','] : [',', '.']
  const plain = number.replaceAll(group, '').replace(point, '.')
  // A code or a telephone number is no amount.
  if (/^0\d/.test(plain) || plain.length > DIGITS_MAX) return spellDigits(plain, locale)
  return spellNumber(Number(plain), locale)
}
