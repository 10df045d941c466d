import { sayAmount, sayRange } from '@gieo/engine/indicator/measure-words.ts'
import { isMeasure, type Measure } from '@gieo/engine/indicator/measure.ts'
import { formatDate } from '@gieo/engine/text/date.ts'
import type { FigureRow } from '@gieo/server/wire/figures.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'
import { lowered, withoutKind } from './place.ts'

/** A day in the language of the page: "23/11/2026", "23 Nov 2026". */
export function sayDay(day: string): string {
  return formatDate(day, getLocale())
}

/** A unit inside a sentence: "xã Nghĩa Đàn", and "Nghĩa Đàn" in English. */
export function sayUnit(fullName: string): string {
  return choose(lowered(fullName), withoutKind(fullName))
}

/** Of two wordings the one in the language of the page. */
export function choose<Words>(vi: Words, en: Words): Words {
  return getLocale() === 'vi' ? vi : en
}

/** A number of models or records as people say it: "27 mô hình", "1 model". */
export function sayCount(count: number, measure: Measure): string {
  return sayAmount(count, measure, getLocale())
}

/** The number of a figure and the words after it, apart because a page sets them in two sizes. */
export type FigureWords = { readonly text: string; readonly unit: string | undefined }

/** How a figure reads. A figure without a value is one that is held back: it has other words. */
export function sayFigure({ value, low, high, measure, suppressed }: FigureRow): FigureWords {
  if (value === null && low === null && !suppressed) return { text: m.shared_no_value(), unit: undefined }
  const said = isMeasure(measure) ? sayIn(measure, value, low, high) : String(value ?? '')
  const [, text = said, unit = ''] = /^(\D*[\d.,–]*\d)\s*(.*)$/.exec(said) ?? []
  return { text, unit: unit === '' ? undefined : unit }
}

function sayIn(measure: Measure, value: number | null, low: number | null, high: number | null): string {
  if (value !== null) return sayAmount(value, measure, getLocale())
  return low !== null && high !== null ? sayRange(low, high, measure, getLocale()) : ''
}
