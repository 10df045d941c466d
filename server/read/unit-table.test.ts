import { isAdditive } from '@gieo/engine/indicator/counting.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import type { CaseList } from '../wire/cases.ts'
import type { FigureRow, UnitTable } from '../wire/figures.ts'

const REGISTERED = 'skilled-mobilisation.models-registered'

let world: World
let leader: Caller
let nobody: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  leader = await world.as('lanh.dao')
  nobody = await world.as()
  const officer = await world.as('can.bo.xa')
  // Two in a hamlet, six in the commune of today itself: in 2023 nobody can say in which of its three they lie.
  await push(officer, [openCommand(world), openCommand(world)])
  await push(
    officer,
    Array.from({ length: 6 }, () => ({ ...openCommand(world), unit: 'vn-c16941@2025' })),
  )
})
afterAll(() => world.close())

async function table(caller: Caller, query: string): Promise<UnitTable> {
  const { status, body } = await caller.get(`/api/v1/unit-table?programme=skilled-mobilisation&${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body as UnitTable
}

function valueOf(values: Record<string, FigureRow>, name = REGISTERED): number {
  return values[name]?.value ?? Number.NaN
}

test('in every map and at every level, the rows and what cannot be divided add up to the whole', async () => {
  const wholes = new Set<number>()
  for (const query of [
    'map=2023-08-31',
    'map=2023-08-31&level=commune',
    'map=2024-12-01',
    'map=2025-07-01',
    'level=hamlet',
  ]) {
    const { rows, undivided, whole, indicators } = await table(leader, query)
    expect(rows.length).toBeGreaterThan(19)
    for (const { name, counts } of indicators) {
      if (counts === undefined || !isAdditive(counts)) continue
      const sum = rows.reduce((total, row) => total + valueOf(row.values, name), valueOf(undivided, name))
      expect(sum).toBe(valueOf(whole, name))
    }
    wholes.add(valueOf(whole))
  }
  expect(wholes.size).toBe(1)
})

test('what a merged commune recorded is not divided among the communes it was made of', async () => {
  const { rows, undivided, whole } = await table(
    leader,
    'unit=vn-d419@2010&map=2023-08-31&period=2026-11-15/2026-11-30',
  )
  expect(valueOf(whole)).toBe(8)
  expect(valueOf(undivided)).toBe(6)
  const binh = rows.find(({ unitName }) => unitName === 'Xã Nghĩa Bình')
  expect(binh && valueOf(binh.values)).toBe(2)
  const { body } = await leader.get(undivided[REGISTERED]?.recordsUrl ?? '')
  expect((body as CaseList).total).toBe(6)
})

test('a row of today names the communes of the first map that lie in it', async () => {
  const { rows } = await table(leader, 'map=2025-07-01')
  const nghiaDan = rows.find(({ unit }) => unit === 'vn-c16941@2025')
  expect(nghiaDan?.madeOf.toSorted()).toEqual(['Thị trấn Nghĩa Đàn', 'Xã Nghĩa Bình', 'Xã Nghĩa Trung'])
})

test('residents cannot work out a small count by subtraction, and a table says what the figure alone says', async () => {
  const { rows, undivided, whole, indicators } = await table(nobody, 'period=all')
  expect(indicators.every((indicator) => indicator.public)).toBe(true)
  const isSafe = (number: number | null | undefined) => number === 0 || (number ?? 0) >= 5
  for (const { name, counts } of indicators) {
    const all = [...rows.map(({ values }) => values[name]), undivided[name]]
    for (const figure of all.filter((one) => one?.suppressed === false)) {
      if (counts === 'ratio') expect([figure?.part, figure?.whole].every(isSafe)).toBe(true)
      else expect(isSafe(figure?.value)).toBe(true)
    }
    const hidden = all.filter((figure) => figure?.suppressed)
    if (hidden.length > 0) expect(hidden.length > 1 || whole[name]?.suppressed).toBe(true)
  }
  for (const { unit, values } of rows.slice(0, 12)) {
    const { body } = await nobody.get(`/api/v1/figures/${REGISTERED}?kind=counted&unit=${unit}`)
    expect(body.items[0]).toMatchObject({ suppressed: values[REGISTERED]?.suppressed })
  }
})

test('a table of an unknown programme or of a unit that ended is refused', async () => {
  const { status } = await nobody.get('/api/v1/unit-table?programme=none')
  expect(status).toBe(404)
  const { body } = await nobody.get(
    '/api/v1/unit-table?programme=skilled-mobilisation&unit=vn-d419@2010&map=2026-01-01',
  )
  expect(body).toMatchObject({ status: 422, code: 'unit.ended' })
})
