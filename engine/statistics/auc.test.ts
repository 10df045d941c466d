import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeChance } from '../chance.ts'
import { aucWithin, intervalByGroups, type Judged } from './auc.ts'

// How 58 normal and 51 abnormal images were rated from 1 to 5 (Hanley and McNeil, Radiology 1982).
const NORMAL = [33, 6, 6, 11, 2]
const ABNORMAL = [3, 2, 2, 11, 33]
const rated = [NORMAL, ABNORMAL].flatMap((counts, yes) =>
  counts.flatMap((count, at) =>
    Array.from({ length: count }, () => ({ group: 'all', score: at + 1, yes: yes === 1 })),
  ),
)

describe('the area under the curve', () => {
  test('of the images of Hanley and McNeil is 0.893, with the error that DeLong gives them, 0.0307', () => {
    const auc = aucWithin(rated)
    expect(auc?.value).toBeCloseTo(0.8932, 4)
    expect(auc?.error).toBeCloseTo(0.0307, 4)
  })

  test('is the Mann–Whitney statistic from ranks, divided by the pairs', () => {
    const anyJudged = fc.array(
      fc.record({ group: fc.constant('one'), score: fc.integer({ min: 0, max: 6 }), yes: fc.boolean() }),
      { minLength: 2, maxLength: 30 },
    )
    fc.assert(
      fc.property(anyJudged, (judged) => {
        const yes = judged.filter((each) => each.yes)
        const pairs = yes.length * (judged.length - yes.length)
        const auc = aucWithin(judged)
        if (pairs === 0) {
          expect(auc).toBeUndefined()
          return
        }
        const ranks = yes.reduce((sum, each) => sum + rankOf(each, judged), 0)
        expect(auc?.value).toBeCloseTo((ranks - (yes.length * (yes.length + 1)) / 2) / pairs, 9)
      }),
      { seed: 2 },
    )
  })

  test('within groups does not see that one group took more up than another', () => {
    const groups = ['a', 'b'].flatMap((group, high) =>
      [0, 1, 2, 3].map((at) => ({ group, score: high * 10, yes: high === 1 ? at > 0 : at > 2 })),
    )
    expect(aucWithin(groups)?.value).toBe(0.5)
  })

  test('nothing is said of no pairs', () => {
    expect(aucWithin([])).toBeUndefined()
    expect(aucWithin([{ group: 'a', score: 1, yes: true }])).toBeUndefined()
  })
})

// Ties share the middle of their ranks.
function rankOf(one: Judged, all: readonly Judged[]): number {
  const below = all.filter(({ score }) => score < one.score).length
  const same = all.filter(({ score }) => score === one.score).length
  return below + (same + 1) / 2
}

describe('the interval by groups', () => {
  const chance = makeChance(9)
  const groups = ['a', 'b', 'c', 'd']
  const judged = groups.flatMap((group, lift) =>
    Array.from({ length: 12 }, (_, at) => ({
      group,
      score: chance.share() + (at % 3 === 0 ? lift / 5 : 0),
      yes: at % 3 === 0,
    })),
  )

  test('is that of all 256 ways to draw four groups of four', () => {
    const parts = groups.map((group) => aucWithin(judged.filter((each) => each.group === group)))
    const ways = Array.from({ length: 256 }, (_, way) => {
      const drawn = [0, 1, 2, 3].map((at) => parts[Math.floor(way / 4 ** at) % 4])
      const pairs = drawn.reduce((sum, each) => sum + (each?.pairs ?? 0), 0)
      return drawn.reduce((sum, each) => sum + (each?.value ?? 0) * (each?.pairs ?? 0), 0) / pairs
    }).toSorted((one, other) => one - other)
    const { low, high } = intervalByGroups([judged], 20_000, makeChance(1))
    // The quantile may fall on a neighbour of the exact one.
    expect(low).toBeGreaterThanOrEqual((ways[4] ?? 0) - 1e-9)
    expect(low).toBeLessThanOrEqual((ways[8] ?? 0) + 1e-9)
    expect(high).toBeGreaterThanOrEqual((ways[247] ?? 0) - 1e-9)
    expect(high).toBeLessThanOrEqual((ways[252] ?? 0) + 1e-9)
  })

  test('of a difference with itself is nothing', () => {
    expect(intervalByGroups([judged, judged], 200, makeChance(1))).toEqual({ low: 0, high: 0 })
  })
})
