import type { Locale } from './date.ts'

/** A number in the words with which people say it aloud: "một trăm linh năm", "two point five". */
export function spellNumber(value: number, locale: Locale): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to say: ${value}`)
  const [whole = '0', part] = plainDecimal(Math.abs(value)).split('.')
  const isNegative = value < 0
  const said = locale === 'vi' ? spellWholeVi(whole) : spellWholeEn(whole)
  const tail = part === undefined ? '' : locale === 'vi' ? sayPartVi(part) : sayPartEn(part)
  const minus = isNegative ? (locale === 'vi' ? 'âm ' : 'minus ') : ''
  return minus + said + tail
}

/** Digit by digit, as a telephone number is said. */
export function spellDigits(digits: string, locale: Locale): string {
  const names = locale === 'vi' ? DIGITS_VI : SMALL_EN
  return [...digits].map((digit) => names[Number(digit)] ?? digit).join(' ')
}

const DIGITS_VI = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const SCALES_VI = ['', ' nghìn', ' triệu', ' tỷ']
const GROUP = 3

// Groups of three; from a thousand billion on the billions are counted by the same words: "ba nghìn tỷ".
function spellWholeVi(whole: string): string {
  const billions = whole.slice(0, -GROUP * GROUP)
  const below = whole.slice(-GROUP * GROUP)
  if (billions.replace(/^0+/, '') !== '') {
    const rest = spellGroupsVi(below, true)
    return `${spellWholeVi(billions)} tỷ${rest === '' ? '' : ` ${rest}`}`
  }
  return spellGroupsVi(below, false) || 'không'
}

function spellGroupsVi(digits: string, isInside: boolean): string {
  const groups = groupsOf(digits)
  const said: string[] = []
  for (const [index, group] of groups.entries()) {
    if (Number(group) === 0) continue
    const scale = SCALES_VI[groups.length - 1 - index] ?? ''
    said.push(spellHundredsVi(Number(group), isInside || said.length > 0) + scale)
  }
  return said.join(' ')
}

// Inside a number nothing is skipped: "một nghìn không trăm linh năm".
function spellHundredsVi(group: number, isInside: boolean): string {
  const hundreds = Math.floor(group / 100)
  const tens = Math.floor((group % 100) / 10)
  const ones = group % 10
  const words: string[] = []
  if (hundreds > 0 || isInside) words.push(`${DIGITS_VI[hundreds]} trăm`)
  if (tens === 0 && ones > 0 && words.length > 0) words.push('linh')
  if (tens === 1) words.push('mười')
  if (tens > 1) words.push(`${DIGITS_VI[tens]} mươi`)
  if (ones > 0) words.push(sayOnesVi(tens, ones))
  return words.join(' ')
}

function sayOnesVi(tens: number, ones: number): string {
  if (ones === 5 && tens > 0) return 'lăm'
  if (ones === 1 && tens > 1) return 'mốt'
  return DIGITS_VI[ones] ?? ''
}

const DIGIT_PAIR = 2

function sayPartVi(part: string): string {
  const isNumber = part.length <= DIGIT_PAIR && !part.startsWith('0')
  return ` phẩy ${isNumber ? spellWholeVi(part) : spellDigits(part, 'vi')}`
}

const SMALL_EN = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
]
const TENS_EN = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const SCALES_EN = ['', ' thousand', ' million', ' billion', ' trillion', ' quadrillion']

function spellWholeEn(whole: string): string {
  const groups = groupsOf(whole)
  const said: string[] = []
  for (const [index, group] of groups.entries()) {
    if (Number(group) === 0) continue
    const isLast = index === groups.length - 1
    const and = isLast && Number(group) < 100 && said.length > 0 ? 'and ' : ''
    said.push(and + spellHundredsEn(Number(group)) + (SCALES_EN[groups.length - 1 - index] ?? ''))
  }
  return said.length === 0 ? 'zero' : said.join(' ')
}

function spellHundredsEn(group: number): string {
  const hundreds = Math.floor(group / 100)
  const rest = group % 100
  const below = SMALL_EN[rest] ?? [TENS_EN[Math.floor(rest / 10)], SMALL_EN[rest % 10]].join('-')
  const tens = rest % 10 === 0 && rest >= 20 ? (TENS_EN[rest / 10] ?? '') : below
  if (hundreds === 0) return tens
  return `${SMALL_EN[hundreds]} hundred${rest === 0 ? '' : ` and ${tens}`}`
}

function sayPartEn(part: string): string {
  return ` point ${spellDigits(part, 'en')}`
}

function groupsOf(digits: string): readonly string[] {
  return digits.padStart(Math.ceil(digits.length / GROUP) * GROUP, '0').match(/\d{3}/g) ?? []
}

// Numbers of twenty-two digits are written with an exponent; nobody says those.
function plainDecimal(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(value < 1 ? 10 : 0) : text
}
