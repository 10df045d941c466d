import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { EvidenceResult } from '@gieo/engine/replication/evidence/evidence-run.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleCardId } from '../../seed/cards.ts'
import { makeWorld, type Caller, type World } from '../../testing/world.ts'
import type { EvidenceAsked, PublicEvidence } from '../../wire/evidence.ts'
import type { RunItem } from '../../wire/runs.ts'
import { startRuns } from '../runs/work.ts'
import { readIncome } from './read-income.ts'

let world: World
let leader: Caller
let runs: { readonly stop: () => Promise<void> }
const card = exampleCardId('fruit-for-acacia')
const NGHE_AN = '40'
beforeAll(async () => {
  world = await makeWorld('example')
  leader = await world.as('lanh.dao')
  runs = startRuns(world.context)
})
afterAll(async () => {
  await runs.stop()
  await world.close()
})

async function judge(outcome: EvidenceAsked['outcome']): Promise<RunItem> {
  const id = randomUUID()
  const asked = { id, title: 'Có tác dụng không', card, unit: NGHE_AN, outcome }
  const { status, body } = await leader.post('/api/v1/evidence-runs', asked)
  expect(status, JSON.stringify(body)).toBe(200)
  for (;;) {
    const run = (await leader.get(`/api/v1/runs/${id}`)).body as RunItem
    if (run.state !== 'waiting' && run.state !== 'running') return run
    await setTimeout(50)
  }
}

test('a figure of the example province is refused with every reason, published, and judged again by anybody', async () => {
  const run = await judge({ of: 'figure', indicator: 'skilled-mobilisation.models-registered', years: 6 })
  expect(run).toMatchObject({ state: 'done', about: { places: 130, unitName: 'Tỉnh Nghệ An' } })
  const result = (await leader.get(`/api/v1/runs/${run.id}/result`)).body as EvidenceResult
  expect(result.judged.kind).toBe('refused')
  const codes = result.judged.kind === 'refused' ? result.judged.reasons.map(({ code }) => code) : []
  expect(codes).toEqual(expect.arrayContaining(['evidence.too-few']))

  const nobody = await world.as()
  const path = `/api/v1/public/practices/${card}/evidence`
  expect((await nobody.get(path)).body).toEqual({ items: [] })
  expect((await nobody.get(`/api/v1/public/evidence/${run.id}/inputs`)).status).toBe(404)
  expect((await leader.post(`/api/v1/evidence-runs/${run.id}/publish`, {})).status).toBe(204)
  const shown = (await nobody.get(path)).body as PublicEvidence
  expect(shown.items).toMatchObject([{ id: run.id, resultHash: run.resultHash }])
  expect(JSON.stringify(shown)).not.toContain('"by"')
  const inputs = (await nobody.get(`/api/v1/public/evidence/${run.id}/inputs`)).body
  const folder = mkdtempSync(join(tmpdir(), 'gieo-evidence-'))
  try {
    const file = join(folder, 'run.json')
    writeFileSync(file, JSON.stringify(inputs))
    const gieo = fileURLToPath(new URL('../../cli/gieo.ts', import.meta.url))
    const said = execFileSync(process.execPath, [gieo, 'evidence', file], { encoding: 'utf8' })
    expect(said).toContain(`Result  ${run.resultHash}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('incomes of households are judged only by communes in which enough of them spoke', async () => {
  const { rows } = await sql<{ commune_id: string }>`
    select commune_id from public_models where commune_id is not null limit 1`.execute(world.db)
  const commune = rows[0]?.commune_id ?? ''
  const [model] = await world.db
    .selectFrom('public_models')
    .selectAll()
    .where('commune_id', '=', commune)
    .execute()
  if (model === undefined) throw new Error('the example has no model in a commune')
  const { entered } = model
  const answers = { 'income-before': { low: 10, high: 30 }, 'income-after': { low: 50 } }
  const tell = (households: number) =>
    world.db.insertInto('public_models').values(
      Array.from({ length: households }, () => ({
        ...model,
        case_id: randomUUID(),
        entered: JSON.stringify(entered),
        answers: JSON.stringify(answers),
      })),
    )
  await sql`update public_models set answers = answers - 'income-before'`.execute(world.db)
  await tell(4).execute()
  const units = [commune as Parameters<typeof readIncome>[1][number]]
  expect(await readIncome(world.db, units)).toMatchObject({ heldBack: 1, values: new Map() })
  await tell(1).execute()
  const told = await readIncome(world.db, units)
  expect([...told.values]).toEqual([[commune, [20, 50]]])
  expect(told.heldBack).toBe(0)
  const run = await judge({ of: 'income' })
  const result = (await leader.get(`/api/v1/runs/${run.id}/result`)).body as EvidenceResult
  expect(result.judged).toMatchObject({ kind: 'refused', plain: { before: 20, after: 50, places: 1 } })
})
