import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { CHANCES_USUAL } from '@gieo/engine/replication/planner/plan-inputs.ts'
import type { PlanResult } from '@gieo/engine/replication/planner/plan-places.ts'
import { unitsAt } from '@gieo/engine/unit/land.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dumpProjections } from '../../project/dump.testing.ts'
import { rebuild } from '../../project/rebuild.ts'
import { operatorHeading } from '../../store/record.ts'
import { makeWorld, TODAY, type Caller, type World } from '../../testing/world.ts'
import type { LotRow, PlanAsked, PlanPage } from '../../wire/plans.ts'
import type { RunItem } from '../../wire/runs.ts'
import { describePlaces } from '../places/describe.ts'
import { startRuns } from '../runs/work.ts'

let world: World
let leader: Caller
let runs: { readonly stop: () => Promise<void> }
let communes: readonly string[] = []
beforeAll(async () => {
  world = await makeWorld('example')
  leader = await world.as('lanh.dao')
  runs = startRuns(world.context)
  const standing = unitsAt(await world.context.land(), TODAY)
  communes = standing.filter(({ level }) => level === 'commune').map(({ id }) => id)
  // Every fifth commune lies in the mountains, as somebody says.
  const words = standing
    .filter(({ level }) => level === 'commune')
    .map(({ id }, at) => ({ unit: id, attribute: 'terrain', value: at % 5 === 0 ? 'mountains' : 'plain' }))
  await world.db
    .transaction()
    .execute((tx) =>
      describePlaces(
        tx,
        { id: randomUUID(), source: 'invented', asOf: TODAY, isExample: true, words },
        operatorHeading(TODAY),
      ),
    )
})
afterAll(async () => {
  await runs.stop()
  await world.close()
})

const wish = (change: Partial<PlanAsked> = {}): PlanAsked => ({
  id: randomUUID(),
  title: 'Bưởi thay keo',
  card: null,
  unit: 'vn-40',
  level: 'commune',
  countMax: 20,
  budget: 400_000_000,
  costEach: 20_000_000,
  perCommune: null,
  floors: { mountain: 5 },
  champions: [],
  excluded: [],
  skipUnmet: true,
  chances: CHANCES_USUAL,
  near: { count: 5, kmMax: 30 },
  seed: 1,
  ...change,
})

async function plan(asked: PlanAsked): Promise<RunItem> {
  const { status, body } = await leader.post('/api/v1/plan-runs', asked)
  expect(status, JSON.stringify(body)).toBe(200)
  for (;;) {
    const run = (await leader.get(`/api/v1/runs/${asked.id}`)).body as RunItem
    if (run.state !== 'waiting' && run.state !== 'running') return run
    await setTimeout(50)
  }
}

async function province(): Promise<string> {
  const [one] = unitsAt(await world.context.land(), TODAY).filter(({ level }) => level === 'province')
  return one?.id ?? ''
}

test('twenty communes are planned under a budget with a floor for the mountains, saved, taken up by name and re-planned', async () => {
  const unit = await province()
  const champion = communes[7] ?? ''
  const asked = wish({
    unit,
    champions: [champion],
    excluded: [{ unit: communes[8] ?? '', why: 'đang có dự án khác' }],
  })
  const run = await plan(asked)
  expect(run).toMatchObject({ state: 'done', about: { places: 130, already: 0 } })
  const result = (await leader.get(`/api/v1/runs/${asked.id}/result`)).body as PlanResult
  const inputs = (await leader.get(`/api/v1/runs/${asked.id}/inputs`)).body
  const chosen = result.chosen.map(({ place }) => String(inputs.places.ids[place]))
  expect(chosen).toHaveLength(20)
  expect(chosen[0]).toBe(champion)
  expect(chosen).not.toContain(communes[8])
  expect(result.spent).toBe(400_000_000)
  const mountains = chosen.filter((id) => communes.indexOf(id) % 5 === 0)
  expect(mountains.length).toBeGreaterThanOrEqual(5)
  expect(result.rules.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['random', 'top-degree', 'nearest-first']),
  )
  expect(result.holds).toBe('none')

  const id = randomUUID()
  const save = { id, run: asked.id, title: 'Bưởi thay keo, đợt 1', dueOn: '2027-03-31', version: 0 }
  expect((await leader.post('/api/v1/plans', save)).body).toEqual({ version: 1 })
  expect((await leader.post('/api/v1/plans', save)).body.code).toBe('plan.changed-meanwhile')
  const page = (await leader.get(`/api/v1/plans/${id}`)).body as PlanPage
  expect(page.steps).toHaveLength(20)
  expect(page).toMatchObject({ inputsHash: run.inputsHash, resultHash: run.resultHash, open: 20, overdue: 0 })
  const [owner] = page.owners
  const mark = { version: 1, owner: owner?.id, dueOn: '2026-01-01' }
  expect((await leader.post(`/api/v1/plans/${id}/steps/1`, mark)).status).toBe(204)
  expect((await leader.post(`/api/v1/plans/${id}/steps/2`, { version: 1, state: 'done' })).status).toBe(204)
  const marked = (await leader.get(`/api/v1/plans/${id}`)).body as PlanPage
  expect(marked).toMatchObject({ open: 19, overdue: 1 })
  expect(marked.steps.slice(0, 2)).toMatchObject([{ owner: owner?.id, isLate: true }, { state: 'done' }])

  const again = await plan(wish({ unit, countMax: 10, budget: null, floors: {}, id: randomUUID() }))
  const next = { ...save, run: again.id, version: 1 }
  expect((await leader.post('/api/v1/plans', next)).body).toEqual({ version: 2 })
  const changed = (await leader.get(`/api/v1/plans/${id}`)).body as PlanPage
  expect(changed.steps).toHaveLength(10)
  expect(changed.history[0]?.left.length).toBeGreaterThanOrEqual(10)
  expect(changed.history).toMatchObject([{ version: 2 }, { version: 1, added: [], left: [] }])
  // Another organisation hears nothing of it.
  expect((await (await world.as('can.bo.xa')).get(`/api/v1/plans/${id}`)).status).toBe(404)
})

