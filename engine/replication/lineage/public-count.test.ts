import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMany, roundDown } from './public-count.ts'

/** What is told of units and of the ones that they became. */
function told(counts: readonly number[], joined: readonly (readonly number[])[]): string {
  const parts = counts.map(isMany)
  const wholes = joined.map((units) => isMany(units.reduce((sum, unit) => sum + (counts[unit] ?? 0), 0)))
  return JSON.stringify([parts, wholes])
}

test('no count from one to four can be computed from what is told in the map of then and in today’s', () => {
  const counts = fc.array(fc.nat(7), { minLength: 2, maxLength: 4 })
  // How the units of then were joined into those of today, and these again into others.
  const grouping = fc.array(fc.nat(1), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(counts, grouping, grouping, (true_, first, second) => {
      const joined = [first, second].flatMap((groups) =>
        [0, 1].map((group) => true_.flatMap((_, unit) => (groups[unit] === group ? [unit] : []))),
      )
      const seen = told(true_, joined)
      const possible = worlds(true_.length).filter((world) => told(world, joined) === seen)
      for (const [unit, count] of true_.entries()) {
        if (count < 1 || count > 4) continue
        expect(new Set(possible.map((world) => world[unit])).size).toBeGreaterThan(1)
      }
    }),
    { numRuns: 60 },
  )
})

function worlds(units: number): readonly (readonly number[])[] {
  if (units === 0) return [[]]
  const rest = worlds(units - 1)
  return Array.from({ length: 8 }, (_, count) => rest.map((world) => [count, ...world])).flat()
}

test('a whole is rounded down, and is not told under five', () => {
  expect([0, 4, 5, 9, 10, 19, 120].map(roundDown)).toEqual([undefined, undefined, 5, 5, 10, 10, 100])
})
