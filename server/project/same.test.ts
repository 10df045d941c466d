import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterOfficerByHand } from '../accounts/officer.ts'
import { beginPosting } from '../accounts/posting.ts'
import { foldFigures } from '../jobs/fold.ts'
import { EXAMPLE_PASSWORD } from '../seed/accounts.ts'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, TODAY, type Caller, type World } from '../testing/world.ts'
import { checkFigures } from './check-figures.ts'
import { dumpProjections } from './dump.testing.ts'
import { rebuild } from './rebuild.ts'

let world: World
let committee: Caller
let farmers: Caller
let province: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  committee = await world.as('can.bo.xa')
  farmers = await world.as('hoi.nong.dan')
  // The board of the province sees what both of them enter.
  province = await world.as('dan.van.tinh')
})
afterAll(() => world.close())

const NGHIA_DAN = 'vn-c16941@2025'
const REGISTERED = 'skilled-mobilisation.models-registered'
const STARTED = 'skilled-mobilisation.models-started'

async function register(by: Caller, name: string): Promise<string> {
  const draft = openCommand(world, { name })
  const [verdict] = await push(by, [draft])
  expect(verdict?.problem).toBeUndefined()
  return draft.case
}

async function act(by: Caller, id: string, kind: string, data: unknown): Promise<string> {
  const page = (await province.get(`/api/v1/cases/${id}`)).body.case
  const { programme, pack, unit, version } = page
  const heading = { id: randomUUID(), case: id, programme, pack, unit, occurredOn: TODAY, basedOn: version }
  const [verdict] = await push(by, [{ ...heading, kind, data }])
  return verdict?.problem?.code ?? 'accepted'
}

async function figure(by: Caller, query = ''): Promise<number> {
  const { body } = await by.get(`/api/v1/figures/${REGISTERED}?kind=counted&unit=${NGHIA_DAN}${query}`)
  return body.items[0].value
}

async function figures(query = ''): Promise<readonly number[]> {
  return Promise.all([committee, farmers, province].map((by) => figure(by, query)))
}

async function records(by: Caller, query = ''): Promise<readonly string[]> {
  const { body } = await by.get(`/api/v1/figures/${REGISTERED}/records?unit=${NGHIA_DAN}&limit=200${query}`)
  expect(body.items.length).toBe(body.total)
  return body.items.map(({ id }: { id: string }) => id)
}

const noDifference = async () => expect((await checkFigures(world.context)).differences).toEqual([])

// A period that cuts through a half-month is counted from the records, all others from the totals.
const PERIODS = ['', '&period=2026', '&period=2026-11-20/2026-11-25']

test('one thing that two organisations registered counts once for the commune and once for each of them', async () => {
  const before = await Promise.all(PERIODS.map(figures))
  const first = await register(committee, 'Mô hình nuôi ếch xóm Bình Hải')
  const second = await register(farmers, 'Nuôi ếch ở xóm Bình Hải')
  const plus = (place: number, added: readonly number[]) =>
    before[place]?.map((count, reader) => count + (added[reader] ?? 0))
  for (const [place, period] of PERIODS.entries())
    expect(await figures(period)).toEqual(plus(place, [1, 1, 2]))
  expect(await act(province, second, 'linkSame', { as: first })).toBe('accepted')
  await noDifference()
  for (const [place, period] of PERIODS.entries()) {
    expect(await figures(period), period).toEqual(plus(place, [1, 1, 1]))
    expect(await records(committee, period)).toContain(first)
    expect(await records(farmers, period)).toContain(second)
    const seen = await records(province, period)
    expect([seen.includes(first), seen.includes(second), seen.length]).toEqual([
      true,
      false,
      await figure(province, period),
    ])
  }
  while ((await foldFigures(world.db)) > 0) continue
  expect(await figures()).toEqual(plus(0, [1, 1, 1]))
  const table = (await province.get(`/api/v1/unit-table?programme=skilled-mobilisation&unit=${NGHIA_DAN}`))
    .body
  expect(table.whole[REGISTERED].value).toBe(await figure(province))
  // The first is withdrawn: the thing is still there, through the second.
  expect(await act(province, first, 'withdrawCase', { reason: 'Ghi nhầm' })).toBe('accepted')
  expect(await figures()).toEqual(plus(0, [0, 1, 1]))
  expect(await act(province, first, 'restoreCase', {})).toBe('accepted')
  expect(await act(province, second, 'unlinkSame', { from: first })).toBe('accepted')
  expect(await figures()).toEqual(plus(0, [1, 1, 2]))
  await noDifference()
})