test('what cannot be planned is refused with everything that is wrong', async () => {
  const unit = await province()
  const run = await plan(wish({ unit, budget: 50_000_000, floors: { mountain: 5 }, countMax: 4 }))
  expect(run.state).toBe('refused')
  expect(run.findings.map(({ code }) => code)).toEqual([
    'spread.floors-above-count',
    'spread.budget-below-floors',
  ])
  const none = await plan(wish({ unit, floors: { poor: 3 } }))
  expect(none.findings).toMatchObject([
    { code: 'spread.floor-without-places', values: { floor: 3, open: 0 } },
  ])
  expect((await leader.post('/api/v1/plan-runs', wish({ unit: 'nowhere' }))).body.code).toBe('unit.unknown')
})

test('an order is announced before the text is known, drawn once, and drawn again by anybody from the protocol', async () => {
  const asked = {
    id: randomUUID(),
    title: 'Ba xã ngang nhau',
    places: communes.slice(0, 6),
    source: 'Giải đặc biệt xổ số kiến thiết miền Bắc',
    knownOn: '2026-11-24',
  }
  const early = { ...asked, id: randomUUID(), knownOn: TODAY }
  expect((await leader.post('/api/v1/draws', early)).body.code).toBe('draw.known-already')
  const twice = { ...asked, id: randomUUID(), places: [communes[0], communes[0]] }
  expect((await leader.post('/api/v1/draws', twice)).body.findings).toMatchObject([
    { code: 'draw.place-twice' },
  ])
  expect((await leader.post('/api/v1/draws', asked)).body).toEqual({ id: asked.id })
  const text = { text: '  12 345 ' }
  expect((await leader.post(`/api/v1/draws/${asked.id}/text`, text)).body.code).toBe('draw.not-yet')
  world.clock.set('2026-11-24')
  expect((await leader.post(`/api/v1/draws/${asked.id}/text`, text)).status).toBe(204)
  expect((await leader.post(`/api/v1/draws/${asked.id}/text`, { text: '99999' })).body.code).toBe(
    'draw.drawn',
  )
  const drawn = (await leader.get(`/api/v1/draws/${asked.id}`)).body as LotRow
  expect(drawn.order?.toSorted()).toEqual(asked.places.toSorted())
  const folder = mkdtempSync(join(tmpdir(), 'gieo-draw-'))
  try {
    const file = join(folder, 'draw.json')
    const { places, source } = drawn
    writeFileSync(
      file,
      JSON.stringify({ kind: 'draw', places: places.toReversed(), source, text: drawn.text }),
    )
    const gieo = fileURLToPath(new URL('../../cli/gieo.ts', import.meta.url))
    const said = execFileSync(process.execPath, [gieo, 'draw', file, '--json'], { encoding: 'utf8' })
    expect(JSON.parse(said)).toEqual({ listHash: drawn.listHash, seed: drawn.seed, order: drawn.order })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('plans and draws are the same again when they are rebuilt from the journal', async () => {
  const before = await dumpProjections(world.db)
  await rebuild(world.context)
  expect(await dumpProjections(world.db)).toEqual(before)
})
