import type { IndicatorRow } from '@gieo/server/wire/figures.ts'
import { labelOf } from './words.ts'

export const SIDES = ['part', 'whole'] as const

/** The numerator or the denominator of a ratio. */
export type Side = (typeof SIDES)[number]

/** Both sides of a ratio by name; none of any other figure. */
export function sidesOf(
  indicators: readonly IndicatorRow[],
  ratio: IndicatorRow | undefined,
): readonly { readonly side: Side; readonly what: string }[] {
  return SIDES.flatMap((side) => {
    const found = indicators.find(({ name }) => name === ratio?.[side])
    return found === undefined ? [] : [{ side, what: labelOf(found) }]
  })
}

/** The side an address asks for: the denominator, unless it says otherwise. */
export function sideIn(query: URLSearchParams): Side {
  return query.get('of') === 'part' ? 'part' : 'whole'
}

/** The records of one side of a ratio; the address of any other figure's as it is. */
export function recordsOf(
  figure: { readonly recordsUrl: string | null; readonly counts?: string | undefined },
  side: Side,
): string | null {
  const { recordsUrl, counts } = figure
  return recordsUrl === null || counts !== 'ratio' ? recordsUrl : `${recordsUrl}&of=${side}`
}
