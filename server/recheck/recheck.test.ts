import { randomUUID } from 'node:crypto'
import { draw } from '@gieo/engine/recheck/draw.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuild } from '../project/rebuild.ts'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import type { RecheckList } from '../wire/rechecks.ts'

const REGISTERED = 'skilled-mobilisation.models-registered'
const NGHIA_DAN = 'vn-c16941@2025'

let world: World
let leader: Caller
let other: Caller
const asked = { id: randomUUID(), indicator: REGISTERED, unit: NGHIA_DAN, period: '2026-11', margin: 0.1 }

beforeAll(async () => {
  world = await makeWorld('example')
  leader = await world.as('lanh.dao')
  other = await world.as('quan.thanh')
  await push(
    await world.as('truong.xom'),
    Array.from({ length: 12 }, (_, at) =>
      openCommand(world, { name: `Mô hình ${at}`, beneficiaries: 'bí-mật' }),
    ),
  )
})
afterAll(() => world.close())

async function mine(caller: Caller): Promise<RecheckList['items']> {
  const { status, body } = await caller.get('/api/v1/rechecks/mine')
  expect(status, JSON.stringify(body)).toBe(200)
  return (body as RecheckList).items
}

const rate = async (caller: Caller, unit = NGHIA_DAN) =>
  (await caller.get(`/api/v1/figures/${REGISTERED}/rechecks?unit=${unit}`)).body

test('only whoever leads there draws; an officer of another commune of the same line gets the records', async () => {
  expect((await other.post('/api/v1/rechecks', asked)).status).toBe(403)
  const { status, body } = await leader.post('/api/v1/rechecks', asked)
  expect(status, JSON.stringify(body)).toBe(200)
  expect(body).toMatchObject({ counted: 12, drawn: 11, withoutOfficer: 0 })
  expect((await leader.post('/api/v1/rechecks', asked)).body.code).toBe('recheck.known')
  expect((await mine(other)).length).toBe(11)
  expect(await mine(await world.as('can.bo.xa'))).toEqual([])
})

test('whoever knows the seed draws the same again', async () => {
  const { seed } = await world.db.selectFrom('rechecks').select('seed').executeTakeFirstOrThrow()
  const counts = await world.db
    .selectFrom('case_counts')
    .select('case_id')
    .where('indicator', '=', REGISTERED)
    .where('on_date', '>=', '2026-11-01')
    .where('unit_id', 'like', 'vn-h40%')
    .execute()
  const drawn = await world.db.selectFrom('recheck_cases').select('case_id').execute()
  const again = draw(
    counts.map(({ case_id }) => ({ id: case_id, stratum: NGHIA_DAN })),
    11,
    seed,
  )
  expect(again.toSorted()).toEqual(drawn.map(({ case_id }) => case_id).toSorted())
})

test('the list says what is needed to find a record and nothing more, and opens no case', async () => {
  const [item] = await mine(other)
  expect(Object.keys(item ?? {}).toSorted()).toEqual([
    'amount',
    'case',
    'draw',
    'labelEn',
    'labelVi',
    'measure',
    'on',
    'place',
    'title',
    'until',
  ])
  expect(JSON.stringify(await mine(other))).not.toContain('bí-mật')
  expect((await other.get(`/api/v1/cases/${item?.case}`)).status).toBeGreaterThanOrEqual(403)
})

test('what was found stands beside the figure, with its interval; residents learn nothing of how many were counted', async () => {
  const items = await mine(other)
  const mark = (item: RecheckList['items'][number] | undefined, body: object, by = other) =>
    by.post(`/api/v1/rechecks/${item?.draw}/${item?.case}`, body)
  expect((await mark(items[0], { result: 'differs', differs: [] })).body.code).toBe('recheck.differs')
  expect((await mark(items[0], { result: 'as-written', differs: [] }, leader)).status).toBe(404)
  expect(await rate(await world.as())).toMatchObject({ looked: 0, share: null })
  for (const [at, item] of items.entries()) {
    const body =
      at === 0
        ? { result: 'differs', differs: ['amount'] }
        : { result: at === 1 ? 'could-not-go' : 'as-written', differs: [] }
    expect((await mark(item, body)).status).toBe(200)
  }
  expect((await mark(items[0], { result: 'as-written', differs: [] })).body.code).toBe('recheck.marked')
  expect(await mine(other)).toEqual([])
  const found = await rate(leader)
  expect(found).toMatchObject({ counted: 12, drawn: 11, looked: 10, differs: 1, couldNotGo: 1, share: 0.1 })
  expect([found.low.toFixed(3), found.high.toFixed(3)]).toEqual(['0.018', '0.404'])
  expect(await rate(await world.as())).toMatchObject({ counted: null, drawn: null, looked: 10, differs: 1 })
  expect(await rate(leader, 'vn-40')).toMatchObject({ looked: 10 })
  expect(await rate(leader, 'vn-c17569@2025')).toMatchObject({ looked: 0 })
})

test('after its day nobody sees the records any more; a rebuild gives the same rows', async () => {
  expect((await leader.post('/api/v1/rechecks', { ...asked, id: randomUUID() })).status).toBe(200)
  expect((await mine(other)).length).toBe(11)
  const all = () =>
    world.db.selectFrom('recheck_cases').selectAll().orderBy('draw_id').orderBy('case_id').execute()
  const before = await all()
  await rebuild(world.context)
  expect(await all()).toEqual(before)
  world.clock.set('2026-12-24')
  expect(await mine(other)).toEqual([])
})
