import type { YearAhead } from './forecast.ts'

/** What was said of a year ahead, and what came; `came` is missing while the year is not over. */
export type ScoredYear = YearAhead & {
  readonly came?: number | undefined
  readonly held?: boolean | undefined
}

export type Score = { readonly ranges: number; readonly held: number }

/** Holds ranges against what came: `since` are the years in which places took it up, as it is known today. */
export function scoreYears(
  years: readonly YearAhead[],
  since: readonly number[],
  thisYear: number,
): readonly ScoredYear[] {
  const first = years[0]?.year ?? thisYear
  return years.map((said) => {
    if (said.year >= thisYear) return said
    const came = since.filter((year) => year >= first && year <= said.year).length
    return { ...said, came, held: said.more.low <= came && came <= said.more.high }
  })
}

/** How many ranges can be scored, and how many of them held: of ranges of 80 %, about four in five should. */
export function scoreOf(years: readonly ScoredYear[]): Score {
  const scored = years.filter(({ held }) => held !== undefined)
  return { ranges: scored.length, held: scored.filter(({ held }) => held === true).length }
}
