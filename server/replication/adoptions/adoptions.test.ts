import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dumpProjections } from '../../project/dump.testing.ts'
import { rebuild } from '../../project/rebuild.ts'
import { push } from '../../testing/commands.ts'
import { makeWorld, type Caller, type World } from '../../testing/world.ts'
import type { PracticeAnswer } from '@gieo/engine/form/reference.ts'
import { exampleCardId } from '../../seed/cards.ts'
import { findCardVersion } from '../cards/find-card.ts'
import { listAdoptions } from './list.ts'

let world: World
let head: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  head = await world.as('truong.xom')
  const of = { card: exampleCardId('fruit-for-acacia'), version: 1 }
  const card = await findCardVersion(world.db, of)
  if (card === undefined) throw new Error('the example has no card')
  practice = { ...of, title: card.card.title }
})
afterAll(() => world.close())

let practice: PracticeAnswer

/** An adoption begun in xóm Bình Hải, and the steps after it. */
function adoption(on: string, answers: Readonly<Record<string, unknown>> = {}) {
  const heading = {
    case: randomUUID(),
    programme: 'adoptions',
    pack: world.context.packs.current.get('adoptions')?.hash ?? '',
    unit: 'vn-h40-binh-hai',
  }
  const all = {
    practice,
    begun: true,
    holder: 'household',
    musts: ['met', 'unknown', 'met', 'met'],
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
  (await listAdoptions(world.db, { card: practice.card })).find((one) => one.id === id)

test('one that began is an adoption with its days; another organisation verifies it, not its own', async () => {
  const one = adoption('2025-10-01', { incentives: ['none'], cost: 12_000_000 })
  expect(await ask(head, one.open)).toEqual(['accepted'])
  expect(await find(one.id)).toMatchObject({
    of: { card: practice.card, version: 1 },
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
    (await listAdoptions(world.db, { card: practice.card, ...filter })).map(({ id }) => id)
  const commune = (await find(one.id))?.commune
  expect(commune).toBeDefined()
  expect(await ids({ units: commune === undefined ? [] : [commune] })).toContain(one.id)
  expect(await ids({ units: [] })).toEqual([])
  expect(await ids({ from: '2024-05-01', to: '2024-05-01' })).toEqual([one.id])
  expect(await ids({ from: '2024-05-02', to: '2024-05-31' })).not.toContain(one.id)
})

test('a card that nobody made public is refused by the server, whatever a phone thought of it', async () => {
  const unknown = { ...practice, card: randomUUID() }
  const [verdict] = await push(head, [adoption('2026-05-01', { practice: unknown }).open])
  expect(verdict?.problem).toMatchObject({ code: 'case.form-invalid' })
  expect(JSON.stringify(verdict?.problem)).toContain('adoption.card-unknown')
})

test('a phone gets the cards with its kit; the example shows copies that were kept, dropped and verified', async () => {
  const kit = await head.get('/api/v1/sync/kit')
  const card = kit.body.cards.find((one: { of: { card: string } }) => one.of.card === practice.card)
  expect(card).toMatchObject({ held: true, title: { vi: expect.any(String) } })
  expect(card.musts.length).toBeGreaterThan(2)
  const all = await listAdoptions(world.db, {})
  const count = (test: (one: (typeof all)[number]) => boolean) =>
    all.filter((one) => one.isExample && test(one)).length
  expect(count(() => true)).toBeGreaterThanOrEqual(60)
  expect(count(({ state }) => state === 'kept')).toBeGreaterThan(15)
  expect(count(({ droppedFor }) => droppedFor !== undefined)).toBeGreaterThan(10)
  expect(count(({ verifiedOn }) => verifiedOn !== undefined)).toBeGreaterThan(15)
  expect(new Set(all.map(({ of }) => of.card)).size).toBeGreaterThanOrEqual(3)
})

test('whoever may look is asked to, from the day a follow-up is due, and no edit takes that away', async () => {
  const officer = await world.as('can.bo.xa')
  const one = adoption('2026-05-20')
  await ask(head, one.open)
  const asked = async () =>
    (await officer.get('/api/v1/worklist?limit=200')).body.items
      .filter((item: { kind: string }) => item.kind === 'follow-up')
      .map((item: { case: { id: string }; waitingDays: number }) => [item.case.id, item.waitingDays])
  expect((await asked()).some(([id]: [string]) => id === one.id)).toBe(true)
  const { data: _data, ...heading } = one.open
  const edit = { ...heading, id: randomUUID(), basedOn: 3, kind: 'editCase', data: { answers: { scale: 2 } } }
  expect(await ask(head, edit)).toEqual(['accepted'])
  expect(await asked()).toContainEqual([one.id, 3])
  expect(await ask(head, one.step('look', '2026-11-23'))).toEqual(['accepted'])
  expect((await asked()).some(([id]: [string]) => id === one.id)).toBe(false)
})

test('what a card’s adoptions tell is of the records that the reader may open, and of no others', async () => {
  const path = `/api/v1/adoptions/of/${practice.card}`
  const province = (await (await world.as('dan.van.tinh')).get(path)).body
  const all = await listAdoptions(world.db, { card: practice.card })
  expect(province.items).toHaveLength(all.length)
  expect(province.counts).toMatchObject({
    begun: all.filter(({ startedOn }) => startedOn !== undefined).length,
    kept: all.filter(({ keptOn }) => keptOn !== undefined).length,
    verified: all.filter(({ verifiedOn }) => verifiedOn !== undefined).length,
  })
  expect(province.survival.points.length).toBeGreaterThan(3)
  expect(province.survival.at.length).toBeGreaterThan(0)
  expect(province.reasons[0].label).toMatchObject({ vi: expect.any(String), en: expect.any(String) })
  // What the card of the example says of one hectare: 400 trees, 12 tonnes, a tank; then fertiliser and bags.
  expect(province.cost).toMatchObject({ setUp: 70_400_000, yearly: 14_000_000 })
  expect(province.labour).toMatchObject({ setUp: 160, yearly: 110 })
  const commune = (await (await world.as('quan.thanh')).get(path)).body
  expect(commune.items.length).toBeGreaterThan(0)
  expect(commune.items.length).toBeLessThan(province.items.length)
  const police = (await (await world.as('cong.an')).get(path)).body
  expect(police).toMatchObject({ items: [], counts: { begun: 0 }, survival: { points: [], untilDays: 0 } })
  expect((await head.get('/api/v1/adoptions/of/nothing')).status).toBe(404)
  const [first] = (await head.get('/api/v1/adoptions')).body.items
  expect(first.begun).toBeGreaterThan(0)
})
