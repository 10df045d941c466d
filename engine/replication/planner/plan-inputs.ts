import type { NearLimits } from '../place/near.ts'
import type { TieKind } from '../place/tie.ts'

/**
 * All that a plan is made from, as data that can be sent, kept and read again: the same inputs and seed make the same plan
 * on any machine. Places are numbered from 0 in the order of `ids`; what is known of them stands in lists of that order,
 * null where nothing is.
 */
export type PlanInputs = {
  readonly kind: 'plan'
  readonly seed: number
  readonly places: PlanPlaces
  /** Ties that somebody told, as pairs of places. */
  readonly told: { readonly neighbour: readonly NumberPair[]; readonly visit: readonly NumberPair[] }
  readonly near: NearLimits
  /** How likely a place that has taken it up brings it to another over a tie: between these, nobody knows better. */
  readonly chances: Readonly<Record<TieKind, ChanceRange>>
  /** How many times the chances are drawn between their limits. */
  readonly draws: number
  readonly wish: PlanWish
}

export type NumberPair = readonly [number, number]

export type ChanceRange = { readonly low: number; readonly high: number }

export type PlanPlaces = {
  readonly level: 'commune' | 'hamlet'
  readonly ids: readonly string[]
  readonly names: readonly string[]
  readonly communes: readonly { readonly id: string; readonly name: string }[]
  /** The commune of each place, by its number in `communes`. */
  readonly communeOf: readonly number[]
  readonly lon: readonly (number | null)[]
  readonly lat: readonly (number | null)[]
  readonly households: readonly (number | null)[]
}

export type PlanWish = {
  readonly countMax: number
  /** In đồng; null where only the number limits. */
  readonly budget: number | null
  readonly costEach: number
  /** Places where it costs something else. */
  readonly costs: readonly { readonly place: number; readonly cost: number }[]
  /** How many places those of one commune can look after. */
  readonly perCommune: number | null
  readonly communeLimits: readonly { readonly commune: number; readonly most: number }[]
  /** Kinds of places, of which some must be among those chosen: `of` numbers `ids`, and `ids.length` is of no kind. */
  readonly floors: {
    readonly ids: readonly string[]
    readonly of: readonly number[]
    readonly least: readonly number[]
  } | null
  readonly champions: readonly number[]
  readonly excluded: readonly { readonly place: number; readonly why: string }[]
  /** Places that have begun. */
  readonly already: readonly number[]
}

/**
 * What is taken for granted until somebody has measured it here: wide, and said to be so. Over all its ties a place brings
 * it to fewer than one other on average, or everything would be everywhere by itself; whoever has been there to look takes
 * more home than whoever lives near.
 */
export const CHANCES_USUAL: Readonly<Record<TieKind, ChanceRange>> = {
  'same-commune': { low: 0.005, high: 0.02 },
  neighbour: { low: 0.01, high: 0.06 },
  near: { low: 0.01, high: 0.04 },
  visit: { low: 0.05, high: 0.3 },
}
export const DRAWS_USUAL = 5
