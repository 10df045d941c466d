import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import type { PlacePage } from '../wire/places.ts'

const NGHIA_DAN = 'vn-c16941@2025'
const DISTRICT = 'vn-d419@2010'
const REGISTERED = 'skilled-mobilisation.models-registered'

let world: World
let officer: Caller
let leader: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  officer = await world.as('can.bo.xa')
  leader = await world.as('lanh.dao')
  await push(officer, [openCommand(world), openCommand(world), { ...openCommand(world), unit: NGHIA_DAN }])
})
afterAll(() => world.close())

async function read(caller: Caller, path: string): Promise<PlacePage> {
  const { status, body } = await caller.get(`/api/v1/places/${path}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body as PlacePage
}

function programmeOf(page: PlacePage) {
  const [one] = page.programmes.filter(({ programme }) => programme === 'skilled-mobilisation')
  if (one === undefined) throw new Error('the programme is not on the page')
  return one
}

function sumOf(page: PlacePage): number {
  const { rows, undivided } = programmeOf(page)
  return rows.reduce(
    (sum, row) => sum + (row.values[REGISTERED]?.value ?? 0),
    undivided[REGISTERED]?.value ?? 0,
  )
}

test('a commune tells its year: figures with last year beside, stages, what waits, who is posted', async () => {
  const page = await read(officer, NGHIA_DAN)
  expect(page).toMatchObject({ year: 2026, stands: true, map: '2025-07-01', mapThen: '2025-07-01' })
  expect(page.place.unit.fullName).toBe('Xã Nghĩa Đàn')
  expect(page.place.predecessors.length).toBeGreaterThan(1)
  const { whole, before, stages } = programmeOf(page)
  expect(whole[REGISTERED]).toMatchObject({ period: '2026', kind: 'counted' })
  expect(before[REGISTERED]).toMatchObject({ period: '2025' })
  const { body: registered } = await officer.get(
    `/api/v1/cases?programme=skilled-mobilisation&unit=${NGHIA_DAN}&stage=registered&limit=1`,
  )
  expect(stages?.find(({ stage }) => stage === 'registered')?.count).toBe(registered.total)
  expect(page.worklist.items.length).toBeGreaterThan(0)
  expect(page.posted.map(({ name }) => name)).toContain('Hồ Thị Thanh')
})

test('the rows of a page and what cannot be divided add up to its whole, in the map of then and of now', async () => {
  for (const map of ['2023-08-31', '2025-07-01']) {
    const page = await read(officer, `${NGHIA_DAN}?map=${map}`)
    expect(sumOf(page), map).toBe(programmeOf(page).whole[REGISTERED]?.value)
    expect(programmeOf(page).rowsAre).toBe(page.stands ? 'children' : 'elsewhere')
  }
})

test('a district of 2023 shows its year in its own map, and the same total divided among the communes of today', async () => {
  const then = await read(leader, `${DISTRICT}?year=2026`)
  expect(then).toMatchObject({ stands: true, place: { unit: { fullName: 'Huyện Nghĩa Đàn' } } })
  expect(then.map < '2025-07-01').toBe(true)
  expect(programmeOf(then).rows.map(({ level }) => level)).toContain('commune')
  const now = await read(leader, `${DISTRICT}?year=2026&map=2025-07-01`)
  expect(now.stands).toBe(false)
  const whole = programmeOf(now).whole[REGISTERED]?.value
  expect(whole).toBe(programmeOf(then).whole[REGISTERED]?.value)
  expect(whole).toBeGreaterThan(2)
  expect(sumOf(now)).toBe(whole)
  expect(programmeOf(now).rows.map(({ unitName }) => unitName)).toContain('Xã Nghĩa Đàn')
})

test('whoever is posted elsewhere sees a unit as a resident: no stages, no names, small counts held back', async () => {
  const other = await world.as('truong.xom')
  const page = await read(other, 'vn-c16951@2025')
  expect(programmeOf(page).stages).toBeNull()
  expect(page.posted.every(({ name }) => name === null)).toBe(true)
  expect(page.worklist.items).toEqual([])
})

test('nobody reads the page without a sign-in, and a unit that never was is named in the refusal', async () => {
  const nobody = await world.as()
  expect((await nobody.get(`/api/v1/places/${NGHIA_DAN}`)).status).toBe(401)
  const { status, body } = await officer.get('/api/v1/places/vn-c99999@2025')
  expect([status, body.code]).toEqual([422, 'unit.unknown'])
})
