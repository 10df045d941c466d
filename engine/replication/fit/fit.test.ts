import { describe, expect, test } from 'vitest'
import { unitId } from '../../unit/unit.ts'
import type { AdoptionState } from '../adoption/adoption.ts'
import type { CardCondition } from '../card/card.ts'
import type { Profile } from '../place/attribute.ts'
import { layGround, type FitAdoption, type FitPlace, type FitPractice } from './ground.ts'
import { hashInputs } from './inputs-hash.ts'
import { inventGround } from './invented-ground.testing.ts'
import { lookFrom, rankPlaces, rankPractices } from './rank.ts'
import { explain } from './reasons.ts'
import { sayReason } from './say-reason.ts'

const HILL: Profile = { terrain: 'low-hills', height: 100, 'km-to-town': 40, coast: false, road: 'lorry' }
const SHORE: Profile = { terrain: 'plain', height: 2, 'km-to-town': 20, coast: true, road: 'lorry' }
const ON_HILLS: CardCondition = { id: 'hills', holds: { field: 'terrain', is: 'low-hills' } }
const WATER: CardCondition = { id: 'water', holds: { field: 'water-dry-season', is: true } }

const hamlet = (id: string, profile: Profile, commune = 'c'): FitPlace => ({
  id: unitId(id),
  level: 'hamlet',
  commune: unitId(commune),
  profile,
})
const practice = (card: string, ...conditions: CardCondition[]): FitPractice => ({
  of: { card, version: 1 },
  conditions,
})
const took = (card: string, place: string, state: AdoptionState): FitAdoption => ({
  of: { card, version: 1 },
  place: unitId(place),
  state,
  plannedOn: '2024-01-01',
  ...(state === 'dropped' ? { droppedFor: 'water' } : {}),
})

const HERE = hamlet('here', HILL)
const KEPT = ['k1', 'k2', 'k3'].map((id, at) => hamlet(id, { ...HILL, height: 90 + at }, `c${at}`))
const SHORES = ['s1', 's2', 's3'].map((id) => hamlet(id, SHORE, 'cs'))

function ask(practices: readonly FitPractice[], adoptions: readonly FitAdoption[], here = HERE) {
  const ground = layGround({ places: [here, ...KEPT, ...SHORES], practices, adoptions })
  const look = lookFrom(ground, 0)
  const ranked = rankPractices(ground, look)
  return ranked.map((each) => ({
    card: practices[each.practice]?.of.card,
    ...each,
    ...explain(ground, look, each),
  }))
}
const keptOn = (card: string, places: readonly FitPlace[]) => places.map(({ id }) => took(card, id, 'kept'))
const codes = (reasons: readonly { readonly code: string }[] | undefined) => reasons?.map(({ code }) => code)

