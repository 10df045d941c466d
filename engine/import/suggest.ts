import { fold, toneKey } from '../text/fold.ts'
import type { ColumnMeasure } from './read-amount.ts'
import type { Target } from './target.ts'

/** A heading with the column it stands over. */
export type Heading = { readonly column: number; readonly text: string }

export type Suggestion = {
  readonly column: number
  readonly target: string
  readonly measure: ColumnMeasure
  /** Heading and label say nearly the same; else it is a guess that a person should look at. */
  readonly sure: boolean
}

/** Below this a heading and a label have too little in common to be worth proposing. */
const LIKE_ENOUGH = 0.55

/** From here on they say the same in other words. */
const SURE = 0.9

/**
 * Proposes what each column means, by its heading: the labels of the programme in both languages and what people
 * usually write, tone marks put anywhere. The best pair first; what repeats takes the best column only.
 */
export function suggestColumns(
  headings: readonly Heading[],
  targets: readonly Target[],
): readonly Suggestion[] {
  const pairs = headings
    .flatMap((heading) =>
      targets.map((target) => ({ heading, target, score: scoreOf(heading.text, target) })),
    )
    .filter(({ score }) => score >= LIKE_ENOUGH)
    .toSorted((left, right) => right.score - left.score || left.heading.column - right.heading.column)
  const taken = new Set<string>()
  const found: Suggestion[] = []
  for (const { heading, target, score } of pairs) {
    const column = `#${heading.column}`
    if (taken.has(column) || taken.has(target.id)) continue
    taken.add(column).add(target.id)
    const measure = measureIn(heading.text, target)
    found.push({ column: heading.column, target: target.id, measure, sure: score >= SURE })
  }
  return found.toSorted((left, right) => left.column - right.column)
}

/** The measure a heading names for the numbers below it: "Kinh phí (triệu đồng)", "Diện tích (sào)". */
export function measureIn(heading: string, target: Pick<Target, 'measure'>): ColumnMeasure {
  const text = fold(heading.replaceAll('²', '2'))
  const found = MEASURES.find(
    ([, measures, pattern]) => measures.has(target.measure ?? '') && pattern.test(text),
  )
  return found?.[0] ?? 'as-written'
}

const MONEY = new Set(['vnd'])
const AREA = new Set(['m2', 'ha'])
const MEASURES: readonly (readonly [ColumnMeasure, ReadonlySet<string>, RegExp])[] = [
  ['vnd-billion', MONEY, /\bt[yi] (?:dong|d|vnd)\b|\((?:dvt: ?)?t[yi]\)/],
  ['vnd-million', MONEY, /\btrieu\b|\btr\.? ?d\b|\btrd\b|1\.000\.000/],
  ['vnd-thousand', MONEY, /\b(?:nghin|ngan)\b|1\.?000 ?(?:d|dong|vnd)\b/],
  ['vnd', MONEY, /\b(?:dong|vnd|d)\b/],
  ['ha', AREA, /\bha\b|\bhecta\b/],
  ['m2', AREA, /\bm2\b|met vuong/],
  ['sao', AREA, /\bsao\b/],
]

function scoreOf(heading: string, target: Target): number {
  const names = [target.labelVi, target.labelEn, ...target.otherNames]
  return Math.max(...names.map((name) => likeness(heading, name)))
}

// Words in common, twice over all words. A heading with marks means them ("Ký tên" is no "Kỳ"); one without any may mean
// every word that looks alike.
function likeness(heading: string, name: string): number {
  const marked = shareOf(wordsOf(toneKey(heading)), wordsOf(toneKey(name)))
  if (fold(heading) !== toneKey(heading)) return marked
  return Math.max(marked, shareOf(wordsOf(fold(heading)), wordsOf(fold(name))) * 0.95)
}

function shareOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const both = [...left].filter((word) => right.has(word)).length
  return left.size + right.size === 0 ? 0 : (2 * both) / (left.size + right.size)
}

// A measure in brackets is not part of the name; of joined headings the last says most, so all are looked at.
function wordsOf(text: string): ReadonlySet<string> {
  const plain = text.replaceAll(/\([^)]*\)/g, ' ').replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
  return new Set(plain.split(' ').filter((word) => word !== ''))
}
