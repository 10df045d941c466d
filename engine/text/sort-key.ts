/** Letters of one rank, first to last, as the Vietnamese collation of the Unicode locale data orders them. */
const ALPHABET = ' _-–—,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'

/** Tone marks: level before huyền, hỏi, ngã, sắc, nặng. */
const TONES = '\u0300\u0309\u0303\u0301\u0323'

const RANK_FIRST = 0x21
const LETTER_UNKNOWN = '~'
const MARK_UNKNOWN = '9'
/** Between the levels: below every rank, so that a shorter word comes before a longer one. */
const LEVEL_END = ' '

const RANKS = new Map([...ALPHABET].map((letter, place) => [letter, String.fromCharCode(RANK_FIRST + place)]))

// Printed names use either kind of quotation mark; they count as the same.
const QUOTES: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"' }

/**
 * Text whose plain order (code units, PostgreSQL's COLLATE "C") is Vietnamese alphabetical order, the same on every
 * phone and server: letters first (a ă â … d đ), then tones, then capitals. No key is the beginning of another.
 */
export function sortKey(text: string): string {
  let letters = ''
  let tones = ''
  let capitals = ''
  for (const letter of splitLetters(text)) {
    const lower = letter.toLowerCase()
    const isMark = /^\p{M}$/u.test(letter)
    letters += isMark ? '' : (RANKS.get(QUOTES[lower] ?? lower) ?? LETTER_UNKNOWN + lower)
    tones += isMark ? rankTone(letter) : '1'
    capitals += lower === letter ? '1' : '2'
  }
  return letters + LEVEL_END + tones + LEVEL_END + capitals
}

/** The key of a person's name: the given name, written last, decides first; then the rest. */
export function personSortKey(fullName: string): string {
  const words = fullName.trim().split(/\s+/)
  const given = words.at(-1) ?? ''
  return sortKey(given.toLowerCase()) + LEVEL_END + sortKey(words.slice(0, -1).join(' '))
}

function rankTone(mark: string): string {
  const place = TONES.indexOf(mark)
  return place < 0 ? MARK_UNKNOWN : String(place + 2)
}

/** Letters of the alphabet and tone marks, apart: "ệ" is ê and the mark nặng. */
function splitLetters(text: string): readonly string[] {
  const split: string[] = []
  for (const whole of text.normalize('NFC')) {
    const [letter = '', ...marks] = whole.normalize('NFD')
    const shape = marks.filter((mark) => !TONES.includes(mark)).join('')
    const shaped = (letter + shape).normalize('NFC')
    if (RANKS.has(shaped.toLowerCase())) split.push(shaped, ...marks.filter((mark) => TONES.includes(mark)))
    else split.push(letter, ...marks)
  }
  return split
}
