import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import type { FigureRow } from '../wire/figures.ts'
import { lastDayCounted } from './due.ts'
import { publishFigures, publishWhenDue } from './publish.ts'

const REGISTERED = 'skilled-mobilisation.models-registered'

let world: World
let nobody: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  nobody = await world.as()
})
afterAll(() => world.close())

async function read(query = '', caller = nobody): Promise<FigureRow> {
  const { body } = await caller.get(`/api/v1/figures/${REGISTERED}?kind=counted&${query}`)
  return body.items[0] as FigureRow
}

async function register(count: number): Promise<void> {
  const commands = Array.from({ length: count }, () => openCommand(world))
  const verdicts = await push(await world.as('truong.xom'), commands)
  expect(verdicts.every((verdict) => verdict?.accepted)).toBe(true)
}

test('the last day that counts ends a month, a quarter or a year that lies far enough back', () => {
  const on = (today: string, every: 'month' | 'quarter' | 'half' | 'year', afterDays = 10) =>
    lastDayCounted(today, { every, afterDays })
  expect([on('2026-11-09', 'month'), on('2026-11-10', 'month')]).toEqual(['2026-09-30', '2026-10-31'])
  expect([on('2026-11-01', 'month', 1), on('2026-10-31', 'month', 0)]).toEqual(['2026-10-31', '2026-10-31'])
  expect([on('2026-11-10', 'quarter'), on('2026-11-10', 'half'), on('2026-01-10', 'year')]).toEqual([
    '2026-09-30',
    '2026-06-30',
    '2025-12-31',
  ])
})

test('residents read what was published, staff what is so; the next publication brings both together', async () => {
  const leader = await world.as('lanh.dao')
  const before = await read()
  expect(before).toMatchObject({ suppressed: false, asOf: '2026-10-31' })
  await register(12)
  expect((await read('', leader)).value).toBe((before.value ?? 0) + 12)
  expect((await read()).value).toBe(before.value)
  world.clock.set('2026-12-10')
  await publishWhenDue(world.context)
  expect(await read()).toMatchObject({ value: (before.value ?? 0) + 12, asOf: '2026-11-30' })
  await publishWhenDue(world.context)
  expect(await world.db.selectFrom('publications').selectAll().execute()).toHaveLength(2)
})

test('a change of fewer than five is not published: the old number stays, with its day', async () => {
  const before = await read()
  await register(3)
  world.clock.set('2027-01-11')
  await publishWhenDue(world.context)
  expect(await read()).toMatchObject({ value: before.value, asOf: '2026-11-30', suppressed: false })
  await register(4)
  world.clock.set('2027-02-11')
  await publishWhenDue(world.context)
  expect(await read()).toMatchObject({ value: (before.value ?? 0) + 7, asOf: '2027-01-31' })
})

test('a dry run says what would be published and changes nothing', async () => {
  const before = await world.db.selectFrom('published_figures').selectAll().execute()
  const { figures, leftOut } = await publishFigures(world.context, { dryRun: true })
  expect(leftOut).toEqual([])
  for (const { cells, shown, small } of figures) expect(cells).toBeGreaterThanOrEqual(shown + small)
  expect(await world.db.selectFrom('published_figures').selectAll().execute()).toEqual(before)
})

test('in a map that began after the publication nothing is said until the next one', async () => {
  const maps = await world.db.selectFrom('publications').select('map_ons').execute()
  expect(maps.at(-1)?.map_ons).toEqual(['2010-01-01', '2024-12-01', '2025-07-01'])
  expect(await read('period=2027-02')).toMatchObject({ value: null, suppressed: true })
})
