import { holds } from '@gieo/engine/condition/condition.ts'
import { checkPack } from '@gieo/engine/pack/check-pack.ts'
import { publishPack } from '@gieo/engine/pack/publish.ts'
import { expect, test } from 'vitest'
import { PACKS } from '../index.ts'
import { EXAMPLES } from './example.ts'
import { SKILLED_MOBILISATION } from './pack.ts'

const { rules, texts } = SKILLED_MOBILISATION

test('the pack has no findings, and is in the list', () => {
  expect(checkPack(SKILLED_MOBILISATION)).toEqual([])
  expect(PACKS).toContain(SKILLED_MOBILISATION)
})

test('what is served is plain JSON: it comes back over the wire with the same hash', () => {
  const published = publishPack(SKILLED_MOBILISATION)
  const again: unknown = JSON.parse(JSON.stringify(published))
  expect(again).toEqual(JSON.parse(JSON.stringify({ rules, texts, hash: published.hash })))
  expect(publishPack(again as typeof published).hash).toBe(published.hash)
})

test('a model is registered with six answers on two pages', () => {
  const snapshot = rules.pages.filter((page) => page.snapshot)
  expect(snapshot.map((page) => page.fields)).toEqual([
    ['name', 'sector', 'kind'],
    ['summary', 'lead', 'since'],
  ])
  for (const field of snapshot.flatMap((page) => page.fields)) {
    expect(rules.fields.find(({ id }) => id === field)?.required).toBe('snapshot')
  }
})

test('the four sectors are the programme’s own', () => {
  const sector = rules.fields.find((field) => field.id === 'sector')
  expect(sector?.kind === 'choice' ? sector.choices : []).toEqual([
    'economy',
    'culture-society',
    'defence-security',
    'political-system',
  ])
})

test('registered, started, effective and recognised are figures of their own, each split by sector', () => {
  const staged = rules.indicators.flatMap(({ id, counts, splitBy }) =>
    counts.of === 'stage-entered' ? [[id, counts.stage, splitBy]] : [],
  )
  expect(staged).toEqual(rules.stages.map(({ id }) => [`models-${id}`, id, 'sector']))
  expect(new Set(rules.indicators.map((indicator) => texts.vi[`indicator.${indicator.id}`])).size).toBe(
    rules.indicators.length,
  )
})

test('every living stage leads to recognition, and each of them can be stopped with a reason', () => {
  const stop = rules.moves.find((move) => move.id === 'stop')
  expect(stop?.reason).toBe('required')
  expect(stop?.from).toEqual(rules.stages.filter(({ standing }) => standing === 'alive').map(({ id }) => id))
})

test('models of defence and security stay private', () => {
  const { when } = rules.publicView
  if (when === undefined) throw new Error('the pack keeps nothing private')
  expect(holds(when, { sector: 'defence-security' })).toBe(false)
  for (const sector of ['economy', 'culture-society', 'political-system'])
    expect(holds(when, { sector })).toBe(true)
  expect(rules.publicView.stages).not.toContain('stopped')
})

test('words about hardship and beneficiaries are not public', () => {
  const hidden = rules.fields.filter((field) => !field.public).map((field) => field.id)
  expect(hidden).toEqual(
    expect.arrayContaining(['situation', 'reason', 'beneficiaries', 'households', 'people', 'place']),
  )
})

test('the examples show every sector, both kinds and every stage', () => {
  const sectors = new Set(EXAMPLES.map(({ answers }) => answers['sector']))
  const kinds = new Set(EXAMPLES.map(({ answers }) => answers['kind']))
  const last = new Set(EXAMPLES.map(({ moves }) => moves.at(-1)?.move))
  expect([sectors.size, kinds.size]).toEqual([4, 2])
  expect(last).toEqual(new Set([undefined, 'check', 'start', 'confirm-effective', 'recognise', 'stop']))
  expect(new Set(EXAMPLES.map(({ id }) => id)).size).toBe(EXAMPLES.length)
})
