import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import type { SavedList } from '../wire/lists.ts'

let world: World
let officer: Caller
let second: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  officer = await world.as('can.bo.xa')
  second = await world.as('pho.can.bo')
})
afterAll(() => world.close())

const lists = async (by: Caller) => (await by.get('/api/v1/lists')).body.items as readonly SavedList[]
const save = (by: Caller, name: string, query: Record<string, string>, id: string = randomUUID()) =>
  by.post('/api/v1/lists', { id, name, query })

test('a list is kept by name with its live count, on every device, and is nobody else’s', async () => {
  const query = { stage: 'registered', recorder: 'me', sort: 'oldest' }
  const id = randomUUID()
  expect((await save(officer, '  Của tôi, mới đăng ký ', query, id)).status).toBe(204)
  expect((await save(officer, 'Của tôi, mới đăng ký', query, id)).status).toBe(204)
  const before = (await lists(officer)).find((list) => list.id === id)
  expect(before).toMatchObject({ name: 'Của tôi, mới đăng ký', query })
  await push(officer, [openCommand(world)])
  const elsewhere = await world.as('can.bo.xa')
  expect((await lists(elsewhere)).find((list) => list.id === id)?.count).toBe((before?.count ?? 0) + 1)
  expect(await lists(second)).toEqual([])
  expect((await save(second, 'Của người khác', {}, id)).body.code).toBe('command.id-taken')
  await second.delete(`/api/v1/lists/${id}`)
  expect(await lists(officer)).toHaveLength(1)
  await officer.delete(`/api/v1/lists/${id}`)
  expect(await lists(officer)).toEqual([])
})

test('two lists of one name and a filter that is none are refused; one that fits nothing any more counts nothing', async () => {
  expect((await save(officer, 'Chờ lâu', { waiting: '30' })).status).toBe(204)
  expect((await save(officer, 'Chờ lâu', { waiting: '60' })).body.code).toBe('list.name-taken')
  expect((await save(officer, 'Sai', { waiting: 'lâu' })).body.code).toBe('request.malformed')
  expect((await save(officer, 'Sai', { rank: '1' })).body.code).toBe('request.malformed')
  expect((await save(officer, 'Xã cũ', { unit: 'vn-c99999@2025' })).status).toBe(204)
  expect((await lists(officer)).find(({ name }) => name === 'Xã cũ')?.count).toBeNull()
})

test('a case list is narrowed by who entered it, when, and how long it has waited', async () => {
  const draft = openCommand(world)
  await push(officer, [draft])
  const total = async (query: string) => (await officer.get(`/api/v1/cases?limit=1&${query}`)).body.total
  const mine = await total('recorder=me')
  expect(mine).toBeLessThan(await total(''))
  const fresh = await total('recorder=me&opened=2026-11')
  expect(fresh).toBeGreaterThan(0)
  expect(
    fresh + (await total('recorder=me&opened=1990/2025')) + (await total('recorder=me&opened=2026-Q1')),
  ).toBeLessThanOrEqual(mine)
  expect(await total('recorder=me&opened=2026-11&waiting=7')).toBe(0)
  world.clock.set('2026-12-31')
  expect(await total('recorder=me&opened=2026-11&waiting=7')).toBe(fresh)
  expect((await officer.get('/api/v1/cases?opened=hôm qua')).body.code).toBe('figure.period-invalid')
})

test('a list may be narrowed by colleagues of one line below the reader, and by nobody else', async () => {
  const names = async (by: Caller) =>
    (await by.get('/api/v1/recorders')).body.items.map(({ name }: { name: string }) => name)
  const ours = await names(officer)
  expect(ours).toContain('Nguyễn Thị Mận')
  expect(ours).toContain('Phan Đức Thắng')
  expect(ours).not.toContain('Lê Văn Cảnh')
  expect(await names(await world.as('truong.xom'))).toEqual(['Nguyễn Thị Mận'])
})
