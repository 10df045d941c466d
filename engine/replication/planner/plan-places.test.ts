import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '../../log/canonical.ts'
import { drawOrder } from './draw-order.ts'
import { floorKindOf } from './floors.ts'
import { layDraws, pairsOf } from './lay-draws.ts'
import { CHANCES_USUAL, type PlanInputs, type PlanWish } from './plan-inputs.ts'
import { planPlaces } from './plan-places.ts'
import { playSpread } from './spread.ts'
import { turnTies } from './ties.ts'
import { makeChance } from '../../chance.ts'

const silent = () => undefined

/** Six hamlets: 0, 1, 2 of one commune, 3 and 4 of another, 5 alone and of no known place. */
function inputs(wish: Partial<PlanWish> = {}, change: Partial<PlanInputs> = {}): PlanInputs {
  return {
    kind: 'plan',
    seed: 3,
    places: {
      level: 'hamlet',
      ids: ['a', 'b', 'c', 'd', 'e', 'f'],
      names: ['A', 'B', 'C', 'D', 'E', 'F'],
      communes: [
        { id: 'x', name: 'X' },
        { id: 'y', name: 'Y' },
        { id: 'z', name: 'Z' },
      ],
      communeOf: [0, 0, 0, 1, 1, 2],
      lon: [105, 105.01, 105.02, 105.6, 105.61, null],
      lat: [19, 19, 19, 19, 19, null],
      households: [10, 20, 30, 40, 50, null],
    },
    told: { neighbour: [], visit: [] },
    near: { count: 2, kmMax: 5 },
    chances: CHANCES_USUAL,
    draws: 3,
    wish: {
      countMax: 2,
      budget: null,
      costEach: 1,
      costs: [],
      perCommune: null,
      communeLimits: [],
      floors: null,
      champions: [],
      excluded: [],
      already: [],
      ...wish,
    },
    ...change,
  }
}

function planned(wish: Partial<PlanWish> = {}, change: Partial<PlanInputs> = {}) {
  const made = planPlaces(inputs(wish, change), silent)
  if ('findings' in made) throw new Error(JSON.stringify(made.findings))
  return made
}

const codes = (given: PlanInputs) => {
  const made = planPlaces(given, silent)
  return 'findings' in made ? made.findings.map(({ path, code }) => `${path} ${code}`) : []
}

test('every reason stands beside its place, and what is not known is counted', () => {
  const plan = planned()
  expect(plan).toMatchObject({
    tieless: 1,
    placeless: 1,
    holds: 'bound',
    ties: { 'same-commune': 4, near: 4, neighbour: 0, visit: 0 },
  })
  expect(plan.chosen[0]).toMatchObject({ why: 'reach', ties: { 'same-commune': 2, near: 2 } })
  expect(plan.likely).toHaveLength(6)
  expect(plan.likely?.[plan.chosen[0]?.place ?? 0]).toBe(100)
})

test('the same inputs give the same result to the last letter, another seed need not', () => {
  expect(canonical(planned())).toBe(canonical(planned()))
  expect(canonical(planned())).not.toMatch(/NaN|Infinity/)
})

test('nominated places come first, what has begun is not chosen again and counts towards floors and limits', () => {
  const floors = { ids: ['remote'], of: [1, 1, 1, 1, 1, 0], least: [1] }
  const plan = planned({ champions: [4], floors })
  expect(plan.chosen.map(({ place, why }) => [place, why])).toEqual([
    [4, 'nominated'],
    [5, 'floor'],
  ])
  expect(plan.holds).toBe('none')
  const again = planned({ already: [5, 4], floors, perCommune: 1 })
  expect(again.chosen.map(({ place }) => place).filter((place) => place > 2)).toEqual([])
  expect(again.anyway).toBeGreaterThanOrEqual(2)
  expect(again.chosen).toHaveLength(1)
})

