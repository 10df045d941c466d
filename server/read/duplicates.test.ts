import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seekPairs } from '../jobs/seek-pairs.ts'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, TODAY, untilNoneIsOpen, type Caller, type World } from '../testing/world.ts'
import type { LikelyList, OtherCases, PairList } from '../wire/same.ts'

let world: World
let committee: Caller
let farmers: Caller
let province: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  committee = await world.as('can.bo.xa')
  farmers = await world.as('hoi.nong.dan')
  // The board of the province sees what both of them enter.
  province = await world.as('dan.van.tinh')
})
afterAll(() => world.close())

async function register(by: Caller, name: string): Promise<string> {
  const draft = openCommand(world, { name })
  const [verdict] = await push(by, [draft])
  expect(verdict?.problem).toBeUndefined()
  return draft.case
}

async function act(by: Caller, id: string, kind: string, data: unknown): Promise<string> {
  const { programme, pack, unit, version } = (await province.get(`/api/v1/cases/${id}`)).body.case
  const heading = { id: randomUUID(), case: id, programme, pack, unit, occurredOn: TODAY, basedOn: version }
  const [verdict] = await push(by, [{ ...heading, kind, data }])
  return verdict?.problem?.code ?? 'accepted'
}

async function others(by: Caller, id: string): Promise<OtherCases> {
  const { status, body } = await by.get(`/api/v1/cases/${id}/others`)
  expect(status).toBe(200)
  return body
}

const likely = async (by: Caller, id: string) => (await others(by, id)).likely.map((row) => row.id)

async function seek(): Promise<void> {
  // What is noted now is searched when every transaction of now has ended.
  for (let round = 0; round < 2; round++) {
    await untilNoneIsOpen(world.db)
    do await untilNoneIsOpen(world.db)
    while ((await seekPairs(world.db)) > 0)
  }
}

async function pairs(by: Caller, query = ''): Promise<readonly string[]> {
  const { body }: { body: PairList } = await by.get(`/api/v1/duplicates?limit=200${query}`)
  return body.items.map(({ first, second }) => [first.id, second.id].toSorted().join(' '))
}

test('a likely duplicate is shown to who sees both, and to nobody else', async () => {
  const first = await register(committee, 'Mô hình trồng dưa lưới nhà màng')
  const second = await register(farmers, 'Trồng dưa lưới trong nhà màng')
  await register(farmers, 'Câu lạc bộ dân ca ví giặm')
  expect(await likely(province, first)).toEqual([second])
  expect(await likely(province, second)).toEqual([first])
  const [found] = (await others(province, second)).likely
  expect(found).toMatchObject({
    organisationName: 'UBND xã Nghĩa Đàn',
    reasons: ['similar-title', 'hamlet', 'group', 'days'],
    mayJudge: true,
  })
  expect(await likely(committee, first)).toEqual([])
  expect(await likely(farmers, second)).toEqual([])
  expect((await farmers.get(`/api/v1/cases/${first}/others`)).status).toBe(404)
  await seek()
  const pair = [first, second].toSorted().join(' ')
  expect(await pairs(province)).toContain(pair)
  expect(await pairs(province, '&unit=vn-c17569@2025')).toEqual([])
  for (const alone of [committee, farmers, await world.as('cong.an')])
    expect(await pairs(alone)).not.toContain(pair)
  const leader = await world.as('lanh.dao')
  const { body }: { body: PairList } = await leader.get('/api/v1/duplicates')
  expect(body.items.every((item) => !item.first.mayJudge && !item.second.mayJudge)).toBe(true)
})

test('what a person said of two is remembered, shown with who said it, and can be taken back', async () => {
  const first = await register(committee, 'Tổ hợp tác nuôi ong lấy mật')
  const second = await register(farmers, 'Tổ hợp tác nuôi ong')
  const third = await register(committee, 'Tổ hợp tác nuôi ong mật')
  await seek()
  const pair = (left: string, right: string) => [left, right].toSorted().join(' ')
  expect(await pairs(province)).toEqual(expect.arrayContaining([pair(first, second), pair(second, third)]))
  expect(await act(province, second, 'tellApart', { from: third })).toBe('accepted')
  expect(await act(province, second, 'linkSame', { as: first })).toBe('accepted')
  await seek()
  const left = await pairs(province)
  expect(left).not.toContain(pair(first, second))
  expect(left).not.toContain(pair(second, third))
  expect(left).toContain(pair(first, third))
  const told = (await others(province, second)).linked
  expect(told.map(({ id, link }) => [id, link])).toEqual([
    [first, { byName: 'Vũ Minh Hạnh', on: TODAY, standsWith: 'this' }],
  ])
  expect((await others(province, first)).linked[0]?.link?.standsWith).toBe('other')
  expect((await others(farmers, second)).linked).toEqual([])
  expect((await others(committee, first)).linked).toEqual([])
  expect(await likely(province, second)).toEqual([])
  expect(await act(province, second, 'unlinkSame', { from: first })).toBe('accepted')
  expect(await likely(province, second)).toEqual([first])
  expect(await pairs(province)).toContain(pair(first, second))
})

test('a pair whose name or place was corrected, or that was withdrawn, is a pair no longer', async () => {
  const first = await register(committee, 'Cổng chào thôn làm từ tre')
  const second = await register(farmers, 'Cổng chào làm từ tre')
  const third = await register(farmers, 'Cổng chào của thôn làm từ tre')
  await seek()
  const pair = (left: string, right: string) => [left, right].toSorted().join(' ')
  expect(await pairs(province)).toEqual(expect.arrayContaining([pair(first, second), pair(first, third)]))
  expect(await act(farmers, second, 'editCase', { answers: { name: 'Sân bóng chuyền' } })).toBe('accepted')
  expect(await act(province, third, 'withdrawCase', { reason: 'Ghi hai lần' })).toBe('accepted')
  expect(await pairs(province)).not.toContain(pair(first, third))
  await seek()
  expect(await pairs(province)).not.toContain(pair(first, second))
})

test('what is about to be registered is compared while it is written', async () => {
  const first = await register(committee, 'Đường điện chiếu sáng ngõ xóm')
  const ask = async (by: Caller, title: string): Promise<LikelyList> => {
    const query = new URLSearchParams({
      programme: 'skilled-mobilisation',
      unit: 'vn-h40-binh-hai',
      title,
      openedOn: TODAY,
    })
    return (await by.get(`/api/v1/alike?${query}`)).body
  }
  expect((await ask(committee, 'duong dien chieu sang')).items.map(({ id }) => id)).toEqual([first])
  expect((await ask(farmers, 'Đường điện chiếu sáng ngõ xóm')).items).toEqual([])
  expect((await ask(committee, '…')).items).toEqual([])
  expect(
    (await committee.get('/api/v1/alike?programme=x&unit=nowhere&title=x&openedOn=2026-01-01')).status,
  ).toBe(422)
})

test('pages of the room hold every pair once', async () => {
  await seek()
  const whole = await pairs(province)
  const seen: string[] = []
  let after: string | null = ''
  do {
    const { body }: { body: PairList } = await province.get(
      `/api/v1/duplicates?limit=2${after === '' ? '' : `&after=${after}`}`,
    )
    seen.push(...body.items.map(({ first, second }) => [first.id, second.id].toSorted().join(' ')))
    after = body.next
  } while (after !== null)
  expect(seen).toEqual(whole)
  expect(whole.length).toBeGreaterThan(2)
})
