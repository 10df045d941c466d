import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { rank, type Entry } from './rank.ts'

const entry = (unit: string, count: number, base = 1): Entry<string> => ({ unit, count, base })

test('equal rates share a place, and the next one follows after all of them', () => {
  const { placed } = rank(
    [entry('a', 1, 3), entry('b', 2, 6), entry('c', 9, 10), entry('d', 0, 20)],
    'per',
    1,
  )
  expect(placed.map(({ unit, rank: place, isTie }) => [unit, place, isTie])).toEqual([
    ['c', 1, false],
    ['a', 2, true],
    ['b', 2, true],
    ['d', 4, false],
  ])
})

test('what is divided by too little is placed nowhere, and shifts nobody', () => {
  const { placed, small } = rank([entry('a', 3, 4), entry('b', 5, 20), entry('c', 9, 0)], 'per', 5)
  expect(placed.map(({ unit, rank: place }) => [unit, place])).toEqual([['b', 1]])
  expect(small.map(({ unit }) => unit)).toEqual(['a', 'c'])
})

test('a plain count needs no base', () => {
  const { placed, small } = rank([entry('a', 3, 0), entry('b', 5, 0)], 'none', 5)
  expect([placed.map(({ unit }) => unit), small]).toEqual([['b', 'a'], []])
})

test('places that bounds do not tell apart are ranges, and those they do are not', () => {
  const { placed } = rank([entry('a', 400, 100), entry('b', 12, 100), entry('c', 10, 100)], 'per', 5)
  expect(placed.map(({ unit, ranks }) => [unit, ranks.low, ranks.high])).toEqual([
    ['a', 1, 1],
    ['b', 2, 3],
    ['c', 2, 3],
  ])
})

test('a share lies between 0 and 1 with its bounds', () => {
  const { placed } = rank([entry('a', 10, 10), entry('b', 0, 10)], 'of', 5)
  for (const { value, interval } of placed) {
    expect([value >= interval.low, value <= interval.high, interval.low >= 0, interval.high <= 1]).toEqual(
      Array(4).fill(true),
    )
  }
})

test('whatever is counted, a place lies within its range, and the order given changes nothing', () => {
  const any = fc.array(fc.record({ unit: fc.uuid(), count: fc.nat(300), base: fc.nat(60) }), {
    maxLength: 25,
  })
  fc.assert(
    fc.property(any, fc.constantFrom('none', 'per', 'of'), (entries, kind) => {
      const { placed, small } = rank(entries, kind, 5)
      expect(placed.length + small.length).toBe(entries.length)
      for (const { rank: place, ranks } of placed) {
        expect(ranks.low).toBeLessThanOrEqual(place)
        expect(ranks.high).toBeGreaterThanOrEqual(place)
      }
      const other = rank(entries.toReversed(), kind, 5).placed
      const say = (rows: typeof placed) =>
        rows.map(({ unit, rank: place, ranks }) => [unit, place, ranks]).toSorted()
      expect(say(other)).toEqual(say(placed))
    }),
  )
})

test('in a thousand invented provinces whose true rates are known, ranges hold at least 95 of 100 true places', () => {
  const chance = generator(20_261_124)
  const TRUE_RATES = Array.from({ length: 20 }, (_, unit) => 0.1 + unit * 0.05)
  let [held, all] = [0, 0]
  for (let round = 0; round < 1000; round += 1) {
    const entries = TRUE_RATES.map((rate, unit) => ({ unit, count: poisson(rate * 40, chance), base: 40 }))
    for (const { unit, ranks } of rank(entries, 'per', 5).placed) {
      const truePlace = TRUE_RATES.length - unit
      all += 1
      if (ranks.low <= truePlace && truePlace <= ranks.high) held += 1
    }
  }
  expect(held / all).toBeGreaterThan(0.95)
})

/** Numbers between 0 and 1 that look like chance and are the same every time. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

function poisson(mean: number, chance: () => number): number {
  const limit = Math.exp(-mean)
  let [count, product] = [0, chance()]
  while (product > limit) {
    count += 1
    product *= chance()
  }
  return count
}
