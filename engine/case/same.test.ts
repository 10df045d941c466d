import { expect, test } from 'vitest'
import type { CaseId } from './case.ts'
import type { OtherCase } from './facts.ts'
import { HEAD, OFFICER, openGarden, REVIEWER, STRANGER } from './garden.testing.ts'

const OTHER = 'other-garden' as CaseId // a test's own id
const link = { kind: 'linkSame', data: { as: OTHER } } as const
const apart = { kind: 'tellApart', data: { from: OTHER } } as const
const undo = { kind: 'unlinkSame', data: { from: OTHER } } as const

function seeing(who: typeof OFFICER, other: Partial<OtherCase> = {}) {
  const seen: OtherCase = {
    programme: 'model-gardens',
    roles: ['officer'],
    withdrawn: false,
    near: true,
    said: undefined,
    ...other,
  }
  return { ...who, other: seen }
}

test('an officer who sees both says that they are one thing, and takes it back', () => {
  const journal = openGarden()
  expect(journal.take(seeing(OFFICER), link)).toBe('accepted')
  expect(journal.state?.others).toEqual({
    [OTHER]: { said: 'same', by: OFFICER.officer, on: '2023-05-20' },
  })
  expect(journal.take(seeing(OFFICER), link)).toBe('case.same-already')
  expect(journal.take(seeing(OFFICER), apart)).toBe('case.same-already')
  expect(journal.take(seeing(OFFICER), undo)).toBe('accepted')
  expect(journal.state?.others).toEqual({})
  expect(journal.take(seeing(OFFICER), undo)).toBe('case.not-linked')
})

test('what was told apart is remembered, and can still be linked', () => {
  const journal = openGarden()
  expect(journal.take(seeing(OFFICER), apart)).toBe('accepted')
  expect(journal.take(seeing(OFFICER), apart)).toBe('case.nothing-changed')
  expect(journal.take(seeing(OFFICER), link)).toBe('accepted')
})

test('what the other case says of the two counts as well', () => {
  expect(openGarden().take(seeing(OFFICER, { said: 'same' }), link)).toBe('case.same-already')
  expect(openGarden().take(seeing(OFFICER, { said: 'same' }), apart)).toBe('case.same-already')
  expect(openGarden().take(seeing(OFFICER, { said: 'apart' }), apart)).toBe('case.nothing-changed')
  expect(openGarden().take(seeing(OFFICER, { said: 'apart' }), link)).toBe('accepted')
})

test('a case that somebody may not see, or may only look at, is not theirs to link', () => {
  const journal = openGarden()
  expect(journal.take(OFFICER, link)).toBe('case.other-not-found')
  expect(journal.take(seeing(OFFICER, { roles: [] }), link)).toBe('case.other-not-found')
  expect(journal.take(seeing(OFFICER, { roles: ['leader'] }), link)).toBe('access.not-allowed')
  expect(journal.take(seeing({ ...REVIEWER, rolesOverCase: ['leader'] }), link)).toBe('access.not-allowed')
  expect(journal.take(seeing(STRANGER), link)).toBe('case.not-found')
  // What is not there for somebody is said before anything about it.
  expect(journal.take(seeing(OFFICER, { roles: [], programme: 'other' }), link)).toBe('case.other-not-found')
})

test('only two cases of one programme, in one commune, both alive in the lists, are one thing', () => {
  const journal = openGarden()
  expect(journal.take(seeing(OFFICER, { programme: 'houses' }), link)).toBe('case.other-programme')
  expect(journal.take(seeing(OFFICER, { withdrawn: true }), link)).toBe('case.other-withdrawn')
  expect(journal.take(seeing(OFFICER, { near: false }), link)).toBe('case.other-far')
  const itself = journal.state?.id ?? OTHER
  expect(journal.take(seeing(OFFICER), { kind: 'linkSame', data: { as: itself } })).toBe('case.same-itself')
  expect(journal.take(OFFICER, { kind: 'withdrawCase', data: { reason: 'Ghi nhầm' } })).toBe('accepted')
  expect(journal.take(seeing(OFFICER), link)).toBe('case.withdrawn')
})

test('whoever registered a garden may say that it was there already', () => {
  expect(openGarden().take(seeing(HEAD, { roles: ['recorder'] }), link)).toBe('accepted')
})
