import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldsOf, holds, isAnswered, type Condition } from './condition.ts'
import { printCondition } from './print.ts'

const field = fc.constantFrom('sort', 'area', 'watered', 'crops')
const value = fc.oneof(fc.constantFrom('fruit', 'orange'), fc.nat(5), fc.boolean())
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    fc.record({ field, answered: fc.boolean() }),
    fc.record({ field, is: value }),
    fc.record({ field, oneOf: fc.array(fc.oneof(fc.constant('fruit'), fc.nat(5))) }),
    fc.record({ field, atLeast: fc.nat(5) }),
    fc.record({ field, atMost: fc.nat(5) }),
    fc.record({ not: tie('condition') }),
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
  ),
}))
const answer = fc.oneof(
  value,
  fc.constant(null),
  fc.constant(''),
  fc.array(fc.constantFrom('fruit', 'orange')),
)
const answers = fc.dictionary(field, answer)

test('not twice is nothing', () => {
  fc.assert(
    fc.property(condition, answers, (asked, given) => {
      expect(holds({ not: { not: asked } }, given)).toBe(holds(asked, given))
    }),
  )
})

test('not all is any not, and the other way round', () => {
  fc.assert(
    fc.property(fc.array(condition), answers, (parts, given) => {
      const negated = parts.map((part) => ({ not: part }))
      expect(holds({ not: { all: parts } }, given)).toBe(holds({ any: negated }, given))
      expect(holds({ not: { any: parts } }, given)).toBe(holds({ all: negated }, given))
    }),
  )
})

test('only the fields it names can change a condition', () => {
  fc.assert(
    fc.property(condition, answers, answers, (asked, given, other) => {
      const named = new Set(fieldsOf(asked))
      const unnamed = Object.fromEntries(Object.entries(other).filter(([id]) => !named.has(id)))
      const without = Object.fromEntries(Object.entries(given).filter(([id]) => named.has(id)))
      expect(holds(asked, { ...unnamed, ...without })).toBe(holds(asked, without))
    }),
  )
})

test('null, blank text, an empty list and no answer are the same', () => {
  for (const nothing of [undefined, null, '', '  ', []]) {
    expect(isAnswered(nothing)).toBe(false)
    expect(holds({ field: 'area', answered: false }, { area: nothing })).toBe(true)
    for (const asked of [{ is: 0 }, { atLeast: 0 }, { atMost: 0 }, { oneOf: [0] }]) {
      expect(holds({ field: 'area', ...asked }, { area: nothing })).toBe(false)
    }
  }
  for (const something of [0, false, 'x', ['x']]) expect(isAnswered(something)).toBe(true)
})

test('a comparison asks what it says', () => {
  const given = { sort: 'fruit', area: 10, watered: false, crops: ['orange', 'tea'] }
  const yes: readonly Condition[] = [
    { field: 'sort', is: 'fruit' },
    { field: 'sort', oneOf: ['vegetable', 'fruit'] },
    { field: 'crops', is: 'tea' },
    { field: 'crops', oneOf: ['rice', 'tea'] },
    { field: 'area', atLeast: 10 },
    { field: 'area', atMost: 10 },
    { field: 'watered', is: false },
    { all: [] },
  ]
  const no: readonly Condition[] = [
    { field: 'sort', is: 'orange' },
    { field: 'crops', is: 'rice' },
    { field: 'area', atLeast: 11 },
    { field: 'area', atMost: 9 },
    { field: 'sort', atLeast: 0 },
    { field: 'missing', is: 'fruit' },
    { any: [] },
  ]
  for (const asked of yes) expect(holds(asked, given), JSON.stringify(asked)).toBe(true)
  for (const asked of no) expect(holds(asked, given), JSON.stringify(asked)).toBe(false)
})

test('a condition reads as a sentence in both languages', () => {
  const asked: Condition = {
    all: [
      { not: { field: 'sort', is: 'fruit' } },
      {
        any: [
          { field: 'area', atLeast: 200 },
          { field: 'watered', answered: true },
        ],
      },
    ],
  }
  const words = {
    field: (id: string) => id,
    value: (_: string, said: string | number | boolean) => `“${said}”`,
  }
  expect(printCondition(asked, { ...words, locale: 'vi' })).toBe(
    'không phải sort là “fruit” và (area ≥ 200 hoặc watered đã ghi)',
  )
  expect(printCondition(asked, { ...words, locale: 'en' })).toBe(
    'not sort is “fruit” and (area ≥ 200 or watered is filled in)',
  )
})

test('a checklist stands for how many are ticked; nothing ticked is not answered', () => {
  const met = { met: ['roads', 'power', 'schools'] }
  expect(holds({ field: 'met', atLeast: 3 }, met)).toBe(true)
  expect(holds({ field: 'met', atLeast: 4 }, met)).toBe(false)
  expect(holds({ field: 'met', atMost: 2 }, met)).toBe(false)
  expect(holds({ field: 'met', atMost: 2 }, { met: [] })).toBe(false)
})
