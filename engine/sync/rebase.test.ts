import { expect, test } from 'vitest'
import type { Role } from '../access/role.ts'
import type { Case, CaseId, CommandId, OfficerId, OrganisationId } from '../case/case.ts'
import type { Command, CommandBody } from '../case/command.ts'
import type { Facts } from '../case/facts.ts'
import type { Answers } from '../condition/condition.ts'
import type { PackRules } from '../pack/pack.ts'
import type { UnitId } from '../unit/unit.ts'
import type { ItemState, OutboxItem } from './outbox.ts'
import { rebase } from './rebase.ts'

const rules: PackRules = {
  programme: 'p',
  version: 1,
  basis: [],
  fields: [
    { id: 'name', kind: 'text', lengthMax: 50, long: false, required: 'snapshot', public: true },
    { id: 'note', kind: 'text', lengthMax: 50, long: false, required: 'never', public: true },
  ],
  pages: [{ id: 'one', snapshot: true, fields: ['name', 'note'] }],
  stages: [
    { id: 'registered', standing: 'alive' },
    { id: 'started', standing: 'alive' },
  ],
  moves: [
    {
      id: 'start',
      from: ['registered'],
      to: 'started',
      by: ['recorder'],
      byAnother: false,
      needsFull: false,
      reason: 'none',
    },
  ],
  indicators: [],
  titleField: 'name',
  groupField: undefined,
  photosMax: 2,
  access: { open: ['recorder'], edit: ['recorder'], sendBack: ['officer'] },
  publicView: { stages: [], summaryField: undefined, sourceField: undefined },
}

const roles: readonly Role[] = ['recorder']
const facts: Facts = {
  officer: 'o' as OfficerId,
  device: 'd',
  today: '2026-11-23',
  rolesOverCase: roles,
  rolesOverUnit: roles,
  unit: { is: 'valid', level: 'hamlet' },
  organisation: 'g' as OrganisationId,
  branch: 'b',
}
const surroundings = { rulesOf: () => rules, factsOf: () => facts }

let count = 0
function queue(body: CommandBody, more: Partial<OutboxItem> = {}, basedOn = 0): OutboxItem {
  const command: Command = {
    id: `c${(count += 1)}` as CommandId,
    case: 'k' as CaseId,
    programme: 'p',
    pack: 'h',
    unit: 'u' as UnitId,
    occurredOn: '2026-11-20',
    basedOn,
    ...body,
  }
  return { command, seq: count, state: { is: 'waiting' }, tries: 0, bytes: 100, ...more }
}
const open = (answers: Answers, state: ItemState = { is: 'waiting' }) =>
  queue({ kind: 'openCase', data: { answers } }, { state })
const edit = (answers: Answers, seen: Answers, basedOn: number) =>
  queue({ kind: 'editCase', data: { answers } }, { seen }, basedOn)

function baseCase(answers: Answers, version: number): Case {
  const opened = rebase(undefined, [open({ name: 'A' })], surroundings).state
  if (opened === undefined) throw new Error('expected a case')
  return { ...opened, answers, touched: {}, version }
}

test('a case that the server has never seen is shown from the queue alone', () => {
  const { state, steps } = rebase(
    undefined,
    [
      open({ name: 'Vườn' }),
      edit({ note: 'Đẹp' }, { note: null }, 2),
      queue({ kind: 'advanceCase', data: { move: 'start' } }),
    ],
    surroundings,
  )
  expect(state).toMatchObject({ answers: { name: 'Vườn', note: 'Đẹp' }, stage: 'started', recorder: 'o' })
  expect(steps.map((step) => step.is)).toEqual(['applied', 'applied', 'applied'])
})

test('what was accepted and is in the replica already is not played twice', () => {
  const accepted: ItemState = { is: 'accepted', position: '9' }
  const base = baseCase({ name: 'A' }, 2)
  const { state, steps } = rebase(base, [open({ name: 'A' }, accepted)], surroundings)
  expect(state).toEqual(base)
  expect(steps.map((step) => step.is)).toEqual(['already-in'])
})

test('a refused opening shows nothing and holds what follows; a refused change leaves the rest', () => {
  const refused: ItemState = { is: 'refused', problem: { code: 'case.form-invalid' } }
  const held = rebase(undefined, [open({ name: 'A' }, refused), edit({ note: 'B' }, {}, 2)], surroundings)
  expect(held.state).toBeUndefined()
  expect(held.steps.map((step) => step.is)).toEqual(['refused', 'held'])
})

test('a field that somebody else changed meanwhile keeps both values; other fields merge', () => {
  const base = baseCase({ name: 'Tên của xã', note: 'cũ' }, 5)
  const mine = edit({ name: 'Tên máy này', note: 'mới' }, { name: 'A', note: 'cũ' }, 2)
  const { state } = rebase(base, [mine], surroundings)
  expect(state?.answers).toEqual({ name: 'Tên của xã', note: 'mới' })
  expect(state?.contested).toMatchObject({ name: { offered: 'Tên máy này', by: 'o' } })
})

test('two changes of one field on one phone are not in conflict with each other', () => {
  const base = baseCase({ name: 'A' }, 2)
  const { state } = rebase(
    base,
    [edit({ name: 'B' }, { name: 'A' }, 2), edit({ name: 'C' }, { name: 'B' }, 2)],
    surroundings,
  )
  expect(state?.answers).toEqual({ name: 'C' })
  expect(state?.contested).toEqual({})
})
