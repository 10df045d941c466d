import type { FigureRow, IndicatorRow } from '@gieo/server/wire/figures.ts'
import { isMeasure } from '@gieo/engine/indicator/measure.ts'
import { sayAmount } from '@gieo/engine/indicator/measure-words.ts'
import { formatNumber } from '@gieo/engine/text/number.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'
import { withQuery } from '../query.ts'

/** The stages that a table of units shows side by side, in the order a case goes through them. */
const SHOWN_MAX = 5

/**
 * The indicators counted like a programme's first one, in its measure: sums of money or days, and what stands at the end of
 * a period beside what happened in it, have a place of their own.
 */
export function countedAlike(indicators: readonly IndicatorRow[]): readonly IndicatorRow[] {
  const [first] = indicators
  return indicators.filter(({ measure, counts }) => measure === first?.measure && counts === first.counts)
}

export function columnsOf(indicators: readonly IndicatorRow[]): readonly IndicatorRow[] {
  return countedAlike(indicators).slice(0, SHOWN_MAX)
}

/** A value with its measure: "31 ngày", "33,3 %"; a figure without one says so. */
export function sayMeasured(figure: FigureRow): string {
  const { value, measure } = figure
  return value !== null && isMeasure(measure) ? sayAmount(value, measure, getLocale()) : sayValue(figure)
}

export function labelOf(indicator: Pick<IndicatorRow, 'labelVi' | 'labelEn'>): string {
  return getLocale() === 'vi' ? indicator.labelVi : indicator.labelEn
}

/** Headings of columns: their labels without the words that all of them begin with ("Mô hình"). */
export function columnNames(columns: readonly IndicatorRow[]): readonly string[] {
  const labels = columns.map((column) => labelOf(column).split(' '))
  const shortest = Math.min(...labels.map((words) => words.length - 1))
  let shared = 0
  while (shared < shortest && labels.every((words) => words[shared] === labels[0]?.[shared])) shared += 1
  return labels.map((words) => {
    const rest = words.slice(columns.length > 1 ? shared : 0).join(' ')
    return rest.charAt(0).toUpperCase() + rest.slice(1)
  })
}

export function howOf(indicator: Pick<IndicatorRow, 'howVi' | 'howEn'>): string {
  return getLocale() === 'vi' ? indicator.howVi : indicator.howEn
}

/** Whose rule it is, and in which version. */
export function definedBy({ definerVi, definerEn, version }: IndicatorRow): string {
  const definer = getLocale() === 'vi' ? definerVi : definerEn
  return definer === undefined || version === undefined ? '' : m.office_counted_by({ definer, version })
}

/** A value or a range as people write it; the measure stands in the heading. */
export function sayValue({ value, low, high }: Pick<FigureRow, 'value' | 'low' | 'high'>): string {
  const say = (number: number) => formatNumber(number, getLocale())
  if (value !== null) return say(value)
  return low !== null && high !== null ? `${say(low)}–${say(high)}` : m.shared_no_value()
}

/** The address of a declared figure's source, where it has one. */
export function sourceOf({ source }: Pick<FigureRow, 'source'>): string | undefined {
  return source !== null && /^https?:\/\//.test(source) ? source : undefined
}

/** The page of figures with one figure opened; the address says all of it and can be sent to somebody. */
export function figureHref(indicator: string, place: FigurePlace): string {
  return withQuery('/office/figures', { ...place, open: `${indicator}:${place.unit}` })
}

export type FigurePlace = {
  readonly unit: string
  readonly period: string
  readonly map?: string | undefined
}
