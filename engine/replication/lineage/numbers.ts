import type { Adoption } from '../adoption/adoption.ts'
import { beganOn } from './learn.ts'

/** What became of the copies under a node. A place counts once, however often the practice was taken up there. */
export type Numbers = {
  /** Places in which it was ever started. */
  readonly places: number
  readonly planned: number
  readonly started: number
  readonly kept: number
  readonly dropped: number
  readonly verified: number
  /** The first and the last year in which a place started; none before any did. */
  readonly firstYear?: number | undefined
  readonly lastYear?: number | undefined
  /** How many times in a row it went on from place to place below. */
  readonly generations: number
}

type Counted = {
  readonly key: string
  readonly parent: string | undefined
  readonly generation: number
  readonly adoption: Adoption | undefined
}

/** The numbers of nodes that come each after the one it stands under. */
export function addUp(nodes: readonly Counted[]): readonly Numbers[] {
  const sums = new Map<string, Sum>()
  const numbers: Numbers[] = []
  for (const node of nodes.toReversed()) {
    const sum = sums.get(node.key) ?? emptySum()
    if (node.adoption !== undefined) count(sum, node.adoption)
    sum.deepest = Math.max(sum.deepest, node.generation)
    numbers.push(read(sum, node.generation))
    if (node.parent === undefined) continue
    const above = sums.get(node.parent)
    sums.set(node.parent, above === undefined ? sum : merge(above, sum))
  }
  return numbers.toReversed()
}

type Sum = {
  places: Set<string>
  states: Record<Adoption['state'], number>
  verified: number
  years: [number, number] | undefined
  deepest: number
}

function emptySum(): Sum {
  return {
    places: new Set(),
    states: { planned: 0, started: 0, kept: 0, dropped: 0 },
    verified: 0,
    years: undefined,
    deepest: 0,
  }
}

function count(sum: Sum, adoption: Adoption): void {
  sum.states[adoption.state]++
  if (adoption.verifiedOn !== undefined) sum.verified++
  if (adoption.startedOn === undefined) return
  sum.places.add(adoption.place)
  const year = Number(beganOn(adoption).slice(0, 4))
  sum.years = span(sum.years, [year, year])
}

// The smaller set goes into the larger one, so that a long line of copies does not copy itself again and again.
function merge(one: Sum, other: Sum): Sum {
  const [large, small] = one.places.size < other.places.size ? [other, one] : [one, other]
  for (const place of small.places) large.places.add(place)
  for (const state of STATES) large.states[state] += small.states[state]
  large.verified += small.verified
  large.years = span(large.years, small.years)
  large.deepest = Math.max(large.deepest, small.deepest)
  return large
}

const STATES = ['planned', 'started', 'kept', 'dropped'] as const

function span(one: Sum['years'], other: Sum['years']): Sum['years'] {
  if (one === undefined || other === undefined) return one ?? other
  return [Math.min(one[0], other[0]), Math.max(one[1], other[1])]
}

function read({ places, states, verified, years, deepest }: Sum, generation: number): Numbers {
  return {
    ...{ places: places.size, ...states, verified },
    firstYear: years?.[0],
    lastYear: years?.[1],
    generations: deepest - generation,
  }
}