describe('what fits a place', () => {
  test('what was kept in places like this one comes before what was kept elsewhere', () => {
    const found = ask(
      [practice('shore'), practice('hill')],
      [...keptOn('shore', SHORES), ...keptOn('hill', KEPT)],
    )
    expect(found.map(({ card, rank, unlike }) => [card, rank, unlike])).toEqual([
      ['hill', 1, false],
      ['shore', 2, true],
    ])
    expect(codes(found[0]?.for)).toEqual(['kept-alike', 'kept-share'])
    expect(codes(found[1]?.against)).toEqual([
      'outside-tried',
      'outside-tried',
      'outside-tried',
      'outside-tried',
    ])
  })

  test('a condition that is not met outweighs every place; one that is not known is no condition met', () => {
    const coast: CardCondition = { id: 'coast', holds: { field: 'coast', is: true } }
    const found = ask(
      [practice('not', coast), practice('unknown', WATER), practice('met', ON_HILLS)],
      [...keptOn('not', KEPT), ...keptOn('unknown', KEPT)],
    )
    expect(found.map(({ card, conditions }) => [card, conditions])).toEqual([
      ['met', 'met'],
      ['unknown', 'unknown'],
      ['not', 'not-met'],
    ])
    expect(codes(found[1]?.against)).toContain('condition-unknown')
    expect(codes(found[2]?.against)).toContain('condition-not-met')
  })

  test('equal ones are equal, and the next comes after all of them', () => {
    const found = ask([practice('a', ON_HILLS), practice('b', ON_HILLS), practice('c', WATER)], [])
    expect(found.map(({ card, rank, isTie }) => [card, rank, isTie])).toEqual([
      ['a', 1, true],
      ['b', 1, true],
      ['c', 3, false],
    ])
  })

  test.each([0, 1, 2])(
    'with %d places that keep it the conditions alone decide, and that is said',
    (count) => {
      const [found] = ask([practice('few', ON_HILLS)], keptOn('few', KEPT.slice(0, count)))
      expect(found).toMatchObject({ rests: 'on-conditions', conditions: 'met', unlike: false })
      expect(found?.against).toEqual([{ code: 'kept-few', kept: count, tried: count }])
      expect(codes(found?.for)).toEqual(['condition-met'])
    },
  )

  test('what was begun and not yet kept is no evidence', () => {
    const [found] = ask(
      [practice('begun')],
      KEPT.map(({ id }) => took('begun', id, 'started')),
    )
    expect(found?.rests).toBe('on-conditions')
    expect(codes(found?.for)).toEqual([])
  })

  test('every place much like this one that gave it up speaks against it, with its reason', () => {
    const found = ask(
      [practice('given-up'), practice('held')],
      [
        ...keptOn('given-up', KEPT),
        ...keptOn('held', KEPT),
        took('given-up', 's1', 'dropped'),
        took('given-up', 'here', 'dropped'),
      ],
    )
    expect(found.map(({ card }) => card)).toEqual(['held', 'given-up'])
    expect(codes(found[1]?.against)).toEqual(['dropped-here', 'dropped-share'])
    const others = ask(
      [practice('p')],
      [...keptOn('p', SHORES), took('p', 'k1', 'dropped'), took('p', 'k2', 'dropped')],
    )
    expect(codes(others[0]?.against)).toEqual(['dropped-alike', 'dropped-alike', 'dropped-share'])
  })

  test('what is planned, begun or kept there is not offered again', () => {
    for (const state of ['planned', 'started', 'kept'] as const)
      expect(ask([practice('p')], [took('p', 'here', state)])).toEqual([])
  })

  test('of a place of which nothing is known nothing is made up', () => {
    const found = ask(
      [practice('asks', ON_HILLS), practice('none')],
      [...keptOn('asks', KEPT), ...keptOn('none', KEPT)],
      hamlet('here', {}, 'elsewhere'),
    )
    expect(found.map(({ card, conditions, alike }) => [card, conditions, alike])).toEqual([
      ['none', 'met', undefined],
      ['asks', 'unknown', undefined],
    ])
    expect(codes(found[0]?.against)).toEqual(['not-comparable'])
    expect(found.every(({ order }) => Number.isSafeInteger(order))).toBe(true)
  })

  test('three reasons for it at most, evidence and conditions in turn', () => {
    const [found] = ask(
      [practice('p', ON_HILLS, { id: 'road', holds: { field: 'road', is: 'lorry' } })],
      keptOn('p', KEPT),
    )
    expect(codes(found?.for)).toEqual(['kept-alike', 'condition-met', 'kept-share'])
  })
})

test('places for a practice: the same standing as the practice for the place', () => {
  const inputs = inventGround({ places: 60, practices: 12, tried: 9, seed: 5 })
  const ground = layGround(inputs)
  const looks = ground.places.map((_, at) => lookFrom(ground, at))
  const key = (each: { place: number; practice: number; order: number }) =>
    `${each.place} ${each.practice} ${each.order}`
  const byPlace = looks.flatMap((look) => rankPractices(ground, look)).map(key)
  const byPractice = ground.practices.flatMap((_, at) => rankPlaces(ground, at, looks)).map(key)
  expect(byPractice.toSorted()).toEqual(byPlace.toSorted())
})

test('every reason has words in both languages, without a gap', () => {
  const ground = layGround(inventGround({ places: 80, practices: 25, tried: 8, seed: 3 }))
  const said = new Set<string>()
  for (const at of ground.places.keys()) {
    const look = lookFrom(ground, at)
    for (const standing of rankPractices(ground, look)) {
      const reasons = explain(ground, look, standing)
      for (const reason of [...reasons.for, ...reasons.against]) {
        said.add(reason.code)
        for (const locale of ['vi', 'en'] as const) {
          const text = sayReason(reason, { locale, place: (unit) => unit, droppedFor: (why) => why })
          expect(text).not.toMatch(/undefined|NaN|\{|\(\)|: \./)
          expect(text.endsWith('.')).toBe(true)
        }
      }
    }
  }
  expect([...said].toSorted()).toEqual([
    'condition-met',
    'condition-not-met',
    'condition-unknown',
    'dropped-alike',
    'dropped-here',
    'dropped-share',
    'kept-alike',
    'kept-few',
    'kept-in-commune',
    'kept-near',
    'kept-share',
    'outside-tried',
  ])
})

test('the same inputs have the same hash, another fact another one', () => {
  const inputs = inventGround({ places: 5, practices: 2, tried: 2, seed: 1 })
  const [first, ...others] = inputs.places
  const changed =
    first === undefined ? [] : [{ ...first, profile: { ...first.profile, height: 1234 } }, ...others]
  expect(hashInputs(inventGround({ places: 5, practices: 2, tried: 2, seed: 1 }))).toBe(hashInputs(inputs))
  expect(hashInputs({ ...inputs, places: changed })).not.toBe(hashInputs(inputs))
})
