import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleCardId } from '../../seed/cards.ts'
import { makeWorld, type Caller, type World } from '../../testing/world.ts'
import { openAdoption, push } from '../../testing/commands.ts'
import type { Lineage, LineageNode, PublicSpread } from '../../wire/lineage.ts'

let world: World
let officer: Caller
let nobody: Caller

const ACACIA = exampleCardId('fruit-for-acacia')
const TITLE = {
  vi: 'Trồng bưởi, cam thay keo trên đồi thấp',
  en: 'Pomelo and orange in place of acacia on low hills',
}
const FIRST = 'vn-h40-binh-hai'

beforeAll(async () => {
  world = await makeWorld('example')
  // Adoptions of the example would be in the way of counting those of the test.
  await world.db.deleteFrom('adoptions').execute()
  officer = await world.as('can.bo.xa')
  nobody = await world.as()
})
afterAll(() => world.close())

/** Records that a place took the card up; answers with its case. */
async function adopt(unit: string, on: string, answers = {}): Promise<string> {
  const command = openAdoption(world, unit, on, answers)
  const [verdict] = await push(officer, [command])
  expect(verdict, JSON.stringify(verdict)).toMatchObject({ accepted: true })
  return command.case
}

async function read(who = officer): Promise<Lineage> {
  const { status, body } = await who.get(`/api/v1/lineage/${ACACIA}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body as Lineage
}

type Copy = Extract<LineageNode, { kind: 'adoption' }>
const copies = (found: Lineage) => found.nodes.filter((node): node is Copy => node.kind === 'adoption')

test('a card that nobody took up is a tree of its versions', async () => {
  const found = await read()
  // Another card of the example grew out of the first version.
  expect(found.nodes.map(({ key, kind, level }) => [key, kind, level])).toEqual([
    [`card ${ACACIA}@1`, 'version', 0],
    [expect.any(String), 'version', 1],
    [`card ${ACACIA}@2`, 'version', 1],
  ])
  expect(found.nodes[1]).toMatchObject({ parent: `card ${ACACIA}@1`, changed: { vi: expect.any(String) } })
  expect(found.years).toEqual([])
})

test('copies hang where they were seen, on the map of then and of today', async () => {
  const hamlets = await world.db
    .selectFrom('unit_versions')
    .select('unit_id')
    .where('level', '=', 'hamlet')
    .where('valid_to', 'is', null)
    .where('unit_id', '<>', FIRST)
    .where('parent_id', '=', (await communeOf(FIRST)) ?? '')
    .orderBy('unit_id')
    .limit(5)
    .execute()
  const first = await adopt(FIRST, '2026-01-10')
  const [second = '', ...others] = hamlets.map(({ unit_id }) => unit_id)
  const seen = await adopt(second, '2026-03-01', { 'seen-at': { unit: FIRST, name: 'Xóm Bình Hải' } })
  for (const unit of others) await adopt(unit, '2026-04-01')
  const found = await read()
  const nodes = copies(found)
  expect(nodes.find((node) => node.case === seen)).toMatchObject({
    parent: `adoption ${first}`,
    generation: 2,
    learned: 'seen',
    state: 'started',
  })
  expect(nodes.find((node) => node.case === first)).toMatchObject({
    parent: `card ${ACACIA}@2`,
    learned: 'not-said',
    placeNow: expect.stringContaining('Bình Hải'),
  })
  expect(found.numbers).toMatchObject({ started: 6, places: 6, generations: 2, firstYear: 2026 })
  expect(found.years.map(({ period }) => period)).toEqual(['2026'])
  const [year] = found.years
  const alive = year?.now.units.reduce((sum, [, , each]) => sum + each, 0) ?? 0
  expect(alive + (year?.now.elsewhere ?? 0)).toBe(6)
})

async function communeOf(hamlet: string): Promise<string | undefined> {
  const row = await world.db
    .selectFrom('unit_versions')
    .select('parent_id')
    .where('unit_id', '=', hamlet)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return row?.parent_id ?? undefined
}

test('a copy that changed enough becomes a card: the one it took up is its parent, with what was changed', async () => {
  const id = await adopt(FIRST, '2026-05-01', { adaptations: 'Xen gừng, không xen lạc.' })
  const card = randomUUID()
  expect((await officer.post('/api/v1/cards', { id: card, case: id })).status).toBe(200)
  const { body } = await officer.get(`/api/v1/cards/${card}`)
  expect(body.content.parents).toEqual([
    { of: { card: ACACIA, version: 2 }, changed: { vi: 'Xen gừng, không xen lạc.', en: '' } },
  ])
  expect(body.content).toMatchObject({ title: TITLE, origin: { case: id } })
  expect(body.content.steps).toHaveLength(8)
  // A draft is in nobody's tree.
  expect((await read()).nodes.some((node) => node.key.includes(card))).toBe(false)
  await world.db.deleteFrom('adoptions').where('case_id', '=', id).execute()
})

test('out of reach only the commune is told, and no case can be opened', async () => {
  const other = copies(await read(await world.as('quan.thanh')))
  expect(other).toHaveLength(6)
  for (const node of other) {
    expect(node.case).toBeNull()
    expect(node.placeNow).not.toContain(',')
    expect(node.placeNow).not.toContain('Xóm')
  }
})

test('the list says what became of each card', async () => {
  const { body } = await officer.get('/api/v1/lineage')
  expect(body.items.find(({ card }: { card: string }) => card === ACACIA)).toMatchObject({
    status: 'public',
    root: ACACIA,
    numbers: { places: 6 },
  })
})

test('residents are told of whole years only, and of a commune only that it has five or more', async () => {
  const ask = async () => (await nobody.get(`/api/v1/public/practices/${ACACIA}/spread`)).body as PublicSpread
  const before = await ask()
  expect([before.until, before.from, before.years]).toEqual(['2025', null, []])
  world.clock.set('2027-02-01')
  const after = await ask()
  expect([after.until, after.from]).toEqual(['2026', 5])
  const [year] = after.years
  const layout = after.maps.find(({ on }) => on === year?.now.map)
  expect(year?.now.units.map((index) => layout?.units[index]?.id)).toEqual([await communeOf(FIRST)])
  // Nothing in it counts, dates or names a copy.
  expect(JSON.stringify(after)).not.toMatch(/adoption|startedOn|2026-01-10|binh-hai/)
  world.clock.set('2026-11-23')
})

test('a card that never was public has no tree', async () => {
  expect((await officer.get(`/api/v1/lineage/${randomUUID()}`)).body.code).toBe('card.not-found')
  expect((await nobody.get(`/api/v1/public/practices/${randomUUID()}/spread`)).status).toBe(404)
  expect((await nobody.get(`/api/v1/lineage/${ACACIA}`)).status).toBe(401)
})
