import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, type World } from '../testing/world.ts'
import type { Found } from '../wire/find.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld('example')
})
afterAll(() => world.close())

async function find(name: string, q: string): Promise<Found> {
  const { status, body } = await (await world.as(name)).get(`/api/v1/find?q=${encodeURIComponent(q)}`)
  expect(status).toBe(200)
  return body
}

test('cases in scope and places of today are found by words without tones, in one answer', async () => {
  const draft = openCommand(world, { name: 'Vườn ươm cây sưa' })
  await push(await world.as('truong.xom'), [draft])
  const found = await find('can.bo.xa', 'cay sua')
  expect(found.cases[0]).toEqual({
    id: draft.case,
    title: 'Vườn ươm cây sưa',
    programme: 'skilled-mobilisation',
    unitName: 'Xóm Bình Hải',
    organisationName: 'UBND xã Nghĩa Đàn',
  })
  expect((await find('hoi.nong.dan', 'cay sua')).cases).toEqual([])
  expect((await find('can.bo.xa', 'binh hai')).units).toContainEqual({
    id: 'vn-h40-binh-hai',
    fullName: 'Xóm Bình Hải',
    within: 'Xã Nghĩa Đàn, Tỉnh Nghệ An',
  })
  expect((await (await world.as()).get('/api/v1/find?q=x')).status).toBe(401)
})
