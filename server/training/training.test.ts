import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { makeRoutes } from '../main.ts'
import { createDatabase, dropDatabase, urlOf } from '../testing/databases.ts'
import { openCommand, push } from '../testing/commands.ts'
import { callAs, makeWorld, type World } from '../testing/world.ts'
import { clearTraining, isLaidOut, type TrainingPlace } from './place.ts'
import { makeTraining, type Training } from './training.ts'

let world: World
let place: TrainingPlace
let training: Training
let database: string

beforeAll(async () => {
  world = await makeWorld('example')
  database = `training_${randomUUID().replaceAll('-', '')}`
  await createDatabase(inject('clusterUrl'), database)
  place = {
    url: urlOf(inject('clusterUrl'), database),
    folder: join(mkdtempSync(join(tmpdir(), 'gieo-training-')), 'training'),
  }
  training = makeTraining({
    place,
    mainUrl: world.url,
    main: world.context,
    elsewhere: { address: undefined, port: 8080 },
    picturesMax: 0,
  })
})
afterAll(async () => {
  await training.close()
  await world.close()
  await dropDatabase(inject('clusterUrl'), database)
  rmSync(place.folder, { recursive: true, force: true })
})

const REGISTERED = '/api/v1/figures/skilled-mobilisation.models-registered?kind=counted'
// What an officer reads of his own unit is exact at once; what others read was published before.
const OWN = `${REGISTERED}&unit=vn-h40-binh-hai`

test('the place is laid out on the first visit, with the example, and says where the records are', async () => {
  expect(training.context()).toBeUndefined()
  const context = await training.ready()
  expect(isLaidOut(place)).toBe(true)
  expect(training.context()).toBe(context)
  const nobody = await callAs(makeRoutes(context))
  expect((await nobody.get('/api/v1/training')).body).toEqual({
    here: true,
    elsewhere: { address: null, port: 8080 },
  })
  expect((await nobody.get(REGISTERED)).body.items[0].value).toBeGreaterThan(20)
})

test('what is practised never counts among the records, and the two sign-ins do not disturb one another', async () => {
  const context = await training.ready()
  const head = await world.as('truong.xom')
  const learner = await callAs(makeRoutes(context), 'truong.xom')
  const valueOf = async (caller: typeof head) => (await caller.get(OWN)).body.items[0].value
  const [before, practisedBefore] = [await valueOf(head), await valueOf(learner)]
  expect(learner.cookie).toMatch(/^gieo-training=/)
  expect(head.cookie).toMatch(/^gieo=/)
  const practised = { ...openCommand({ context }), occurredOn: context.clock.today() }
  expect(await push(learner, [practised])).toMatchObject([{ accepted: true }])
  expect(await valueOf(head)).toBe(before)
  expect(await valueOf(learner)).toBe(practisedBefore + 1)
})

test('it starts afresh on the word of anybody who practises; the records never can', async () => {
  const first = await training.ready()
  const learner = await callAs(makeRoutes(first), 'can.bo.xa')
  expect((await (await callAs(makeRoutes(first))).post('/api/v1/training/reset', {})).status).toBe(401)
  expect((await (await world.as('can.bo.xa')).post('/api/v1/training/reset', {})).status).toBe(404)
  expect((await learner.post('/api/v1/training/reset', {})).status).toBe(204)
  await expect.poll(() => training.context() ?? first, { timeout: 60_000 }).not.toBe(first)
  const nobody = await callAs(makeRoutes(await training.ready()))
  const records = await (await world.as()).get(REGISTERED)
  expect((await nobody.get(REGISTERED)).body.items[0].value).toBe(records.body.items[0].value)
}, 90_000)

test('emptied from the command line, it is laid out anew on the next visit', async () => {
  const old = await training.ready()
  await clearTraining(place, world.url)
  expect(training.context()).toBeUndefined()
  expect(await training.ready()).not.toBe(old)
  expect(existsSync(join(place.folder, 'laid-out'))).toBe(true)
}, 90_000)

test('a database that holds records is never emptied', async () => {
  const wrong = { ...place, url: world.url }
  await expect(clearTraining(wrong, inject('clusterUrl'))).rejects.toThrow('holds records')
  expect((await (await world.as()).get(REGISTERED)).body.items[0].value).toBeGreaterThan(20)
})
