import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Point } from '../../map/point.ts'
import { kmBetween, nearPairs } from './near.ts'

// Nghệ An and around it.
const point = fc.tuple(
  fc.double({ min: 103.8, max: 105.9, noNaN: true }),
  fc.double({ min: 18.5, max: 20, noNaN: true }),
)

test('distances agree with known ones', () => {
  // A degree along a meridian of a sphere of 6,371 km; Hà Nội to Vinh as the crow flies.
  expect(kmBetween([105, 18], [105, 19])).toBeCloseTo(111.19, 1)
  expect(kmBetween([105.8342, 21.0278], [105.6813, 18.6796])).toBeGreaterThan(255)
  expect(kmBetween([105.8342, 21.0278], [105.6813, 18.6796])).toBeLessThan(267)
  expect(kmBetween([105, 18], [105, 18])).toBe(0)
})

test('the nearest are found as by looking at every pair, each pair once, and a place without a point has none', () => {
  const places = fc.array(fc.option(point, { nil: undefined }), { maxLength: 40 })
  fc.assert(
    fc.property(
      places,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 80 }),
      (points, count, kmMax) => {
        const expected = new Set<string>()
        for (const [one, from] of points.entries()) {
          const others = points.flatMap((to: Point | undefined, other) =>
            from === undefined || to === undefined || one === other
              ? []
              : [{ other, km: kmBetween(from, to) }],
          )
          others.sort((left, right) => left.km - right.km || left.other - right.other)
          for (const { other, km } of others.slice(0, count))
            if (km <= kmMax) expected.add(`${Math.min(one, other)} ${Math.max(one, other)}`)
        }
        const found = nearPairs(points, { count, kmMax }).map(({ one, other }) => `${one} ${other}`)
        expect(found.toSorted()).toEqual([...expected].toSorted())
      },
    ),
  )
})
