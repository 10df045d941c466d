import { contributionsOf } from '@gieo/engine/indicator/contribution.ts'
import type { Case } from '@gieo/engine/case/case.ts'
import { checkPack } from '@gieo/engine/pack/check-pack.ts'
import { expect, test } from 'vitest'
import { PACKS } from '../index.ts'
import { EXAMPLES } from './example.ts'
import { FARMERS_TARGETS } from './pack.ts'

const { rules, texts } = FARMERS_TARGETS

test('the pack has no findings, and is in the list', () => {
  expect(checkPack(FARMERS_TARGETS)).toEqual([])
  expect(PACKS).toContain(FARMERS_TARGETS)
})

test('each of the four is a figure of its own, with the office that defines it', () => {
  const sums = rules.indicators.filter(({ counts }) => counts.of === 'sum-at-stage')
  expect(sums.map(({ id, definer }) => [id, definer])).toEqual([
    ['economic-models', 'farmers'],
    ['organic-models', 'farmers'],
    ['model-gardens', 'farmers'],
    ['standard-gardens', 'new-rural-office'],
  ])
})

test('a record adds what it says to the figure of its kind, and to no other', () => {
  for (const { answers } of EXAMPLES) {
    const entered = rules.stages.map(({ id: stage }) => ({ stage, on: '2023-05-01' }))
    // Only these are looked at.
    const state = { unit: 'u', branch: 'farmers', entered, answers } as unknown as Case
    const sums = contributionsOf(rules, state).filter(({ indicator }) => !indicator.includes('records'))
    expect(sums.length).toBe(1)
    expect(sums[0]?.amount).toBeGreaterThan(0)
  }
})

test('a standard garden is recognised with its decision, a model garden without one', () => {
  const decision = rules.fields.find(({ id }) => id === 'decision')
  expect(decision).toMatchObject({ required: 'full', when: { field: 'kind', is: 'standard-garden' } })
  expect(rules.moves.find(({ id }) => id === 'recognise')?.needsFull).toBe(true)
})

test('nothing is shown without the word of whose it is, and how many households work on it is not public', () => {
  expect(rules.publicView.when).toEqual({ field: 'page-agreed', is: true })
  expect(rules.fields.find(({ id }) => id === 'households')?.public).toBe(false)
})

test('no target stands in the pack: they are the office’s own', () => {
  for (const text of [...Object.values(texts.vi), ...Object.values(texts.en)])
    expect(text).not.toMatch(/380|462|2\.?125|880/)
})
