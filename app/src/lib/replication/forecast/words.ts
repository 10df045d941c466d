import type { ForecastPage, KeptForecast } from '@gieo/server/wire/forecasts.ts'
import { formatNumber } from '@gieo/engine/text/number.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'

type Level = ForecastPage['level']
type YearSaid = KeptForecast['years'][number]

/** "hamlets", as the kind of places that are counted. */
export function sayPlaces(level: Level): string {
  return level === 'hamlet' ? m.forecast_hamlets() : m.forecast_communes()
}

/** A range of counts: "4–11", and "0" where it is one. */
export function sayRange({ low, high }: { readonly low: number; readonly high: number }): string {
  const say = (count: number) => formatNumber(count, getLocale())
  return low === high ? say(low) : `${say(low)}–${say(high)}`
}

/** How many more by the end of a year, as a sentence. */
export function sayYear({ year, more: { low, high } }: YearSaid, level: Level): string {
  const places = sayPlaces(level)
  if (high === 0) return m.forecast_none_more({ year, places })
  if (low === high) return m.forecast_exactly({ year, count: low, places })
  return m.forecast_between({ year, low, high, places })
}

/** What a forecast rests on; where it is lent from other practices it says so. */
export function sayBasis({ basis, adopted, year }: KeptForecast, level: Level, isRounded: boolean): string {
  switch (basis) {
    case 'own': {
      const said = { count: adopted, places: sayPlaces(level), year: year - 1 }
      return isRounded ? m.forecast_basis_own_rounded(said) : m.forecast_basis_own(said)
    }
    case 'theme':
      return m.forecast_basis_theme()
    case 'all':
      return m.forecast_basis_all()
  }
}
