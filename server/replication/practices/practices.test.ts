import { existsSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { PracticeCard } from '@gieo/engine/replication/card/card.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleCardId } from '../../seed/cards.ts'
import { madeId } from '../../seed/made-id.ts'
import { makeWorld, type Answer, type Caller, type World } from '../../testing/world.ts'
import type { Practice, PracticeList, PracticePage, Recording } from '../../wire/practices.ts'
import { makeWav } from './sound.testing.ts'

let world: World
let resident: Caller
let officer: Caller
let manager: Caller

beforeAll(async () => {
  world = await makeWorld('example')
  resident = await world.as()
  officer = await world.as('can.bo.xa')
  manager = await world.as('dan.van.tinh')
})
afterAll(() => world.close())

const ACACIA = exampleCardId('fruit-for-acacia')
const POND = madeId('ao-ca-bo-khong')
const PRACTICES = '/api/v1/public/practices'

async function list(query = ''): Promise<PracticeList> {
  const { status, body } = await resident.get(`${PRACTICES}${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body as PracticeList
}

async function read(card: string, version?: number): Promise<PracticePage> {
  const { status, body } = await resident.get(
    `${PRACTICES}/${card}${version === undefined ? '' : `/versions/${version}`}`,
  )
  expect(status, JSON.stringify(body)).toBe(200)
  return body as PracticePage
}

const names = (items: readonly Practice[]) => items.map(({ title }) => title.en)
const refusal = ({ status, body }: Answer) => [status, body.code]

/** A public card from the example's pond that says what another card says, changed as the test needs it. */
async function publishCard(change: Partial<PracticeCard>): Promise<string> {
  const card = randomUUID()
  await officer.post('/api/v1/cards', { id: card, case: POND })
  const { revision, content } = (await officer.get(`/api/v1/cards/${card}`)).body
  const { origin: _, media: _pictures, parents: _parents, ...said } = (await read(ACACIA)).content
  const saved = await officer.post(`/api/v1/cards/${card}/draft`, {
    tab: randomUUID(),
    revision,
    content: { ...content, ...said, ...change },
  })
  expect(saved.status, JSON.stringify(saved.body)).toBe(200)
  const sent = await officer.post(`/api/v1/cards/${card}/submit`, { revision: saved.body.revision })
  expect(sent.status, JSON.stringify(sent.body)).toBe(204)
  const { hash } = (await manager.get(`/api/v1/cards/${card}`)).body
  const published = await manager.post(`/api/v1/cards/${card}/publish`, { hash, noNames: true })
  expect(published.status, JSON.stringify(published.body)).toBe(204)
  return card
}

describe('the list of public cards', () => {
  test('is read without signing in, and found without tones in either language', async () => {
    const all = await list()
    expect(all.total).toBe(all.all)
    expect(names((await list('?q=buoi%20cam')).items)[0]).toBe(names((await list('?q=pomelo')).items)[0])
    expect((await list('?q=tom%20hum%20bien')).items).toEqual([])
    for (const { notWhen } of all.items) expect(notWhen.length).toBeGreaterThan(0)
  })

  test('says of every choice how many it leaves, and leaves as many', async () => {
    const { choices } = await list()
    for (const [facet, some] of Object.entries(choices))
      for (const { value, count } of some)
        expect((await list(`?${facet}=${value}`)).total, `${facet} ${value}`).toBe(count)
  })

  test('goes on from page to page and ends, each card once', async () => {
    const seen: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const page: PracticeList = await list(`?limit=2${after === '' ? '' : `&after=${after}`}`)
      seen.push(...page.items.map(({ card }) => card))
      after = page.next
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength((await list()).all)
    expect(refusal(await resident.get(`${PRACTICES}?after=nothing`))).toEqual([400, 'request.malformed'])
  })
})

describe('the page of a card', () => {
  test('is that of the last version, and every other stays where it was and says so', async () => {
    const latest = await read(ACACIA)
    expect(latest).toMatchObject({ of: { version: 2 }, newest: 2, status: 'public' })
    expect(await read(ACACIA, 2)).toEqual(latest)
    expect(await read(ACACIA, 1)).toMatchObject({ of: { version: 1 }, newest: 2, status: 'replaced' })
    expect(latest.versions.map(({ version }) => version)).toEqual([2, 1])
    const parts = latest.setUp.byPayer.reduce((sum, { amountVnd }) => sum + amountVnd, 0)
    expect(parts).toBe(latest.setUp.amountVnd)
  })

  test('does not exist for a draft, a version to come, or a name that is none', async () => {
    const draft = randomUUID()
    await officer.post('/api/v1/cards', { id: draft, case: POND })
    for (const path of [draft, `${ACACIA}/versions/9`, 'none', randomUUID()])
      expect(refusal(await resident.get(`${PRACTICES}/${path}`)), path).toEqual([404, 'request.not-found'])
  })

  test('leads to its model and back only where who began it agreed', async () => {
    const { model } = await read(ACACIA)
    const back = await resident.get(`/api/v1/public/models/${model?.id}/practice`)
    expect(back.body.practice.card).toBe(ACACIA)
    const quiet = await publishCard({})
    const page = await read(quiet)
    expect(page.model).toBeNull()
    expect(page.content.origin).toMatchObject({ consent: false })
    expect(page.placeThen).not.toMatch(/Xóm|Bản|Thôn/)
    // The example has a card of the same case, whose holder agreed.
    const { practice } = (await resident.get(`/api/v1/public/models/${POND}/practice`)).body
    expect(practice?.card).not.toBe(quiet)
  })

  test('of a card that harms says so; such cards stand last in the list and beside no other', async () => {
    const harm = { vi: 'Cá dưới suối chết.', en: 'Fish in the stream died.' }
    const card = await publishCard({ harm })
    expect((await read(card)).content.harm).toEqual(harm)
    const { items } = await list('?limit=100')
    const harmful = items.filter((item) => item.harm !== null)
    expect(harmful.map((item) => item.card)).toContain(card)
    expect(items.slice(-harmful.length)).toEqual(harmful)
    for (const item of items) expect((await read(item.card)).like.map((one) => one.card)).not.toContain(card)
  })

  test('of a card that was withdrawn says why, and the list no longer has it', async () => {
    const card = await publishCard({})
    await manager.post(`/api/v1/cards/${card}/withdraw`, { reason: 'Giống này nay bị cấm.' })
    expect(await read(card)).toMatchObject({ status: 'withdrawn', reason: 'Giống này nay bị cấm.' })
    expect((await list('?limit=100')).items.map((item) => item.card)).not.toContain(card)
  })

  test('has a QR code of the version that it was made for', async () => {
    const drawn = await world.api.request(`${PRACTICES}/${ACACIA}/versions/1/qr.svg`)
    expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
    expect((await world.api.request(`${PRACTICES}/${ACACIA}/versions/9/qr.svg`)).status).toBe(404)
  })
})

describe('recordings of a card', () => {
  const said = { card: ACACIA, version: '2', language: 'Thái', agreed: 'true' }

  async function upload(
    who: Caller,
    change: Readonly<Record<string, string>> = {},
    bytes: Buffer = makeWav('Bản Yên Hòa'),
  ): Promise<Answer> {
    const response = await world.api.request(
      `/api/v1/recordings?${new URLSearchParams({ ...said, ...change })}`,
      {
        method: 'POST',
        headers: { cookie: who.cookie },
        body: new Uint8Array(bytes),
      },
    )
    return { status: response.status, body: await response.json(), headers: response.headers }
  }

  test('are taken from those who may write or publish the card, when the speaker agreed', async () => {
    expect(refusal(await upload(resident))).toEqual([401, 'access.not-signed-in'])
    expect(refusal(await upload(await world.as('cong.an')))).toEqual([403, 'access.not-allowed'])
    expect(refusal(await upload(officer, { agreed: 'false' }))).toEqual([422, 'recording.not-agreed'])
    expect(refusal(await upload(officer, { language: '  ' }))).toEqual([422, 'recording.language-missing'])
    expect(refusal(await upload(officer, { version: '9' }))).toEqual([404, 'card.not-found'])
    expect(refusal(await upload(officer, {}, Buffer.from('<!doctype html>')))).toEqual([
      422,
      'recording.not-sound',
    ])
    expect(refusal(await upload(officer, {}, Buffer.alloc(20_000_001)))).toEqual([413, 'recording.too-large'])
    expect((await read(ACACIA)).recordings).toEqual([])
    for (const who of [officer, manager]) expect((await upload(who)).status).toBe(200)
  })

  test('are heard by everybody, from any second on, and nothing is fetched twice', async () => {
    const [recording] = (await read(ACACIA)).recordings as [Recording]
    expect(recording).toMatchObject({ language: 'Thái', type: 'audio/wav', version: 2 })
    const whole = await world.api.request(recording.url)
    const bytes = Buffer.from(await whole.arrayBuffer())
    expect([whole.status, bytes.length]).toEqual([200, recording.bytes])
    expect(bytes.includes('Yên Hòa')).toBe(false)
    const part = await world.api.request(recording.url, { headers: { range: 'bytes=100-199' } })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${bytes.length}`])
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(100, 200))
    const beyond = await world.api.request(recording.url, { headers: { range: 'bytes=9999999-' } })
    expect(beyond.status).toBe(416)
    const etag = whole.headers.get('etag') ?? ''
    expect((await world.api.request(recording.url, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  test('are taken back with their bytes by those who may add them, and by nobody else', async () => {
    const recordings = (await read(ACACIA)).recordings
    const [first] = recordings as [Recording]
    expect(refusal(await resident.delete(first.url))).toEqual([401, 'access.not-signed-in'])
    expect(refusal(await (await world.as('cong.an')).delete(first.url))).toEqual([403, 'access.not-allowed'])
    const path = join(world.context.folder, 'recordings', first.id.slice(-2), first.id)
    expect(existsSync(path)).toBe(true)
    expect((await officer.delete(first.url)).status).toBe(204)
    expect(existsSync(path)).toBe(false)
    expect((await world.api.request(first.url)).status).toBe(404)
    expect((await read(ACACIA)).recordings).toHaveLength(recordings.length - 1)
    expect(refusal(await officer.delete(first.url))).toEqual([404, 'recording.not-found'])
  })
})
