import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, TODAY, type Caller, type World } from '../testing/world.ts'
import { checkFigures } from './check-figures.ts'

let world: World
let officer: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  officer = await world.as('can.bo.xa')
})
afterAll(() => world.close())

async function act(id: string, kind: string, data: unknown): Promise<boolean> {
  const { body } = await officer.get(`/api/v1/cases/${id}`)
  const { programme, pack, unit, version } = body.case
  const heading = { id: randomUUID(), case: id, programme, pack, unit, occurredOn: TODAY, basedOn: version }
  const [verdict] = await push(officer, [{ ...heading, kind, data }])
  return verdict?.accepted === true
}

const registered = async () =>
  (
    await officer.get(
      '/api/v1/figures/skilled-mobilisation.models-registered?kind=counted&unit=vn-c16941@2025',
    )
  ).body.items[0].value

test('a withdrawn model leaves lists, figures and its public page, and comes back with one step', async () => {
  const nobody = await world.as()
  const id = (await officer.get('/api/v1/cases?stage=started&group=economy')).body.items[0].id
  const before = await registered()
  expect(await act(id, 'withdrawCase', { reason: 'Ghi hai lần' })).toBe(true)
  expect(await registered()).toBe(before - 1)
  expect((await nobody.get(`/api/v1/public/models/${id}`)).status).toBe(404)
  const listed = async (query: string) =>
    (await officer.get(`/api/v1/cases?limit=200${query}`)).body.items.map((row: { id: string }) => row.id)
  expect(await listed('')).not.toContain(id)
  expect(await listed('&state=withdrawn')).toEqual([id])
  const page = (await officer.get(`/api/v1/cases/${id}`)).body
  expect(page.case.withdrawn).toEqual({ reason: 'Ghi hai lần', on: TODAY })
  expect([page.mayWithdraw, page.mayRestore]).toEqual([false, true])
  expect(await act(id, 'restoreCase', {})).toBe(true)
  expect(await registered()).toBe(before)
  expect((await nobody.get(`/api/v1/public/models/${id}`)).status).toBe(200)
  expect((await checkFigures(world.context)).differences).toEqual([])
})

test('a step is taken back from the page that shows it, by whoever took it', async () => {
  const head = await world.as('truong.xom')
  const draft = openCommand(world)
  await push(head, [draft])
  expect(await act(draft.case, 'advanceCase', { move: 'check' })).toBe(true)
  const step = (await officer.get(`/api/v1/cases/${draft.case}`)).body.mayTakeBack
  expect(step).toBe(3)
  expect((await head.get(`/api/v1/cases/${draft.case}`)).body.mayTakeBack).toBeNull()
  expect(await act(draft.case, 'takeBackStep', { step })).toBe(true)
  const { body } = await officer.get(`/api/v1/cases/${draft.case}`)
  expect([body.case.stage, body.mayTakeBack]).toEqual(['registered', null])
  expect((await checkFigures(world.context)).differences).toEqual([])
})
