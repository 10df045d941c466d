import { unitId, type UnitChange } from '@gieo/engine/unit/unit.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterOfficerByHand } from '../accounts/officer.ts'
import { beginPosting } from '../accounts/posting.ts'
import { rebuild } from '../project/rebuild.ts'
import { EXAMPLE_PASSWORD } from '../seed/accounts.ts'
import { operatorHeading } from '../store/record.ts'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import { recordUnitChange, undoRecordedChange } from './change.ts'
import { carryOutDue, listWaiting } from './waiting.ts'

const NGHIA_DAN = unitId('vn-c16941@2025')
const NGHIA_THO = unitId('vn-c16969@2025')
const MERGED = unitId('vn-c16941@2027')
const AGAIN = unitId('vn-c16941@2028')
const REGISTERED = 'skilled-mobilisation.models-registered'

let world: World
let province: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  province = await world.as('dan.van.tinh')
  const operator = { name: 'quan.tri', fullName: 'Phạm Văn Quản', password: EXAMPLE_PASSWORD }
  await enterOfficerByHand(world.db, { ...operator, mustChange: false, isExample: true, on: '2026-01-01' })
  const posting = {
    organisation: 'dan-van-nghe-an',
    role: 'operator',
    unit: 'vn-40',
    programmes: null,
  } as const
  await beginPosting(world.db, { officerName: 'quan.tri', ...posting, from: '2026-01-01' })
})
afterAll(() => world.close())

const merger = actOf('merger-2027', '2027-01-01', [NGHIA_DAN, NGHIA_THO], MERGED)
const later = actOf('renewal-2028', '2028-01-01', [MERGED], AGAIN)

function actOf(
  id: string,
  on: string,
  ends: UnitChange['ends'],
  into: UnitChange['ends'][number],
): UnitChange {
  return {
    id,
    on,
    basis: 'Nghị quyết ví dụ',
    title: { vi: `Sắp xếp ${on}`, en: `Reorganisation of ${on}` },
    ends,
    begins: [
      {
        id: into,
        code: into.slice(4, 9),
        name: 'Nghĩa Đàn Mới',
        fullName: 'Xã Nghĩa Đàn Mới',
        nameEn: undefined,
        level: 'commune',
        type: 'xa',
        parent: unitId('vn-40'),
        aliases: [],
      },
    ],
    changes: [],
    successions: ends.map((from) => ({ from, to: into, kind: 'whole' })),
  }
}

const enter = (change: UnitChange) =>
  recordUnitChange(world.context, change, operatorHeading(world.clock.today()))
const undo = (id: string) => undoRecordedChange(world.context, id, operatorHeading(world.clock.today()))
const ids = async () => (await listWaiting(world.db)).map(({ id }) => id)
const home = async () => (await (await world.as('can.bo.xa')).get('/api/v1/session')).body.homeUnit
async function count(unit: string, map: string): Promise<number> {
  const { body } = await province.get(`/api/v1/figures/${REGISTERED}?unit=${unit}&map=${map}&kind=counted`)
  return body.items[0].value
}

test('acts dated ahead wait in the order of their days, each checked on what the earlier ones leave', async () => {
  expect(await enter(later)).toMatchObject({ refused: { code: 'unit.change-broken' } })
  expect(await enter(merger)).toMatchObject({ waits: '2027-01-01' })
  expect(await enter(later)).toMatchObject({ waits: '2028-01-01' })
  expect(await enter(merger)).toMatchObject({ refused: { findings: [{ code: 'unit.act-known' }] } })
  expect(await ids()).toEqual([merger.id, later.id])
  expect(await home()).toBe(NGHIA_DAN)
})

test('one that would leave a waiting one without its units is refused, and so is dropping what a later one needs', async () => {
  const early = actOf('early', '2026-12-15', [NGHIA_DAN], unitId('vn-c16941@2026'))
  expect(await enter(early)).toMatchObject({
    refused: { findings: [merger, later].map(({ on }) => ({ code: 'unit.breaks-waiting', values: { on } })) },
  })
  expect(await undo(merger.id)).toMatchObject({ refused: { code: 'unit.change-not-undoable' } })
  expect(await ids()).toEqual([merger.id, later.id])
})

