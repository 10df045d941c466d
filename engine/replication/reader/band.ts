import type { PracticeCard } from '../card/card.ts'
import { costOf, firstYearDays } from './cost.ts'

/** From `from` up to, and not including, the next one's. `unknown`: the card does not say, which is not little. */
type Band = { readonly id: string; readonly from: number }

/** Đồng to begin with, for the card's own basis. */
export const COST_BANDS = [
  { id: 'free', from: 0 },
  { id: 'under-5m', from: 1 },
  { id: '5m-20m', from: 5_000_000 },
  { id: '20m-50m', from: 20_000_000 },
  { id: 'from-50m', from: 50_000_000 },
] as const satisfies readonly Band[]

/** Working days of the first year, for the card's own basis. */
export const LABOUR_BANDS = [
  { id: 'under-10', from: 0 },
  { id: '10-30', from: 10 },
  { id: '30-100', from: 30 },
  { id: 'from-100', from: 100 },
] as const satisfies readonly Band[]

/** Months until what was put in has come back. */
export const PAYBACK_BANDS = [
  { id: 'within-1', from: 0 },
  { id: 'within-2', from: 13 },
  { id: 'within-4', from: 25 },
  { id: 'later', from: 49 },
] as const satisfies readonly Band[]

export const UNKNOWN_BAND = 'unknown'

export type CostBand = (typeof COST_BANDS)[number]['id'] | typeof UNKNOWN_BAND
export type LabourBand = (typeof LABOUR_BANDS)[number]['id'] | typeof UNKNOWN_BAND
export type PaybackBand = (typeof PAYBACK_BANDS)[number]['id'] | typeof UNKNOWN_BAND

/** One input without a price, and nobody knows what it costs; a card without inputs says nothing of them. */
export function costBandOf(card: PracticeCard): CostBand {
  const { amountVnd, unpriced } = costOf(card, 'set-up')
  const isSaid = card.inputs.length > 0 && card.costBasis !== undefined && unpriced === 0
  return bandOf(COST_BANDS, isSaid ? amountVnd : undefined)
}

export function labourBandOf(card: PracticeCard): LabourBand {
  return bandOf(LABOUR_BANDS, firstYearDays(card))
}

export function paybackBandOf(card: PracticeCard): PaybackBand {
  return bandOf(PAYBACK_BANDS, card.paybackMonths)
}

function bandOf<Id extends string>(
  bands: readonly { readonly id: Id; readonly from: number }[],
  amount: number | undefined,
): Id | typeof UNKNOWN_BAND {
  if (amount === undefined) return UNKNOWN_BAND
  return bands.findLast(({ from }) => amount >= from)?.id ?? UNKNOWN_BAND
}
