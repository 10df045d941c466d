import { expect, test } from 'vitest'
import type { Case } from '../case/case.ts'
import { openGarden } from '../case/garden.testing.ts'
import { COUNTED_GARDENS } from '../pack/garden-figures.testing.ts'
import { contributionsOf } from './contribution.ts'

const { rules } = COUNTED_GARDENS

/** A garden that went through these stages on these days. */
function garden(entered: Case['entered'], answers: Case['answers'] = {}): Case {
  const { state } = openGarden()
  if (state === undefined) throw new Error('not opened')
  return { ...state, answers: { ...state.answers, ...answers }, entered }
}

function linesOf(state: Case, indicator: string) {
  return contributionsOf(rules, state)
    .filter((line) => line.indicator === `counted-gardens.${indicator}`)
    .map(({ on, value, amount }) => [on, value, amount])
}

const LIFE = [
  { stage: 'registered', on: '2023-02-01' },
  { stage: 'grown', on: '2023-03-03' },
  { stage: 'standard', on: '2023-06-15' },
]

test('a stock gains on coming in and loses on going out, not on a step within it', () => {
  expect(linesOf(garden(LIFE), 'gardens-alive')).toEqual([
    ['2023-02-01', '', 1],
    ['2023-06-15', '', -1],
  ])
  expect(linesOf(garden(LIFE), 'gardens-known')).toEqual([['2023-02-01', '', 1]])
})

test('what comes and goes on one day never stood there at the end of one', () => {
  const passing = [
    { stage: 'registered', on: '2023-02-01' },
    { stage: 'stopped', on: '2023-02-01' },
  ]
  expect(linesOf(garden(passing), 'gardens-alive')).toEqual([])
})

test('a stock is never below nothing, also where the days of two phones are out of order', () => {
  const mixed = [
    { stage: 'registered', on: '2023-03-05' },
    { stage: 'stopped', on: '2023-03-01' },
  ]
  expect(linesOf(garden(mixed), 'gardens-alive')).toEqual([])
})

test('several choices are told apart, and the case itself stands beside them', () => {
  const lines = linesOf(garden(LIFE, { crops: ['tea', 'orange'], area: 20 }), 'crops')
  expect(lines).toEqual([
    ['2023-02-01', '', 1],
    ['2023-02-01', 'tea', 1],
    ['2023-02-01', 'orange', 1],
  ])
  // Fields that are not asked any more count for nothing.
  expect(linesOf(garden(LIFE, { crops: ['tea'], area: 5 }), 'crops')).toEqual([])
})

test('days run from first entering one stage to first entering the other, in the period of the latter', () => {
  expect(linesOf(garden(LIFE), 'days-to-grow')).toEqual([['2023-03-03', '30', 1]])
  expect(linesOf(garden(LIFE.slice(0, 1)), 'days-to-grow')).toEqual([])
})

test('of a range the end that the definition names is taken, and nothing where it is open', () => {
  expect(linesOf(garden(LIFE, { income: { low: 30, high: 50 } }), 'middle-income')).toEqual([
    ['2023-02-01', '30', 1],
  ])
  expect(linesOf(garden(LIFE, { income: { high: 50 } }), 'middle-income')).toEqual([])
  expect(linesOf(garden(LIFE, { area: 12.5 }), 'middle-area')).toEqual([['2023-02-01', '12.5', 1]])
})

test('a ratio is kept nowhere, and a withdrawn case counts for nothing', () => {
  expect(linesOf(garden(LIFE), 'share-alive')).toEqual([])
  const withdrawn = { reason: 'x', on: '2023-07-01' }
  expect(contributionsOf(rules, { ...garden(LIFE), withdrawn })).toEqual([])
})
