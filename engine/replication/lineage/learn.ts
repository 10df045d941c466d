import type { PlainDate } from '../../text/date.ts'
import type { UnitId } from '../../unit/unit.ts'
import type { Adoption } from '../adoption/adoption.ts'
import type { LineageCard } from './forest.ts'
import { groupBy } from './group-by.ts'

/**
 * Where a place saw the practice: at an earlier copy, at the place the card comes from, or nobody said. Where what was
 * said leads to no copy, it says why: it is never guessed.
 */
export type Learned =
  | { readonly how: 'seen'; readonly from: string }
  | { readonly how: 'origin' }
  | { readonly how: 'not-said' }
  | { readonly how: 'unclear'; readonly why: 'seen-later' | 'seen-several' | 'seen-nowhere' }

/** Whether a unit lay in another on a day; of the units as recorded, whatever map is looked at. */
export type LiesIn = (unit: UnitId, within: UnitId, on: PlainDate) => boolean

/** For every adoption, where it was learned. A copy can only be seen at a place that began before. */
export function learn(
  adoptions: readonly Adoption[],
  cards: readonly LineageCard[],
  liesIn: LiesIn,
): ReadonlyMap<Adoption, Learned> {
  const begun = groupBy(
    adoptions.filter(({ startedOn }) => startedOn !== undefined).toSorted(byBeginning),
    ({ of }) => of.card,
  )
  const copies = new Map([...begun].map(([card, of]) => [card, groupBy(of, ({ place }) => place)]))
  const origins = groupBy(cards, ({ of }) => of.card)
  return new Map(
    adoptions.map((adoption) => {
      const { card } = adoption.of
      const places = (origins.get(card) ?? []).flatMap(({ place }) => place ?? [])
      return [adoption, learnOne(adoption, copies.get(card) ?? new Map(), places, liesIn)]
    }),
  )
}

/** The day from which an adoption counts as there, and by which it must have been seen elsewhere. */
export function beganOn({ startedOn, plannedOn }: Adoption): PlainDate {
  return startedOn ?? plannedOn
}

export function byBeginning(one: Adoption, other: Adoption): number {
  const [left, right] = [`${beganOn(one)} ${one.id}`, `${beganOn(other)} ${other.id}`]
  return left < right ? -1 : left > right ? 1 : 0
}

function learnOne(
  adoption: Adoption,
  copies: ReadonlyMap<UnitId, readonly Adoption[]>,
  origins: readonly UnitId[],
  liesIn: LiesIn,
): Learned {
  const { seenAt } = adoption
  if (seenAt === undefined) return { how: 'not-said' }
  const day = beganOn(adoption)
  const others = (place: UnitId) => (copies.get(place) ?? []).filter(({ id }) => id !== adoption.id)
  const there = others(seenAt)
  // A commune may have been named for one of its hamlets.
  const near =
    there.length > 0
      ? there
      : [...copies.keys()].filter((place) => liesIn(place, seenAt, day)).flatMap(others)
  const earlier = near.filter((other) => beganOn(other) < day)
  const [first] = earlier
  if (first !== undefined && earlier.every(({ place }) => place === first.place))
    return { how: 'seen', from: first.id }
  if (first !== undefined) return { how: 'unclear', why: 'seen-several' }
  if (origins.some((place) => place === seenAt || liesIn(place, seenAt, day))) return { how: 'origin' }
  return { how: 'unclear', why: near.length > 0 ? 'seen-later' : 'seen-nowhere' }
}
