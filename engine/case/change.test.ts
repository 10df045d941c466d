import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '../log/canonical.ts'
import type { Case } from './case.ts'
import { changesBetween, subjectOf } from './change.ts'
import type { CaseEvent } from './event.ts'
import { evolve } from './evolve.ts'
import { FULL, HEAD, Journal, NEIGHBOUR, OFFICER, openGarden, OTHER_HAMLET } from './garden.testing.ts'
import { OPENING, stepOf } from './life.testing.ts'

const subjects = (before: Case | undefined, after: Case | undefined) =>
  after === undefined ? [] : changesBetween(before, after).map(subjectOf)

test('an edit says old and new, a correction of the place from where to where', () => {
  const journal = openGarden(FULL)
  const before = journal.state
  journal.take(
    HEAD,
    { kind: 'editCase', data: { answers: { name: 'Vườn bưởi', water: null } } },
    { unit: OTHER_HAMLET },
  )
  const after = journal.state
  expect(after && changesBetween(before, after)).toEqual([
    { is: 'answer', field: 'name', from: 'Vườn cam xóm Khe', to: 'Vườn bưởi' },
    { is: 'answer', field: 'water', from: 'Suối', to: undefined },
    { is: 'place', from: before?.unit, to: OTHER_HAMLET },
  ])
})

test('two versions are said as two, and deciding between them says which was not taken', () => {
  const journal = openGarden(FULL)
  const seen = journal.state?.version ?? 0
  journal.take(HEAD, { kind: 'editCase', data: { answers: { name: 'Vườn bưởi' } } })
  const one = journal.state
  journal.take(NEIGHBOUR, { kind: 'editCase', data: { answers: { name: 'Vườn quýt' } } }, { basedOn: seen })
  const two = journal.state
  expect(two && changesBetween(one, two)).toEqual([
    { is: 'contested', field: 'name', kept: 'Vườn bưởi', offered: 'Vườn quýt' },
  ])
  journal.take(OFFICER, { kind: 'settleField', data: { field: 'name', value: 'Vườn quýt' } })
  expect(subjects(two, journal.state)).toEqual(['name', 'name'])
})

test('a step, what was sent back and what was withdrawn have a before and an after', () => {
  const journal = openGarden(FULL)
  const opened = journal.state
  journal.take(OFFICER, { kind: 'sendBackCase', data: { reason: 'Thiếu ảnh' } })
  expect(subjects(opened, journal.state)).toEqual(['@sent-back'])
  journal.take(OFFICER, { kind: 'withdrawCase', data: { reason: 'Ghi hai lần' } })
  journal.take(OFFICER, { kind: 'restoreCase', data: {} })
  expect(subjects(opened, journal.state)).toEqual(['@sent-back'])
})

test('in any life of a case, a state differs in nothing from itself, and every entry changes something, but what was said already', () => {
  const lives = fc.array(fc.noBias(fc.array(fc.nat(10_000), { minLength: 14, maxLength: 14 })), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(lives, (seeds) => {
      const journal = new Journal()
      for (const { facts, body, heading } of [OPENING, ...seeds.map(stepOf)])
        journal.take(facts, body, heading)
      let state: Case | undefined
      for (const entry of journal.entries) {
        const next = evolve(state, entry)
        expect(changesBetween(next, next)).toEqual([])
        const again = state !== undefined && isSaidAgain(state, entry.event)
        if (!again) expect(changesBetween(state, next).length, entry.event.type).toBeGreaterThan(0)
        state = next
      }
    }),
  )
})

// A second version offered once more, or a caption that says what it said.
function isSaidAgain(state: Case, event: CaseEvent): boolean {
  if (event.type === 'fieldContested') return event.field in state.contested
  if (event.type !== 'photoDescribed') return false
  const { photo } = event
  const known = state.photos.find(({ id }) => id === photo.id)
  return canonical(known) === canonical({ ...known, ...photo })
}
