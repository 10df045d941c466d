import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import { WORK_KINDS, type CaseList, type CaseRow, type Worklist } from '../wire/cases.ts'

const NAMES = [
  'Ốc nuôi trong ao sen',
  'Ong mật dưới tán keo',
  'Ổi không hạt',
  'Đường hoa xóm',
  'Đèn đường năng lượng mặt trời',
  'Anh em giúp nhau',
  'Ánh sáng ngõ nhỏ',
]

let world: World
let officer: Caller
let head: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  officer = await world.as('can.bo.xa')
  head = await world.as('truong.xom')
  await push(
    head,
    NAMES.map((name) =>
      openCommand(world, { name, sector: name.startsWith('Đ') ? 'culture-society' : 'economy' }),
    ),
  )
})
afterAll(() => world.close())

async function list(caller: Caller, query: string): Promise<CaseList> {
  const { status, body } = await caller.get(`/api/v1/cases?${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body as CaseList
}

const titles = ({ items }: { items: readonly CaseRow[] }) => items.map(({ title }) => title)

test('a search without diacritics finds every word anywhere in the folded text', async () => {
  expect(titles(await list(officer, 'q=ong%20mat'))).toContain('Ong mật dưới tán keo')
  expect(titles(await list(officer, 'q=TROI%20nang%20luong'))).toEqual(['Đèn đường năng lượng mặt trời'])
  expect(titles(await list(officer, 'q=zzz%20ong'))).toEqual([])
})

test('a list of what waits holds exactly the worklist of the same reader, kind by kind', async () => {
  for (const caller of [officer, head]) {
    const { items, counts } = (await caller.get('/api/v1/worklist?limit=200')).body as Worklist
    if (caller === officer) expect(items.length).toBeGreaterThan(NAMES.length)
    for (const work of WORK_KINDS) {
      const found = await list(caller, `work=${work}&limit=200`)
      const waiting = items.filter(({ kind }) => kind === work).map((item) => item.case.id)
      expect(found.items.map(({ id }) => id).toSorted(), work).toEqual(waiting.toSorted())
      expect(found.total).toBe(counts.find(({ kind }) => kind === work)?.count ?? 0)
    }
  }
  const narrowed = await list(officer, 'work=check&q=ong%20mat')
  expect(titles(narrowed)).toEqual(['Ong mật dưới tán keo'])
})

test('titles come in Vietnamese order: d before đ, a before á, o before ô', async () => {
  const sorted = titles(await list(head, 'sort=title&stage=registered&limit=200')).filter((title) =>
    NAMES.includes(title),
  )
  expect(sorted).toEqual(NAMES.toSorted(new Intl.Collator('vi').compare))
})

test('pages of any order hold every case once, whatever the size of the page', async () => {
  for (const sort of ['newest', 'oldest', 'title']) {
    const whole = await list(officer, `sort=${sort}&limit=200`)
    const seen: string[] = []
    let after: string | null = ''
    do {
      const page: CaseList = await list(
        officer,
        `sort=${sort}&limit=3${after === '' ? '' : `&after=${after}`}`,
      )
      seen.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    expect(seen).toEqual(whole.items.map(({ id }) => id))
    expect(whole.total).toBe(seen.length)
  }
})

test('filters by unit take what lies below, in the map of today or of the unit’s own time', async () => {
  const all = (await list(officer, 'limit=200')).total
  expect((await list(officer, 'unit=vn-c16941@2025&limit=1')).total).toBe(all)
  expect((await list(officer, 'unit=16941&limit=1')).total).toBe(all)
  const hamlet = await list(officer, 'unit=vn-h40-binh-hai&limit=200')
  expect(hamlet.total).toBeGreaterThanOrEqual(NAMES.length)
  const old = await list(officer, 'unit=vn-c16960@2010&limit=200')
  expect(old.total).toBeGreaterThanOrEqual(hamlet.total ?? 0)
  expect((await list(officer, 'unit=vn-c17569@2025')).total).toBe(0)
})

test('filters by group, stage, standing and state hold together', async () => {
  const culture = await list(officer, 'group=culture-society&stage=registered&standing=alive&limit=200')
  expect(titles(culture)).toEqual(expect.arrayContaining(['Đường hoa xóm', 'Đèn đường năng lượng mặt trời']))
  expect(
    culture.items.every(({ group, stage }) => group === 'culture-society' && stage === 'registered'),
  ).toBe(true)
  expect(
    (await list(officer, 'state=contested')).items.every(
      ({ contested }) => Object.keys(contested).length > 0,
    ),
  ).toBe(true)
  expect((await list(officer, 'state=sent-back')).items.every(({ sentBack }) => sentBack !== null)).toBe(true)
})

test('nobody is 401, a cursor that we did not give is 400, an unknown unit 422', async () => {
  const nobody = await world.as()
  expect((await nobody.get('/api/v1/cases')).body).toMatchObject({
    status: 401,
    code: 'access.not-signed-in',
  })
  expect((await officer.get('/api/v1/cases?after=abc')).status).toBe(400)
  expect((await officer.get('/api/v1/cases?after=WyIxIiwiMiJd')).status).toBe(400)
  expect((await officer.get('/api/v1/cases?unit=nowhere')).body).toMatchObject({
    status: 422,
    code: 'unit.unknown',
  })
  expect((await officer.get('/api/v1/cases?limit=100000')).status).toBe(400)
  expect((await officer.get('/api/v1/cases?q=%00')).status).toBe(400)
})
