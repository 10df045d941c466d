import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommand, push, type Draft } from '../testing/commands.ts'
import { makeWorld, TODAY, type Caller, type World } from '../testing/world.ts'
import type { BulkAct, BulkAction, BulkDone, BulkPreview, BulkUndone } from '../wire/bulk.ts'

const CHECK: BulkAction = { kind: 'advance', programme: 'skilled-mobilisation', move: 'check' }
const REGISTERED = 'skilled-mobilisation.models-checked'

let world: World
let head: Caller
let officer: Caller
let second: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  head = await world.as('truong.xom')
  officer = await world.as('can.bo.xa')
  second = await world.as('pho.can.bo')
})
afterAll(() => world.close())

async function register(by: Caller, count: number): Promise<readonly Draft[]> {
  const drafts = Array.from({ length: count }, () => openCommand(world))
  expect((await push(by, drafts)).every(({ accepted }) => accepted)).toBe(true)
  return drafts
}

async function post<Body>(by: Caller, path: string, body: object): Promise<Body> {
  const answer = await by.post(path, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body as Body
}

const ids = (drafts: readonly Draft[]) => drafts.map((draft) => draft.case)
const preview = (by: Caller, cases: readonly string[]) =>
  post<BulkPreview>(by, '/api/v1/bulk/preview', { cases })
const undo = (by: Caller, act: string, limit = 500) =>
  post<BulkUndone>(by, `/api/v1/bulk/${act}/undo`, { limit })

async function doAll(by: Caller, action: BulkAction, cases: readonly string[], act = randomUUID()) {
  const reason = action.kind === 'advance' ? {} : { reason: 'Ghi hai lần.' }
  const ask = { act, action, occurredOn: TODAY, cases, ...reason }
  return { act, ask, answer: await post<BulkDone>(by, '/api/v1/bulk', ask) }
}

const stageOf = async (id: string) => (await officer.get(`/api/v1/cases/${id}`)).body.case.stage
const checked = async () =>
  (await officer.get(`/api/v1/figures/${REGISTERED}?unit=vn-c16941@2025&period=2026`)).body.items[0].value

test('a preview says for how many an act is open, and for which not and why, and does nothing', async () => {
  const theirs = await register(head, 3)
  const own = await register(officer, 2)
  const [sentBack] = theirs
  await push(officer, [
    { ...sentBack, id: randomUUID(), kind: 'sendBackCase', basedOn: 2, data: { reason: 'Thiếu ảnh.' } },
  ])
  const { cases, actions } = await preview(officer, [...ids(theirs), ...ids(own), randomUUID()])
  expect(cases).toHaveLength(5)
  const check = actions.find(({ action }) => action.kind === 'advance' && action.move === 'check')
  expect(check?.open.toSorted()).toEqual(ids(theirs.slice(1)).toSorted())
  expect(check?.closed.map(({ code, cases: closed }) => [code, closed.length])).toEqual([
    ['case.own-work', 2],
    ['case.sent-back', 1],
  ])
  expect(await Promise.all(ids(own).map(stageOf))).toEqual(['registered', 'registered'])
})

test('an act is done once however often it is sent, and one undo takes all of it back, figures too', async () => {
  const drafts = await register(head, 4)
  const before = await checked()
  const { act, ask, answer } = await doAll(officer, CHECK, ids(drafts))
  expect(answer).toEqual({ done: ids(drafts), notDone: [] })
  expect(await checked()).toBe(before + 4)
  expect(await post<BulkDone>(officer, '/api/v1/bulk', ask)).toEqual(answer)
  const { items } = (await officer.get(`/api/v1/cases/${ids(drafts)[0]}/timeline`)).body
  expect(items).toHaveLength(3)

  expect(await undo(officer, act, 3)).toMatchObject({ left: [], remaining: 1 })
  expect(await undo(officer, act)).toMatchObject({ left: [], remaining: 0 })
  expect(await undo(officer, act)).toEqual({ undone: [], left: [], remaining: 0 })
  expect(await Promise.all(ids(drafts).map(stageOf))).toEqual(drafts.map(() => 'registered'))
  expect(await checked()).toBe(before)
  const { body } = await officer.get('/api/v1/bulk')
  const listed = body.items.find((one: BulkAct) => one.act === act)
  expect(listed).toMatchObject({ action: CHECK, done: 4, undone: 4, refused: 0, left: [] })
  expect(listed.undoneAt).not.toBeNull()
})

test('what somebody else has gone on with is left and listed; nobody takes back the act of another', async () => {
  const [one, two] = await register(head, 2)
  if (one === undefined || two === undefined) throw new Error('two were registered')
  const { act } = await doAll(officer, CHECK, [one.case, two.case])
  const start = { ...two, id: randomUUID(), kind: 'advanceCase', basedOn: 3, data: { move: 'start' } }
  expect(await push(second, [start])).toMatchObject([{ accepted: true }])
  expect((await second.post(`/api/v1/bulk/${act}/undo`, {})).status).toBe(404)
  const { undone, left } = await undo(officer, act)
  expect(undone).toEqual([one.case])
  expect(left).toMatchObject([{ code: 'case.step-not-last', cases: [two.case] }])
  const listed = (await officer.get('/api/v1/bulk')).body.items.find((item: BulkAct) => item.act === act)
  expect(listed.left).toMatchObject([{ id: two.case }])
})

test('withdrawing and sending back are taken back alike; a withdrawal that another ended is not', async () => {
  const drafts = await register(head, 3)
  const back = await doAll(officer, { kind: 'send-back' }, ids(drafts))
  expect(back.answer.done).toHaveLength(3)
  expect((await undo(officer, back.act)).undone).toHaveLength(3)
  const { act } = await doAll(officer, { kind: 'withdraw' }, ids(drafts))
  const [again] = drafts
  const restore = { ...again, id: randomUUID(), kind: 'restoreCase', basedOn: 9, data: {} }
  expect(await push(second, [restore])).toMatchObject([{ accepted: true }])
  const withdraw = {
    ...again,
    id: randomUUID(),
    kind: 'withdrawCase',
    basedOn: 9,
    data: { reason: 'Trùng.' },
  }
  expect(await push(second, [withdraw])).toMatchObject([{ accepted: true }])
  const { undone, left } = await undo(officer, act)
  expect(undone.toSorted()).toEqual(ids(drafts.slice(1)).toSorted())
  expect(left.flatMap(({ cases }) => cases)).toEqual([again?.case])
})

test('what cannot be done for one does not keep the others; another act under one id, and too many, are refused', async () => {
  const theirs = await register(head, 1)
  const own = await register(officer, 1)
  const { act, answer } = await doAll(officer, CHECK, [...ids(theirs), ...ids(own), randomUUID()])
  expect(answer.done).toEqual(ids(theirs))
  expect(answer.notDone.map(({ code }) => code).toSorted()).toEqual(['case.not-found', 'case.own-work'])
  const other = { act, action: { kind: 'withdraw' }, occurredOn: TODAY, cases: ids(theirs), reason: 'x' }
  expect((await officer.post('/api/v1/bulk', other)).body.code).toBe('command.id-taken')
  const many = Array.from({ length: 501 }, () => randomUUID())
  expect((await officer.post('/api/v1/bulk/preview', { cases: many })).body.code).toBe('bulk.too-many')
})

test('the reason of an act lies with the cases, not with the act', async () => {
  const drafts = await register(head, 1)
  const { act } = await doAll(officer, { kind: 'withdraw' }, ids(drafts))
  const rows = await world.db.selectFrom('bulk_acts').selectAll().where('act_id', '=', act).execute()
  const cases = await world.db.selectFrom('bulk_act_cases').selectAll().where('act_id', '=', act).execute()
  expect(JSON.stringify([rows, cases])).not.toContain('hai lần')
})
