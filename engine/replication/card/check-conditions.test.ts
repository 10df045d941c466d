import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds, type Condition } from '../../condition/condition.ts'
import { canHold } from './can-hold.ts'
import { checkCardConditions } from './check-conditions.ts'

const judge = (...conditions: readonly Condition[]) =>
  checkCardConditions(conditions.map((asked, index) => ({ id: String(index), holds: asked }))).map(
    ({ path, code }) => `${path} ${code}`,
  )

test('conditions ask for attributes of places, with values of their kind', () => {
  expect(
    judge(
      { field: 'terrain', oneOf: ['low-hills', 'mountains'] },
      { field: 'water-dry-season', is: true },
      { field: 'height', atMost: 500 },
      { field: 'crops', is: 'acacia' },
      { not: { field: 'floods', is: true } },
    ),
  ).toEqual([])
  expect(
    judge(
      { field: 'religion', is: 'any' },
      { field: 'terrain', is: 'moon' },
      { field: 'terrain', atLeast: 2 },
      { field: 'terrain', oneOf: [] },
      { field: 'water-dry-season', is: 'yes' },
      { field: 'height', is: 'high' },
      { field: 'height', atLeast: Number.NaN },
      { field: 'poor-households', atMost: 120 },
      { field: 'road', answered: true },
      {
        any: [
          { field: 'coast', is: true },
          { field: 'sea', is: true },
        ],
      },
    ),
  ).toEqual([
    'conditions.0 card.attribute-unknown',
    'conditions.1 card.condition-value',
    'conditions.2 card.condition-value',
    'conditions.3 card.condition-value',
    'conditions.4 card.condition-value',
    'conditions.5 card.condition-value',
    'conditions.6 card.condition-value',
    'conditions.7 card.condition-value',
    'conditions.8 card.condition-value',
    'conditions.9 card.attribute-unknown',
  ])
})

test('conditions that no place can meet are found: one alone, two together, all at once', () => {
  const range = (low: number, high: number): Condition => ({
    all: [
      { field: 'height', atLeast: low },
      { field: 'height', atMost: high },
    ],
  })
  expect(judge(range(300, 100))).toEqual(['conditions.0 card.condition-never'])
  expect(judge({ field: 'coast', is: true }, range(0, 100), { field: 'height', atLeast: 200 })).toEqual([
    'conditions.2 card.conditions-contradict',
  ])
  expect(judge({ field: 'terrain', is: 'plain' }, { not: { field: 'terrain', is: 'plain' } })).toEqual([
    'conditions.1 card.conditions-contradict',
  ])
  // Each two of these can be met, all three cannot.
  expect(
    judge(
      { field: 'terrain', oneOf: ['plain', 'low-hills'] },
      { field: 'terrain', oneOf: ['low-hills', 'mountains'] },
      { field: 'terrain', oneOf: ['plain', 'mountains'] },
    ),
  ).toEqual(['conditions card.conditions-never'])
})

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ field: fc.constantFrom('height', 'people'), atLeast: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ field: fc.constantFrom('height', 'people'), atMost: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ field: fc.constant('height'), is: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ field: fc.constant('coast'), is: fc.boolean() }),
  fc.record({ field: fc.constant('road'), is: fc.constantFrom('none', 'motorbike', 'small-lorry', 'lorry') }),
  fc.record({ field: fc.constant('crops'), is: fc.constantFrom('rice', 'tea') }),
  fc.record({ field: fc.constant('crops'), atMost: fc.integer({ min: 0, max: 2 }) }),
)
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}))

// Every place that these conditions could tell from another.
function* places(): Generator<Readonly<Record<string, unknown>>> {
  const heights = [-1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5]
  for (const height of heights)
    for (const people of [0, 1, 2, 3, 4, 5])
      for (const coast of [true, false])
        for (const road of ['none', 'motorbike', 'small-lorry', 'lorry'])
          for (const crops of [[], ['rice'], ['tea'], ['rice', 'tea'], ['maize'], ['rice', 'tea', 'maize']])
            yield { height, people, coast, road, crops }
}

test('what can hold is what some place meets, tried one by one', () => {
  const all = [...places()]
  fc.assert(
    fc.property(fc.array(condition, { maxLength: 3 }), (conditions) => {
      const some = all.some((place) => conditions.every((asked) => holds(asked, place)))
      expect(canHold(conditions)).toBe(some)
    }),
    { numRuns: 300 },
  )
})
