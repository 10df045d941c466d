import { makeChance } from '../../chance.ts'
import { finding, type Finding } from '../../finding.ts'
import { adoptedBy, learnedFrom, type SpreadHistory } from './history.ts'
import { layOut } from './layout.ts'
import { learn } from './learn.ts'
import { playAhead, type Basis } from './play.ts'
import { rangeOf, type Range } from './range.ts'
import { designOf, rowsOf } from './rows.ts'

/** How many more places will have taken a practice up by the end of the years ahead, or why nobody can say. */
export type Forecast =
  | {
      readonly kind: 'forecast'
      readonly basis: Basis
      /** How many had taken it up by the end of the last year known, and how many places have not. */
      readonly adopted: number
      readonly open: number
      /** From how many adoptions of any practice it was learned. */
      readonly learnedFrom: number
      readonly years: readonly YearAhead[]
    }
  | { readonly kind: 'refused'; readonly reasons: readonly Finding[] }

export type YearAhead = {
  readonly year: number
  /** How many more than at the end of the last year known. */
  readonly more: Range
  /** The same if people need two examples before they follow (Beaman and others, American Economic Review 2021). */
  readonly ifTwoNeeded: Range
}

export const FORECAST_LIMITS = {
  /** Fewer say nothing of a practice by itself, or of a theme by itself. */
  adoptionsMin: 10,
  rowsMax: 40_000,
  worlds: 1000,
} as const

export type ForecastAsked = {
  readonly practice: string
  /** How many years ahead, 1 to 3. */
  readonly years: number
  readonly seed: number
}

export function forecastSpread(
  history: SpreadHistory,
  { practice: id, years, seed }: ForecastAsked,
): Forecast {
  const practice = history.practices.findIndex((each) => each.id === id)
  const of = history.practices[practice]
  if (of === undefined) return refuse('forecast.practice-unknown')
  const adopted = adoptedBy(of, history.lastYear)
  const open = history.groupOf.length - adopted
  const known = learnedFromAll(history)
  if (open === 0) return refuse('forecast.all-adopted', { adopted })
  const basis = basisFor(history, practice)
  if (basis === undefined) {
    return refuse('forecast.too-few', { found: known, needed: FORECAST_LIMITS.adoptionsMin })
  }
  const [one = [], two = []] = ([1, 2] as const).map((examples) =>
    rangesAhead(history, practice, basis, examples, years, seed),
  )
  return {
    kind: 'forecast',
    basis,
    adopted,
    open,
    learnedFrom: known,
    years: one.map((more, index) => ({
      year: history.lastYear + 1 + index,
      more,
      ifTwoNeeded: two[index] ?? more,
    })),
  }
}

/** What a practice has enough adoptions for: to speak for itself, by its theme, by all; `undefined`: not even that. */
export function basisFor(history: SpreadHistory, practice: number): Basis | undefined {
  const { lastYear, practices } = history
  const theme = practices[practice]?.theme
  const counts = practices.map((each) => learnedFrom(each, lastYear))
  const ofTheme = counts.filter((_, other) => practices[other]?.theme === theme)
  if ((counts[practice] ?? 0) >= FORECAST_LIMITS.adoptionsMin) return 'own'
  if (sum(ofTheme) >= FORECAST_LIMITS.adoptionsMin) return 'theme'
  return sum(counts) >= FORECAST_LIMITS.adoptionsMin ? 'all' : undefined
}

function learnedFromAll({ practices, lastYear }: SpreadHistory): number {
  return sum(practices.map((each) => learnedFrom(each, lastYear)))
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, each) => all + each, 0)
}

/** How many more by the end of each year ahead, if so many examples are needed. */
export function rangesAhead(
  history: SpreadHistory,
  practice: number,
  basis: Basis,
  examples: 1 | 2,
  years: number,
  seed: number,
): readonly Range[] {
  const chance = makeChance(seed)
  const layout = layOut(history)
  const rows = rowsOf(history, layout, FORECAST_LIMITS.rowsMax, chance)
  const learned = learn(designOf(history, layout, rows, examples), layout)
  const ahead = { practice, basis, years, worlds: FORECAST_LIMITS.worlds, examples }
  return playAhead(history, layout, learned, ahead, chance).more.map(rangeOf)
}

function refuse(code: string, values?: Finding['values']): Forecast {
  return { kind: 'refused', reasons: [finding('adoptions', code, values)] }
}
