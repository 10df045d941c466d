import { isMeasure } from '@gieo/engine/indicator/measure.ts'
import { sayAmount } from '@gieo/engine/indicator/measure-words.ts'
import { formatNumber } from '@gieo/engine/text/number.ts'
import type { FigureRow } from '@gieo/server/wire/figures.ts'
import type { YearsOfFigure } from '@gieo/server/wire/maps.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'
import type { Side } from './years.ts'

/** The total of a year, and whether the map of then and the one of today agree on it, after holding one against the other. */
export function sayTotals({ years }: YearsOfFigure, at: number, side: Side): string {
  const year = years[at]
  const [then, now] = [year?.then?.whole, year?.now?.whole]
  const sides = side === 'then' ? [then, now] : [now, then]
  if (year === undefined || sides.every((whole) => whole === undefined)) return ''
  // The same number may be held back in one map and not in the other: what is published is said.
  const shown = sides.find((whole) => whole?.suppressed === false)
  if (shown === undefined) return m.maps_total_hidden({ year: year.period })
  if (shown.value === 0) return m.maps_total_none({ year: year.period })
  const total = m.maps_total({ year: year.period, amount: sayWhole(shown) })
  const both = then !== undefined && now !== undefined && !then.suppressed && !now.suppressed
  if (!both || year.then?.map === year.now?.map) return total
  return then.value === now.value
    ? `${total} ${m.maps_agree()}`
    : `${total} ${m.maps_differ({ then: sayWhole(then), now: sayWhole(now) })}`
}

function sayWhole({ value, measure }: FigureRow): string {
  if (value === null) return m.shared_suppressed()
  return isMeasure(measure) ? sayAmount(value, measure, getLocale()) : formatNumber(value, getLocale())
}
