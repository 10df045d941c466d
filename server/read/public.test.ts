import { PACKS } from '@gieo/programmes/index.ts'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import type { PublicModelList, PublicModelPage, PublicPlace } from '../wire/public.ts'

let world: World
let nobody: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  nobody = await world.as()
})
afterAll(() => world.close())

async function get<T>(path: string): Promise<T> {
  const { status, body } = await nobody.get(path)
  expect(status, JSON.stringify(body)).toBe(200)
  return body as T
}

async function publish(answers: Record<string, unknown>, unit = 'vn-h40-binh-hai'): Promise<string> {
  const draft = { ...openCommand(world, answers), unit }
  const check = { ...draft, id: randomUUID(), kind: 'advanceCase', basedOn: 2, data: { move: 'check' } }
  const [opened] = await push(await world.as('truong.xom'), [draft])
  const [checked] = await push(await world.as('can.bo.xa'), [check])
  expect([opened?.accepted, checked?.accepted]).toEqual([true, true])
  return draft.case
}

test('a model is on the public site once it was checked, and never one of defence and security', async () => {
  const open = await publish({ name: 'Đường hoa công khai', sector: 'culture-society' })
  const closed = await publish({ name: 'Tổ tự quản', sector: 'defence-security' })
  expect((await get<PublicModelPage>(`/api/v1/public/models/${open}`)).model.title).toBe(
    'Đường hoa công khai',
  )
  expect((await nobody.get(`/api/v1/public/models/${closed}`)).status).toBe(404)
  const { items } = await get<PublicModelList>('/api/v1/public/models?limit=100')
  expect(items.map(({ id }) => id)).toContain(open)
  expect(items.map(({ id }) => id)).not.toContain(closed)
})

// What places took up is public as figures alone.
const SHOWN = PACKS.filter(({ rules }) => rules.publicView.stages.length > 0)

test('each facet says how many models its choice leaves, the programme first', async () => {
  const all = await get<PublicModelList>('/api/v1/public/models?limit=100')
  expect(all.items.length).toBe(all.total)
  expect([all.groups, all.stages]).toEqual([[], []])
  expect(all.programmes.map(({ value }) => value)).toEqual(SHOWN.map(({ rules }) => rules.programme))
  expect(all.programmes.reduce((total, { count }) => total + count, 0)).toBe(all.total)
  for (const { value: programme, count } of all.programmes) await checkFacets(programme, count)
})

async function checkFacets(programme: string, count: number): Promise<void> {
  const asked = `/api/v1/public/models?programme=${programme}`
  const all = await get<PublicModelList>(asked)
  expect(all.total).toBe(count)
  expect(all.programmes).toHaveLength(SHOWN.length)
  for (const { value, count: left, labelVi, labelEn } of [...all.groups, ...all.stages]) {
    expect([labelVi, labelEn]).not.toContain('')
    const name = all.groups.some((group) => group.value === value) ? 'group' : 'stage'
    expect((await get<PublicModelList>(`${asked}&${name}=${value}`)).total).toBe(left)
  }
  const [group] = all.groups
  const narrowed = await get<PublicModelList>(`${asked}&group=${group?.value}`)
  for (const { value, count: left } of narrowed.stages) {
    expect((await get<PublicModelList>(`${asked}&group=${group?.value}&stage=${value}`)).total).toBe(left)
  }
}

test('an old address that names a sector alone still finds its programme', async () => {
  const { programmes, groups, items } = await get<PublicModelList>('/api/v1/public/models?group=economy')
  expect(programmes).toHaveLength(SHOWN.length)
  expect(groups.map(({ value }) => value)).toContain('economy')
  expect(new Set(items.map(({ programme }) => programme))).toEqual(new Set(['skilled-mobilisation']))
})

test('pages hold every model once', async () => {
  const whole = await get<PublicModelList>('/api/v1/public/models?limit=100')
  const seen: string[] = []
  let after: string | null = ''
  do {
    const page: PublicModelList = await get(
      `/api/v1/public/models?limit=4${after === '' ? '' : `&after=${after}`}`,
    )
    seen.push(...page.items.map(({ id }) => id))
    after = page.next
  } while (after !== null)
  expect(seen).toEqual(whole.items.map(({ id }) => id))
})

test('a model page tells the place then and now, its fields in both languages and its stages', async () => {
  const id = await publish({
    name: 'Vườn cũ',
    money: 12_000_000,
    forces: [{ force: 'Chi hội', part: 'lead', role: 'Làm' }],
  })
  const { model, fields, stages } = await get<PublicModelPage>(`/api/v1/public/models/${id}`)
  expect(model).toMatchObject({ placeThen: 'Xóm Bình Hải, Xã Nghĩa Đàn', placeNow: null })
  expect(fields.find((field) => field.id === 'money')).toMatchObject({
    textVi: '12.000.000 đồng',
    textEn: 'VND 12,000,000',
  })
  expect(fields.find((field) => field.id === 'forces')?.textVi).toContain('Chi hội · ')
  expect(stages.map(({ state }) => state)).toEqual(['done', 'here', 'next', 'next', 'next'])
  const { items } = await get<PublicModelList>('/api/v1/public/models?limit=100')
  const moved = items.find(({ placeNow }) => placeNow !== null)
  expect(moved?.placeThen).toContain('Huyện')
})

test('a source that is not an address of the web is no link', async () => {
  const id = await publish({ name: 'Nguồn lạ', source: 'javascript:alert(1)' })
  expect((await get<PublicModelPage>(`/api/v1/public/models/${id}`)).model.sourceUrl).toBeNull()
})

test('no private field, officer or exact point is on any public answer', async () => {
  const id = await publish({
    name: 'Kín',
    beneficiaries: 'bí-mật-một',
    situation: 'bí-mật-hai',
    criteria: 'bí-mật-ba',
  })
  const texts = await Promise.all(
    [
      `/api/v1/public/models/${id}`,
      '/api/v1/public/models?limit=100',
      '/api/v1/public/places/vn-c16941@2025',
    ].map(async (path) => JSON.stringify(await get(path))),
  )
  for (const text of texts) expect(text).not.toMatch(/bí-mật|Nguyễn Thị Mận|officer-|"spot"/)
})

test('a place of today tells what it was made of; a place that ended tells what it became', async () => {
  const now = await get<PublicPlace>('/api/v1/public/places/vn-c16941@2025')
  expect(now.madeOf.map(({ name }) => name).toSorted()).toEqual([
    'Thị trấn Nghĩa Đàn',
    'Xã Nghĩa Bình',
    'Xã Nghĩa Trung',
  ])
  expect(now).toMatchObject({ becameUnit: null, level: 'commune' })
  const then = await get<PublicPlace>('/api/v1/public/places/vn-c16960@2010')
  expect(then).toMatchObject({
    becameUnit: 'vn-c16941@2025',
    becameVi: 'Từ ngày 01/07/2025 thuộc Xã Nghĩa Đàn.',
  })
  expect(then.models.length).toBeGreaterThan(0)
  const province = await get<PublicPlace>('/api/v1/public/places/40')
  expect(province.children.length).toBe(130)
  expect(province.declared.length).toBeGreaterThan(0)
  expect(
    province.counted.every(
      ({ figure }) => figure.suppressed || figure.value === 0 || (figure.value ?? 0) >= 5,
    ),
  ).toBe(true)
  expect((await nobody.get('/api/v1/public/places/nowhere')).status).toBe(404)
})
