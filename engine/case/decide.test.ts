import { expect, test } from 'vitest'
import type { Finding } from '../finding.ts'
import { unitId } from '../unit/unit.ts'
import type { PhotoId } from './case.ts'
import {
  FULL,
  HAMLET,
  HEAD,
  Journal,
  NEIGHBOUR,
  OFFICER,
  openGarden,
  OTHER_HAMLET,
  REVIEWER,
  SNAPSHOT,
  STRANGER,
} from './garden.testing.ts'
import type { Facts } from './facts.ts'

const move = (id: string, reason?: string) =>
  ({ kind: 'advanceCase', data: reason === undefined ? { move: id } : { move: id, reason } }) as const
const edit = (answers: Readonly<Record<string, unknown>>) =>
  ({ kind: 'editCase', data: { answers } }) as const
const sendBack = (reason: string) => ({ kind: 'sendBackCase', data: { reason } }) as const
const open = (answers: Readonly<Record<string, unknown>>) =>
  ({ kind: 'openCase', data: { answers } }) as const
const photo = (id: string, takenOn?: string) => ({
  photo: id as PhotoId, // a test's own id
  captionVi: 'Vườn',
  captionEn: 'Garden',
  credit: 'Ban xóm',
  consent: false,
  ...(takenOn === undefined ? {} : { takenOn }),
})
const attach = (id: string, takenOn?: string) =>
  ({ kind: 'attachPhoto', data: { ...photo(id, takenOn), sha256: '0'.repeat(64), bytes: 10 } }) as const

test('a model lives from its registration to its end', () => {
  const journal = openGarden()
  expect(journal.state).toMatchObject({ stage: 'registered', recorder: 'head', version: 2, unit: HAMLET })
  expect(journal.take(OFFICER, move('grow'), { occurredOn: '2023-05-25' })).toBe('accepted')
  expect(journal.take(HEAD, edit(FULL))).toBe('accepted')
  expect(journal.take(REVIEWER, move('accept', ' Đạt chuẩn '), { occurredOn: '2023-06-01' })).toBe('accepted')
  expect(journal.state).toMatchObject({ stage: 'standard', answers: FULL })
  expect(journal.state?.entered.map((entry) => entry.stage)).toEqual(['registered', 'grown', 'standard'])
  expect(journal.entries.at(-1)?.event).toMatchObject({ reason: 'Đạt chuẩn', from: 'grown' })
})

test('nobody checks her own registration', () => {
  const journal = new Journal()
  journal.take(OFFICER, open(SNAPSHOT))
  expect(journal.take(OFFICER, move('grow'))).toBe('case.own-work')
})

test('a hamlet head cannot check', () => {
  expect(openGarden().take(HEAD, move('grow'))).toBe('access.not-allowed')
})

test('a case outside one’s postings does not exist, whatever is asked', () => {
  const journal = openGarden()
  for (const body of [edit({ area: 3 }), move('grow'), sendBack('x'), attach('p')]) {
    expect(journal.take(STRANGER, body)).toBe('case.not-found')
  }
  expect(new Journal().take(STRANGER, open(SNAPSHOT))).toBe('access.out-of-scope')
  expect(new Journal().take(REVIEWER, open(SNAPSHOT))).toBe('access.not-allowed')
})

test('a registration names every field that is wrong or missing, and leaves nothing behind', () => {
  const journal = new Journal()
  const decision = journal.decide(HEAD, open({ sort: 'stone', size: 3 }))
  expect(codesOf(decision)).toEqual([
    'sort field.not-a-choice',
    'size field.unknown',
    'name field.missing',
    'planted field.missing',
  ])
  expect(journal.state).toBeUndefined()
})

test('a case is opened once', () => {
  expect(openGarden().take(HEAD, open(SNAPSHOT))).toBe('case.exists')
})

test('a required answer cannot be cleared', () => {
  expect(openGarden().take(HEAD, edit({ name: null }))).toBe('case.form-invalid')
})

test('an edit that changes nothing says so', () => {
  expect(openGarden().take(HEAD, edit({ name: SNAPSHOT.name, water: null }))).toBe('case.nothing-changed')
})

