import type { Input, PracticeCard } from '../card/card.ts'

/** What the inputs of a card cost, in đồng. Those without a price are counted, never taken for nothing. */
export type Cost = {
  readonly amountVnd: number
  readonly unpriced: number
  readonly byPayer: readonly { readonly paidBy: Input['paidBy']; readonly amountVnd: number }[]
}

const PAYERS = ['household', 'community', 'programme', 'loan'] as const satisfies readonly Input['paidBy'][]

/** What is paid once to begin, or every year, for what the card calls its basis (1 ha, 1 pond). */
export function costOf({ inputs }: Pick<PracticeCard, 'inputs'>, when: Input['when']): Cost {
  const those = inputs.filter((input) => input.when === when)
  const sum = (some: readonly Input[]) => some.reduce((total, input) => total + (amountOf(input) ?? 0), 0)
  return {
    amountVnd: sum(those),
    unpriced: those.filter(({ unitCost }) => unitCost === undefined).length,
    byPayer: PAYERS.map((paidBy) => ({
      paidBy,
      amountVnd: sum(those.filter((one) => one.paidBy === paidBy)),
    })).filter(({ amountVnd }) => amountVnd > 0),
  }
}

/** The amount of one line in whole đồng; `undefined` without a price. */
export function amountOf({ quantity, unitCost }: Pick<Input, 'quantity' | 'unitCost'>): number | undefined {
  return unitCost === undefined ? undefined : Math.round(quantity * unitCost)
}

/** Working days of the first year: those to begin and those of a year; `undefined` when the card does not say. */
export function firstYearDays({ labour }: Pick<PracticeCard, 'labour'>): number | undefined {
  return labour && labour.setUp + labour.yearly
}
