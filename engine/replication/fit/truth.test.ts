import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds, type Condition } from '../../condition/condition.ts'
import type { Profile } from '../place/attribute.ts'
import { all, any, judge, not, type Truth } from './truth.ts'

// Kleene, "On notation for ordinal numbers" (1938), strong tables; rows and columns in this order.
const ORDER: readonly Truth[] = ['met', 'unknown', 'not-met']
const AND: readonly (readonly Truth[])[] = [
  ['met', 'unknown', 'not-met'],
  ['unknown', 'unknown', 'not-met'],
  ['not-met', 'not-met', 'not-met'],
]
const OR: readonly (readonly Truth[])[] = [
  ['met', 'met', 'met'],
  ['met', 'unknown', 'unknown'],
  ['met', 'unknown', 'not-met'],
]
const NOT: readonly Truth[] = ['not-met', 'unknown', 'met']

const cells = ORDER.flatMap((left, row) => ORDER.map((right, column) => ({ left, right, row, column })))

describe('three values', () => {
  test.each(cells)('$left with $right', ({ left, right, row, column }) => {
    expect(all([left, right])).toBe(AND[row]?.[column])
    expect(any([left, right])).toBe(OR[row]?.[column])
    expect(not(any([left, right]))).toBe(all([not(left), not(right)]))
  })

  test('what is not known stays so when it is turned round', () => {
    expect(ORDER.map(not)).toEqual(NOT)
  })

  test('of no parts all are met and none of any is', () => {
    expect(all([])).toBe('met')
    expect(any([])).toBe('not-met')
  })
})

describe('a condition in a place', () => {
  const hill: Profile = { terrain: 'low-hills', height: 120, crops: ['acacia', 'rice'], coast: false }

  test.each<[Condition, Truth]>([
    [{ field: 'terrain', is: 'low-hills' }, 'met'],
    [{ field: 'terrain', oneOf: ['plain', 'highlands'] }, 'not-met'],
    [{ field: 'crops', is: 'acacia' }, 'met'],
    [{ field: 'crops', is: 'tea' }, 'not-met'],
    [{ field: 'crops', atLeast: 2 }, 'met'],
    [{ field: 'height', atLeast: 120 }, 'met'],
    [{ field: 'height', atMost: 119 }, 'not-met'],
    [{ field: 'coast', is: false }, 'met'],
    [{ field: 'road', is: 'lorry' }, 'unknown'],
    [{ field: 'people', atLeast: 1 }, 'unknown'],
    [{ field: 'no-such-thing', is: true }, 'unknown'],
    [{ field: 'terrain', atLeast: 1 }, 'unknown'],
    [{ field: 'road', answered: true }, 'not-met'],
    [{ field: 'height', answered: true }, 'met'],
    [{ not: { field: 'road', is: 'lorry' } }, 'unknown'],
    [
      {
        all: [
          { field: 'road', is: 'lorry' },
          { field: 'coast', is: true },
        ],
      },
      'not-met',
    ],
    [
      {
        any: [
          { field: 'road', is: 'lorry' },
          { field: 'coast', is: false },
        ],
      },
      'met',
    ],
  ])('%j: %s', (condition, expected) => {
    expect(judge(condition, hill)).toBe(expected)
  })

  test('no crop at all is known, no word about crops is not', () => {
    expect(judge({ field: 'crops', is: 'tea' }, { crops: [] })).toBe('not-met')
    expect(judge({ field: 'crops', is: 'tea' }, {})).toBe('unknown')
  })

  test('a number that is none leaves the question open', () => {
    expect(judge({ field: 'height', atLeast: 0 }, { height: Number.NaN })).toBe('unknown')
    expect(judge({ field: 'height', is: 0 }, { height: Number.NaN })).toBe('unknown')
  })
})

const atom: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ field: fc.constantFrom('height', 'area'), atLeast: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ field: fc.constantFrom('height', 'area'), atMost: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ field: fc.constantFrom('coast', 'border'), is: fc.boolean() }),
)
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    atom,
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}))
const full = fc.record({
  height: fc.integer({ min: 0, max: 4 }),
  area: fc.integer({ min: 0, max: 4 }),
  coast: fc.boolean(),
  border: fc.boolean(),
})

test('where everything is known it says what the forms say', () => {
  fc.assert(
    fc.property(condition, full, (asked, profile) => {
      expect(judge(asked, profile)).toBe(holds(asked, profile) ? 'met' : 'not-met')
    }),
  )
})

test('an answer given with little knowledge is never taken back by more', () => {
  fc.assert(
    fc.property(
      condition,
      full,
      fc.subarray(['height', 'area', 'coast', 'border'] as const),
      (asked, profile, kept) => {
        const less: Profile = Object.fromEntries(kept.map((field) => [field, profile[field]]))
        const early = judge(asked, less)
        if (early !== 'unknown') expect(judge(asked, profile)).toBe(early)
      },
    ),
  )
})