test('a step that needs the whole form names what is missing, hidden fields aside', () => {
  const journal = openGarden()
  journal.take(OFFICER, move('grow'))
  expect(codesOf(journal.decide(REVIEWER, move('accept')))).toEqual([
    'area field.missing',
    'watered field.missing',
  ])
  journal.take(HEAD, edit({ area: 300, watered: true }))
  expect(codesOf(journal.decide(REVIEWER, move('accept')))).toEqual(['water field.missing'])
  journal.take(HEAD, edit({ watered: false, area: 100 }))
  expect(journal.take(REVIEWER, move('accept'))).toBe('case.condition-unmet')
})

test('a step is taken from its own stage only', () => {
  const journal = openGarden()
  expect(journal.take(REVIEWER, move('accept'))).toBe('case.stage-moved')
  expect(journal.take(OFFICER, move('fly'))).toBe('case.move-unknown')
  expect(journal.take(OFFICER, move('stop', '  '))).toBe('case.reason-missing')
  expect(journal.take(OFFICER, move('stop', 'Lũ cuốn'))).toBe('accepted')
  expect(journal.take(OFFICER, move('grow'))).toBe('case.stage-moved')
})

test('a case sent back waits until somebody corrects it', () => {
  const journal = openGarden()
  expect(journal.take(HEAD, sendBack('x'))).toBe('access.not-allowed')
  expect(journal.take(OFFICER, sendBack(' '))).toBe('case.reason-missing')
  expect(journal.take(OFFICER, sendBack('Thiếu diện tích'))).toBe('accepted')
  expect(journal.take(OFFICER, sendBack('Thiếu nữa'))).toBe('case.already-sent-back')
  expect(journal.take(OFFICER, move('grow'))).toBe('case.sent-back')
  expect(journal.take(HEAD, edit({ area: 20 }))).toBe('accepted')
  expect(journal.take(OFFICER, move('grow'))).toBe('accepted')
})

test('a photo that was asked for answers a case that was sent back', () => {
  const journal = openGarden()
  journal.take(OFFICER, sendBack('Thiếu ảnh'))
  expect(journal.take(HEAD, attach('one'))).toBe('accepted')
  expect(journal.state?.sentBack).toBeUndefined()
})

test('a closed case is not sent back', () => {
  const journal = openGarden()
  journal.take(OFFICER, move('stop', 'Lũ cuốn'))
  expect(journal.take(OFFICER, sendBack('x'))).toBe('case.not-sent-back-now')
})

test('days are in the calendar, not ahead and not a slip', () => {
  const journal = openGarden()
  const on = (occurredOn: string) => journal.take(OFFICER, move('grow'), { occurredOn })
  expect(on('2023-02-30')).toBe('command.date-invalid')
  expect(on('soon')).toBe('command.date-invalid')
  expect(on('2023-06-03')).toBe('command.date-in-future')
  expect(on('1923-05-20')).toBe('command.date-too-old')
  expect(codesOf(journal.decide(HEAD, edit({ planted: '2023-07-01' })))).toEqual([
    'planted field.date-in-future',
  ])
  expect(on('2023-06-02')).toBe('accepted')
})

test('the place is judged where it is set, and never again', () => {
  const at = (unit: Facts['unit']): Facts => ({ ...HEAD, unit })
  const refusals = [
    [{ is: 'unknown' }, 'unit.unknown'],
    [{ is: 'not-yet', name: 'Xóm Mới', from: '2025-07-01' }, 'unit.not-yet'],
    [{ is: 'ended', name: 'Xóm Khe', on: '2023-01-01', nowIn: 'Xóm Nứa' }, 'unit.ended'],
    [{ is: 'valid', level: 'district' }, 'unit.level-too-wide'],
  ] as const
  for (const [unit, code] of refusals) {
    expect(new Journal().take(at(unit), open(SNAPSHOT))).toBe(code)
    const journal = openGarden()
    expect(journal.take(at(unit), edit({ area: 9 }), { unit: OTHER_HAMLET })).toBe(code)
    expect(journal.take(at(unit), edit({ area: 9 }))).toBe('accepted')
  }
})

