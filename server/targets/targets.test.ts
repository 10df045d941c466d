import { ancestorsAt } from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dumpProjections } from '../project/dump.testing.ts'
import { rebuild } from '../project/rebuild.ts'
import { operatorHeading, record } from '../store/record.ts'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, type Answer, type Caller, type World } from '../testing/world.ts'
import type { TargetHistory, TargetsAsk, TargetTable, UnitTargets } from '../wire/targets.ts'

const REGISTERED = 'skilled-mobilisation.models-registered'
const PROVINCE = 'vn-40'
const NGHIA_DAN = 'vn-c16941@2025'
const QUAN_THANH = 'vn-c17569@2025'
const HAMLET = 'vn-h40-binh-hai'
// Two communes of 2023 that became Nghĩa Đàn, and the map in which they stood.
const NGHIA_BINH = 'vn-c16960@2010'
const NGHIA_TRUNG = 'vn-c16981@2010'
const THEN = '2024-12-01'

let world: World
let leader: Caller
let manager: Caller
let officer: Caller

beforeAll(async () => {
  world = await makeWorld('example')
  leader = await world.as('lanh.dao')
  manager = await world.as('dan.van.tinh')
  officer = await world.as('can.bo.xa')
})
afterAll(() => world.close())

type Rows = Readonly<Record<string, number | null | readonly [number | null, number]>>

function ask(period: string, rows: Rows, more: Partial<TargetsAsk> = {}): TargetsAsk {
  return {
    id: crypto.randomUUID(),
    indicator: REGISTERED,
    period,
    decision: '12/KH-BTGDV',
    decidedOn: '2026-01-15',
    milestones: [],
    rows: Object.entries(rows).map(([unit, said]) => {
      const [value, seen] = typeof said === 'object' && said !== null ? said : [said, 0]
      return { unit, value, seen }
    }),
    ...more,
  }
}

const send = (who: Caller, asked: TargetsAsk) => who.post('/api/v1/targets', asked)

