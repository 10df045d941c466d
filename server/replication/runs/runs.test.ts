import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { PlanInputs } from '@gieo/engine/replication/planner/plan-inputs.ts'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { makeWorld, type Caller, type World } from '../../testing/world.ts'
import type { RunItem } from '../../wire/runs.ts'
import { carryOut } from './carry-out.ts'
import { inventedPlan } from './inputs.testing.ts'
import { askRun } from './record.ts'
import { startRuns } from './work.ts'

let world: World
let leader: Caller
let working: { readonly stop: () => Promise<void> } | undefined
beforeAll(async () => {
  world = await makeWorld('example')
  leader = await world.as('lanh.dao')
})
afterEach(async () => {
  await working?.stop()
  working = undefined
  await world.db.deleteFrom('runs').execute()
})
afterAll(() => world.close())

async function ask(inputs: PlanInputs): Promise<string> {
  const id = randomUUID()
  const { officer_id, organisation_id, unit_id } = await world.db
    .selectFrom('postings')
    .innerJoin('officers', 'officers.officer_id', 'postings.officer_id')
    .where('officers.name', '=', 'lanh.dao')
    .select(['postings.officer_id', 'organisation_id', 'unit_id'])
    .executeTakeFirstOrThrow()
  const posting = {
    role: 'leader',
    organisation: organisation_id,
    unit: unit_id,
    branch: 'front',
    programmes: '*',
  }
  const actor = { officer: officer_id, postings: [posting] } as unknown as Parameters<typeof askRun>[1] // all that is asked of it
  const asked = await askRun(world.context, actor, { id, title: 'Trồng bưởi', about: {}, inputs })
  if ('refused' in asked) throw new Error(asked.refused.code)
  return id
}

const read = async (id: string): Promise<RunItem> => (await leader.get(`/api/v1/runs/${id}`)).body as RunItem

async function until(id: string, isThere: (run: RunItem) => boolean): Promise<RunItem> {
  for (;;) {
    const run = await read(id)
    if (isThere(run)) return run
    await setTimeout(50)
  }
}

test('a run tells how far it is, and its downloaded inputs give the same result from the command line', async () => {
  const id = await ask(inventedPlan(600, 10))
  expect(await read(id)).toMatchObject({ state: 'waiting', progress: 0, kind: 'plan', title: 'Trồng bưởi' })
  working = startRuns(world.context)
  const run = await until(id, ({ state }) => state === 'done')
  expect(run).toMatchObject({ progress: 100, seed: 5, version: 'replication-1', findings: [] })
  const inputs = JSON.stringify((await leader.get(`/api/v1/runs/${id}/inputs`)).body)
  const folder = mkdtempSync(join(tmpdir(), 'gieo-run-'))
  try {
    const file = join(folder, 'run.json')
    writeFileSync(file, inputs)
    const gieo = fileURLToPath(new URL('../../cli/gieo.ts', import.meta.url))
    const said = execFileSync(process.execPath, [gieo, 'plan', file], { encoding: 'utf8' })
    expect(said).toContain(`Inputs  ${run.inputsHash}`)
    expect(said).toContain(`Result  ${run.resultHash}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
  const { body } = await leader.get(`/api/v1/runs/${id}/result`)
  expect(body.chosen).toHaveLength(10)
  expect(carryOut(inputs, () => undefined)).toMatchObject({ resultHash: run.resultHash })
  // Another organisation never hears of it.
  expect((await (await world.as('can.bo.xa')).get(`/api/v1/runs/${id}`)).status).toBe(404)
  expect((await (await world.as()).get(`/api/v1/runs/${id}/inputs`)).status).toBe(401)
})

test('what cannot be is refused with all that is wrong', async () => {
  const floors = { ids: ['mountains'], of: Array.from({ length: 40 }, () => 0), least: [30] }
  const id = await ask(inventedPlan(40, 10, { floors, budget: 5, costEach: 1, champions: [99] }))
  const other = await ask(inventedPlan(40, 10, { floors, budget: 5, costEach: 1 }))
  const wrong = inventedPlan(40, 10)
  const odd = await ask({ ...wrong, chances: { ...wrong.chances, near: { low: 0.5, high: 1.5 } } })
  working = startRuns(world.context)
  expect(await until(id, ({ state }) => state === 'refused')).toMatchObject({
    findings: [{ path: '99', code: 'spread.place-unknown' }],
  })
  expect((await until(other, ({ state }) => state === 'refused')).findings.map(({ code }) => code)).toEqual([
    'spread.floors-above-count',
    'spread.budget-below-floors',
  ])
  expect((await until(odd, ({ state }) => state === 'refused')).findings).toMatchObject([
    { path: 'chances.near', code: 'spread.chance-wrong' },
  ])
})

test('while a plan of 90,000 places runs every request is answered within 100 ms, and it is cancelled within a second', async () => {
  const id = await ask(inventedPlan(90_000, 300))
  const next = await ask(inventedPlan(200, 5))
  working = startRuns(world.context)
  await until(id, ({ state, progress }) => state === 'running' && progress > 2)
  let slowest = 0
  for (let request = 0; request < 40; request++) {
    const began = performance.now()
    expect((await leader.get('/api/v1/runs?kind=plan')).status).toBe(200)
    slowest = Math.max(slowest, performance.now() - began)
    await setTimeout(25)
  }
  expect(slowest).toBeLessThan(100)
  expect(await read(next)).toMatchObject({ state: 'waiting' })
  const before = performance.now()
  expect((await leader.post(`/api/v1/runs/${id}/cancel`, {})).status).toBe(204)
  // The next one begins only after the thread of this one has ended.
  await until(next, ({ state }) => state !== 'waiting')
  expect(performance.now() - before).toBeLessThan(1_500)
  expect(await read(id)).toMatchObject({ state: 'cancelled' })
  expect((await leader.post(`/api/v1/runs/${id}/cancel`, {})).body.code).toBe('run.over')
}, 120_000)

test('a run whose server went down is begun again, and one that ends it each time is given up', async () => {
  const id = await ask(inventedPlan(4_000, 50))
  working = startRuns(world.context)
  await until(id, ({ state }) => state === 'running')
  await working.stop()
  expect(await read(id)).toMatchObject({ state: 'waiting' })
  // A server that was killed leaves its lease behind.
  await world.db
    .updateTable('runs')
    .set({
      state: 'running',
      lease_by: 'somebody',
      lease_until: sql<Date>`now() - interval '1 second'`,
      tries: 1,
    })
    .execute()
  working = startRuns(world.context)
  await until(id, ({ state }) => state === 'done')
  await working.stop()
  await world.db.updateTable('runs').set({ state: 'running', tries: 3, lease_until: null }).execute()
  working = startRuns(world.context)
  expect((await until(id, ({ state }) => state === 'failed')).findings).toMatchObject([
    { code: 'run.given-up' },
  ])
}, 120_000)

test('of one organisation only so many wait at once', async () => {
  for (let count = 0; count < 5; count++) await ask(inventedPlan(30, 2))
  await expect(ask(inventedPlan(30, 2))).rejects.toThrow('run.too-many')
})
