import type { AdoptionState } from '../adoption/adoption.ts'
import { cardOf, type LineageNode } from './forest.ts'
import { groupBy } from './group-by.ts'
import { beganOn } from './learn.ts'

/** How a twig looks: a version of a card, one that is no longer to be used, a copy in its state, several copies at once. */
export type Look = 'card' | 'card-gone' | AdoptionState

/** A node of the tree as it is drawn; each comes after the one it grows from. */
export type Twig = {
  readonly key: string
  readonly parent: string | undefined
  readonly generation: number
  readonly look: Look
  readonly label: string
}

/** The words that a tree is drawn with: names depend on the reader and on the map that is looked at. */
export type TwigWords = {
  readonly label: (node: LineageNode) => string
  /** "12 places since 2021" for copies that are drawn as one. */
  readonly many: (count: number, year: string) => string
}

/** More rows than this are no picture any more: copies that began alike are then drawn as one. */
export const ROWS_MAX = 60

/**
 * The twigs of a tree. Where there are too many, copies that nobody copied in turn and that began in the same year are
 * one twig, and if that is not enough those of all years; the list beside it has each by itself.
 */
export function twigsOf(
  nodes: readonly LineageNode[],
  words: TwigWords,
  rowsMax = ROWS_MAX,
): readonly Twig[] {
  const single = nodes.map((node) => twigOf(node, words))
  if (nodes.length <= rowsMax) return single
  const byYear = bind(nodes, words, (node) => yearOf(node))
  return byYear.length <= rowsMax ? byYear : bind(nodes, words, () => '')
}

function twigOf(node: LineageNode, { label }: TwigWords): Twig {
  const { key, parent, generation } = node
  return { key, parent, generation, look: lookOf(node), label: label(node) }
}

function lookOf(node: LineageNode): Look {
  if (node.kind === 'adoption') return node.adoption.state
  return node.kind === 'version' && node.card.status !== 'withdrawn' ? 'card' : 'card-gone'
}

function yearOf(node: LineageNode): string {
  return node.kind === 'adoption' ? beganOn(node.adoption).slice(0, 4) : ''
}

function bind(
  nodes: readonly LineageNode[],
  words: TwigWords,
  alike: (node: LineageNode) => string,
): readonly Twig[] {
  const parents = new Set(nodes.map(({ parent }) => parent))
  const isLeaf = (node: LineageNode) => cardOf(node) === undefined && !parents.has(node.key)
  const bundleOf = (node: LineageNode) => `${node.parent} ${lookOf(node)} ${alike(node)}`
  const bundles = groupBy(nodes.filter(isLeaf), bundleOf)
  return nodes.flatMap((node) => {
    const bundle = isLeaf(node) ? (bundles.get(bundleOf(node)) ?? []) : []
    if (bundle.length < 2) return [twigOf(node, words)]
    if (bundle[0] !== node) return []
    return [{ ...twigOf(node, words), label: words.many(bundle.length, alike(node)) }]
  })
}
