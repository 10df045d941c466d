import { holds } from '@gieo/engine/condition/condition.ts'
import { checkAnswers } from '@gieo/engine/form/form.ts'
import { contributionsOf } from '@gieo/engine/indicator/contribution.ts'
import type { Case } from '@gieo/engine/case/case.ts'
import { checkPack } from '@gieo/engine/pack/check-pack.ts'
import { expect, test } from 'vitest'
import { PACKS } from '../index.ts'
import { INDICATORS_OF_51, SET_318, SET_51 } from './criteria.ts'
import { MODEL_VILLAGES } from './pack.ts'

const { rules, texts } = MODEL_VILLAGES
const meet = rules.moves.find(({ id }) => id === 'meet')

test('the pack has no findings, and is in the list', () => {
  expect(checkPack(MODEL_VILLAGES)).toEqual([])
  expect(PACKS).toContain(MODEL_VILLAGES)
})

test('two sets: nineteen criteria, and ten with 47 indicators', () => {
  expect([new Set(SET_318).size, new Set(SET_51).size, INDICATORS_OF_51]).toEqual([19, 10, 47])
})

const COMMUNE = {
  name: 'Xã',
  kind: 'commune',
  since: '2026-03-01',
  summary: 'Chấm đầu năm.',
  work: 'Chia việc.',
  keeping: 'Xem lại.',
}

test('a commune is held to the set that its record names, and to all of it', () => {
  const met = (answers: object) => meet?.needs !== undefined && holds(meet.needs, { ...COMMUNE, ...answers })
  expect(met({ set: 'decision-318', 'met-318': SET_318 })).toBe(true)
  expect(met({ set: 'decision-318', 'met-318': SET_318.slice(1) })).toBe(false)
  expect(met({ set: 'decision-51', 'met-51': SET_51 })).toBe(true)
  expect(met({ set: 'decision-51', 'met-51': SET_51.slice(1), 'met-318': SET_318 })).toBe(false)
  expect(met({ set: 'decision-51', 'met-318': SET_318 })).toBe(false)
  expect(met({ kind: 'flag-road' })).toBe(true)
})

test('a record is asked for the criteria of its own set only', () => {
  const by51 = { ...COMMUNE, set: 'decision-51', 'commune-group': 'group-2', 'met-51': ['planning'] }
  expect(checkAnswers(rules, by51, 'full')).toEqual([])
  const wrong = checkAnswers(rules, { ...by51, 'met-51': undefined, 'met-318': ['planning'] }, 'full')
  expect(wrong.map(({ path }) => path)).toContain('met-51')
})

test('criteria met are counted by set, as many as are ticked, and never added across', () => {
  const state = (answers: object) =>
    ({
      unit: 'u',
      branch: 'peoples-committee',
      entered: [{ stage: 'checked', on: '2026-03-10' }],
      answers: { ...COMMUNE, ...answers },
    }) as unknown as Case // only these are looked at
  const sums = (answers: object) =>
    contributionsOf(rules, state(answers))
      .filter(({ indicator }) => /\.met-/.test(indicator))
      .map(({ indicator, amount }) => [indicator, amount])
  expect(sums({ set: 'decision-318', 'met-318': SET_318.slice(0, 16) })).toEqual([
    ['model-villages.met-318', 16],
  ])
  // What was ticked before the set was corrected is no longer asked, and no longer counts.
  expect(sums({ set: 'decision-51', 'met-318': SET_318, 'met-51': SET_51.slice(0, 4) })).toEqual([
    ['model-villages.met-51', 4],
  ])
})

test('recognition needs its decision; what is lost needs a reason', () => {
  expect(rules.moves.find(({ id }) => id === 'recognise')?.needs).toEqual({
    field: 'decision',
    answered: true,
  })
  expect(rules.moves.find(({ id }) => id === 'lose')?.reason).toBe('required')
})

test('no word of a record can tell what anybody believes', () => {
  for (const text of [...Object.values(texts.vi), ...Object.values(texts.en)])
    expect(text).not.toMatch(/tôn giáo|giáo xứ|theo đạo|relig|parish/iu)
})
