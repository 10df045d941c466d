import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Point } from '../point.ts'
import { simplifyAll, type Outline } from './simplify.ts'

// Two neighbours with a winding border between them, drawn once downwards and once upwards, as maps have it.
const winding = fc.array(fc.tuple(fc.double({ min: -0.02, max: 0.02, noNaN: true }), fc.nat(3)), {
  minLength: 3,
  maxLength: 60,
})

function neighbours(
  wind: readonly (readonly [number, number])[],
): readonly (readonly (readonly Point[])[])[] {
  const border = wind.map(([off], index): Point => [105 + off, 19 - (index + 1) / (wind.length + 1) / 5])
  const [top, bottom]: readonly Point[] = [
    [105, 19],
    [105, 18.8],
  ]
  if (top === undefined || bottom === undefined) throw new Error('two points were given')
  const west: Point[] = [top, ...border, bottom, [104.8, 18.8], [104.8, 19], top]
  const east: Point[] = [[105.2, 19], [105.2, 18.8], bottom, ...border.toReversed(), top, [105.2, 19]]
  return [[west], [east]]
}

const areaOf = (outline: Outline | undefined) => {
  const points = Array.from(
    { length: (outline?.length ?? 0) / 2 },
    (_, at) => [outline?.[at * 2] ?? 0, outline?.[at * 2 + 1] ?? 0] as const,
  )
  const twice = points.reduce((sum, [x, y], at) => {
    const [nx = 0, ny = 0] = points[(at + 1) % points.length] ?? []
    return sum + x * ny - nx * y
  }, 0)
  return Math.abs(twice / 2)
}

test('a border that two units share is simplified once: no gap opens, and nothing lies on both sides', () => {
  fc.assert(
    fc.property(winding, (wind) => {
      const [west, east] = simplifyAll(neighbours(wind))
      const whole = simplifyAll([
        [
          [
            [104.8, 19],
            [104.8, 18.8],
            [105.2, 18.8],
            [105.2, 19],
            [104.8, 19],
          ],
        ],
      ])
      expect(areaOf(west?.[0]) + areaOf(east?.[0])).toBeCloseTo(areaOf(whole[0]?.[0]), 6)
    }),
  )
})

test('the same outline comes out whichever corner a ring begins with and however it turns', () => {
  const ring: readonly Point[] = Array.from({ length: 40 }, (_, index) => [
    105 + 0.1 * Math.cos((index * Math.PI) / 20),
    19 + 0.1 * Math.sin((index * Math.PI) / 20) + (index % 3) * 0.004,
  ])
  const closed = (points: readonly Point[]) => [...points, ...points.slice(0, 1)]
  const spots = (points: readonly Point[]) => {
    const [outline] = simplifyAll([[closed(points)]])[0] ?? []
    return new Set(
      Array.from(
        { length: (outline?.length ?? 0) / 2 },
        (_, at) => `${outline?.[at * 2]},${outline?.[at * 2 + 1]}`,
      ),
    )
  }
  expect(spots(ring).size).toBeLessThan(ring.length)
  expect(spots([...ring.slice(17), ...ring.slice(0, 17)])).toEqual(spots(ring))
  expect(spots(ring.toReversed())).toEqual(spots(ring))
})

test('a unit of one small island keeps it; small islands beside a large one go', () => {
  const islet: readonly Point[] = [
    [107, 20],
    [107.001, 20],
    [107.001, 20.001],
    [107, 20],
  ]
  const land: readonly Point[] = [
    [106, 20],
    [106.5, 20],
    [106.5, 20.5],
    [106, 20.5],
    [106, 20],
  ]
  expect(simplifyAll([[islet]])[0]?.length).toBe(1)
  expect(simplifyAll([[land, islet]])[0]?.length).toBe(1)
})
