import type { UnitId } from '../../unit/unit.ts'

/**
 * Ways in which something can be seen from one place in another. They are of places, never of residents: who is related to
 * whom is not recorded anywhere.
 */
export const TIE_KINDS = ['same-commune', 'neighbour', 'near', 'visit'] as const
export type TieKind = (typeof TIE_KINDS)[number]

/** Kinds that somebody has to tell us; the others follow from where units lie. */
export const TOLD_TIES = ['neighbour', 'visit'] as const satisfies readonly TieKind[]
export type ToldTie = (typeof TOLD_TIES)[number]

/** Two places of which each can see the other. Each pair of a kind is there once, in whatever order. */
export type PlaceTie = { readonly kind: TieKind; readonly one: UnitId; readonly other: UnitId }

export function isToldTie(text: string): text is ToldTie {
  return (TOLD_TIES as readonly string[]).includes(text)
}
