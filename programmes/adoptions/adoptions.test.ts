import { checkPack } from '@gieo/engine/pack/check-pack.ts'
import { expect, test } from 'vitest'
import { PACKS } from '../index.ts'
import { ADOPTIONS } from './pack.ts'

const { rules, texts } = ADOPTIONS

test('the pack has no findings, and is in the list', () => {
  expect(checkPack(ADOPTIONS)).toEqual([])
  expect(PACKS).toContain(ADOPTIONS)
})

test('three answers are enough on the first day, and why where a must is not met; nobody is asked for a name', () => {
  const required = rules.fields.filter((field) => field.required === 'snapshot')
  expect(required.map(({ id, when }) => [id, when !== undefined])).toEqual([
    ['practice', false],
    ['begun', false],
    ['holder', false],
    ['unmet-why', true],
  ])
  const words = rules.fields.filter(({ kind }) => kind === 'text').map(({ id }) => id)
  expect(words).toEqual(['unmet-why', 'adaptations'])
})

test('it can be dropped from every other stage, with a reason from a list', () => {
  const drop = rules.moves.find(({ id }) => id === 'drop')
  expect(drop?.from).toEqual(rules.stages.map(({ id }) => id).filter((id) => id !== 'dropped'))
  expect(drop?.asks).toEqual(['dropped-for'])
  expect(rules.fields.find(({ id }) => id === 'dropped-for')?.kind).toBe('choice')
})

test('no adoption is public one by one', () => {
  expect(rules.publicView.stages).toEqual([])
})

test('English says all that Vietnamese says', () => {
  expect(Object.keys(texts.en)).toEqual(Object.keys(texts.vi))
})