test('a step of one changes what the other counts for, also in another branch than the one who takes it', async () => {
  const first = await register(committee, 'Tuyến đường hoa xóm Bình Hải')
  const second = await register(farmers, 'Đường hoa xóm Bình Hải')
  expect(await act(province, second, 'linkSame', { as: first })).toBe('accepted')
  const started = async () => {
    const { body } = await province.get(`/api/v1/figures/${STARTED}?kind=counted&unit=${NGHIA_DAN}`)
    return body.items[0].value as number
  }
  const before = await started()
  const bring = async (by: Caller, id: string) => {
    await act(by, id, 'advanceCase', { move: 'check' })
    return act(by, id, 'advanceCase', { move: 'start' })
  }
  expect(await bring(await secondFarmer(), second)).toBe('accepted')
  expect(await started()).toBe(before + 1)
  expect(await bring(await world.as('pho.can.bo'), first)).toBe('accepted')
  expect(await started()).toBe(before + 1)
  await noDifference()
})

test('whoever may not see both can neither link them nor tell that the other is there', async () => {
  const first = await register(committee, 'Tổ tự quản bảo vệ môi trường')
  const second = await register(farmers, 'Tổ tự quản môi trường')
  expect(await act(farmers, second, 'linkSame', { as: first })).toBe('case.other-not-found')
  expect(await act(farmers, second, 'linkSame', { as: randomUUID() })).toBe('case.other-not-found')
  expect(await act(await world.as('lanh.dao'), second, 'linkSame', { as: first })).toBe('access.not-allowed')
  expect(await act(province, second, 'linkSame', { as: first })).toBe('accepted')
  const timeline = async (by: Caller) =>
    (await by.get(`/api/v1/cases/${second}/timeline`)).body.items.map((item: { type: string }) => item.type)
  expect(await timeline(province)).toContain('sameLinked')
  expect(await timeline(farmers)).not.toContain('sameLinked')
})

test('whatever happens to linked cases, in whatever order and at once, figures and a rebuild agree', async () => {
  const makers = [committee, farmers, await world.as('ghi.tinh')]
  const ids = await Promise.all(
    Array.from({ length: 6 }, (_, index) => register(makers[index % 3] ?? farmers, `Việc chung số ${index}`)),
  )
  const random = makeRandom(7)
  const pick = () => ids[Math.floor(random() * ids.length)] ?? ''
  const acts = [
    () => act(province, pick(), 'linkSame', { as: pick() }),
    () => act(province, pick(), 'linkSame', { as: pick() }),
    () => act(province, pick(), 'unlinkSame', { from: pick() }),
    () => act(province, pick(), 'tellApart', { from: pick() }),
    () => act(province, pick(), 'withdrawCase', { reason: 'Thử' }),
    () => act(province, pick(), 'restoreCase', {}),
    () => act(province, pick(), 'advanceCase', { move: 'stop', reason: 'Thử' }),
    () =>
      act(farmers, pick(), 'editCase', {
        answers: { sector: random() < 0.5 ? 'economy' : 'culture-society' },
      }),
  ]
  const taken = new Map<string, number>()
  let things = 0
  for (let round = 0; round < 40; round++) {
    const together = Array.from({ length: 4 }, () => acts[Math.floor(random() * acts.length)]?.())
    for (const code of await Promise.all(together)) taken.set(code ?? '', (taken.get(code ?? '') ?? 0) + 1)
    await noDifference()
    things += await countThings()
  }
  expect(things).toBeGreaterThan(0)
  expect(taken.get('accepted')).toBeGreaterThan(30)
  const before = await dumpProjections(world.db)
  await rebuild(world.context)
  const after = await dumpProjections(world.db)
  for (const table of Object.keys(before)) expect(after[table], table).toBe(before[table])
})

async function countThings(): Promise<number> {
  const rows = await world.db
    .selectFrom('cases')
    .select('same_group')
    .where('same_group', 'is not', null)
    .execute()
  return new Set(rows.map((row) => row.same_group)).size
}

// Nobody checks what she registered herself.
async function secondFarmer(): Promise<Caller> {
  await enterOfficerByHand(world.db, {
    name: 'hoi.nong.dan.2',
    fullName: 'Người thứ hai',
    password: EXAMPLE_PASSWORD,
    mustChange: false,
    isExample: true,
    on: TODAY,
  })
  await beginPosting(world.db, {
    officerName: 'hoi.nong.dan.2',
    organisation: 'hnd-nghia-dan',
    role: 'officer',
    unit: NGHIA_DAN,
    programmes: null,
    from: TODAY,
  })
  return world.as('hoi.nong.dan.2')
}

// The same every time: a failure can be looked at again.
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
