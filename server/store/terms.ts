import type { Period } from '@gieo/engine/indicator/period.ts'
import { addDays, daysBetween, type PlainDate } from '@gieo/engine/text/date.ts'
import { searchWords } from '@gieo/engine/text/words.ts'

// A search is answered by one index over words and filters alike, a tsvector of quoted terms. Words are letters and
// numbers; the terms of filters begin with "=", so that neither is ever taken for the other.

const WORDS_MAX = 1_000
const PREFIX_LETTERS_MIN = 3
const DAYS_LISTED_MAX = 31
const DAYS_MAX = 800

/** A value that rows are filtered by, such as the stage; nothing when there is none. */
export function filterTerm(name: string, value: string | null | undefined): readonly string[] {
  return typeof value === 'string' ? [quote(`=${name}:${value}`)] : []
}

/** One of several values; nothing when there are none. */
export function anyTerm(name: string, values: readonly string[]): readonly string[] {
  return values.length === 0 ? [] : [`(${values.map((value) => quote(`=${name}:${value}`)).join(' | ')})`]
}

/** A day that rows are filtered by, and its month. */
export function dayTerms(name: string, day: PlainDate): readonly string[] {
  return [quote(`=${name}:${day}`), quote(`=${name}:${day.slice(0, 7)}`)]
}

/** The days of a period, or its months when it is longer: what is beyond its ends is for a test to leave out. */
export function daysTerm(name: string, { from, to }: Period): readonly string[] {
  if (from === undefined || to === undefined || from > to) return []
  const days = Array.from({ length: Math.min(daysBetween(from, to), DAYS_MAX) + 1 }, (_, at) =>
    addDays(from, at),
  )
  const spans = days.length <= DAYS_LISTED_MAX ? days : new Set(days.map((day) => day.slice(0, 7)))
  return days.length > DAYS_MAX
    ? []
    : [`(${[...spans].map((span) => quote(`=${name}:${span}`)).join(' | ')})`]
}

/** What is true of a row or is not. */
export function stateTerm(name: string): string {
  return quote(`=${name}`)
}

/** The words of a text, each once. */
export function wordTerms(text: string): readonly string[] {
  return [...new Set(searchWords(text))].slice(0, WORDS_MAX).map(quote)
}

/** What must be among a row's words when somebody types this; from three letters on the last may be a beginning. */
export function typedTerms(typed: string | undefined): readonly string[] {
  const words = searchWords(typed ?? '')
  return words.map((word, index) => {
    const isBegun = index === words.length - 1 && [...word].length >= PREFIX_LETTERS_MIN
    return isBegun ? `${quote(word)}:*` : quote(word)
  })
}

// For tsvector and tsquery alike: what somebody typed is never an operator.
function quote(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
