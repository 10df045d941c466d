import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterFirstAccount } from '../accounts/first-account.ts'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import { operatorHeading } from '../store/record.ts'
import { recordUnitChange } from '../units/change.ts'
import { unitId, type UnitChange } from '@gieo/engine/unit/unit.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld('empty')
})
afterAll(() => world.close())

const NAMES = { nameEn: undefined, aliases: [] }
const COMMUNE = unitId('vn-c14800')
const ACT: UnitChange = {
  id: 'start',
  on: '2025-07-01',
  basis: 'Nghị quyết ví dụ',
  title: { vi: 'Đơn vị ban đầu', en: 'First units' },
  ends: [],
  changes: [],
  successions: [],
  begins: [
    {
      ...NAMES,
      id: unitId('vn-38'),
      code: '38',
      name: 'Thanh Hóa',
      fullName: 'Tỉnh Thanh Hóa',
      level: 'province',
      type: 'tinh',
      parent: undefined,
    },
    {
      ...NAMES,
      id: COMMUNE,
      code: '14800',
      name: 'Như Xuân',
      fullName: 'Xã Như Xuân',
      level: 'commune',
      type: 'xa',
      parent: unitId('vn-38'),
    },
  ],
}

const states = async (caller: Caller) =>
  Object.fromEntries(
    ((await caller.get('/api/v1/start')).body.steps as { id: string; done: boolean; mine: boolean }[]).map(
      ({ id, done, mine }) => [id, [done, mine]],
    ),
  )

test('an empty installation is led from its first account to its first print, each step by what is there', async () => {
  const asked = { name: 'lan.pham', fullName: 'Phạm Thị Lan', unit: 'xã như xuân' }
  expect(await enterFirstAccount(world.context, asked)).toContain('Load the units first')
  await recordUnitChange(world.context, ACT, operatorHeading('2026-11-23'))
  const made = await enterFirstAccount(world.context, asked)
  if (typeof made === 'string') throw new Error(made)
  expect(await enterFirstAccount(world.context, asked)).toContain('There is an account')

  const operator = await signIn('lan.pham', made.password)
  expect(await states(operator)).toMatchObject({
    organisation: [true, true],
    people: [false, true],
    hamlets: [false, false],
    record: [false, false],
    print: [false, false],
  })

  const { organisations } = (await operator.get('/api/v1/people')).body
  const posting = {
    id: crypto.randomUUID(),
    organisation: organisations[0].id,
    role: 'officer',
    unit: COMMUNE,
    programmes: '*',
    from: '2026-11-23',
  }
  const person = { id: crypto.randomUUID(), fullName: 'Lê Thị Hoa', name: 'hoa.le', posting }
  const slip = (await operator.post('/api/v1/people', person)).body
  expect((await operator.get('/api/v1/start')).body.steps[2].others).toEqual(['Lê Thị Hoa'])

  const officer = await signIn('hoa.le', slip.password)
  expect(await states(officer)).toMatchObject({
    people: [true, false],
    hamlets: [false, true],
    record: [false, true],
  })
  const hamlet = {
    kind: 'createHamlet',
    commune: COMMUNE,
    name: 'Đồng Tâm',
    type: 'thon',
    on: '2026-11-23',
    basis: 'QĐ 1',
  }
  expect((await officer.post('/api/v1/units/changes', hamlet)).status).toBe(200)
  expect((await officer.post('/api/v1/start/marks', { mark: 'printed', on: true })).status).toBe(204)
  expect(await states(officer)).toMatchObject({ hamlets: [true, true], print: [true, true] })
})

test('the guide is put away and taken out again by each for herself', async () => {
  const officer = await signIn('hoa.le')
  const operator = await signIn('lan.pham')
  const putAway = async (caller: Caller) => (await caller.get('/api/v1/start')).body.putAway
  await officer.post('/api/v1/start/marks', { mark: 'put-away', on: true })
  await officer.post('/api/v1/start/marks', { mark: 'put-away', on: true })
  expect([await putAway(officer), await putAway(operator)]).toEqual([true, false])
  await officer.post('/api/v1/start/marks', { mark: 'put-away', on: false })
  expect(await putAway(officer)).toBe(false)
})

async function signIn(name: string, first?: string): Promise<Caller> {
  const own = 'gieo-vi-du'
  if (first !== undefined)
    await (await world.as()).post('/api/v1/session', { name, password: first, newPassword: own })
  return world.as(name)
}