test('a split that says nothing of a hamlet, a circle, and a unit ended twice are refused with all findings', async () => {
  const broken = {
    ...actOf('broken', '2027-06-01', [NGHIA_DAN, NGHIA_DAN], unitId('vn-new')),
    successions: [],
  }
  const answer = await enter(broken)
  expect('refused' in answer && answer.refused.findings?.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['unit.ended', 'unit.named-twice', 'unit.no-successor', 'unit.no-predecessor']),
  )
  const circle: UnitChange = {
    ...actOf('circle', '2027-06-01', [], unitId('vn-loop')),
    begins: [
      { ...merger.begins[0], id: unitId('vn-loop'), parent: unitId('vn-loop'), code: undefined } as never,
    ], // lies in itself
  }
  expect(await enter(circle)).toMatchObject({
    refused: { findings: [{ code: 'unit.parent-wrong-level' }, {}] },
  })
  expect(await ids()).toEqual([merger.id, later.id])
})

test('a preview says what moves, whose accounts are touched, and that totals stay; only an operator above it sees it', async () => {
  const operator = await world.as('quan.tri')
  const ahead = actOf('seen', '2027-03-01', [unitId('vn-c17569@2025')], unitId('vn-c17569@2027'))
  const { status, body } = await operator.post('/api/v1/unit-acts/preview', ahead)
  expect(status, JSON.stringify(body)).toBe(200)
  expect(body.casesBefore).toBe(body.casesAfter)
  expect(body.casesMoved).toBe(body.ends[0].cases)
  expect(body.begins[0].cases).toBe(body.ends[0].cases)
  expect(body.postings.map(({ from }: { from: { id: string } }) => from.id)).toContain('vn-c17569@2025')
  expect(body.waits).toBe(true)
  expect((await (await world.as('can.bo.xa')).post('/api/v1/unit-acts/preview', ahead)).status).toBe(403)
  expect(await ids()).toEqual([merger.id, later.id])
})

test('on its day an act is carried out, also by a server that stood still over that day and the next one', async () => {
  const whole = await count('vn-40', '2026-11-23')
  const parts = (await count(NGHIA_DAN, '2026-11-23')) + (await count(NGHIA_THO, '2026-11-23'))
  world.clock.set('2026-12-31')
  expect(await carryOutDue(world.context)).toEqual([])
  world.clock.set('2028-02-03')
  expect((await carryOutDue(world.context)).map(({ id }) => id)).toEqual([merger.id, later.id])
  expect(await carryOutDue(world.context)).toEqual([])
  expect(await ids()).toEqual([])
  expect(await home()).toBe(AGAIN)
  expect(await count(MERGED, '2027-06-01')).toBe(parts)
  expect(await count(AGAIN, '2028-02-03')).toBe(parts)
  for (const map of ['2023-08-31', '2026-11-23', '2027-06-01', '2028-02-03'])
    expect(await count('vn-40', map)).toBe(whole)
})

test('after its day it is undone like any other, the later one first', async () => {
  expect(await undo(merger.id)).toMatchObject({ refused: { code: 'unit.change-not-undoable' } })
  expect(await undo(later.id)).toHaveProperty('position')
  expect(await undo(merger.id)).toHaveProperty('position')
  expect(await home()).toBe(NGHIA_DAN)
})

test('what waits is in the journal: a rebuild gives the same list', async () => {
  world.clock.set('2028-02-03')
  const next = actOf('merger-2029', '2029-01-01', [NGHIA_DAN, NGHIA_THO], unitId('vn-c16941@2029'))
  expect(await enter(next)).toMatchObject({ waits: next.on })
  const before = await world.db.selectFrom('waiting_acts').selectAll().execute()
  await rebuild(world.context)
  expect(await world.db.selectFrom('waiting_acts').selectAll().execute()).toEqual(before)
  expect(await undo(next.id)).toHaveProperty('position')
  expect(await ids()).toEqual([])
})
