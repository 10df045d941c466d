import type { FigureRow } from '@gieo/server/wire/figures.ts'
import { inLanguage } from '#lib/language/language.ts'
import { getLocale } from '#lib/paraglide/runtime.js'

/** The page of a figure in a unit and a map, in the language of the page. */
export function figureAddress(indicator: string, unit: string, map?: string | undefined): string {
  const query = new URLSearchParams({ unit, ...(map === undefined ? {} : { map }) })
  return `${inLanguage(`/figures/${indicator}`, getLocale())}?${query}`
}

/** Where a figure opens: nowhere when it is held back or when nothing was counted. */
export function doorOf(indicator: string, figure: FigureRow): string | undefined {
  if (figure.kind === 'declared') return figureAddress(indicator, figure.unit)
  if (figure.suppressed || figure.recordsUrl === null || (figure.value ?? 0) === 0) return undefined
  return figureAddress(indicator, figure.unit, figure.map)
}
