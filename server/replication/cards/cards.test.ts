import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dumpProjections } from '../../project/dump.testing.ts'
import { eraseWords } from '../../project/erase.ts'
import { rebuild } from '../../project/rebuild.ts'
import { exampleCardId } from '../../seed/cards.ts'
import { madeId } from '../../seed/made-id.ts'
import { makeWorld, type Answer, type Caller, type World } from '../../testing/world.ts'
import type { CardContent, CardPage } from '../../wire/cards.ts'
import { findCardVersion, findLatestVersion, listPublicCards } from './find-card.ts'

let world: World
let officer: Caller
let second: Caller
let manager: Caller

beforeAll(async () => {
  world = await makeWorld('example')
  officer = await world.as('can.bo.xa')
  second = await world.as('pho.can.bo')
  manager = await world.as('dan.van.tinh')
})
afterAll(() => world.close())

const ACACIA = exampleCardId('fruit-for-acacia')
const CASE = madeId('ao-ca-bo-khong')

const refusal = ({ status, body }: Answer) => [status, body.code]

async function look(who: Caller, card: string, query = ''): Promise<CardPage> {
  const { status, body } = await who.get(`/api/v1/cards/${card}${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body as CardPage
}

async function begin(who: Caller = officer): Promise<string> {
  const card = randomUUID()
  expect(await who.post('/api/v1/cards', { id: card, case: CASE })).toMatchObject({ status: 200 })
  return card
}

async function save(who: Caller, card: string, part: Partial<CardContent>): Promise<Answer> {
  const { revision, content } = await look(who, card)
  return who.post(`/api/v1/cards/${card}/draft`, {
    revision,
    tab: randomUUID(),
    content: { ...content, ...part },
  })
}

/** All that another card says but its place and its pictures. */
async function fill(card: string): Promise<void> {
  const { content } = await look(officer, ACACIA)
  const { origin: _, media: _pictures, parents: _parents, ...said } = content
  expect((await save(officer, card, { ...said, harm: undefined })).status).toBe(200)
}

async function submit(who: Caller, card: string): Promise<Answer> {
  const { revision } = await look(who, card)
  return who.post(`/api/v1/cards/${card}/submit`, { revision })
}

async function publish(who: Caller, card: string, more = {}): Promise<Answer> {
  const { hash } = await look(officer, card)
  return who.post(`/api/v1/cards/${card}/publish`, { hash, noNames: true, ...more })
}

test('the example has cards that everybody may read, the last version of each', async () => {
  const cards = await listPublicCards(world.db)
  expect(cards.map(({ of }) => of)).toContainEqual({ card: ACACIA, version: 2 })
  expect(cards.map(({ of }) => of)).not.toContainEqual({ card: ACACIA, version: 1 })
  const first = await findCardVersion(world.db, { card: ACACIA, version: 1 })
  expect([first?.status, first?.card.paybackMonths]).toEqual(['replaced', 54])
  expect((await findLatestVersion(world.db, ACACIA))?.card.paybackMonths).toBe(60)
  expect(await findCardVersion(world.db, { card: ACACIA, version: 9 })).toBeUndefined()
  expect(await findLatestVersion(world.db, 'none')).toBeUndefined()
})

test('a card begins with what its case says, once however often it is sent', async () => {
  const card = await begin()
  const page = await look(officer, card)
  expect(page).toMatchObject({
    state: 'draft',
    version: 1,
    mayWrite: true,
    mayDelete: true,
    mayReview: false,
  })
  expect(page.content).toMatchObject({
    title: { vi: 'Ao bỏ không thành ao cá ghép', en: '' },
    kind: 'technique',
    domains: ['livestock'],
    problem: { vi: 'Ao bỏ không', en: expect.stringMatching(/pond/i) },
    since: '2021-04-12',
    origin: { case: CASE, consent: false },
  })
  expect(page.content.inputs).toContainEqual(
    expect.objectContaining({
      item: { vi: 'Cá giống', en: '' },
      quantity: 3500,
      unit: { vi: 'con', en: '' },
    }),
  )
  // What residents may not read of a case is not copied to what they will read.
  expect(JSON.stringify(page.content)).not.toMatch(/seed-stock|Vốn|triệu/u)
  expect((await officer.post('/api/v1/cards', { id: card, case: CASE })).body).toEqual({ card, version: 1 })
  expect(refusal(await second.post('/api/v1/cards', { id: card, case: CASE }))).toEqual([409, 'card.exists'])
})

test('only cases of one’s own reach become cards, and only by those who write', async () => {
  const from = async (who: string, id: string = CASE) =>
    refusal(await (await world.as(who)).post('/api/v1/cards', { id: randomUUID(), case: id }))
  expect(await from('cong.an')).toEqual([404, 'case.not-found'])
  expect(await from('quan.thanh')).toEqual([404, 'case.not-found'])
  expect(await from('can.bo.xa', randomUUID())).toEqual([404, 'case.not-found'])
  expect(await from('lanh.dao')).toEqual([403, 'access.not-allowed'])
  const nobody = await world.as()
  expect((await nobody.get('/api/v1/cards')).status).toBe(401)
})

test('a draft does not exist for those who do not reach its case; a public card is for every officer', async () => {
  const card = await begin()
  for (const name of ['cong.an', 'quan.thanh', 'hoi.nong.dan'] as const) {
    const who = await world.as(name)
    expect(refusal(await who.get(`/api/v1/cards/${card}`)), name).toEqual([404, 'card.not-found'])
    expect((await look(who, ACACIA)).state).toBe('public')
    const { body } = await who.get('/api/v1/cards')
    expect(body.items.map((row: { card: string }) => row.card)).not.toContain(card)
    expect(body.items.map((row: { card: string }) => row.card)).toContain(ACACIA)
  }
  expect(await findLatestVersion(world.db, card)).toBeUndefined()
  expect((await second.get('/api/v1/cards?show=writing')).body.items).toContainEqual(
    expect.objectContaining({ card, state: 'draft', isMine: false }),
  )
})

test('what is typed is saved whatever it says; of two who write at once the second is told who was first', async () => {
  const card = await begin()
  const { content } = await look(officer, card)
  const long = {
    ...content,
    title: { vi: ` ${'dài '.repeat(100)}`.normalize('NFD'), en: '' },
    steps: [{ text: { vi: '', en: '' } }],
  }
  expect(
    (await officer.post(`/api/v1/cards/${card}/draft`, { revision: 1, tab: randomUUID(), content: long }))
      .body,
  ).toEqual({
    revision: 2,
  })
  const kept = await look(officer, card)
  expect(kept.content.title.vi).toBe('dài '.repeat(100).trim())
  expect(kept.content.steps).toEqual([{ text: { vi: '', en: '' } }])
  const late = await second.post(`/api/v1/cards/${card}/draft`, { revision: 1, tab: randomUUID(), content })
  expect(refusal(late)).toEqual([409, 'card.changed-meanwhile'])
  expect(late.body.title).toContain('Hồ Thị Thanh')
  const moved = {
    ...content,
    origin: { ...content.origin, unit: 'vn-c17569@2025', case: madeId('buoi-thay-keo') },
  }
  await officer.post(`/api/v1/cards/${card}/draft`, { revision: 2, tab: randomUUID(), content: moved })
  expect((await look(officer, card)).content.origin).toEqual(content.origin)
})

test('a save whose answer was lost on the way is not taken for somebody else’s', async () => {
  const card = await begin()
  const { content } = await look(officer, card)
  const tab = randomUUID()
  const put = (who: Caller, from: string) =>
    who.post(`/api/v1/cards/${card}/draft`, { revision: 1, tab: from, content })
  expect((await put(officer, tab)).body).toEqual({ revision: 2 })
  expect((await put(officer, tab)).body).toEqual({ revision: 3 })
  expect(refusal(await put(officer, randomUUID()))).toEqual([409, 'card.changed-meanwhile'])
})

test('what is not a card is refused as it comes in', async () => {
  const card = await begin()
  const { content } = await look(officer, card)
  const put = (part: object) =>
    officer.post(`/api/v1/cards/${card}/draft`, {
      revision: 1,
      tab: randomUUID(),
      content: { ...content, ...part },
    })
  for (const part of [
    { kind: 'secret' },
    { title: 'x' },
    { steps: Array.from({ length: 61 }, () => ({ text: { vi: 'x', en: 'x' } })) },
    { conditions: [{ id: 'a', holds: { field: 'height', atLeast: 'NaN' } }] },
    { media: [{ photo: '../x', caption: { vi: '', en: '' }, credit: '', consent: true }] },
    { title: { vi: 'a\u0000b', en: '' } },
  ])
    expect((await put(part)).status, JSON.stringify(part)).toBe(400)
})

test('a card is sent with nothing missing, or comes back with every finding', async () => {
  const card = await begin()
  const early = await submit(officer, card)
  expect(refusal(early)).toEqual([422, 'card.not-ready'])
  expect(early.body.findings.map(({ path }: { path: string }) => path)).toEqual(
    expect.arrayContaining(['title.en', 'musts', 'results', 'conditions', 'contact']),
  )
  await fill(card)
  expect(refusal(await officer.post(`/api/v1/cards/${card}/submit`, { revision: 1 }))).toEqual([
    409,
    'card.changed-meanwhile',
  ])
  const changed = { vi: 'Khác', en: 'Other' }
  await save(officer, card, {
    media: [{ photo: randomUUID(), caption: changed, credit: 'Hội', consent: true }],
    parents: [
      { of: { card: ACACIA, version: 7 }, changed },
      { of: { card, version: 1 }, changed },
    ],
  })
  expect((await submit(officer, card)).body.findings).toEqual([
    expect.objectContaining({ path: 'parents.0', code: 'card.parent-unknown' }),
    expect.objectContaining({ path: 'parents.1', code: 'card.parent-itself' }),
    expect.objectContaining({ path: 'media.0.photo', code: 'card.picture-elsewhere' }),
  ])
  await save(officer, card, { media: [], parents: [{ of: { card: ACACIA, version: 1 }, changed }] })
  expect((await submit(officer, card)).status).toBe(204)
  expect(refusal(await save(officer, card, {}))).toEqual([409, 'card.not-now'])
  expect(refusal(await submit(officer, card))).toEqual([409, 'card.not-now'])
  expect(refusal(await officer.delete(`/api/v1/cards/${card}/draft`))).toEqual([409, 'card.not-now'])
})

describe('from case to public', () => {
  let card: string
  beforeAll(async () => {
    card = await begin()
    await fill(card)
    await submit(officer, card)
  })

  test('nobody reviews what she wrote a word of, and not every role reviews', async () => {
    expect(refusal(await publish(officer, card))).toEqual([403, 'access.not-allowed'])
    expect(refusal(await publish(second, card))).toEqual([403, 'access.not-allowed'])
    const own = await begin(manager)
    await fill(own)
    await submit(officer, own)
    expect((await look(manager, own)).isOwnWork).toBe(true)
    expect(refusal(await publish(manager, own))).toEqual([403, 'card.own-work'])
    expect(refusal(await manager.post(`/api/v1/cards/${own}/send-back`, { reason: 'Thiếu' }))).toEqual([
      403,
      'card.own-work',
    ])
    expect((await publish(await world.as('lanh.dao'), own)).status).toBe(204)
  })

  test('a card sent back says why, is mended by those who wrote it and sent again', async () => {
    const back = (reason: string) => manager.post(`/api/v1/cards/${card}/send-back`, { reason })
    expect(refusal(await back(' '))).toEqual([422, 'case.reason-missing'])
    expect((await back('Ghi rõ giá cây giống.')).status).toBe(204)
    const page = await look(officer, card)
    expect(page).toMatchObject({ state: 'sent-back', reason: 'Ghi rõ giá cây giống.', mayWrite: true })
    expect(refusal(await publish(manager, card))).toEqual([409, 'card.not-now'])
    await save(officer, card, { paybackMonths: 48 })
    expect((await look(officer, card)).state).toBe('sent-back')
    expect((await submit(officer, card)).status).toBe(204)
    expect((await look(officer, card)).state).toBe('in-review')
    const rows = await world.db.selectFrom('journal').select('body').where('stream_id', '=', card).execute()
    expect(rows.length).toBe(3)
    expect(JSON.stringify(rows)).not.toMatch(/Ghi rõ|bưởi|pomelo/iu)
  })

  test('the reviewer publishes the words that she read, and says that they name nobody', async () => {
    expect(refusal(await publish(manager, card, { noNames: false }))).toEqual([422, 'card.names-unread'])
    expect(refusal(await publish(manager, card, { hash: 'other' }))).toEqual([409, 'card.not-as-seen'])
    expect((await look(manager, card)).mayReview).toBe(true)
    expect((await publish(manager, card)).status).toBe(204)
    // The answer was lost on the way: asked again, it is the same.
    expect((await publish(manager, card)).status).toBe(204)
    const shown = await findLatestVersion(world.db, card)
    expect(shown).toMatchObject({ status: 'public', level: 'province', of: { card, version: 1 } })
    expect(shown?.card.origin).toEqual({ unit: 'vn-c16941@2025', consent: false })
    expect(JSON.stringify(shown)).not.toContain(CASE)
    const history = (await look(officer, card)).history.map(({ type }) => type)
    expect(history).toEqual(['cardPublished', 'cardSubmitted', 'cardSentBack', 'cardSubmitted'])
  })

  test('a public card is never edited: a new version takes its place, and it stays readable', async () => {
    expect(refusal(await save(officer, card, { paybackMonths: 1 }))).toEqual([409, 'card.not-now'])
    expect((await officer.post(`/api/v1/cards/${card}/versions`, undefined)).body).toEqual({
      card,
      version: 2,
    })
    expect(refusal(await officer.post(`/api/v1/cards/${card}/versions`, undefined))).toEqual([
      409,
      'card.not-now',
    ])
    await save(officer, card, { paybackMonths: 40 })
    expect((await findLatestVersion(world.db, card))?.card.paybackMonths).toBe(48)
    await submit(officer, card)
    expect((await look(manager, card)).before?.content.paybackMonths).toBe(48)
    expect((await publish(manager, card)).status).toBe(204)
    expect((await findLatestVersion(world.db, card))?.card.paybackMonths).toBe(40)
    expect(await findCardVersion(world.db, { card, version: 1 })).toMatchObject({
      status: 'replaced',
      card: { paybackMonths: 48 },
    })
    expect(await look(officer, card, '?version=1')).toMatchObject({ state: 'replaced', mayWrite: false })
  })

  test('what is withdrawn says why, and can be written anew', async () => {
    const withdraw = (who: Caller, reason: string) => who.post(`/api/v1/cards/${card}/withdraw`, { reason })
    expect(refusal(await withdraw(officer, 'Sai'))).toEqual([403, 'access.not-allowed'])
    expect(refusal(await withdraw(manager, ''))).toEqual([422, 'case.reason-missing'])
    expect((await withdraw(manager, 'Giống này nay bị cấm.')).status).toBe(204)
    expect(refusal(await withdraw(manager, 'Nữa'))).toEqual([409, 'card.not-now'])
    expect(await findLatestVersion(world.db, card)).toMatchObject({
      status: 'withdrawn',
      reason: 'Giống này nay bị cấm.',
    })
    expect((await listPublicCards(world.db)).map(({ of }) => of.card)).not.toContain(card)
    expect((await look(officer, card)).mayBegin).toBe(true)
  })
})

test('a draft that was never sent can be thrown away', async () => {
  const card = await begin()
  expect((await officer.delete(`/api/v1/cards/${card}/draft`)).status).toBe(204)
  expect(refusal(await officer.get(`/api/v1/cards/${card}`))).toEqual([404, 'card.not-found'])
})

test('words of a case are erased from its cards as well, but for those that were published', async () => {
  const CLEARED = madeId('vuon-rau-bo-hoang')
  const [draft, sent] = [randomUUID(), randomUUID()]
  for (const id of [draft, sent]) await officer.post('/api/v1/cards', { id, case: CLEARED })
  await fill(sent)
  await submit(officer, sent)
  expect(await eraseWords(world.context, CLEARED)).toBe(true)
  expect(refusal(await officer.get(`/api/v1/cards/${draft}`))).toEqual([404, 'card.not-found'])
  const { content } = await look(officer, sent)
  expect([content.title, content.paybackMonths]).toEqual([{ vi: '', en: '' }, 60])
  expect(await eraseWords(world.context, madeId('buoi-thay-keo'))).toBe(true)
  expect((await findLatestVersion(world.db, ACACIA))?.card.title.vi).toContain('bưởi')
})

test('versions of cards come out the same when the journal is played again', async () => {
  const before = await dumpProjections(world.db)
  await rebuild(world.context)
  expect(await dumpProjections(world.db)).toEqual(before)
  expect((await findLatestVersion(world.db, ACACIA))?.card.title.vi).toContain('bưởi')
})
