import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeChance } from '../../chance.ts'
import { boundPlan, coveredBy } from './bound.ts'
import { choosePlaces } from './choose.ts'
import { exactReach } from './exact-reach.testing.ts'
import { readTies } from './read-ties.ts'
import { drawReverseSets } from './reverse-sets.ts'
import { followRule, rulesFor } from './rules.ts'
import { playSpread } from './spread.ts'
import { layTies, shareOut, turnTies, type Ties } from './ties.ts'
import { checkWanted, type Wanted } from './wanted.ts'

const SETS = 20_000

// Few enough that every world can be looked at.
const fewTies = fc.integer({ min: 1, max: 6 }).chain((places) =>
  fc
    .array(
      fc.record({
        from: fc.nat(places - 1),
        to: fc.nat(places - 1),
        chance: fc.constantFrom(0, 0.1, 0.5, 0.9, 1),
      }),
      { maxLength: 9 },
    )
    .map((list) =>
      layTies({
        places,
        from: list.map(({ from }) => from),
        to: list.map(({ to }) => to),
        chance: (tie) => list[tie]?.chance ?? 0,
      }),
    ),
)

function subsets(places: number, count: number): readonly (readonly number[])[] {
  const all = Array.from({ length: 2 ** places }, (_, bits) =>
    Array.from({ length: places }, (_, place) => place).filter((place) => (bits >> place) & 1),
  )
  return all.filter((subset) => subset.length <= count)
}

describe('what is reached', () => {
  test('sets drawn backwards and worlds played forwards agree with every world looked at', () => {
    fc.assert(
      fc.property(fewTies, fc.nat(1000), (ties, seed) => {
        const beginnings = ties.places > 2 ? [0, ties.places - 1] : [0]
        const exact = exactReach(ties, beginnings)
        const sets = drawReverseSets([ties], SETS, makeChance(seed))
        const back = (coveredBy(sets, beginnings) * ties.places) / sets.sets
        const played = playSpread(turnTies(ties), beginnings, SETS, makeChance(seed + 1))
        // Five standard errors of a share of places; one run in millions is further off.
        const allowed = (5 * ties.places * 0.5) / Math.sqrt(SETS)
        expect(Math.abs(back - exact)).toBeLessThan(allowed)
        expect(Math.abs(played.mean - exact)).toBeLessThan(allowed)
        expect(played.reached.reduce((sum, share) => sum + share, 0)).toBeCloseTo(played.mean, 8)
      }),
      { numRuns: 40, seed: 7 },
    )
  })

  test('ties that are all alike are skipped over with the same result as one by one', () => {
    const star = (chance: (tie: number) => number) =>
      layTies({
        places: 40,
        from: Array.from({ length: 39 }, (_, tie) => tie + 1),
        to: Array.from({ length: 39 }, () => 0),
        chance,
      })
    const alike = drawReverseSets([star(() => 0.3)], SETS, makeChance(3))
    const slightly = drawReverseSets([star((tie) => (tie === 0 ? 0.3000001 : 0.3))], SETS, makeChance(4))
    const mean = ({ members, sets }: typeof alike) => members.length / sets
    expect(mean(alike)).toBeCloseTo((39 + 1 + 39 * 0.3) / 40, 1)
    expect(mean(slightly)).toBeCloseTo(mean(alike), 1)
  })
})