async function look(who: Caller, query: string, indicator = REGISTERED): Promise<TargetTable> {
  const { status, body } = await who.get(`/api/v1/targets/${indicator}?${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body as TargetTable
}

const refusal = ({ status, body }: Answer) => [
  status,
  body.code,
  (body.findings ?? []).map((found: { path: string; code: string }) => `${found.path} ${found.code}`),
]

test('targets of a province and its communes: what was reached, what should be, what is missing', async () => {
  const head = await world.as('truong.xom')
  await push(
    head,
    Array.from({ length: 4 }, () => openCommand(world, {})),
  )
  const { status, body } = await send(
    leader,
    ask('2026', { [PROVINCE]: 60, [NGHIA_DAN]: 40, [QUAN_THANH]: 10 }),
  )
  expect([status, body.units]).toEqual([200, 3])
  const table = await look(leader, 'period=2026')
  const row = (unit: string) => table.rows.find((each) => each.unit === unit)
  expect(table).toMatchObject({
    branch: 'mass-mobilisation',
    level: 'commune',
    maySet: true,
    from: '2026-01-01',
  })
  expect(table.rows.length).toBe(130)
  expect(table.whole).toMatchObject({
    target: 60,
    given: 50,
    notGiven: 10,
    expected: 54,
    setBy: expect.any(String),
  })
  const nghiaDan = row(NGHIA_DAN)
  // 40 × 327 / 365 days = 35.8
  expect(nghiaDan).toMatchObject({ target: 40, expected: 36, version: 1, standing: 'late' })
  expect(nghiaDan?.missing).toBe(36 - (nghiaDan?.reached ?? 0))
  expect(row(QUAN_THANH)).toMatchObject({ target: 10, standing: 'not-begun', missing: 9, left: 10 })
  const { body: records } = await leader.get(`${nghiaDan?.recordsUrl}&limit=200`)
  expect(records.items.length).toBe(nghiaDan?.reached)
})

test('an act that arrives twice is done once; another one under its id is refused', async () => {
  const asked = ask('2026-Q2', { [NGHIA_DAN]: 3 })
  expect((await send(leader, asked)).body).toEqual({ act: asked.id, units: 1 })
  expect((await send(leader, asked)).body).toEqual({ act: asked.id, units: 1 })
  expect((await look(leader, 'period=2026-Q2')).rows.find(({ unit }) => unit === NGHIA_DAN)?.version).toBe(1)
  const other = { ...asked, rows: [{ unit: NGHIA_DAN, value: 4, seen: 1 }] }
  expect(refusal(await send(leader, other))).toEqual([409, 'command.id-taken', []])
})

test('an earlier version stays readable with who set it and by which decision', async () => {
  const period = '2026-Q1'
  await send(leader, ask(period, { [NGHIA_DAN]: 5, [QUAN_THANH]: 2 }, { decidedOn: '2026-01-10' }))
  await send(manager, ask(period, { [NGHIA_DAN]: [8, 1] }, { decision: '45/QĐ', decidedOn: '2026-02-20' }))
  await send(leader, ask(period, { [NGHIA_DAN]: [null, 2] }, { decision: '60/QĐ', decidedOn: '2026-03-20' }))
  const { body } = await leader.get(
    `/api/v1/targets/${REGISTERED}/history?unit=${NGHIA_DAN}&period=${period}&branch=mass-mobilisation`,
  )
  const { items } = body as TargetHistory
  expect(items.map(({ version, value, decision, by }) => [version, value, decision, by])).toEqual([
    [3, null, '60/QĐ', 'Cao Thị Hòa'],
    [2, 8, '45/QĐ', 'Vũ Minh Hạnh'],
    [1, 5, '12/KH-BTGDV', 'Cao Thị Hòa'],
  ])
  const target = async (asOf: string) =>
    (await look(leader, `period=${period}${asOf}`)).rows.find(({ unit }) => unit === NGHIA_DAN)?.target
  expect(
    await Promise.all(['', '&asOf=2026-02-28', '&asOf=2026-02-01', '&asOf=2026-01-01'].map(target)),
  ).toEqual([null, 8, 5, null])
})

test('of two who edit at once the second is told what the first saved, and nothing is changed', async () => {
  const period = '2027'
  await send(leader, ask(period, { [NGHIA_DAN]: 5, [QUAN_THANH]: 5 }))
  const [first, second] = await Promise.all([
    send(leader, ask(period, { [NGHIA_DAN]: [6, 1] })),
    send(manager, ask(period, { [NGHIA_DAN]: [7, 1], [QUAN_THANH]: [9, 1] })),
  ])
  const refused = first.status === 200 ? second : first
  expect([first.status, second.status].toSorted()).toEqual([200, 409])
  expect(refusal(refused)).toEqual([409, 'target.changed-meanwhile', [`${NGHIA_DAN} target.other-value`]])
  const { rows } = await look(leader, `period=${period}`)
  const saved = rows.filter(({ target }) => target !== null).map(({ unit, target }) => [unit, target])
  const expected = first.status === 200 ? [6, 5] : [7, 9]
  expect(Object.fromEntries(saved)).toEqual({ [NGHIA_DAN]: expected[0], [QUAN_THANH]: expected[1] })
})

test('two who edit other communes of one whole cannot give it out twice', async () => {
  const period = '2028'
  await send(leader, ask(period, { [PROVINCE]: 10 }))
  const answers = await Promise.all([
    send(leader, ask(period, { [NGHIA_DAN]: 6 })),
    send(manager, ask(period, { [QUAN_THANH]: 6 })),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422])
  const refused = answers.find(({ status }) => status !== 200)
  expect(refused?.body.findings[0].title).toMatch(
    /^Tỉnh Nghệ An được giao 10, nhưng đã giao xuống 12, quá 2: Xã /,
  )
})

test('bad input is refused with every finding, and nothing is changed', async () => {
  const period = '2029'
  const wrong = { [NGHIA_DAN]: -1, [QUAN_THANH]: 2.5, nowhere: 3, [NGHIA_BINH]: 4 }
  expect(refusal(await send(leader, ask(period, wrong, { decision: '' })))).toEqual([
    422,
    'target.not-set',
    [
      'decision target.decision-missing',
      `${NGHIA_DAN} target.negative`,
      `${QUAN_THANH} target.not-whole`,
      'nowhere target.unit-unknown',
      `${NGHIA_BINH} target.unit-elsewhere`,
    ],
  ])
  expect(
    refusal(await send(leader, ask(period, { [PROVINCE]: 5, [NGHIA_DAN]: 4, [QUAN_THANH]: 3 }))),
  ).toEqual([422, 'target.not-set', [`${PROVINCE} target.parts-exceed`]])
  expect(refusal(await send(leader, ask('2025-12-15/2026-12-14', { [NGHIA_DAN]: 1 })))).toEqual([
    422,
    'target.not-set',
    expect.arrayContaining(['period target.period-overlaps']),
  ])
  const table = await look(leader, `period=${period}`)
  expect([table.whole, ...table.rows].every(({ target }) => target === null)).toBe(true)
  expect(refusal(await leader.post('/api/v1/targets', { ...ask(period, {}), rows: [{ unit: 3 }] }))[0]).toBe(
    400,
  )
  expect(refusal(await send(leader, ask(period, { [NGHIA_DAN]: 1 }, { indicator: 'no.such' })))[0]).toBe(404)
  expect(refusal(await send(leader, ask(period, { [NGHIA_DAN]: 1 }, { decision: '1\0' })))[0]).toBe(400)
})

test('who may not set targets sets none; who is elsewhere sees none', async () => {
  expect(refusal(await send(officer, ask('2030', { [NGHIA_DAN]: 1 })))).toEqual([
    403,
    'access.not-allowed',
    [],
  ])
  const nobody = await world.as()
  expect((await send(nobody, ask('2030', { [NGHIA_DAN]: 1 }))).status).toBe(401)
  const path = `/api/v1/targets/${REGISTERED}?period=2026&unit=`
  expect((await nobody.get(path + NGHIA_DAN)).status).toBe(401)
  expect((await officer.get(path + QUAN_THANH)).status).toBe(403)
  expect((await look(officer, `period=2026&unit=${NGHIA_DAN}`)).maySet).toBe(false)
})

test('a commune gives on to its hamlets what it was given, and does not change what came from above', async () => {
  const posting = {
    posting_id: 'posting-of-the-test',
    officer_id: await officerId('can.bo.xa'),
    organisation_id: 'dan-van-nghe-an',
    role: 'leader',
    unit_id: NGHIA_DAN,
    programmes: null,
    from_on: '2026-01-01',
    to_on: null,
  }
  await world.db
    .transaction()
    .execute((tx) =>
      record(
        tx,
        { stream: 'posting', id: posting.posting_id, type: 'postingBegun', body: posting },
        operatorHeading('2026-01-01'),
      ),
    )
  const commune = await world.as('can.bo.xa')
  const period = '2026'
  expect(refusal(await send(commune, ask(period, { [NGHIA_DAN]: [50, 1] })))).toEqual([
    422,
    'target.not-set',
    [`${NGHIA_DAN} target.given-above`],
  ])
  expect(refusal(await send(commune, ask(period, { [QUAN_THANH]: [1, 1] })))[1]).toBe('access.out-of-scope')
  expect(refusal(await send(commune, ask(period, { [HAMLET]: 41 })))).toEqual([
    422,
    'target.not-set',
    [`${NGHIA_DAN} target.parts-exceed`],
  ])
  expect((await send(commune, ask(period, { [HAMLET]: 30 }))).status).toBe(200)
  const table = await look(commune, `period=${period}&unit=${NGHIA_DAN}`)
  expect(table.whole).toMatchObject({ target: 40, given: 30, notGiven: 10, mine: false })
  expect(table.rows.find(({ unit }) => unit === HAMLET)).toMatchObject({ target: 30, mine: true })
  // The province may no longer take away what the commune has given on, but in one act with it.
  expect(refusal(await send(leader, ask(period, { [NGHIA_DAN]: [20, 1] })))[2]).toEqual([
    `${NGHIA_DAN} target.parts-exceed`,
  ])
  expect((await send(leader, ask(period, { [NGHIA_DAN]: [20, 1], [HAMLET]: [15, 1] }))).status).toBe(200)
})

test('targets of communes of another map are summed where they became one, and not divided where they did not', async () => {
  const period = '2024'
  const { status } = await send(
    leader,
    ask(period, { [NGHIA_BINH]: 7, [NGHIA_TRUNG]: 5 }, { map: THEN, decidedOn: '2024-01-15' }),
  )
  expect(status).toBe(200)
  const today = await look(leader, `period=${period}`)
  expect(today.rows.find(({ unit }) => unit === NGHIA_DAN)).toMatchObject({
    target: 12,
    of: ['Xã Nghĩa Bình', 'Xã Nghĩa Trung'],
    version: 0,
  })
  const then = await look(leader, `period=${period}&map=${THEN}&level=commune`)
  expect(then.rows.filter(({ target }) => target !== null).map(({ target }) => target)).toEqual([7, 5])
  const [district] = ancestorsAt(await world.context.land(), unitId(NGHIA_BINH), THEN)
  // Set today for the commune of today: in the map of then it belongs to the district as a whole.
  const back = await look(leader, `period=2026&map=${THEN}&unit=${district}`)
  expect(back.undivided).toEqual([{ unit: NGHIA_DAN, unitName: 'Xã Nghĩa Đàn', target: 20 }])
})

test('every target of a unit, with how many below are behind', async () => {
  const { body } = await leader.get('/api/v1/unit-targets')
  const { items } = body as UnitTargets
  const year = items.find(({ indicator, period }) => indicator.name === REGISTERED && period === '2026')
  expect(year).toMatchObject({ parts: 2, branch: 'mass-mobilisation', target: { target: 60, expected: 54 } })
  expect(year?.behind).toBeGreaterThan(0)
  expect(items.every(({ from, to }) => from <= '2026-11-23' && '2026-11-23' <= to)).toBe(true)
})

test('a declared indicator is held against what its definer last stated, never a sum', async () => {
  const declared = await world.db
    .selectFrom('declared_figures')
    .selectAll()
    .where('measure', '=', 'gardens')
    .where('value', 'is not', null)
    .where('to_on', 'is not', null)
    .orderBy('figure_id')
    .executeTakeFirstOrThrow()
  const year = String(declared.to_on).slice(0, 4)
  const indicator = declared.indicator
  const asked = ask(`2016/${year}`, { [declared.unit_id]: 5000 }, { indicator, map: declared.to_on ?? '' })
  expect((await send(leader, asked)).body).toMatchObject({ units: 1 })
  const { whole } = await look(
    leader,
    `period=2016/${year}&unit=${declared.unit_id}&map=${declared.to_on}`,
    indicator,
  )
  expect(whole).toMatchObject({ target: 5000, recordsUrl: null, version: 1 })
  expect(whole.reached).toBeGreaterThan(0)
})

test('targets are rebuilt from the journal', async () => {
  const before = await dumpProjections(world.db)
  await rebuild(world.context)
  const after = await dumpProjections(world.db)
  expect(before['targets']?.split('\n').length).toBeGreaterThan(10)
  for (const table of ['targets', 'target_acts']) expect(after[table], table).toBe(before[table])
})

async function officerId(name: string): Promise<string> {
  const row = await world.db
    .selectFrom('officers')
    .select('officer_id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return row.officer_id
}