test('a retired programme takes no new case; what was registered before that day may still arrive, and cases go on', () => {
  const retired: Facts = { ...HEAD, retiredOn: '2023-05-01' }
  expect(new Journal().take(retired, open(SNAPSHOT), { occurredOn: '2023-05-01' })).toBe('pack.retired')
  expect(new Journal().take(retired, open(SNAPSHOT), { occurredOn: '2023-04-30' })).toBe('accepted')
  expect(openGarden().take(retired, edit({ area: 9 }), { occurredOn: '2023-05-02' })).toBe('accepted')
})

test('a case is moved only into a place of one’s own', () => {
  const journal = openGarden()
  const away: Facts = { ...HEAD, rolesOverUnit: [] }
  expect(journal.take(away, edit({}), { unit: OTHER_HAMLET })).toBe('access.out-of-scope')
  expect(journal.take(HEAD, edit({}), { unit: OTHER_HAMLET })).toBe('accepted')
  expect(journal.state?.unit).toBe(OTHER_HAMLET)
})

test('an edit made where the place was still the old one does not move the case back', () => {
  const journal = openGarden()
  expect(journal.take(OFFICER, edit({}), { unit: OTHER_HAMLET, basedOn: 2 })).toBe('accepted')
  expect(journal.take(HEAD, edit({ area: 10 }), { unit: HAMLET, basedOn: 2 })).toBe('accepted')
  expect(journal.state).toMatchObject({ unit: OTHER_HAMLET, answers: { area: 10 } })
  const third = unitId('hamlet-third')
  expect(journal.take(HEAD, edit({ area: 11 }), { unit: third, basedOn: 2 })).toBe('case.place-moved')
  expect(journal.take(HEAD, edit({}), { unit: HAMLET })).toBe('accepted')
  expect(journal.state?.unit).toBe(HAMLET)
})

test('photos: none twice, none unknown, not too many, and on a day that exists', () => {
  const journal = openGarden()
  expect(journal.take(HEAD, attach('one', '2023-02-30'))).toBe('command.date-invalid')
  expect(journal.take(HEAD, attach('one'))).toBe('accepted')
  expect(journal.take(HEAD, attach('one'))).toBe('photo.exists')
  expect(journal.take(HEAD, { kind: 'describePhoto', data: photo('two') })).toBe('photo.unknown')
  expect(journal.take(HEAD, attach('two', '2023-05-01'))).toBe('accepted')
  expect(journal.take(HEAD, attach('three'))).toBe('photo.too-many')
  expect(journal.take(HEAD, { kind: 'removePhoto', data: { photo: 'one' as PhotoId } })).toBe('accepted')
  expect(journal.take(HEAD, { kind: 'removePhoto', data: { photo: 'one' as PhotoId } })).toBe('photo.unknown')
  expect(journal.state?.photos).toMatchObject([{ id: 'two', takenOn: '2023-05-01', bytes: 10 }])
  expect(journal.take(REVIEWER, attach('three'))).toBe('access.not-allowed')
})

test('a caption written on a phone that had not heard of it does not give withdrawn consent back', () => {
  const journal = openGarden()
  journal.take(HEAD, {
    kind: 'attachPhoto',
    data: { ...photo('one'), consent: true, sha256: '0'.repeat(64), bytes: 1 },
  })
  const seen = journal.state?.version ?? 0
  const say = (consent: boolean) => ({ kind: 'describePhoto', data: { ...photo('one'), consent } }) as const
  journal.take(HEAD, say(false))
  journal.take(NEIGHBOUR, say(true), { basedOn: seen })
  expect(journal.state?.photos).toMatchObject([{ consent: false }])
  journal.take(NEIGHBOUR, say(true))
  expect(journal.state?.photos).toMatchObject([{ consent: true }])
})

