import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeColumns } from '../project/case.ts'
import { inScope, scopeOf, withScope } from '../store/scope.ts'
import { actorNamed } from '../accounts/session.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, TODAY, type Caller, type World } from '../testing/world.ts'
import type { CaseList, CaseRow } from '../wire/cases.ts'
import { selectCases } from './case-row.ts'

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

test('at 20,000 cases the lists of a province and of a commune are read from an index', async () => {
  const land = await world.context.land()
  const units = [...land.versions.keys()].filter((id) => id.startsWith('vn-c') && id.endsWith('@2010'))
  const places = units.map((unit) => ({ unit_id: unit, ...placeColumns(land, unitId(unit)) }))
  await sql`insert into cases (case_id, programme, pack_hash, unit_id, home_id, hamlet_id, commune_id, district_id, province_id,
      organisation_id, branch, reach_key, recorder_id, title, stage, standing, stage_on, opened_on, contested, answers, version,
      folded, sort_key, is_example, changed_position, changed_xid)
    select gen_random_uuid(), 'skilled-mobilisation', 'none', p.unit_id, p.home_id, p.hamlet_id, p.commune_id, p.district_id, p.province_id,
      'ubnd-nghia-dan', 'peoples-committee', 'skilled-mobilisation:peoples-committee', 'nobody', 'x', 'registered', 'alive',
      ${TODAY}::date - n % 900, ${TODAY}, '{}', '{}', 1, 'x', 'x', true, n, '1'
    from (select *, row_number() over () as at, count(*) over () as of from json_populate_recordset(null::cases, ${JSON.stringify(places)}::json)) p
    join generate_series(1, 20000) n on n % p.of = p.at - 1`.execute(world.db)
  await sql`analyze cases`.execute(world.db)
  for (const name of ['lanh.dao', 'can.bo.xa']) {
    const scope = scopeOf(land, await actorNamed(world.context, name), world.context.packs.programmes)
    const plan = await withScope(world.db, scope, async (tx) => {
      const query = selectCases(tx)
        .where(inScope(scope))
        .orderBy('cases.changed_position', 'desc')
        .orderBy('cases.case_id', 'desc')
        .limit(51)
      const lines = await query.explain<{ 'QUERY PLAN': string }>('text')
      return lines.map((line) => line['QUERY PLAN']).join('\n')
    })
    expect(plan).toMatch(/Index.* (using|on) cases_/)
    expect(plan).not.toContain('Seq Scan on cases')
  }
  const began = performance.now()
  await list(await world.as('lanh.dao'), 'limit=50')
  expect(performance.now() - began).toBeLessThan(2_000)
})
