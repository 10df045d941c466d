import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { affectedUnits, changedUnits } from './compare-land.ts'
import { placements, trees } from './home.ts'
import { act, ACTS, firstChange, inventHistory, named } from './invented-land.testing.ts'
import { geographiesOf, layOut, withAct, withoutAct, type Land } from './land.ts'
import { unitId } from './unit.ts'

const number = fc.nat({ max: 10_000 })
const steps = fc.array(
  fc.record({ act: fc.constantFrom(...ACTS), picks: fc.tuple(number, number, number) }),
  {
    minLength: 1,
    maxLength: 9,
  },
)

// Homes and paths of the units that an act is said not to move, in every map of either land.
function untouched(before: Land, after: Land, land: Land): readonly string[] {
  const affected = affectedUnits(before, after, changedUnits(before, after))
  return geographiesOf(land).flatMap(({ on }) => [
    ...placements(land, on)
      .filter(({ unit }) => !affected.has(unit))
      .map(({ unit, home }) => `${on} ${unit} lies in ${home}`),
    ...trees(land, on)
      .filter(({ unit }) => !affected.has(unit))
      .map(({ unit, ancestor, depth }) => `${on} ${unit} ${depth} ${ancestor}`),
  ])
}

describe('whatever happens to the units', () => {
  test('what an act is said not to move stays where it was, in every map', () => {
    fc.assert(
      fc.property(steps, (chosen) => {
        const history = inventHistory(chosen)
        for (const [index, change] of history.entries()) {
          const before = layOut(history.slice(0, index))
          const after = withAct(before, change)
          expect(untouched(before, after, after)).toEqual(untouched(before, after, before))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('so it is when any act is undone, and when it is entered late', () => {
    fc.assert(
      fc.property(steps, number, (chosen, pick) => {
        const history = inventHistory(chosen)
        const left = history[1 + (pick % Math.max(1, history.length - 1))]
        if (left === undefined) return
        const whole = layOut(history)
        const undone = withoutAct(whole, left.id)
        const late = layOut(history.filter((change) => change !== left))
        expect(untouched(whole, undone, undone)).toEqual(untouched(whole, undone, whole))
        expect(untouched(late, withAct(late, left), whole)).toEqual(
          untouched(late, withAct(late, left), late),
        )
      }),
      { numRuns: 100 },
    )
  })
})

test('a new hamlet moves itself alone; a renamed commune may move everything', () => {
  const land = layOut([firstChange()])
  const hamlet = withAct(land, act('h', '2020-01-01', { begins: [named('new', 'hamlet', unitId('c0'))] }))
  expect(affectedUnits(land, hamlet, changedUnits(land, hamlet))).toEqual(new Set(['new']))
  const renamed = withAct(
    land,
    act('r', '2020-01-01', { changes: [{ ...named('c0', 'commune', unitId('d0')), name: 'x' }] }),
  )
  expect(changedUnits(land, renamed)).toEqual(new Set(['c0']))
  expect(affectedUnits(land, renamed, changedUnits(land, renamed)).size).toBe(31)
})
