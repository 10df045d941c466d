import { addDays } from '../../text/date.ts'
import { unitId } from '../../unit/unit.ts'
import type { Adoption } from '../adoption/adoption.ts'
import type { LineageCard } from './forest.ts'

const words = (text: string) => ({ vi: text, en: text })

/** A card of which only matters what the tree reads. */
export function card(id: string, version = 1, parts: Partial<LineageCard> = {}): LineageCard {
  return {
    of: { card: id, version },
    title: words(id),
    status: 'public',
    on: '2018-01-01',
    parents: [],
    ...parts,
  }
}

export function parent(id: string, version = 1): LineageCard['parents'][number] {
  return { of: { card: id, version }, changed: words(`not as ${id}`) }
}

/** A copy that began on a day and is still there. */
export function copy(id: string, place: string, startedOn: string, parts: Partial<Adoption> = {}): Adoption {
  return {
    id,
    of: { card: 'acacia', version: 1 },
    place: unitId(place),
    state: 'started',
    plannedOn: startedOn,
    startedOn,
    incentives: [],
    ...parts,
  }
}

/** Five numbers that choose what an invented card or copy is like. */
export type Picks = readonly [number, number, number, number, number]

const CARDS = ['acacia', 'frogs', 'guava']

/** Cards whose parents may be anything, also themselves, each other, or nothing there is. */
export function inventCards(picks: readonly Picks[]): readonly LineageCard[] {
  return picks.map(([which, day, first, second, written]) =>
    card(CARDS[which % 3] ?? '', 1 + (first % 3), {
      on: addDays('2015-01-01', day),
      status: written % 4 === 0 ? 'withdrawn' : 'public',
      parents: [second, written]
        .filter((each) => each % 3 === 0)
        .map((each) => parent(CARDS[(each / 3) % 3] ?? '', 1 + (each % 4))),
      case: written % 2 === 0 ? `a${written % 30}` : undefined,
    }),
  )
}

const STATES = ['planned', 'started', 'kept', 'dropped'] as const

/** Copies that say of anywhere, also of later ones and of each other, that they were seen there. */
export function inventCopies(picks: readonly Picks[], places: readonly string[]): readonly Adoption[] {
  const place = (each: number) => unitId(places[each % places.length] ?? '')
  return picks.map(([which, days, at, seen, rest], index) => {
    const day = addDays('2015-01-01', days)
    const state = STATES[rest % 4] ?? 'started'
    return copy(`a${index}`, place(at), day, {
      of: { card: CARDS[which % 3] ?? '', version: 1 + (which % 4) },
      state,
      startedOn: state === 'planned' ? undefined : day,
      droppedOn: state === 'dropped' ? addDays(day, 400) : undefined,
      verifiedOn: rest % 3 === 0 ? addDays(day, 100) : undefined,
      seenAt: seen % 2 === 0 ? place(seen / 2) : undefined,
    })
  })
}
