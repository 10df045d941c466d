import { readWrittenNumber } from '../text/number.ts'
import type { Condition } from './condition.ts'
import { NOTATION } from './notation.ts'

/** What was meant, or the piece of the text from which on it is not clear; blank when something is missing at the end. */
export type ParsedCondition = { readonly condition: Condition } | { readonly unclear: string }

/** Reads a condition as `writeCondition` writes it, in either language, and in the spellings people use beside. */
export function parseCondition(text: string): ParsedCondition {
  const tokens = tokenize(text.normalize('NFC'))
  const reader = { tokens, at: 0 }
  const condition = readAny(reader)
  const rest = tokens[reader.at]
  if (condition === undefined || rest !== undefined) return { unclear: rest?.text ?? '' }
  return { condition }
}

type Token = {
  readonly is: 'word' | 'quoted' | 'number' | 'sign' | 'unknown'
  readonly text: string
}

/** The tokens and how far they are read; a reader that finds nothing leaves `at` where it is not clear. */
type Reader = { readonly tokens: readonly Token[]; at: number }

const TOKEN =
  /\s*(?:(?<quoted>"(?:[^"\\]|\\.)*")|(?<number>-?\d[\d.]*(?:,\d+)?(?:e[+-]?\d+)?)(?![\p{L}\p{N}])|(?<word>[\p{L}_][\p{L}\p{M}\p{N}_-]*)|(?<sign>>=|<=|<>|!=|[=≥≤≠();,])|(?<unknown>\S+))/uy

function tokenize(text: string): readonly Token[] {
  return [...text.matchAll(new RegExp(TOKEN, 'gu'))].flatMap(({ groups = {} }) => {
    const found = (['quoted', 'number', 'word', 'sign', 'unknown'] as const).find(
      (is) => groups[is] !== undefined,
    )
    return found === undefined ? [] : [{ is: found, text: groups[found] ?? '' }]
  })
}

function readAny(reader: Reader): Condition | undefined {
  return readJoined(reader, 'any', readAll)
}

function readAll(reader: Reader): Condition | undefined {
  return readJoined(reader, 'all', readOne)
}

function readJoined(
  reader: Reader,
  word: 'all' | 'any',
  readPart: (reader: Reader) => Condition | undefined,
): Condition | undefined {
  const parts: Condition[] = []
  do {
    const part = readPart(reader)
    if (part === undefined) return undefined
    parts.push(part)
  } while (take(reader, word))
  const [only] = parts
  if (parts.length === 1) return only
  return word === 'all' ? { all: parts } : { any: parts }
}

function readOne(reader: Reader): Condition | undefined {
  if (take(reader, 'not')) {
    const part = readOne(reader)
    return part === undefined ? undefined : { not: part }
  }
  if (takeBefore(reader, 'every', '(')) return readFew(reader, (all) => ({ all }))
  if (takeBefore(reader, 'some', '(')) return readFew(reader, (any) => ({ any }))
  if (!takeSign(reader, '(')) return readQuestion(reader)
  const inside = readAny(reader)
  return inside !== undefined && takeSign(reader, ')') ? inside : undefined
}

// After the word in front: one condition in brackets, or none.
function readFew(reader: Reader, make: (parts: readonly Condition[]) => Condition): Condition | undefined {
  if (takeSign(reader, ')')) return make([])
  const inside = readAny(reader)
  return inside !== undefined && takeSign(reader, ')') ? make([inside]) : undefined
}

function readQuestion(reader: Reader): Condition | undefined {
  const field = takeWord(reader)
  if (field === undefined) return undefined
  if (take(reader, 'answered')) return { field, answered: true }
  if (take(reader, 'blank')) return { field, answered: false }
  if (takeSign(reader, '>=', '≥')) return withNumber(reader, (atLeast) => ({ field, atLeast }))
  if (takeSign(reader, '<=', '≤')) return withNumber(reader, (atMost) => ({ field, atMost }))
  if (take(reader, 'in')) return readChoices(reader, field)
  const isNot = takeSign(reader, '!=', '<>', '≠') || take(reader, 'other')
  if (!isNot && !takeSign(reader, '=')) return undefined
  const is = takeValue(reader)
  if (is === undefined) return undefined
  return isNot ? { not: { field, is } } : { field, is }
}

function readChoices(reader: Reader, field: string): Condition | undefined {
  if (!takeSign(reader, '(')) return undefined
  const oneOf: (string | number)[] = []
  while (!takeSign(reader, ')')) {
    if (oneOf.length > 0 && !takeSign(reader, ';', ',')) return undefined
    const value = takeValue(reader)
    if (value === undefined || typeof value === 'boolean') return undefined
    oneOf.push(value)
  }
  return { field, oneOf }
}

function withNumber(reader: Reader, make: (value: number) => Condition): Condition | undefined {
  const value = takeNumber(reader)
  return value === undefined ? undefined : make(value)
}

function takeValue(reader: Reader): string | number | boolean | undefined {
  const number = takeNumber(reader)
  if (number !== undefined) return number
  if (take(reader, 'yes')) return true
  return take(reader, 'no') ? false : takeWord(reader)
}

function takeNumber(reader: Reader): number | undefined {
  const token = reader.tokens[reader.at]
  if (token?.is !== 'number') return undefined
  // Beyond what people write (1e+21) the machine's own spelling stands.
  const written = token.text.includes('e')
    ? Number(token.text.replace(',', '.'))
    : readWrittenNumber(token.text)?.value
  if (written !== undefined) reader.at++
  return written
}

const RESERVED = new Set<string>(
  Object.values(NOTATION).flatMap((words) => Object.values(words).filter((word) => !word.includes(' '))),
)

function takeWord(reader: Reader): string | undefined {
  const token = reader.tokens[reader.at]
  if (token?.is === 'quoted') {
    reader.at++
    return unquote(token.text)
  }
  if (token?.is !== 'word' || RESERVED.has(token.text.toLowerCase())) return undefined
  reader.at++
  return token.text
}

function unquote(text: string): string {
  try {
    return String(JSON.parse(text))
  } catch {
    return text.slice(1, -1)
  }
}

// The words of one meaning, each as its parts, longest first: "không phải" before "không".
function spellings(meaning: keyof (typeof NOTATION)['vi']): readonly (readonly string[])[] {
  const more = meaning === 'yes' ? ['true', 'đúng'] : meaning === 'no' ? ['false', 'sai'] : []
  return [NOTATION.vi[meaning], NOTATION.en[meaning], ...more].map((words) => words.split(' '))
}

function take(reader: Reader, meaning: keyof (typeof NOTATION)['vi']): boolean {
  const found = spellings(meaning).find((words) =>
    words.every((word, index) => {
      const token = reader.tokens[reader.at + index]
      return token?.is === 'word' && token.text.toLowerCase() === word
    }),
  )
  if (found === undefined) return false
  reader.at += found.length
  return true
}

function takeBefore(reader: Reader, meaning: 'every' | 'some', sign: string): boolean {
  const before = reader.at
  if (take(reader, meaning) && takeSign(reader, sign)) return true
  reader.at = before
  return false
}

function takeSign(reader: Reader, ...signs: readonly string[]): boolean {
  const token = reader.tokens[reader.at]
  if (token?.is !== 'sign' || !signs.includes(token.text)) return false
  reader.at++
  return true
}
