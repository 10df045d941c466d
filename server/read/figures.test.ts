import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import type { FigureList, FigureRow, UnitTable } from '../wire/figures.ts'

const REGISTERED = 'skilled-mobilisation.models-registered'
const CHECKED = 'skilled-mobilisation.models-checked'
const MAPS = ['2023-08-31', '2024-12-01', '2025-07-01']
const NGHIA_DAN = 'vn-c16941@2025'

let world: World
let nobody: Caller
let leader: Caller
let officer: Caller
let head: Caller

beforeAll(async () => {
  world = await makeWorld('example')
  nobody = await world.as()
  leader = await world.as('lanh.dao')
  officer = await world.as('can.bo.xa')
  head = await world.as('truong.xom')
})
afterAll(() => world.close())

async function figure(caller: Caller, path: string): Promise<FigureRow> {
  const { status, body } = await caller.get(path)
  expect(status, JSON.stringify(body)).toBe(200)
  const [first] = (body as FigureList).items.filter(({ kind }) => kind === 'counted')
  if (first === undefined) throw new Error(`nothing counted at ${path}`)
  return first
}

test('smoke', async () => {
  for (const path of [
    `/api/v1/figures/${REGISTERED}`,
    `/api/v1/figures/${REGISTERED}/records`,
    '/api/v1/unit-table?programme=skilled-mobilisation',
    '/api/v1/unit-table?programme=skilled-mobilisation&map=2023-08-31',
    '/api/v1/unit-table?programme=skilled-mobilisation&map=2023-08-31&level=commune',
    '/api/v1/indicators',
    '/api/v1/public/models?limit=2&q=trang%20trai',
    '/api/v1/public/places/vn-40',
    '/api/v1/public/places/vn-c16941@2025',
    '/api/v1/public/places/vn-c16960@2010',
    '/api/v1/public/places/16941',
    '/api/v1/cases?limit=2',
    '/api/v1/worklist?limit=2',
    '/api/v1/packs',
  ]) {
    for (const caller of [leader, officer, nobody]) {
      const began = performance.now()
      const { status, body } = await caller.get(path)
      const text = JSON.stringify(body)
      console.log(path, status, (performance.now() - began).toFixed(1), text.length, caller === leader || caller === nobody ? text.slice(0, 1500) : '')
    }
  }
})
