import { expect, test } from 'vitest'
import { contributionsOf } from '../indicator/contribution.ts'
import type { Facts } from './facts.ts'
import {
  FULL,
  HEAD,
  NEIGHBOUR,
  OFFICER,
  openGarden,
  REVIEWER,
  someone,
  type Journal,
} from './garden.testing.ts'

const SECOND_OFFICER = someone('second officer', ['officer'])

const takeBack = (step: number) => ({ kind: 'takeBackStep', data: { step } }) as const
const withdraw = (reason: string) => ({ kind: 'withdrawCase', data: { reason } }) as const
const restore = { kind: 'restoreCase', data: {} } as const
const grow = { kind: 'advanceCase', data: { move: 'grow' } } as const
const accept = { kind: 'advanceCase', data: { move: 'accept' } } as const
const sendBack = { kind: 'sendBackCase', data: { reason: 'Thiếu ảnh' } } as const
const edit = { kind: 'editCase', data: { answers: { name: 'Vườn bưởi' } } } as const

const lastVersion = (journal: Journal) => journal.state?.version ?? 0
const counted = (journal: Journal) => contributionsOf(journal.rules, journal.state)

test('a step taken back leaves the case and its figures as they were before it', () => {
  const journal = openGarden(FULL)
  journal.take(OFFICER, grow)
  const before = counted(journal)
  expect(journal.take(REVIEWER, accept)).toBe('accepted')
  expect(counted(journal).length).toBe(before.length + 1)
  expect(journal.take(REVIEWER, takeBack(lastVersion(journal)))).toBe('accepted')
  expect(journal.state?.entered.map(({ stage }) => stage)).toEqual(['registered', 'grown'])
  expect(counted(journal)).toEqual(before)
  expect(journal.take(REVIEWER, accept)).toBe('accepted')
})

test('a step of another, an older step and the registration itself are not taken back', () => {
  const journal = openGarden()
  expect(journal.take(HEAD, takeBack(2))).toBe('case.step-not-last')
  journal.take(OFFICER, grow)
  const step = lastVersion(journal)
  expect(journal.take(HEAD, takeBack(step))).toBe('case.step-of-another')
  journal.take(SECOND_OFFICER, sendBack)
  expect(journal.take(OFFICER, takeBack(step))).toBe('case.step-not-last')
})

test('sending back is taken back while nobody has corrected anything', () => {
  const journal = openGarden()
  journal.take(OFFICER, sendBack)
  const step = lastVersion(journal)
  expect(journal.take(OFFICER, takeBack(step))).toBe('accepted')
  expect(journal.state?.sentBack).toBeUndefined()
  journal.take(OFFICER, sendBack)
  const again = lastVersion(journal)
  journal.take(HEAD, edit)
  expect(journal.take(OFFICER, takeBack(again))).toBe('case.step-not-last')
})

test('a withdrawn case counts for nothing and takes nothing, until it is restored as it was', () => {
  const journal = openGarden()
  journal.take(OFFICER, grow)
  const before = counted(journal)
  expect(journal.take(OFFICER, withdraw(' '))).toBe('case.reason-missing')
  expect(journal.take(OFFICER, withdraw('Ghi hai lần'))).toBe('accepted')
  expect(counted(journal)).toEqual([])
  for (const body of [edit, grow, sendBack, withdraw('x')])
    expect(journal.take(OFFICER, body)).toBe('case.withdrawn')
  expect(journal.take(OFFICER, restore)).toBe('accepted')
  expect(journal.take(OFFICER, restore)).toBe('case.not-withdrawn')
  expect(counted(journal)).toEqual(before)
})

test.each<[string, Facts, string]>([
  ['whoever registered it, before anybody looked', HEAD, 'accepted'],
  ['an officer who may send it back', OFFICER, 'accepted'],
  ['a neighbour', NEIGHBOUR, 'access.not-allowed'],
])('%s: withdrawing a fresh case is %s', (_, facts, answer) => {
  expect(openGarden().take(facts, withdraw('Ghi nhầm'))).toBe(answer)
})

test('once checked, a case is no longer withdrawn by whoever registered it', () => {
  const journal = openGarden()
  journal.take(OFFICER, grow)
  expect(journal.take(HEAD, withdraw('Ghi nhầm'))).toBe('access.not-allowed')
})
