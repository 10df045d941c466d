import { expect, test } from 'vitest'
import { FULL, HEAD, Journal, OFFICER, openGarden } from '../case/garden.testing.ts'
import { GARDENS } from '../pack/garden-pack.testing.ts'
import { redactForPublic } from './redact.ts'

function grow(answers: Readonly<Record<string, unknown>>): ReturnType<typeof redactForPublic> {
  const journal = openGarden(answers)
  journal.take(OFFICER, { kind: 'advanceCase', data: { move: 'grow' } })
  return seenOf(journal)
}

function seenOf(journal: Journal): ReturnType<typeof redactForPublic> {
  const state = journal.state
  if (state === undefined) throw new Error('the garden was not opened')
  return redactForPublic(GARDENS.rules, state)
}

test('residents see the fields that the pack calls public and nothing else', () => {
  expect(grow({ ...FULL, helpers: [{ group: 'Tổ 1' }] })).toEqual({
    title: FULL.name,
    summary: undefined,
    group: 'fruit',
    sourceUrl: undefined,
    answers: { name: FULL.name, sort: 'fruit', planted: FULL.planted, area: 250.5, crops: ['orange'] },
  })
})

test('a case that was only registered is not public', () => {
  expect(seenOf(openGarden(FULL))).toBeUndefined()
})

test('a case that stopped is taken off the public pages', () => {
  const journal = openGarden(FULL)
  journal.take(OFFICER, { kind: 'advanceCase', data: { move: 'grow' } })
  journal.take(OFFICER, { kind: 'advanceCase', data: { move: 'stop', reason: 'Lũ' } })
  expect(seenOf(journal)).toBeUndefined()
})

test('a case that the pack keeps private is not public in any stage, also after a correction', () => {
  expect(grow({ ...FULL, sort: 'mixed' })).toBeUndefined()
  const journal = openGarden(FULL)
  journal.take(OFFICER, { kind: 'advanceCase', data: { move: 'grow' } })
  journal.take(HEAD, { kind: 'editCase', data: { answers: { sort: 'mixed' } } })
  expect(seenOf(journal)).toBeUndefined()
})