test('two people with different fields merge; with the same field both values are kept', () => {
  const journal = openGarden()
  expect(journal.take(HEAD, edit({ name: 'Vườn bưởi', area: 10 }), { basedOn: 2 })).toBe('accepted')
  expect(journal.take(NEIGHBOUR, edit({ name: 'Vườn quýt', watered: false }), { basedOn: 2 })).toBe(
    'accepted',
  )
  expect(journal.state?.answers).toMatchObject({ name: 'Vườn bưởi', area: 10, watered: false })
  expect(journal.state?.contested).toMatchObject({ name: { offered: 'Vườn quýt', by: 'neighbour' } })
  expect(journal.take(OFFICER, move('grow'))).toBe('case.contested')

  const settle = (field: string, value: unknown) => ({ kind: 'settleField', data: { field, value } }) as const
  expect(journal.take(REVIEWER, settle('name', 'x'))).toBe('access.not-allowed')
  expect(journal.take(OFFICER, settle('area', 3))).toBe('case.not-contested')
  expect(journal.take(OFFICER, settle('name', null))).toBe('case.form-invalid')
  expect(journal.take(OFFICER, settle('name', 'Vườn quýt'))).toBe('accepted')
  expect(journal.take(OFFICER, settle('name', 'Vườn bưởi'))).toBe('case.not-contested')
  expect(journal.state).toMatchObject({ contested: {}, answers: { name: 'Vườn quýt' } })
  expect(journal.take(OFFICER, move('grow'))).toBe('accepted')
})

test('the same value from two people is no conflict, nor is one person who edits twice without signal', () => {
  const journal = openGarden()
  journal.take(HEAD, edit({ area: 10 }), { basedOn: 2 })
  expect(journal.take(NEIGHBOUR, edit({ area: 10 }), { basedOn: 2 })).toBe('case.nothing-changed')
  expect(journal.take(HEAD, edit({ area: 12 }), { basedOn: 2 })).toBe('accepted')
  expect(journal.state).toMatchObject({ contested: {}, answers: { area: 12 } })
  const otherPhone: Facts = { ...HEAD, device: 'a second phone' }
  journal.take(otherPhone, edit({ area: 13 }), { basedOn: 2 })
  expect(journal.state).toMatchObject({ contested: { area: { offered: 13 } }, answers: { area: 12 } })
})

test('a third version does not push the second out: it goes back to whoever typed it', () => {
  const journal = openGarden()
  journal.take(HEAD, edit({ area: 10 }), { basedOn: 2 })
  journal.take(NEIGHBOUR, edit({ area: 11 }), { basedOn: 2 })
  expect(journal.take(OFFICER, edit({ area: 12 }), { basedOn: 2 })).toBe('case.third-version')
  expect(journal.take(OFFICER, edit({ area: 11, watered: true }), { basedOn: 2 })).toBe('accepted')
  expect(journal.state).toMatchObject({ contested: { area: { offered: 11 } }, answers: { area: 10 } })
})

test('a version that the case never had was not seen: after a restore nothing is overwritten', () => {
  const journal = openGarden()
  journal.take(HEAD, edit({ area: 10 }), { basedOn: 2 })
  journal.take(NEIGHBOUR, edit({ area: 11 }), { basedOn: 99 })
  expect(journal.state).toMatchObject({ contested: { area: { offered: 11 } }, answers: { area: 10 } })
})

test('a step cannot lie before the one it stands on', () => {
  const journal = openGarden()
  expect(journal.take(OFFICER, move('grow'), { occurredOn: '1991-05-20' })).toBe('case.day-before-stage')
  expect(journal.take(OFFICER, move('grow'), { occurredOn: '2023-05-20' })).toBe('accepted')
})

test('a field that was settled answers a case that was sent back', () => {
  const journal = openGarden()
  journal.take(HEAD, edit({ area: 10 }), { basedOn: 2 })
  journal.take(OFFICER, sendBack('Đo lại'))
  journal.take(NEIGHBOUR, edit({ area: 12 }), { basedOn: 2 })
  journal.take(OFFICER, { kind: 'settleField', data: { field: 'area', value: 12 } })
  expect(journal.state?.sentBack).toBeUndefined()
})

function codesOf(decision: ReturnType<Journal['decide']>): readonly string[] {
  const findings: readonly Finding[] = 'refused' in decision ? (decision.refused.findings ?? []) : []
  return findings.map(({ path, code }) => `${path} ${code}`)
}
