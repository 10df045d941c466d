import { contentHash } from '../../log/canonical.ts'
import { pairsWithin } from '../place/within.ts'
import { layTies, type Ties } from '../planner/ties.ts'
import { forecastSpread, type Forecast } from './forecast.ts'
import { NEVER, type PracticeHistory, type SpreadHistory } from './history.ts'

/** Everything that a forecast rests on, as data: whoever has it makes the same forecast again. */
export type ForecastInputs = {
  readonly kind: 'forecast'
  readonly seed: number
  readonly card: string
  /** The last year that is known, and how many years ahead are asked for. */
  readonly lastYear: number
  readonly years: number
  readonly places: {
    readonly ids: readonly string[]
    /** The commune (or the unit above it) of each, by number. */
    readonly communeOf: readonly number[]
  }
  /** Places that see each other, two by two, by number; which lie in one commune is said above. */
  readonly near: readonly (readonly [number, number])[]
  readonly visits: readonly (readonly [number, number])[]
  readonly practices: readonly {
    readonly id: string
    readonly theme: string
    /** Place, year in which it was taken up, year in which it was dropped. */
    readonly taken: readonly (readonly [place: number, since: number, dropped: number | null])[]
    /** How well it fits each place, from 0 to 1; `null` where nothing is known. */
    readonly fit: readonly (number | null)[]
  }[]
}

/** Raised whenever the same inputs would give another forecast than before. */
export const FORECAST_VERSION = 'forecast-1'

export function hashOf(inputs: ForecastInputs): string {
  return contentHash(inputs)
}

export function forecastFrom(inputs: ForecastInputs): Forecast {
  return forecastSpread(historyOf(inputs), { practice: inputs.card, years: inputs.years, seed: inputs.seed })
}

function historyOf({ lastYear, places, near, visits, practices }: ForecastInputs): SpreadHistory {
  const count = places.ids.length
  return {
    lastYear,
    groupOf: Uint32Array.from(places.communeOf),
    ties: [pairsWithin(places.communeOf), near, visits].map((pairs) => bothWays(count, pairs)),
    practices: practices.map(({ id, theme, taken, fit }): PracticeHistory => {
      const since = new Int16Array(count).fill(NEVER)
      const dropped = new Int16Array(count).fill(NEVER)
      for (const [place, year, over] of taken) {
        since[place] = year
        dropped[place] = over ?? NEVER
      }
      return { id, theme, since, dropped, fit: [fit.map((each) => each ?? undefined)] }
    }),
  }
}

function bothWays(places: number, pairs: readonly (readonly [number, number])[]): Ties {
  return layTies({
    places,
    from: pairs.flatMap(([one, other]) => [one, other]),
    to: pairs.flatMap(([one, other]) => [other, one]),
    chance: () => 1,
  })
}
