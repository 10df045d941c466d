import type { AdoptionState } from '../adoption/adoption.ts'
import { groupBy } from './group-by.ts'

/** How a twig looks: a version of a card, one that is withdrawn or not here, a copy in its state. */
export type Look = 'card' | 'card-gone' | AdoptionState

/** A node of the tree as it is drawn; each comes after the one it grows from. */
export type Twig = {
  readonly key: string
  readonly parent: string | undefined
  readonly generation: number
  readonly look: Look
  readonly label: string
  /** The year in which a copy began. */
  readonly year?: string | undefined
}

/** More rows than this are no picture any more. */
export const ROWS_MAX = 60

/**
 * As many twigs as a picture holds: copies that nobody copied in turn and that began in the same year are drawn as one,
 * and if that is not enough those of all years; the list beside it has each by itself. `sayMany` names several at once.
 */
export function bindTwigs(
  twigs: readonly Twig[],
  sayMany: (count: number, year: string | undefined) => string,
  rowsMax = ROWS_MAX,
): readonly Twig[] {
  if (twigs.length <= rowsMax) return twigs
  const byYear = bind(twigs, sayMany, ({ year }) => year)
  return byYear.length <= rowsMax ? byYear : bind(twigs, sayMany, () => undefined)
}

function bind(
  twigs: readonly Twig[],
  sayMany: (count: number, year: string | undefined) => string,
  yearOf: (twig: Twig) => string | undefined,
): readonly Twig[] {
  const parents = new Set(twigs.map(({ parent }) => parent))
  const isLeaf = ({ key, look }: Twig) => !isCard(look) && !parents.has(key)
  const bundleOf = (twig: Twig) => `${twig.parent} ${twig.look} ${yearOf(twig)}`
  const bundles = groupBy(twigs.filter(isLeaf), bundleOf)
  return twigs.flatMap((twig) => {
    const bundle = isLeaf(twig) ? (bundles.get(bundleOf(twig)) ?? []) : []
    if (bundle.length < 2) return [twig]
    return bundle[0] === twig ? [{ ...twig, label: sayMany(bundle.length, yearOf(twig)) }] : []
  })
}

export function isCard(look: Look): boolean {
  return look === 'card' || look === 'card-gone'
}
