import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Condition } from './condition.ts'
import { writeCondition } from './notation.ts'
import { parseCondition } from './parse.ts'

// Ids that are words of the notation, and words that no id may be.
const word = fc.oneof(
  fc.constantFrom(
    'sort',
    'working-days',
    'no',
    'in',
    'not',
    'all',
    'true',
    'Có',
    'a b',
    '',
    '“x”',
    '"',
    'đã ghi',
  ),
  fc.string(),
)
const number = fc.oneof(fc.integer(), fc.constantFrom(0, 0.5, 2.25, -1, 1e21, 1e-7))
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    fc.record({ field: word, answered: fc.boolean() }),
    fc.record({ field: word, is: fc.oneof(word, number, fc.boolean()) }),
    fc.record({ field: word, oneOf: fc.array(fc.oneof(word, number), { maxLength: 3 }) }),
    fc.record({ field: word, atLeast: number }),
    fc.record({ field: word, atMost: number }),
    fc.record({ not: tie('condition') }),
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
  ),
}))

test.each(['vi', 'en'] as const)('what is written in %s is read as the very same condition', (locale) => {
  fc.assert(
    fc.property(condition, (asked) => {
      expect(parseCondition(writeCondition(asked, locale))).toEqual({ condition: normal(asked) })
    }),
    { numRuns: 1000 },
  )
})

test('it is written as people would type it', () => {
  const asked: Condition = {
    all: [
      { field: 'kind', is: 'new' },
      { any: [{ field: 'households', atLeast: 1500.5 }, { not: { field: 'watered', is: true } }] },
      { field: 'sort', oneOf: ['fruit', 'mixed'] },
      { field: 'source', answered: true },
    ],
  }
  expect(writeCondition(asked, 'vi')).toBe(
    'kind = new và (households >= 1500,5 hoặc không phải watered = có) và sort trong (fruit; mixed) và source đã ghi',
  )
  expect(writeCondition(asked, 'en')).toBe(
    'kind = new and (households >= 1500,5 or not watered = yes) and sort in (fruit; mixed) and source answered',
  )
})

test('people’s own spellings are read too', () => {
  const both: Condition = {
    all: [
      { field: 'kind', is: 'new' },
      { field: 'households', atLeast: 1500 },
    ],
  }
  for (const text of [
    'kind=new and households >= 1.500',
    'kind = new VÀ households ≥ 1500',
    '((kind = "new") và households>=1500)',
    'kind = new và households >= 1500',
  ]) {
    expect(parseCondition(text), text).toEqual({ condition: both })
  }
  const not: Condition = { not: { field: 'sort', is: 'mixed' } }
  for (const text of ['sort != mixed', 'sort <> mixed', 'sort khác mixed', 'not sort = mixed']) {
    expect(parseCondition(text), text).toEqual({ condition: not })
  }
  expect(parseCondition('sort trong (fruit, mixed)')).toEqual({
    condition: { field: 'sort', oneOf: ['fruit', 'mixed'] },
  })
})

test('“and” binds closer than “or”', () => {
  const a: Condition = { field: 'a', answered: true }
  expect(parseCondition('a đã ghi hoặc a đã ghi và a đã ghi')).toEqual({
    condition: { any: [a, { all: [a, a] }] },
  })
})

test.each([
  ['kind', ''],
  ['kind = ', ''],
  ['kind = new và', ''],
  ['kind = new households >= 5', 'households'],
  ['kind == new', '='],
  ['households >= nhiều', 'nhiều'],
  ['area >= 2.5', '2.5'],
  ['(kind = new', ''],
  ['kind in new', 'new'],
  ['và kind = new', 'và'],
  ['', ''],
])('“%s” is not guessed at: it is unclear from “%s” on', (text, unclear) => {
  expect(parseCondition(text)).toEqual({ unclear })
})

// Text is read in one written form.
function normal(asked: Condition): unknown {
  return JSON.parse(JSON.stringify(asked).normalize('NFC'))
}
