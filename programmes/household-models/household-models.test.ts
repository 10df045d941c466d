import { redactForPublic } from '@gieo/engine/access/redact.ts'
import type { Case } from '@gieo/engine/case/case.ts'
import { checkPack } from '@gieo/engine/pack/check-pack.ts'
import { findField } from '@gieo/engine/pack/pack.ts'
import { publishPack } from '@gieo/engine/pack/publish.ts'
import { expect, test } from 'vitest'
import { PACKS } from '../index.ts'
import { EXAMPLES } from './example.ts'
import { HOUSEHOLD_MODELS } from './pack.ts'

const { rules, texts } = HOUSEHOLD_MODELS

test('the pack has no findings, and is in the list', () => {
  expect(checkPack(HOUSEHOLD_MODELS)).toEqual([])
  expect(PACKS).toContain(HOUSEHOLD_MODELS)
})

test('what is served is plain JSON: it comes back over the wire with the same hash', () => {
  const published = publishPack(HOUSEHOLD_MODELS)
  const again: unknown = JSON.parse(JSON.stringify(published))
  expect(again).toEqual(JSON.parse(JSON.stringify({ rules, texts, hash: published.hash })))
  expect(publishPack(again as typeof published).hash).toBe(published.hash)
})

test('a model is recorded with seven answers, the last of them whether others may read it', () => {
  const snapshot = rules.pages.filter((page) => page.snapshot).flatMap((page) => page.fields)
  expect(snapshot).toEqual(['name', 'kind', 'summary', 'since', 'land-before', 'needs', 'page-agreed'])
  const required = rules.fields.filter((field) => field.required === 'snapshot').map(({ id }) => id)
  expect(required).toEqual(snapshot)
})

test('nobody has to tell an income, the source of money or a name', () => {
  for (const id of [
    'income-before',
    'income-after',
    'income-agreed',
    'money-from',
    'holder-agreed',
    'holder',
  ]) {
    expect(findField(rules, id)?.required, id).toBe('never')
  }
})

test('no word asks whether a household is poor', () => {
  for (const text of [...Object.values(texts.vi), ...Object.values(texts.en)]) {
    expect(text).not.toMatch(/nghèo|\bpoor household|\bpoverty/iu)
  }
})

test('recorded, checked, confirmed, shown and stopped are figures of their own, each split by kind', () => {
  const staged = rules.indicators.flatMap(({ id, counts, splitBy }) =>
    counts.of === 'stage-entered' ? [[id, counts.stage, splitBy]] : [],
  )
  expect(staged).toEqual(rules.stages.map(({ id }) => [`models-${id}`, id, 'kind']))
})

test('what is added up over few households is not for residents', () => {
  const sums = rules.indicators.filter(({ counts }) => counts.of === 'sum-at-stage')
  expect(sums.map(({ id, public: shown }) => [id, shown])).toEqual([
    ['area-back', false],
    ['households-learnt', false],
  ])
})

test('a model can be stopped from every other stage, with a reason', () => {
  const stop = rules.moves.find((move) => move.id === 'stop')
  expect(stop?.reason).toBe('required')
  expect(stop?.from).toEqual(rules.stages.map(({ id }) => id).filter((id) => id !== 'stopped'))
})

const [FULL] = EXAMPLES

function shown(change: Readonly<Record<string, unknown>>) {
  const state = { stage: 'confirmed', answers: { ...FULL?.answers, ...change }, contested: {} }
  return redactForPublic(rules, state as unknown as Case) // only these are looked at
}

test('a page needs the household’s word, and goes with it', () => {
  expect(shown({})?.title).toBe('Bưởi và cam trên đồi keo cũ')
  for (const said of [false, null, undefined]) expect(shown({ 'page-agreed': said })).toBeUndefined()
})

test('what a household earns is read only with an agreement to just that', () => {
  const incomes = ['income-before', 'income-before-on', 'income-after', 'income-after-on']
  expect(Object.keys(shown({})?.answers ?? {})).toEqual(expect.arrayContaining(incomes))
  for (const said of [false, null, undefined]) {
    const answers = shown({ 'income-agreed': said })?.answers
    expect(answers).toBeDefined()
    for (const id of incomes) expect(answers).not.toHaveProperty(id)
  }
})

test('a name, a debt, a need and the answers about agreement are on no page', () => {
  const page = shown({
    'holder-agreed': true,
    holder: 'Hộ ví dụ',
    'money-from': ['bank'],
    'need-details': 'x',
  })
  const hidden = [
    'holder',
    'holder-agreed',
    'money-from',
    'needs',
    'need-details',
    'page-agreed',
    'income-agreed',
  ]
  for (const id of hidden) expect(page?.answers).not.toHaveProperty(id)
})

test('the examples show most kinds, every stage, and households that agreed and that did not', () => {
  expect(new Set(EXAMPLES.map(({ answers }) => answers['kind'])).size).toBeGreaterThanOrEqual(7)
  const last = new Set(EXAMPLES.map(({ moves }) => moves.at(-1)?.move))
  expect(last).toEqual(new Set([undefined, 'check', 'confirm', 'show', 'stop']))
  for (const id of ['page-agreed', 'income-agreed']) {
    expect(new Set(EXAMPLES.map(({ answers }) => answers[id]))).toEqual(
      new Set(id === 'page-agreed' ? [true, false] : [true, false, undefined]),
    )
  }
})