test('floors cost what they cost, and leave half of the best for certain', () => {
  const floors = { ids: ['remote'], of: [1, 1, 1, 1, 1, 0], least: [1] }
  const certain = { low: 1, high: 1 }
  const chances = { 'same-commune': certain, neighbour: certain, near: certain, visit: certain }
  const plan = planned({ floors, countMax: 2 }, { chances })
  // One commune of three and the lonely hamlet, instead of both communes.
  expect(plan.judged).toMatchObject({ mean: 4, low: 4, high: 4 })
  expect(plan.floorless).toMatchObject({ mean: 5, lost: 0.2 })
  expect(plan.holds).toBe('half')
})

test('whatever is wrong with what is taken for granted is named', () => {
  const wrong = { low: 0.2, high: 0.1 }
  expect(
    codes(inputs({}, { chances: { ...CHANCES_USUAL, near: wrong, visit: { low: 0, high: 2 } } })),
  ).toEqual(['chances.near plan.chance-turned', 'chances.visit spread.chance-wrong'])
  expect(codes(inputs({}, { told: { neighbour: [[0, 9]], visit: [] }, draws: 0 }))).toEqual([
    'draws plan.draws-wrong',
    'told spread.place-unknown',
  ])
  const { places } = inputs()
  const none = { ...places, ids: [], names: [], communeOf: [], lon: [], lat: [], households: [] }
  expect(codes(inputs({}, { places: none }))).toEqual(['places plan.no-places'])
  expect(codes(inputs({ already: [1], champions: [1] }))).toEqual(['1 spread.champion-excluded'])
})

test('two places with several kinds of ties follow one another as if each kind were tried', () => {
  const chances = {
    'same-commune': { low: 0.5, high: 0.5 },
    neighbour: { low: 0.2, high: 0.2 },
    near: { low: 0, high: 0 },
    visit: { low: 0.5, high: 0.5 },
  }
  const given = inputs({}, { chances, told: { neighbour: [[0, 3]], visit: [[3, 0]] } })
  const [ties] = layDraws(pairsOf(given), given)
  const worlds = 40_000
  const { reached } = playSpread(turnTies({ ...ties }), [3], worlds, makeChance(1))
  // 0 from 3: one less neither of both, and never by way of 4, which only 3 leads to.
  const direct = 1 - 0.8 * 0.5
  expect(reached[4]).toBeCloseTo(0.5, 1)
  expect(reached[0]).toBeGreaterThan(direct - 0.02)
  expect(reached[0]).toBeLessThan(direct + 0.02)
})

test('unknown is of no kind of place, and a place counts for the first kind it is of', () => {
  expect(floorKindOf(undefined, ['mountain', 'poor'])).toBeUndefined()
  expect(floorKindOf({ terrain: 'highlands', 'poor-households': 60 }, ['mountain', 'poor'])).toBe('mountain')
  expect(floorKindOf({ terrain: 'highlands', 'poor-households': 60 }, ['poor'])).toBe('poor')
  expect(floorKindOf({ border: true }, ['remote'])).toBe('remote')
  expect(floorKindOf({ 'km-to-town': 29 }, ['remote'])).toBeUndefined()
})

test('an order depends on the list and the text alone, and every place is first as often as any', () => {
  const places = ['p', 'q', 'r', 's'].map((id) => ({ id, name: id }))
  const first = new Map<string, number>()
  fc.assert(
    fc.property(fc.uuid(), (text) => {
      const { order } = drawOrder({ places, text })
      expect(drawOrder({ places: places.toReversed(), text: `  ${text} ` }).order).toEqual(order)
      expect(order.toSorted()).toEqual(['p', 'q', 'r', 's'])
      const [one = ''] = order
      first.set(one, (first.get(one) ?? 0) + 1)
    }),
    { numRuns: 2_000, seed: 5 },
  )
  // 500 each, give or take four standard deviations (19.4).
  for (const times of first.values()) expect(Math.abs(times - 500)).toBeLessThan(78)
})
