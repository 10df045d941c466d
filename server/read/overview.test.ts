import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import type { CaseList } from '../wire/cases.ts'
import type { Overview } from '../wire/overview.ts'

const NGHIA_DAN = 'vn-c16941@2025'

let world: World
let leader: Caller

beforeAll(async () => {
  world = await makeWorld('example')
  leader = await world.as('lanh.dao')
})
afterAll(() => world.close())

async function overview(caller: Caller, query = ''): Promise<Overview> {
  const { status, body } = await caller.get(`/api/v1/overview?${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body as Overview
}

async function countCases(query: string): Promise<number> {
  const { body } = await leader.get(`/api/v1/cases?limit=1&${query}`)
  return (body as CaseList).total ?? -1
}

const sum = (items: readonly { readonly count: number }[]) => items.reduce((all, { count }) => all + count, 0)

test('every number opens onto as many cases as it says', async () => {
  const { alive, late, lateDays, months, rows } = await overview(leader)
  expect(sum(alive)).toBeGreaterThan(0)
  for (const { programme, count } of alive)
    expect(await countCases(`standing=alive&programme=${programme}`)).toBe(count)
  for (const { programme, count } of late) {
    expect(await countCases(`standing=alive&waiting=${lateDays}&programme=${programme}`)).toBe(count)
  }
  for (const { period, count } of months) expect(await countCases(`opened=${period}`)).toBe(count)
  const busiest = rows.toSorted((one, other) => other.alive - one.alive)[0]
  expect(await countCases(`standing=alive&unit=${busiest?.unit}`)).toBe(busiest?.alive)
})

test('the last twelve months are there with those of the year before, this one last', async () => {
  const { months } = await overview(leader)
  expect(months.length).toBe(12)
  expect(months.map(({ period }) => period).filter((_, index) => index === 0 || index === 11)).toEqual([
    '2025-12',
    '2026-11',
  ])
})

test('what is registered today lives, is new this month, and breaks the silence of its commune', async () => {
  const before = await overview(leader)
  const head = await world.as('truong.xom')
  await push(head, [openCommand(world, {})])
  const after = await overview(leader)
  expect(sum(after.alive)).toBe(sum(before.alive) + 1)
  expect(after.months.at(-1)?.count).toBe((before.months.at(-1)?.count ?? 0) + 1)
  expect(after.rows.find(({ unit }) => unit === NGHIA_DAN)?.lastOn).toBe(after.today)
  expect(after.rows.some(({ lastOn }) => lastOn === null)).toBe(true)
})

test('a commune has its hamlets, and its officer no other commune', async () => {
  const officer = await world.as('can.bo.xa')
  const own = await overview(officer)
  expect([own.unit, own.layout.level]).toEqual([NGHIA_DAN, 'hamlet'])
  expect((await officer.get('/api/v1/overview?unit=vn-c16690@2025')).body.code).toBe('access.out-of-scope')
  expect((await (await world.as()).get('/api/v1/overview')).status).toBe(401)
})
