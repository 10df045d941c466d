import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, TODAY, type Caller, type World } from '../testing/world.ts'
import type { CaseList } from '../wire/cases.ts'
import type { FigureList, FigureRow } from '../wire/figures.ts'

const REGISTERED = 'skilled-mobilisation.models-registered'
const MAPS = ['2023-08-31', '2024-12-01', '2025-07-01']
const NGHIA_DAN = 'vn-c16941@2025'
// The half-month of today: the example ends before it.
const HALF = '2026-11-15/2026-11-30'
const NGHIA_BINH = 'vn-c16960@2010'

let world: World
let nobody: Caller
let leader: Caller
let officer: Caller
let farmers: Caller

beforeAll(async () => {
  world = await makeWorld('example')
  nobody = await world.as()
  leader = await world.as('lanh.dao')
  officer = await world.as('can.bo.xa')
  farmers = await world.as('hoi.nong.dan')
  const head = await world.as('truong.xom')
  // Seven of the hamlet, three of the association, all after the example ends.
  await push(
    head,
    Array.from({ length: 7 }, () => openCommand(world, {})),
  )
  await push(
    farmers,
    Array.from({ length: 3 }, () => openCommand(world, {})),
  )
})
afterAll(() => world.close())

async function counted(caller: Caller, query: string, indicator = REGISTERED): Promise<FigureRow> {
  const { status, body } = await caller.get(`/api/v1/figures/${indicator}?kind=counted&${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  const [figure] = (body as FigureList).items
  if (figure === undefined) throw new Error(`nothing counted for ${query}`)
  return figure
}

test('a figure of staff opens onto exactly as many records as it says', async () => {
  for (const query of [
    '',
    'period=2026',
    `unit=${NGHIA_DAN}`,
    `unit=${NGHIA_BINH}&map=2023-08-31`,
    'unit=16960&map=2024-12-01',
    `period=${TODAY}`,
  ]) {
    const { value, recordsUrl } = await counted(leader, query)
    const { body } = await leader.get(`${recordsUrl}&limit=200`)
    expect((body as CaseList).total).toBe(value)
    expect((body as CaseList).items.length).toBe(value)
    expect(value).toBeGreaterThan(0)
  }
})

test('the province counts the same in every map', async () => {
  const values = await Promise.all(MAPS.map(async (map) => (await counted(leader, `map=${map}`)).value))
  expect(new Set(values).size).toBe(1)
})

test('a hamlet record of 2026 is counted in the commune of 2023 that its hamlet lay in', async () => {
  const today = await counted(leader, `unit=${NGHIA_DAN}&period=${HALF}`)
  const then = await counted(leader, `unit=${NGHIA_BINH}&period=${HALF}&map=2023-08-31`)
  expect(today.value).toBe(10)
  expect(then).toMatchObject({ value: 10, unitName: 'Xã Nghĩa Bình', map: '2023-08-31' })
})

test('a unit is found by its state code in the map asked for', async () => {
  expect((await counted(leader, 'unit=16941&map=2023-08-31')).unit).toBe('vn-c16941@2010')
  expect((await counted(leader, 'unit=16941')).unit).toBe(NGHIA_DAN)
  expect((await counted(leader, 'unit=40')).unit).toBe('vn-40')
})

test('each officer counts what the branches of the posting reach; residents read what was published', async () => {
  const query = `unit=${NGHIA_DAN}&period=2026-11`
  expect((await counted(officer, query)).value).toBe(7)
  expect((await counted(farmers, query)).value).toBe(3)
  expect((await counted(leader, query)).value).toBe(10)
  expect(await counted(nobody, query)).toMatchObject({ value: null, suppressed: true })
})

test('halves of months add up to the same as days', async () => {
  const whole = await counted(leader, 'period=2026-11')
  const halves = await Promise.all(
    ['2026-11-01/2026-11-14', HALF, '2026-11-16/2026-11-23', '2026-11-23', '2026-11-22'].map(
      async (period) => (await counted(leader, `period=${period}`)).value,
    ),
  )
  const [first, second, days, today, yesterday] = halves
  expect((first ?? 0) + (second ?? 0)).toBe(whole.value)
  expect([second, days, today, yesterday]).toEqual([10, 10, 10, 0])
})

test('residents and officers of other places see no count from 1 to 4, and no door to it', async () => {
  await push(
    await world.as('quan.thanh'),
    Array.from({ length: 3 }, () => ({ ...openCommand(world, {}), unit: 'vn-h40-bui-son' })),
  )
  const query = `unit=vn-c17569@2025&period=2026-11`
  expect((await counted(leader, query)).value).toBe(3)
  for (const reader of [nobody, officer]) {
    const figure = await counted(reader, query)
    expect(figure).toMatchObject({ value: null, suppressed: true, recordsUrl: null })
    const { status, body } = await reader.get(`/api/v1/figures/${REGISTERED}/records?${query}`)
    expect([status, (body as CaseList).items, (body as CaseList).total]).toEqual([200, [], null])
  }
})

test('residents cannot subtract two readings a day apart: their periods are those with a name', async () => {
  for (const period of ['2026-11-15/2026-11-30', '2026-11-23', '2026-01-01/2026-11-22']) {
    const { status, body } = await nobody.get(`/api/v1/figures/${REGISTERED}?period=${period}`)
    expect([status, (body as { code: string }).code]).toEqual([422, 'figure.period-too-fine'])
  }
})

test('the records that residents open hold published models only, without officers or private answers', async () => {
  const { status, body } = await nobody.get(`/api/v1/figures/${REGISTERED}/records?limit=200`)
  const { items } = body as CaseList
  expect(status).toBe(200)
  expect(items.length).toBeGreaterThan(0)
  for (const { group, recorder, stage, answers } of items) {
    expect([group, recorder, stage]).not.toContain('defence-security')
    expect(recorder).toBe('')
    expect(stage).not.toBe('registered')
    expect(Object.keys(answers)).not.toContain('beneficiaries')
  }
})

test('a figure that is not public is refused: 401 to nobody, 403 to an officer of another place', async () => {
  const path = '/api/v1/figures/skilled-mobilisation.models-checked'
  for (const at of [path, `${path}/records`]) {
    expect((await nobody.get(at)).body).toMatchObject({ status: 401, code: 'figure.not-public' })
    expect((await officer.get(at)).body).toMatchObject({ status: 403, code: 'access.out-of-scope' })
    expect((await leader.get(at)).status).toBe(200)
  }
})

test('what cannot be asked is refused by name', async () => {
  const refused = async (path: string) => {
    const { status, body } = await nobody.get(path)
    return [status, body.code]
  }
  expect(await refused('/api/v1/figures/no.such')).toEqual([404, 'figure.unknown'])
  expect(await refused('/api/v1/figures/no.such/records')).toEqual([404, 'figure.unknown'])
  expect(await refused(`/api/v1/figures/${REGISTERED}?period=2023-13`)).toEqual([
    400,
    'figure.period-invalid',
  ])
  expect(await refused(`/api/v1/figures/${REGISTERED}?unit=nowhere`)).toEqual([422, 'unit.unknown'])
  expect(await refused(`/api/v1/figures/${REGISTERED}?map=2023-02-30`)).toEqual([400, 'request.malformed'])
  expect(await refused(`/api/v1/figures/${REGISTERED}?unit=%00`)).toEqual([400, 'request.malformed'])
  expect(await refused(`/api/v1/figures/${REGISTERED}?unit=${NGHIA_BINH}&map=${TODAY}`)).toEqual([
    422,
    'unit.ended',
  ])
  expect(await refused(`/api/v1/figures/${REGISTERED}?unit=${NGHIA_DAN}&map=2023-08-31`)).toEqual([
    422,
    'unit.not-yet',
  ])
  expect(await refused(`/api/v1/figures/${REGISTERED}/records?after=nonsense`)).toEqual([
    400,
    'request.malformed',
  ])
})

test('a declared figure stays with its source and qualifier and is never beside a number it was added to', async () => {
  const { body } = await nobody.get('/api/v1/indicators')
  const [first] = body.items.filter((item: { kind: string }) => item.kind === 'declared')
  const { status, body: found } = await nobody.get(`/api/v1/figures/${first.name}`)
  expect(status).toBe(200)
  const { items } = found as FigureList
  expect(items.length).toBeGreaterThan(0)
  for (const figure of items) {
    expect(figure.kind).toBe('declared')
    expect(figure.definer).not.toBe('')
    expect(figure.source).not.toBe('')
    expect(figure.recordsUrl).toBeNull()
  }
})
