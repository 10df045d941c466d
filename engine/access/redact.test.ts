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

test('a public field with an agreement of its own is shown only while the agreement stands', () => {
  const fields = GARDENS.rules.fields.map((field) =>
    field.id === 'income' ? { ...field, publicWhen: { field: 'watered', is: true } as const } : field,
  )
  const journal = openGarden({ ...FULL, income: { low: 30, high: 50 } })
  journal.take(OFFICER, { kind: 'advanceCase', data: { move: 'grow' } })
  const shown = () =>
    journal.state && redactForPublic({ ...GARDENS.rules, fields }, journal.state)?.answers['income']
  expect(shown()).toEqual({ low: 30, high: 50 })
  journal.take(HEAD, { kind: 'editCase', data: { answers: { watered: false } } })
  expect(shown()).toBeUndefined()
})

test('while two people report an agreement differently, nothing is shown by it', () => {
  const journal = openGarden(FULL)
  journal.take(OFFICER, { kind: 'advanceCase', data: { move: 'grow' } })
  const seen = journal.state?.version ?? 0
  journal.take(OFFICER, { kind: 'editCase', data: { answers: { sort: 'vegetable' } } })
  expect(seenOf(journal)).toBeDefined()
  journal.take(HEAD, { kind: 'editCase', data: { answers: { sort: 'mixed' } } }, { basedOn: seen })
  expect(journal.state?.contested).toHaveProperty('sort')
  expect(seenOf(journal)).toBeUndefined()
})

test('what is no longer asked is no longer shown', () => {
  expect(grow({ ...FULL, area: 5 })?.answers).not.toHaveProperty('crops')
})

test('a case that the pack keeps private is not public in any stage, also after a correction', () => {
  expect(grow({ ...FULL, sort: 'mixed' })).toBeUndefined()
  const journal = openGarden(FULL)
  journal.take(OFFICER, { kind: 'advanceCase', data: { move: 'grow' } })
  journal.take(HEAD, { kind: 'editCase', data: { answers: { sort: 'mixed' } } })
  expect(seenOf(journal)).toBeUndefined()
})
