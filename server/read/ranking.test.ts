import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import type { RankingTable } from '../wire/rankings.ts'

const REGISTERED = 'skilled-mobilisation.models-registered'
const CHECKED = 'skilled-mobilisation.models-checked'
const NGHIA_DAN = 'vn-c16941@2025'

let world: World
let leader: Caller

beforeAll(async () => {
  world = await makeWorld('example')
  leader = await world.as('lanh.dao')
  await push(
    await world.as('truong.xom'),
    Array.from({ length: 40 }, () => openCommand(world, {})),
  )
})
afterAll(() => world.close())

async function look(query: string, indicator = REGISTERED): Promise<RankingTable> {
  const { status, body } = await leader.get(`/api/v1/rankings/${indicator}?${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body as RankingTable
}

test('communes by a plain count: the first is told apart from the rest, equal ones share their place', async () => {
  const { placed, small, undivided, unitName } = await look('')
  expect([placed.length, small.length, unitName]).toEqual([130, 0, 'Tỉnh Nghệ An'])
  const [first, ...rest] = placed
  expect(first).toMatchObject({ unit: NGHIA_DAN, rank: 1, rankLow: 1, rankHigh: 1, base: null, isTie: false })
  const zeros = rest.filter(({ count }) => count === 0)
  expect(zeros.length).toBeGreaterThan(100)
  expect(new Set(zeros.map(({ rank, isTie }) => `${rank} ${isTie}`))).toEqual(
    new Set([`${131 - zeros.length} true`]),
  )
  // Nobody with a few more than none is surely ahead of those with none.
  expect(rest.every(({ rankLow, rankHigh }) => rankLow === 2 && rankHigh === 130)).toBe(true)
  const counted = placed.reduce((sum, { count }) => sum + count, 0) + undivided
  const { body } = await leader.get(`/api/v1/figures/${REGISTERED}?kind=counted`)
  expect(counted).toBe(body.items[0].value)
})

test('for each hamlet: what has too few hamlets is shown by itself and placed nowhere', async () => {
  const { placed, small, baseMin, bounds } = await look('base=hamlets')
  expect([baseMin, bounds]).toEqual([5, 'count'])
  expect(placed.map(({ unit }) => unit)).toEqual([NGHIA_DAN])
  expect(small.length).toBe(129)
  expect(small.every(({ base }) => (base ?? 0) < 5)).toBe(true)
  const [first] = placed
  expect(first?.value).toBeCloseTo((first?.count ?? 0) / (first?.base ?? 1), 12)
  expect((first?.low ?? 0) < (first?.value ?? 0) && (first?.value ?? 0) < (first?.high ?? 0)).toBe(true)
})

test('a share of another indicator has its own bounds', async () => {
  const { placed, bounds, baseIndicator } = await look(`base=${REGISTERED}`, CHECKED)
  expect([bounds, baseIndicator?.name]).toEqual(['share', REGISTERED])
  expect(placed.map(({ unit }) => unit)).toEqual([NGHIA_DAN])
  expect(placed.every(({ low, high }) => low >= 0 && high <= 1)).toBe(true)
})

test('districts are ranked in the map in which they stood, with their communes below the line', async () => {
  const { placed, small, level } = await look('map=2023-08-31&base=communes')
  expect(level).toBe('district')
  expect(placed.length + small.length).toBe(21)
  expect(placed.every(({ base }) => (base ?? 0) >= 5)).toBe(true)
})

test('a rank opens onto as many records as it counts', async () => {
  const first = (await look('')).placed[0]
  const { body } = await leader.get(`${first?.recordsUrl}&limit=200`)
  expect(body.items.length).toBe(first?.count)
})

test('sums, other programmes and levels without anything below are refused; so is whoever is elsewhere', async () => {
  const refused = async (path: string, who = leader) => {
    const { status, body } = await who.get(`/api/v1/rankings/${path}`)
    return [status, body.code]
  }
  expect(await refused('skilled-mobilisation.money-mobilised')).toEqual([422, 'ranking.not-things'])
  expect(await refused(`${REGISTERED}?base=household-models.models-recorded`)).toEqual([
    422,
    'ranking.other-programme',
  ])
  expect(await refused(`${REGISTERED}?base=communes`)).toEqual([422, 'ranking.base-above'])
  expect(await refused(`${REGISTERED}?unit=${NGHIA_DAN}&base=hamlets`)).toEqual([422, 'ranking.base-above'])
  expect(await refused(`${REGISTERED}?base=no.such`)).toEqual([404, 'figure.unknown'])
  expect(await refused('no.such')).toEqual([404, 'figure.unknown'])
  expect(await refused(REGISTERED, await world.as())).toEqual([401, 'access.not-signed-in'])
  expect(await refused(REGISTERED, await world.as('can.bo.xa'))).toEqual([403, 'access.out-of-scope'])
})
