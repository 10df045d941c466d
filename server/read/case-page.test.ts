import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommand, push, type Draft } from '../testing/commands.ts'
import { makeWorld, TODAY, type Caller, type World } from '../testing/world.ts'
import type { CasePage, Timeline, Worklist } from '../wire/cases.ts'

let world: World
let head: Caller
let officer: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  head = await world.as('truong.xom')
  officer = await world.as('can.bo.xa')
})
afterAll(() => world.close())

async function open(by: Caller): Promise<Draft> {
  const draft = openCommand(world)
  const [verdict] = await push(by, [draft])
  expect(verdict).toMatchObject({ accepted: true })
  return draft
}

async function act(by: Caller, draft: Draft, kind: string, basedOn: number, data: object): Promise<void> {
  const [verdict] = await push(by, [{ ...draft, id: randomUUID(), kind, basedOn, data }])
  expect(verdict, JSON.stringify(verdict)).toMatchObject({ accepted: true })
}

async function page(by: Caller, id: string): Promise<CasePage> {
  const { status, body } = await by.get(`/api/v1/cases/${id}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body as CasePage
}

async function worklist(by: Caller): Promise<Worklist> {
  const { status, body } = await by.get('/api/v1/worklist?limit=200')
  expect(status, JSON.stringify(body)).toBe(200)
  return body as Worklist
}

const kindOf = (list: Worklist, id: string) => list.items.find((item) => item.case.id === id)?.kind

test('a page says which moves are open to the reader, and why the others are not', async () => {
  const { case: id } = await open(head)
  const forOfficer = await page(officer, id)
  expect(forOfficer.moves.find((move) => move.id === 'check')).toMatchObject({
    open: true,
    why: null,
    to: 'checked',
  })
  expect(forOfficer).toMatchObject({ mayEdit: true, maySendBack: true, publicUrl: null })
  const forHead = await page(head, id)
  expect(forHead.moves.find((move) => move.id === 'check')).toMatchObject({
    open: false,
    whyCode: 'access.not-allowed',
  })
  expect(forHead.moves.find((move) => move.id === 'check')?.why).toMatch(/\p{L}/u)
  expect(forHead).toMatchObject({ mayEdit: true, maySendBack: false })
  const forLeader = await page(await world.as('lanh.dao'), id)
  expect(forLeader).toMatchObject({ mayEdit: false, maySendBack: false })
  expect(forLeader.moves.every((move) => !move.open)).toBe(true)
})

test('nobody checks her own registration; the page says so before she tries', async () => {
  const { case: id } = await open(officer)
  expect((await page(officer, id)).moves.find((move) => move.id === 'check')).toMatchObject({
    open: false,
    whyCode: 'case.own-work',
  })
  const second = await world.as('pho.can.bo')
  expect((await page(second, id)).moves.find((move) => move.id === 'check')).toMatchObject({ open: true })
})

test('a move that needs the whole form names the fields that are missing', async () => {
  const draft = await open(head)
  await act(officer, draft, 'advanceCase', 2, { move: 'check' })
  await act(head, draft, 'advanceCase', 3, { move: 'start' })
  const { moves, publicUrl } = await page(officer, draft.case)
  const effective = moves.find((move) => move.id === 'confirm-effective')
  expect(effective).toMatchObject({ open: false, whyCode: 'case.form-incomplete' })
  expect(effective?.missing).toContain('goals')
  expect(publicUrl).toBe(`/models/${draft.case}`)
})

test('a case out of reach does not exist: no page, no timeline', async () => {
  const { case: id } = await open(head)
  for (const name of ['quan.thanh', 'cong.an', 'hoi.nong.dan']) {
    const caller = await world.as(name)
    for (const path of [`/api/v1/cases/${id}`, `/api/v1/cases/${id}/timeline`]) {
      expect((await caller.get(path)).body).toMatchObject({ status: 404, code: 'case.not-found' })
    }
  }
  expect((await officer.get('/api/v1/cases/not-an-id')).status).toBe(400)
  expect((await officer.get(`/api/v1/cases/${randomUUID()}`)).status).toBe(404)
})

test('a timeline tells the journal newest first, with names and with the words put back', async () => {
  const draft = await open(head)
  await act(officer, draft, 'sendBackCase', 2, { reason: 'Thiếu ngày họp xóm.' })
  const { body } = await officer.get(`/api/v1/cases/${draft.case}/timeline`)
  const { items } = body as Timeline
  expect(items.map(({ type }) => type)).toEqual(['caseSentBack', 'stageEntered', 'caseOpened'])
  expect(items[0]).toMatchObject({
    actorName: 'Hồ Thị Thanh',
    event: { reason: 'Thiếu ngày họp xóm.' },
    version: 3,
    device: 'phone',
    unitName: null,
    erased: false,
  })
  expect(items[2]).toMatchObject({
    actorName: 'Nguyễn Thị Mận',
    organisationName: 'UBND xã Nghĩa Đàn',
    occurredOn: TODAY,
    event: { answers: { name: 'Vườn ổi và ao cá ven suối' } },
    unitName: 'Xóm Bình Hải',
  })
})

test('a worklist holds what the reader can do now, and nothing that only others can', async () => {
  const draft = await open(head)
  const own = await open(officer)
  expect(kindOf(await worklist(officer), draft.case)).toBe('check')
  expect(kindOf(await worklist(officer), own.case)).toBeUndefined()
  expect(kindOf(await worklist(head), draft.case)).toBeUndefined()
  await act(officer, draft, 'sendBackCase', 2, { reason: 'Thiếu ảnh.' })
  expect(kindOf(await worklist(head), draft.case)).toBe('sent-back')
  await act(head, draft, 'editCase', 3, { answers: { lead: 'Chi hội Phụ nữ xóm' } })
  expect(kindOf(await worklist(officer), draft.case)).toBe('check')
  await act(officer, draft, 'advanceCase', 4, { move: 'check' })
  expect(kindOf(await worklist(head), draft.case)).toBe('advance')
  const list = await worklist(officer)
  expect(list.recent[0]).toMatchObject({ type: 'stageEntered', stage: 'checked', caseId: draft.case })
  for (const { kind, count } of list.counts)
    expect(list.items.filter((item) => item.kind === kind).length).toBe(count)
  expect(list.items.map(({ waitingDays }) => waitingDays)).toEqual(
    list.items.map(({ waitingDays }) => waitingDays).toSorted((a, b) => b - a),
  )
})

test('a field that two people changed apart waits for a person to decide', async () => {
  const draft = await open(head)
  await act(officer, draft, 'editCase', 2, { answers: { lead: 'Hội Nông dân' } })
  const [verdict] = await push(head, [
    { ...draft, id: randomUUID(), kind: 'editCase', basedOn: 2, data: { answers: { lead: 'Đoàn xã' } } },
  ])
  expect(verdict).toMatchObject({ accepted: true })
  expect(kindOf(await worklist(officer), draft.case)).toBe('contested')
})

test('a leader who may do nothing has an empty worklist and still sees what happened last', async () => {
  const list = await worklist(await world.as('lanh.dao'))
  expect(list).toMatchObject({ unit: 'vn-40', items: [], counts: [] })
  expect(list.recent.length).toBeGreaterThan(0)
  const police = await worklist(await world.as('cong.an'))
  expect(police.recent).toEqual([])
})
