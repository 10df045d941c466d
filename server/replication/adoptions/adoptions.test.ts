import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dumpProjections } from '../../project/dump.testing.ts'
import { rebuild } from '../../project/rebuild.ts'
import { push } from '../../testing/commands.ts'
import { makeWorld, type Caller, type World } from '../../testing/world.ts'
import { listAdoptions } from './list.ts'

let world: World
let head: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  head = await world.as('truong.xom')
})
afterAll(() => world.close())

const PRACTICE = { card: 'a-test-card', version: 1, title: { vi: 'Nuôi ong dưới tán keo', en: 'Bees' } }

/** An adoption begun in xóm Bình Hải, and the steps after it. */
function adoption(on: string, answers: Readonly<Record<string, unknown>> = {}) {
  const heading = {
    case: randomUUID(),
    programme: 'adoptions',
    pack: world.context.packs.current.get('adoptions')?.hash ?? '',
    unit: 'vn-h40-binh-hai',
  }
  const all = {
    practice: PRACTICE,
    begun: true,
    holder: 'household',
    musts: ['met', 'unknown', 'met'],
    ...answers,
  }
  return {
    id: heading.case,
    open: {
      ...heading,
      id: randomUUID(),
      occurredOn: on,
      basedOn: 0,
      kind: 'openCase',
      data: { answers: all },
    },
    step: (move: string, day: string, said?: object) => ({
      ...heading,
      id: randomUUID(),
      occurredOn: day,
      basedOn: 9,
      kind: 'advanceCase',
      data: { move, ...(said === undefined ? {} : { answers: said }) },
    }),
  }
}

async function ask(caller: Caller, ...commands: readonly object[]): Promise<readonly string[]> {
  const verdicts = await push(caller, commands)
  return verdicts.map(({ problem }) => problem?.code ?? 'accepted')
}

const find = async (id: string) =>
  (await listAdoptions(world.db, { card: PRACTICE.card })).find((one) => one.id === id)

test('one that began is an adoption with its days; another organisation verifies it, not its own', async () => {
  const one = adoption('2025-10-01', { incentives: ['none'], cost: 12_000_000 })
  expect(await ask(head, one.open)).toEqual(['accepted'])
  expect(await find(one.id)).toMatchObject({
    of: { card: PRACTICE.card, version: 1 },
    place: 'vn-h40-binh-hai',
    state: 'started',
    plannedOn: '2025-10-01',
    startedOn: '2025-10-01',
    incentives: ['none'],
    cost: 12_000_000,
    verifiedOn: undefined,
  })
  expect(await ask(await world.as('pho.can.bo'), one.step('verify', '2025-10-20'))).toEqual([
    'adoption.own-organisation',
  ])
  expect(await ask(await world.as('dan.van.tinh'), one.step('verify', '2025-10-20'))).toEqual(['accepted'])
  expect((await find(one.id))?.verifiedOn).toBe('2025-10-20')
})

test('kept too early it is refused with the day from which it may be; dropped, it says why', async () => {
  const one = adoption('2026-03-01')
  await ask(head, one.open)
  const [early] = await push(head, [one.step('keep', '2026-10-01')])
  expect(early?.problem).toMatchObject({ code: 'adoption.too-early' })
  expect(JSON.stringify(early?.problem)).toContain('01/03/2027')
  expect(await ask(head, one.step('drop', '2026-10-02', { 'dropped-for': 'water' }))).toEqual(['accepted'])
  expect(await find(one.id)).toMatchObject({ state: 'dropped', droppedOn: '2026-10-02', droppedFor: 'water' })
})

test('what is withdrawn is no adoption; rebuilt from the journal the rows are the same', async () => {
  const one = adoption('2026-03-01', { begun: false })
  const { open } = one
  await ask(head, open)
  expect((await find(one.id))?.state).toBe('planned')
  const before = await dumpProjections(world.db)
  await rebuild(world.context)
  const after = await dumpProjections(world.db)
  for (const table of Object.keys(before)) expect(after[table], table).toBe(before[table])
  const withdrawn = {
    ...open,
    id: randomUUID(),
    basedOn: 2,
    kind: 'withdrawCase',
    data: { reason: 'Ghi nhầm' },
  }
  expect(await ask(head, withdrawn)).toEqual(['accepted'])
  expect(await find(one.id)).toBeUndefined()
})

test('adoptions are found by their units and days', async () => {
  const one = adoption('2024-05-01')
  await ask(head, one.open)
  const ids = async (filter: Parameters<typeof listAdoptions>[1]) =>
    (await listAdoptions(world.db, { card: PRACTICE.card, ...filter })).map(({ id }) => id)
  const commune = (await find(one.id))?.commune
  expect(commune).toBeDefined()
  expect(await ids({ units: commune === undefined ? [] : [commune] })).toContain(one.id)
  expect(await ids({ units: [] })).toEqual([])
  expect(await ids({ from: '2024-05-01', to: '2024-05-31' })).toEqual([one.id])
  expect(await ids({ from: '2024-05-02', to: '2024-05-31' })).toEqual([])
})