describe('where to begin', () => {
  test('without other wishes it reaches 1 − 1/e of the best of all choices, and the bound holds', () => {
    fc.assert(
      fc.property(fewTies, fc.integer({ min: 1, max: 3 }), (ties, countMax) => {
        const sets = drawReverseSets([ties], SETS, makeChance(5))
        const choice = choosePlaces(sets, { countMax })
        const best = Math.max(...subsets(ties.places, countMax).map((subset) => exactReach(ties, subset)))
        const exact = exactReach(ties, choice.places)
        expect(exact).toBeGreaterThan((1 - 1 / Math.E) * best - 0.1)
        const bound = boundPlan(choice, sets, drawReverseSets([ties], SETS, makeChance(6)))
        expect(bound.atLeast).toBeLessThanOrEqual(exact + 1e-9)
        expect(bound.noneAbove).toBeGreaterThanOrEqual(best - 1e-9)
      }),
      { numRuns: 40, seed: 7 },
    )
  })

  test('one dear place that reaches much is taken before cheap ones that reach little', () => {
    const ties = layTies({
      places: 12,
      from: Array.from({ length: 10 }, () => 0),
      to: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      chance: () => 1,
    })
    const cost = Float64Array.from({ length: 12 }, (_, place) => (place === 0 ? 100 : 1))
    const sets = drawReverseSets([ties], SETS, makeChance(1))
    expect(choosePlaces(sets, { countMax: 5, budget: 100, cost }).places).toEqual([0])
  })

  const wishes = fewTies.chain((ties) => {
    const some = fc.uniqueArray(fc.nat(ties.places - 1), { maxLength: 2 })
    const numbers = (max: number) => fc.array(fc.nat(max), { minLength: ties.places, maxLength: ties.places })
    return fc.record({
      ties: fc.constant(ties),
      countMax: fc.integer({ min: 1, max: 5 }),
      budget: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
      cost: fc.option(
        numbers(4).map((costs) => Float64Array.from(costs, (each) => each + 1)),
        { nil: undefined },
      ),
      champions: some,
      excluded: some,
      of: numbers(1),
      floors: fc.tuple(fc.nat(2), fc.nat(2)),
      most: fc.option(fc.tuple(fc.nat(3), fc.nat(3)), { nil: undefined }),
    })
  })

  test('whatever is wished: findings, or a plan that keeps to all of it', () => {
    let [planned, refused] = [0, 0]
    fc.assert(
      fc.property(wishes, ({ ties, of, floors, most, ...rest }) => {
        const groups = Uint32Array.from(of)
        const wanted: Wanted = {
          ...rest,
          strata: { of: groups, floors },
          officers: most && { of: groups, most },
        }
        if (checkWanted(ties.places, wanted).length > 0) {
          refused += 1
          return
        }
        planned += 1
        const sets = drawReverseSets([ties], 300, makeChance(1))
        const plans = [
          choosePlaces(sets, wanted),
          ...rulesFor(wanted)
            .slice(2)
            .map((rule) => ({
              unmet: undefined,
              places: followRule(rule, turnTies(ties), wanted, makeChance(2)),
            })),
        ]
        for (const { places, unmet } of plans) {
          expect(new Set(places).size).toBe(places.length)
          expect(places.length).toBeLessThanOrEqual(wanted.countMax)
          expect(places).toEqual(expect.arrayContaining([...rest.champions]))
          expect(places.filter((place) => rest.excluded.includes(place))).toEqual([])
          const spent = places.reduce((sum, place) => sum + (rest.cost?.[place] ?? 1), 0)
          expect(spent).toBeLessThanOrEqual(rest.budget ?? Number.POSITIVE_INFINITY)
          for (const [group, floor] of floors.entries()) {
            const there = places.filter((place) => of[place] === group).length
            expect(there).toBeLessThanOrEqual(most?.[group] ?? Number.POSITIVE_INFINITY)
            if (most === undefined) expect(there).toBeGreaterThanOrEqual(floor)
            if (unmet !== undefined) expect(unmet.includes(group)).toBe(there < floor)
          }
        }
      }),
      { numRuns: 400, seed: 11 },
    )
    expect(Math.min(planned, refused)).toBeGreaterThan(50)
  })
})

describe('a file of ties', () => {
  const codes = (text: string, chance: number | 'shared' = 'shared') => {
    const read = readTies(text, chance)
    return 'findings' in read ? read.findings.map(({ path, code }) => `${path} ${code}`) : []
  }

  test('ties are read with their chances, or with one for all, or shared out', () => {
    const chances = (text: string, chance: number | 'shared') => {
      const read = readTies(text, chance)
      return 'ties' in read ? [...(read.ties satisfies Ties).chance] : read.findings
    }
    expect(chances('3 2\n0 1\n2 1\n', 'shared')).toEqual([0.5, 0.5])
    expect(chances('3 2\r\n0 1\r\n2 1', 0.1)).toEqual([0.1, 0.1])
    expect(chances('3 2\n0 1 0.25\n2 1 1', 0.1)).toEqual([0.25, 1])
  })

  test('everything that is wrong is named by its line', () => {
    expect(codes('places ties\n0 1')).toEqual(['line 1 spread.head-wrong'])
    expect(codes('')).toEqual(['line 1 spread.head-wrong'])
    expect(codes('2 4\n0 1\n0 2\n0\n0 1 1.5\n', 2)).toEqual([
      'line 1 spread.chance-wrong',
      'line 3 spread.place-unknown',
      'line 4 spread.tie-wrong',
      'line 5 spread.chance-wrong',
    ])
    expect(codes('2 4\n0 1\n')).toEqual(['line 1 spread.count-wrong'])
  })

  test('a place without ties reaches itself', () => {
    const read = readTies('3 1\n0 1\n', 'shared')
    if ('findings' in read) throw new Error('refused')
    expect(playSpread(turnTies(shareOut(read.ties)), [2], 10, makeChance(1))).toMatchObject({
      mean: 1,
      error: 0,
    })
    expect(
      choosePlaces(drawReverseSets([read.ties], 999, makeChance(1)), { countMax: 9 }).places.toSorted(),
    ).toEqual([0, 2])
  })
})
