import type { Chance } from '../../chance.ts'
import { makeLimits } from './limits.ts'
import { at, type Ties } from './ties.ts'
import type { Wanted } from './wanted.ts'

/** Rules that need no model. A plan that is hardly better than one of them is not worth its trouble. */
export const SIMPLE_RULES = [
  'random',
  'random-with-more',
  'top-degree',
  'degree-per-stratum',
  'biggest-first',
  'nearest-first',
] as const
export type SimpleRule = (typeof SIMPLE_RULES)[number]

/** The rules that what is known allows. Without communes or strata the best connected of each are simply the best connected. */
export function rulesFor({ strata, hints }: Wanted): readonly SimpleRule[] {
  const allowed: Partial<Record<SimpleRule, boolean>> = {
    'degree-per-stratum': strata !== undefined || hints?.communes !== undefined,
    'biggest-first': hints?.sizes !== undefined,
    'nearest-first': hints?.kmAway !== undefined,
  }
  return SIMPLE_RULES.filter((rule) => allowed[rule] ?? true)
}

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
        sortBy(places, (place) => -degree(place)),
        wanted,
      )
    case 'degree-per-stratum':
      return takeInOrder(roundByCommune(places, degree, wanted), wanted)
    case 'biggest-first':
      return takeInOrder(
        sortBy(places, (place) => -at(wanted.hints?.sizes ?? [], place)),
        wanted,
      )
    case 'nearest-first':
      return takeInOrder(
        sortBy(places, (place) => at(wanted.hints?.kmAway ?? [], place)),
        wanted,
      )
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

// Where both are infinitely far, neither comes before the other.
function sortBy(places: readonly number[], key: (place: number) => number): readonly number[] {
  return places.toSorted((left, right) => (key(left) === key(right) ? left - right : key(left) - key(right)))
}

// The best connected of every commune, or stratum, then the second of each, and so on; without any simply the best.
function roundByCommune(
  places: readonly number[],
  degree: (place: number) => number,
  { strata, hints }: Wanted,
): readonly number[] {
  const groups = hints?.communes ?? strata?.of
  const rows = new Map<number, number[]>()
  for (const place of sortBy(places, (each) => -degree(each))) {
    const stratum = groups?.[place] ?? 0
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
