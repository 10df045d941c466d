import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, type World } from '../testing/world.ts'
import { checkFigures } from './check-figures.ts'
import { dumpProjections } from './dump.testing.ts'
import { readBatch, rebuild } from './rebuild.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld('example')
})
afterAll(() => world.close())

test('rebuilding from the journal gives identical rows, and identical figures', async () => {
  const head = await world.as('truong.xom')
  const officer = await world.as('can.bo.xa')
  const opened = openCommand(world)
  const { data: _data, ...heading } = opened
  const step = (basedOn: number, kind: string, data: unknown) => ({
    ...heading,
    id: crypto.randomUUID(),
    basedOn,
    kind,
    data,
  })
  await push(head, [opened])
  const verdicts = await push(officer, [
    step(2, 'advanceCase', { move: 'check' }),
    step(3, 'sendBackCase', { reason: 'Thiếu ảnh' }),
    step(4, 'editCase', { answers: { sector: 'culture-society', name: 'Tên mới' } }),
    { ...step(5, 'editCase', { answers: { summary: 'Khác' } }), unit: 'vn-h40-nghia-binh-2' },
    step(7, 'advanceCase', { move: 'start' }),
    step(8, 'advanceCase', { move: 'stop', reason: 'Lũ cuốn mất' }),
  ])
  expect(verdicts.map((verdict) => verdict.problem?.code ?? 'accepted')).toEqual(Array(6).fill('accepted'))
  const before = await dumpProjections(world.db)
  const { entries, cases } = await rebuild(world.context)
  expect(entries).toBeGreaterThan(50)
  expect(cases).toBeGreaterThan(0)
  const after = await dumpProjections(world.db)
  for (const table of Object.keys(before)) expect(after[table], table).toBe(before[table])
})

test('wherever a batch ends, the rows are the same: nothing of a case is kept from one to the next', async () => {
  const before = await dumpProjections(world.db)
  await rebuild(world.context, 3)
  const after = await dumpProjections(world.db)
  for (const table of Object.keys(before)) expect(after[table], table).toBe(before[table])
})

test('the figures kept are the figures recomputed', async () => {
  const { figures, differences } = await checkFigures(world.context)
  expect(figures).toBeGreaterThan(0)
  expect(differences).toEqual([])
})

test('a figure that was tampered with is found', async () => {
  await world.db
    .updateTable('figure_sums')
    .set({ cells: sql`gieo_add_cells(cells, array_fill(1::numeric, array[1], array[7]))` })
    .where(
      'indicator_id',
      'in',
      world.db
        .selectFrom('figure_indicators')
        .select('indicator_id')
        .where('indicator', 'like', '%registered'),
    )
    .execute()
  expect((await checkFigures(world.context)).differences.length).toBeGreaterThan(0)
})

test('entries of two writers whose positions alternate are each read once, wherever a batch ends', async () => {
  const [commands, cases] = [0, 1].map(() => [crypto.randomUUID(), crypto.randomUUID()])
  const alternating = [0, 1, 2, 3].map((index) => ({
    stream: 'case',
    stream_id: cases?.[index % 2] ?? '',
    version: index < 2 ? 1 : 2,
    type: 'caseOpened',
    actor_id: 'nobody',
    organisation_id: null,
    device: 'test',
    command_id: commands?.[index % 2] ?? null,
    occurred_on: '2026-11-23',
    body: JSON.stringify({ type: 'caseOpened' }),
  }))
  await world.db.insertInto('journal').values(alternating).execute()
  const whole = await readBatch(world.db, '0', 1_000_000)
  for (const count of [1, 2, 3, 1_000]) {
    const read: string[] = []
    for (let rows = await readBatch(world.db, '0', count); rows.length > 0;) {
      read.push(...rows.map((row) => row.position))
      rows = await readBatch(world.db, rows.at(-1)?.position ?? '', count)
    }
    expect(read, String(count)).toEqual(whole.map((row) => row.position))
  }
})
