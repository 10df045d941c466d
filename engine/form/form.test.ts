import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAnswered } from '../condition/condition.ts'
import { GARDENS } from '../pack/garden-pack.testing.ts'
import { askedOn, checkAnswers, checkDays, checkShapes, listMissing } from './form.ts'
import { tidyAnswers, tidyText } from './tidy.ts'

const { rules } = GARDENS

const GOOD = {
  name: 'Vườn cam',
  sort: 'fruit',
  planted: '2023-01-10',
  area: 250.5,
  watered: true,
  water: 'Suối',
  crops: ['orange', 'tea'],
  helpers: [{ group: 'Chi đoàn', part: 'lead' }, { group: null }],
  income: { low: 30_000_000, high: 50_000_000 },
}

// Every kind of field with what is not an answer to it.
const WRONG: readonly (readonly [field: string, answer: unknown, code: string])[] = [
  ['name', 7, 'field.not-text'],
  ['name', ['x'], 'field.not-text'],
  ['name', { text: 'x' }, 'field.not-text'],
  ['name', 'x'.repeat(41), 'field.too-long'],
  ['area', '250', 'field.not-a-number'],
  ['area', Number.NaN, 'field.not-a-number'],
  ['area', Number.POSITIVE_INFINITY, 'field.not-a-number'],
  ['area', true, 'field.not-a-number'],
  ['area', 0, 'field.out-of-range'],
  ['area', 100_001, 'field.out-of-range'],
  ['area', 2.25, 'field.too-fine'],
  ['sort', 'stone', 'field.not-a-choice'],
  ['sort', 1, 'field.not-a-choice'],
  ['sort', ['fruit'], 'field.not-a-choice'],
  ['crops', 'orange', 'field.not-a-list'],
  ['crops', { 0: 'orange' }, 'field.not-a-list'],
  ['crops', ['rice'], 'field.not-a-choice'],
  ['crops', ['tea', 'tea'], 'field.said-twice'],
  ['crops', ['tea', 'orange', 'pomelo'], 'field.too-many'],
  ['planted', '10/01/2023', 'field.not-a-date'],
  ['planted', '2023-02-30', 'field.not-a-date'],
  ['planted', 20230110, 'field.not-a-date'],
  ['watered', 'yes', 'field.not-yes-no'],
  ['watered', 1, 'field.not-yes-no'],
  ['helpers', { group: 'x' }, 'field.not-a-list'],
  ['helpers', ['x'], 'field.not-a-list'],
  ['helpers', [[]], 'field.not-a-list'],
  ['helpers', [{ group: 3 }], 'field.not-text'],
  ['helpers', [{ group: 'x'.repeat(61) }], 'field.too-long'],
  ['helpers', [{ part: 'boss' }], 'field.not-a-choice'],
  ['helpers', [{ salary: 3 }], 'field.unknown'],
  ['helpers', [{}, {}, {}, {}], 'field.too-many'],
  ['income', 30_000_000, 'field.not-a-range'],
  ['income', '30–50 triệu', 'field.not-a-range'],
  ['income', [30, 50], 'field.not-a-range'],
  ['income', { low: 30, middle: 40 }, 'field.not-a-range'],
  ['income', { low: '30' }, 'field.not-a-number'],
  ['income', { high: Number.NaN }, 'field.not-a-number'],
  ['income', { low: 0.5, high: 1 }, 'field.too-fine'],
  ['income', { low: 1, high: 2_000_000_000 }, 'field.out-of-range'],
  ['income', { low: 50, high: 30 }, 'field.range-crossed'],
  ['religion', 'x', 'field.unknown'],
  ['__proto__', 'x', 'field.unknown'],
]

test('good answers have no findings, snapshot or full', () => {
  expect(checkAnswers(rules, GOOD, 'snapshot')).toEqual([])
  expect(checkAnswers(rules, GOOD, 'full')).toEqual([])
})

test.each(WRONG)('%s refuses %j', (field, answer, code) => {
  const answers: Record<string, unknown> = Object.fromEntries([[field, answer]])
  expect(checkShapes(rules, answers).map((found) => found.code)).toEqual([code])
})

test('every finding is told at once, with the row it is in', () => {
  const findings = checkShapes(rules, {
    sort: 'stone',
    helpers: [{ part: 'lead' }, { part: 'boss', pay: 1 }],
  })
  expect(findings.map((found) => found.path)).toEqual(['sort', 'helpers.2.part', 'helpers.2.pay'])
})

test('one end of a range may be open; both ends of it name themselves when they are wrong', () => {
  for (const income of [{ low: 30 }, { high: 50 }, { low: 30, high: 30 }, { low: 0, high: null }]) {
    expect(checkShapes(rules, { income })).toEqual([])
  }
  const paths = checkShapes(rules, { income: { low: 'khoảng 30', high: -1 } }).map((found) => found.path)
  expect(paths).toEqual(['income.low', 'income.high'])
  expect(tidyAnswers({ income: { low: 30, high: null } })).toEqual({ income: { low: 30 } })
  for (const nothing of [{}, { low: null }, { low: null, high: '' }]) {
    expect(tidyAnswers({ income: nothing })).toEqual({ income: null })
    expect(isAnswered(nothing)).toBe(false)
  }
})

test('null clears any answer', () => {
  const cleared = Object.fromEntries(rules.fields.map((field) => [field.id, null]))
  expect(checkShapes(rules, cleared)).toEqual([])
})

test('whatever JSON somebody sends, the check answers and does not throw', () => {
  const key = fc.oneof(fc.constantFrom(...rules.fields.map((field) => field.id)), fc.string())
  fc.assert(
    fc.property(fc.dictionary(key, fc.jsonValue()), (answers) => {
      checkAnswers(rules, tidyAnswers(answers), 'full')
    }),
  )
})

test('what is hidden is not missing', () => {
  const dry = { ...GOOD, watered: false, water: null }
  expect(listMissing(rules, dry, 'full')).toEqual([])
  expect(listMissing(rules, { ...dry, watered: true }, 'full')).toEqual([
    { path: 'water', code: 'field.missing' },
  ])
  const [, land] = rules.pages
  if (land === undefined) throw new Error('the page is there')
  expect(askedOn(land, rules, dry).map((field) => field.id)).toEqual(['area', 'watered'])
  expect(askedOn(land, rules, GOOD).map((field) => field.id)).toEqual(['area', 'watered', 'water'])
})

test('a day that has not come is refused where only days gone by are taken', () => {
  expect(checkDays(rules, { planted: '2023-01-11' }, '2023-01-10')).toEqual([])
  expect(checkDays(rules, { planted: '2023-01-12' }, '2023-01-10')).toMatchObject([
    { path: 'planted', code: 'field.date-in-future' },
  ])
})

test('tidying makes one spelling, and tidying twice changes nothing', () => {
  expect(tidyText(' Nghe\u0323\u0302 An\r\n\u0000\ud800x ')).toBe('Nghệ An\nx')
  expect(tidyAnswers({ name: '  ', helpers: [{ group: ' Chi đoàn ' }, { group: ' ', part: null }] })).toEqual(
    {
      name: null,
      helpers: [{ group: 'Chi đoàn' }],
    },
  )
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (answers) => {
      const tidy = tidyAnswers(answers)
      expect(tidyAnswers(tidy)).toEqual(tidy)
    }),
  )
})
