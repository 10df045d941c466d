import type { Chance } from '../../chance.ts'
import { makeLimits } from './limits.ts'
import { at, type Ties } from './ties.ts'
import type { Wanted } from './wanted.ts'

/** Rules that need no model. A plan that is hardly better than one of them is not worth its trouble. */
export const SIMPLE_RULES = ['random', 'random-with-more', 'top-degree', 'degree-per-stratum'] as const
export type SimpleRule = (typeof SIMPLE_RULES)[number]

/**
 * Where each rule would begin, under the same limits. `random-with-more` may begin in a tenth more places, at least one: a
 * few more at random can outdo the best choice (Akbarpour, Malladi and Saberi 2018). Ties lead from each place.
 */
export function followRule(rule: SimpleRule, ties: Ties, wanted: Wanted, chance: Chance): readonly number[] {
  const degree = (place: number) => at(ties.starts, place + 1) - at(ties.starts, place)
  const places = Array.from({ length: ties.places }, (_, place) => place)
  switch (rule) {
    case 'random':
      return takeInOrder(shuffle(places, chance), wanted)
    case 'random-with-more': {
      const countMax = wanted.countMax + Math.max(1, Math.round(wanted.countMax / 10))
      return takeInOrder(shuffle(places, chance), { ...wanted, countMax })
    }
    case 'top-degree':
      return takeInOrder(
        places.toSorted((left, right) => degree(right) - degree(left)),
        wanted,
      )
    case 'degree-per-stratum':
      return takeInOrder(roundByStratum(places, degree, wanted), wanted)
  }
}

function takeInOrder(order: readonly number[], wanted: Wanted): readonly number[] {
  const limits = makeLimits(order.length, wanted)
  const taken = new Set(wanted.champions ?? [])
  for (const champion of taken) limits.take(champion)
  for (const place of order) {
    if (taken.has(place) || !limits.allows(place)) continue
    limits.take(place)
    taken.add(place)
  }
  return [...taken]
}

// The best connected of every stratum, then the second of every stratum, and so on; without strata simply the best.
function roundByStratum(
  places: readonly number[],
  degree: (place: number) => number,
  { strata }: Wanted,
): readonly number[] {
  const rows = new Map<number, number[]>()
  for (const place of places.toSorted((left, right) => degree(right) - degree(left))) {
    const stratum = strata?.of[place] ?? 0
    const row = rows.get(stratum)
    if (row === undefined) rows.set(stratum, [place])
    else row.push(place)
  }
  const longest = Math.max(0, ...[...rows.values()].map((row) => row.length))
  return Array.from({ length: longest }, (_, round) =>
    [...rows.values()].flatMap((row) => row[round] ?? []),
  ).flat()
}

function shuffle(places: readonly number[], chance: Chance): readonly number[] {
  const mixed = [...places]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = chance.below(last + 1)
    const [here, there] = [at(mixed, last), at(mixed, other)]
    mixed[last] = there
    mixed[other] = here
  }
  return mixed
}
