import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draw, sampleSize } from './draw.ts'
import { shareInterval } from './interval.ts'

test('as many are drawn as the tables of sample sizes say', () => {
  // Cochran's formula with the correction for finite populations, 95 %, margins of 5 and 10 points.
  expect([sampleSize(1_000_000, 0.05), sampleSize(1_000, 0.05), sampleSize(100, 0.05)]).toEqual([
    385, 278, 80,
  ])
  expect([sampleSize(812, 0.1), sampleSize(10, 0.1), sampleSize(0, 0.1)]).toEqual([86, 10, 0])
})

test('Wilson’s interval is that of the published examples', () => {
  // Newcombe, Two-sided confidence intervals for the single proportion (1998), table I, method 3.
  for (const [found, looked, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    const interval = shareInterval(found, looked)
    expect([interval.low, interval.high].map((share) => share.toFixed(4))).toEqual([
      low.toFixed(4),
      high.toFixed(4),
    ])
  }
})

test('a draw takes what it should from each commune, nothing twice, and the same again from the same seed', () => {
  const all = fc.uniqueArray(fc.record({ id: fc.uuid(), stratum: fc.constantFrom('a', 'b', 'c') }), {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 60,
  })
  fc.assert(
    fc.property(all, fc.nat(60), fc.string(), (records, wanted, seed) => {
      const count = Math.min(wanted, records.length)
      const drawn = draw(records, count, seed)
      expect(drawn.length).toBe(count)
      expect(new Set(drawn).size).toBe(count)
      expect(draw(records.toReversed(), count, seed).toSorted()).toEqual(drawn.toSorted())
      for (const stratum of ['a', 'b', 'c']) {
        const of = records.filter((record) => record.stratum === stratum)
        const exact = (of.length * count) / records.length
        const taken = of.filter(({ id }) => drawn.includes(id)).length
        expect(Math.abs(taken - exact)).toBeLessThan(1)
      }
    }),
  )
})
