import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import type { FigureList } from '../wire/figures.ts'
import type { MapLayout, ProgrammeYears, YearsOfFigure } from '../wire/maps.ts'

const REGISTERED = 'skilled-mobilisation.models-registered'
const NGHIA_DAN = 'vn-c16941@2025'

let world: World
let nobody: Caller
let leader: Caller

beforeAll(async () => {
  world = await makeWorld('example')
  nobody = await world.as()
  leader = await world.as('lanh.dao')
})
afterAll(() => world.close())

async function years(caller: Caller, query = ''): Promise<YearsOfFigure> {
  const { status, body } = await caller.get(`/api/v1/figures/${REGISTERED}/years?${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body as YearsOfFigure
}

test('one answer holds seven years, in the map of each year and in the one of today, with equal totals', async () => {
  const found = await years(leader)
  expect(found.years.map(({ period }) => period)).toEqual([
    '2020',
    '2021',
    '2022',
    '2023',
    '2024',
    '2025',
    '2026',
  ])
  expect(found.maps.map(({ on, units }) => [on, units.length])).toEqual([
    ['2025-07-01', 130],
    ['2010-01-01', 460],
    ['2024-12-01', 412],
  ])
  expect(found.years.map(({ then }) => then?.map)).toEqual([
    ...['2010-01-01', '2010-01-01', '2010-01-01', '2010-01-01', '2024-12-01', '2025-07-01', '2025-07-01'],
  ])
  for (const { then, now } of found.years) {
    expect(then?.whole.value).toBe(now?.whole.value)
    for (const side of [then, now]) {
      const sum = (side?.amounts ?? []).reduce<number>((all, amount) => all + (amount ?? 0), 0)
      expect(sum + (side?.undivided.value ?? 0)).toBe(side?.whole.value)
    }
  }
  expect(found.years.some(({ now }) => (now?.whole.value ?? 0) > 0)).toBe(true)
})

test('each year says what the figure of that year says', async () => {
  const found = await years(leader, 'count=2&to=2024')
  for (const { period, then } of found.years) {
    const { body } = await leader.get(
      `/api/v1/figures/${REGISTERED}?kind=counted&period=${period}&map=${then?.map}`,
    )
    expect(then?.whole.value).toBe((body as FigureList).items[0]?.value)
  }
})

test('a year without anything is there, with zeros', async () => {
  const [only] = (await years(leader, 'to=1990&count=1')).years
  expect(only?.now?.whole.value).toBe(0)
  expect(new Set(only?.now?.amounts)).toEqual(new Set([0]))
})

test('residents see no small count, and a figure that is not public not at all', async () => {
  const found = await years(nobody)
  const amounts = found.years.flatMap(({ then, now }) => [...(then?.amounts ?? []), ...(now?.amounts ?? [])])
  expect(amounts.some((amount) => amount !== null && amount > 0 && amount < 5)).toBe(false)
  expect(found.years.some(({ now }) => (now?.hidden.length ?? 0) > 0)).toBe(true)
  expect((await nobody.get('/api/v1/figures/skilled-mobilisation.no-such/years')).status).toBe(404)
})

test('a commune of today has no map of its own in the years before it began', async () => {
  const found = await years(leader, `unit=${encodeURIComponent(NGHIA_DAN)}`)
  expect(found.years[0]?.then).toBeNull()
  expect(found.years[0]?.now?.map).toBe('2025-07-01')
  expect(found.maps[0]?.level).toBe('hamlet')
})

test('every unit of the province has a tile of its own, in the map of 2023 as well', async () => {
  for (const [map, count] of [
    ['2023-08-31', 460],
    ['2026-11-23', 130],
  ] as const) {
    const { body } = await nobody.get(`/api/v1/map-layout?map=${map}`)
    const { units, tiles, guessed } = body as MapLayout
    expect(units.length).toBe(count)
    expect(new Set(tiles?.cells.map((cell) => cell.join())).size).toBe(count)
    expect(guessed).toEqual([])
  }
})

test('every figure of a programme is there for each year, as the years of each say', async () => {
  const { body } = await leader.get('/api/v1/programme-years?programme=skilled-mobilisation&unit=vn-40')
  const found = body as ProgrammeYears
  const one = await years(leader)
  expect(found.indicators.length).toBeGreaterThan(3)
  expect(found.years.map(({ period, values }) => [period, values[REGISTERED]?.value])).toEqual(
    one.years.map(({ period, now }) => [period, now?.whole.value]),
  )
})
