export type Locale = 'vi' | 'en'

/** What happened, in a sentence; and the way out. */
export type Said = { readonly title: string; readonly remedy: string }

export type ProblemWords = Readonly<Record<Locale, Said>>

/** One entry of the catalogue, short enough to read as a table. */
export function words(vi: readonly [string, string], en: readonly [string, string]): ProblemWords {
  return { vi: { title: vi[0], remedy: vi[1] }, en: { title: en[0], remedy: en[1] } }
}

/** 1284.5 as "1.284,5" or "1,284.5". */
export function sayNumber(value: number, locale: Locale): string {
  const [whole = '', part] = String(value).split('.')
  const [thousands, comma] = locale === 'vi' ? ['.', ','] : [',', '.']
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands)
  return part === undefined ? grouped : grouped + comma + part
}
