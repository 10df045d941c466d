import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHousehold, push, type Draft } from '../testing/commands.ts'
import { makeWorld, type Caller, type World } from '../testing/world.ts'

let world: World
let nobody: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  nobody = await world.as()
})
afterAll(() => world.close())

const INCOME = {
  'income-before': { low: 15_000_000, high: 20_000_000 },
  'income-before-on': '2025-12-31',
  'income-after': { low: 30_000_000 },
  'income-after-on': '2026-10-31',
}

async function record(answers: Readonly<Record<string, unknown>>): Promise<Draft> {
  const draft = openHousehold(world, { ...INCOME, ...answers })
  const check = { ...draft, id: randomUUID(), kind: 'advanceCase', basedOn: 2, data: { move: 'check' } }
  const [opened] = await push(await world.as('truong.xom'), [draft])
  const [checked] = await push(await world.as('can.bo.xa'), [check])
  expect([opened?.accepted, checked?.accepted]).toEqual([true, true])
  return draft
}

async function correct(
  draft: Draft,
  by: string,
  basedOn: number,
  answers: Readonly<Record<string, unknown>>,
) {
  const edit = { ...draft, id: randomUUID(), kind: 'editCase', basedOn, data: { answers } }
  const [verdict] = await push(await world.as(by), [edit], `device-of-${by}`)
  expect(verdict, JSON.stringify(verdict)).toMatchObject({ accepted: true })
}

const page = ({ case: id }: Draft) => nobody.get(`/api/v1/public/models/${id}`)

async function isListed({ case: id }: Draft): Promise<boolean> {
  const { body } = await nobody.get('/api/v1/public/models?programme=household-models&limit=100')
  return body.items.some((item: { id: string }) => item.id === id)
}

test('a household that did not agree is on no page, in a stage in which others are', async () => {
  const draft = await record({ 'page-agreed': false })
  expect((await page(draft)).status).toBe(404)
  expect(await isListed(draft)).toBe(false)
})

test('the page goes away with the agreement, and comes back with it', async () => {
  const draft = await record({})
  expect((await page(draft)).status).toBe(200)
  await correct(draft, 'truong.xom', 3, { 'page-agreed': false })
  expect((await page(draft)).status).toBe(404)
  expect(await isListed(draft)).toBe(false)
  await correct(draft, 'truong.xom', 4, { 'page-agreed': true })
  expect(await isListed(draft)).toBe(true)
})

test('while one says yes and another no, there is no page', async () => {
  const draft = await record({})
  await correct(draft, 'can.bo.xa', 3, { 'page-agreed': false })
  await correct(draft, 'can.bo.xa', 4, { 'page-agreed': true })
  expect((await page(draft)).status).toBe(200)
  // The head of the hamlet heard "no", and saw neither of the two corrections.
  await correct(draft, 'truong.xom', 3, { 'page-agreed': false })
  expect((await page(draft)).status).toBe(404)
})

test('income is read only with an agreement to just that, as ranges in both languages', async () => {
  const silent = await record({})
  expect(JSON.stringify((await page(silent)).body)).not.toMatch(/income|triệu|million/u)
  const open = await record({ 'income-agreed': true })
  const { body } = await page(open)
  const said = (id: string) => body.fields.find((field: { id: string }) => field.id === id)
  expect(said('income-before')).toMatchObject({
    kind: 'range',
    textVi: '15–20 triệu đồng',
    textEn: 'VND 15–20 million',
  })
  expect(said('income-after')).toMatchObject({
    textVi: 'từ 30 triệu đồng trở lên',
    textEn: 'VND 30 million or more',
  })
  await correct(open, 'truong.xom', 3, { 'income-agreed': false })
  expect(JSON.stringify((await page(open)).body)).not.toMatch(/income|triệu|million/u)
})
