import type { Locale } from '../text/date.ts'

/** What happened, in a sentence; and the way out. */
export type Said = { readonly title: string; readonly remedy: string }

export type ProblemWords = Readonly<Record<Locale, Said>>

/** One entry of the catalogue, short enough to read as a table: title and remedy in Vietnamese, then in English. */
export function words(vi: readonly [string, string], en: readonly [string, string]): ProblemWords {
  return { vi: { title: vi[0], remedy: vi[1] }, en: { title: en[0], remedy: en[1] } }
}
