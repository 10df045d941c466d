import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type Caller, type World } from '../testing/world.ts'

let world: World
let nobody: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  nobody = await world.as()
})
afterAll(() => world.close())

const list = async (query: string) => (await nobody.get(`/api/v1/units?${query}`)).body

test.each([
  ['2023-08-31', 21, 460],
  ['2024-11-30', 21, 460],
  ['2024-12-01', 20, 412],
  ['2025-06-30', 20, 412],
  ['2025-07-01', 0, 130],
  ['2026-11-23', 0, 130],
])('on %s there are %i districts and %i communes', async (on, districts, communes) => {
  expect((await list(`on=${on}&level=district&limit=2000`)).items).toHaveLength(districts)
  expect((await list(`on=${on}&level=commune&limit=2000`)).items).toHaveLength(communes)
})

test('pages of any size hold every unit once, in Vietnamese order', async () => {
  const names: string[] = []
  for (let after = ''; ;) {
    const page = await list(`on=2023-08-31&level=commune&limit=37&after=${encodeURIComponent(after)}`)
    names.push(...page.items.map((unit: { name: string }) => unit.name))
    if (page.next === null) break
    after = page.next
  }
  expect(names).toHaveLength(460)
  expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare))
})

test('one code is two units: on each day it leads to the one of that day', async () => {
  const then = (await list('on=2023-08-31&code=16690')).items
  const now = (await list('on=2025-07-01&code=16690')).items
  expect(then.map((unit: { fullName: string }) => unit.fullName)).toEqual(['Phường Trường Thi'])
  expect(now.map((unit: { fullName: string }) => unit.fullName)).toEqual(['Phường Trường Vinh'])
  expect(then[0].id).not.toBe(now[0].id)
})

test('a parent is named by our id or by the code it had on that day', async () => {
  const byCode = (await list('on=2023-08-31&parent=430&limit=2000')).items
  const byId = (await list('on=2023-08-31&parent=vn-d430@2010&limit=2000')).items
  expect(byCode.length).toBeGreaterThan(10)
  expect(byCode).toEqual(byId)
})

test('an old name without diacritics finds the place of today', async () => {
  const found = (await list('on=2025-07-01&level=commune&q=nghia%20binh')).items
  expect(found.map((unit: { fullName: string }) => unit.fullName)).toContain('Xã Nghĩa Đàn')
})
