/**
 * A key whose plain byte order is the order of Vietnamese dictionaries (that of `Intl.Collator('vi')`), so that the
 * database and the phone sort alike without language data: letters first (a ă â … d đ …), then tones (ngang, huyền,
 * hỏi, ngã, sắc, nặng), then small letters before capitals.
 */
export function sortKey(text: string): string {
  const letters = [...text.normalize('NFD').matchAll(/(\P{M})(\p{M}*)/gu)].map(([, base = '', marks = '']) => weigh(base, marks))
  const level = (pick: (letter: Weight) => string) => letters.map(pick).join('')
  return [level((letter) => letter.letter), level((letter) => letter.tone), level((letter) => letter.capital)].join('\u0001')
}

/** People are listed by their given name, the last word, then by the rest. */
export function personSortKey(fullName: string): string {
  const words = fullName.trim().split(/\s+/)
  return sortKey([words.at(-1) ?? '', ...words.slice(0, -1)].join(' '))
}

type Weight = { readonly letter: string; readonly tone: string; readonly capital: string }

const LETTERS = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz']
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] // huyền, hỏi, ngã, sắc, nặng
// Marks that make another letter, rather than another tone: breve, circumflex, horn.
const SHAPES = /[\u0306\u0302\u031b]/g

function weigh(base: string, marks: string): Weight {
  const lower = base.toLowerCase()
  const letter = (lower + (marks.match(SHAPES) ?? []).join('')).normalize('NFC')
  const place = LETTERS.indexOf(letter)
  const tone = TONES.findIndex((mark) => marks.includes(mark)) + 1
  return { letter: place < 0 ? weighOther(lower) : String.fromCharCode(0x61 + place), tone: String(tone), capital: lower === base ? '0' : '1' }
}

// Spaces before signs, signs before digits, digits before letters; what is not Latin comes last, by code point.
function weighOther(character: string): string {
  if (/\s/u.test(character)) return '!'
  if (/[0-9]/.test(character)) return `0${character}`
  if (/\p{L}/u.test(character)) return `\u00f0${character}`
  return `"${character}`
}
