import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Condition } from '../../condition/condition.ts'
import type { CardCondition } from '../card/card.ts'
import type { Profile } from '../place/attribute.ts'
import { canBeMet, checkConditions } from './check-conditions.ts'
import { judge } from './truth.ts'

const asked = (...conditions: Condition[]): readonly CardCondition[] =>
  conditions.map((holds, at) => ({ id: `c${at + 1}`, holds }))
const found = (...conditions: Condition[]) =>
  checkConditions(asked(...conditions)).map(({ path, code, values }) => [path, code, values?.['conditions']])

test('conditions that contradict one another are named, and only those', () => {
  expect(
    found(
      { field: 'coast', is: false },
      { field: 'height', atLeast: 300 },
      { field: 'terrain', is: 'mountains' },
      { field: 'height', atMost: 100 },
    ),
  ).toEqual([['conditions', 'fit.conditions-contradict', 'c2, c4']])
  expect(
    found({
      all: [
        { field: 'coast', is: true },
        { field: 'coast', is: false },
      ],
    }),
  ).toEqual([['conditions', 'fit.condition-impossible', 'c1']])
  expect(found({ field: 'poor-households', atLeast: 101 })).toEqual([
    ['conditions', 'fit.condition-impossible', 'c1'],
  ])
  expect(found({ field: 'crops', is: 'tea' }, { not: { field: 'crops', atLeast: 1 } })).toEqual([
    ['conditions', 'fit.conditions-contradict', 'c1, c2'],
  ])
})

test('conditions that some place could meet are not called impossible', () => {
  expect(found()).toEqual([])
  expect(found({ field: 'people', atLeast: 3 }, { field: 'people', atMost: 3 })).toEqual([])
  expect(found({ field: 'height', atLeast: 99.5 }, { field: 'height', atMost: 99.6 })).toEqual([])
  expect(found({ field: 'crops', is: 'tea' }, { field: 'crops', is: 'rice' })).toEqual([])
})

test('no whole number lies between two and three people', () => {
  expect(
    canBeMet([
      { field: 'people', atLeast: 2.2 },
      { field: 'people', atMost: 2.8 },
    ]),
  ).toBe(false)
  expect(
    canBeMet([
      { field: 'height', atLeast: 2.2 },
      { field: 'height', atMost: 2.8 },
    ]),
  ).toBe(true)
})

test('what no place can answer is found', () => {
  expect(
    found(
      { field: 'religion', is: 'any' },
      { field: 'height', answered: true },
      { field: 'terrain', is: 'sea' },
      { field: 'road', atLeast: 2 },
      { field: 'floods', is: 'often' },
    ).map(([path, code]) => `${path} ${code}`),
  ).toEqual([
    'conditions.c1 place.attribute-unknown',
    'conditions.c2 fit.asks-for-words',
    'conditions.c3 fit.asks-otherwise',
    'conditions.c4 fit.asks-otherwise',
    'conditions.c5 fit.asks-otherwise',
  ])
})

// Every whole height from 0 to 5, on the coast or not, on the border or not.
const ALL: readonly Profile[] = [0, 1, 2, 3, 4, 5].flatMap((households) =>
  [true, false].flatMap((coast) => [true, false].map((border) => ({ households, coast, border }))),
)
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.record({ field: fc.constant('households'), atLeast: fc.integer({ min: 0, max: 5 }) }),
    fc.record({ field: fc.constant('households'), atMost: fc.integer({ min: 0, max: 5 }) }),
    fc.record({ field: fc.constant('households'), is: fc.integer({ min: 0, max: 5 }) }),
    fc.record({ field: fc.constantFrom('coast', 'border'), is: fc.boolean() }),
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}))

test('it says the same as trying every place there can be', () => {
  const few: Condition = { field: 'households', atMost: 5 }
  fc.assert(
    fc.property(fc.array(condition, { maxLength: 3 }), (conditions) => {
      const together = [few, ...conditions]
      const tried = ALL.some((profile) => judge({ all: together }, profile) === 'met')
      expect(canBeMet(together)).toBe(tried)
    }),
    { numRuns: 500 },
  )
})
