import { GARDENS } from '@gieo/engine/pack/garden-pack.testing.ts'
import type { Pack } from '@gieo/engine/pack/pack.ts'
import { publishPack } from '@gieo/engine/pack/publish.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeWorkbookFile } from '../packs/write-file.ts'
import { makeWorld, TODAY, type Answer, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld('example')
})
afterAll(() => world.close())

const MANAGER = 'dan.van.tinh'

/** Sends a workbook as a browser does: the bytes of the file. */
async function send(account: string | undefined, path: string, body: Uint8Array): Promise<Answer> {
  const { cookie } = await world.as(account)
  const headers = { cookie, 'content-type': 'application/octet-stream', 'accept-language': 'vi' }
  const response = await world.api.request(path, { method: 'POST', headers, body: new Uint8Array(body) })
  return { status: response.status, body: await response.json(), headers: response.headers }
}

function version(number: number, changes: Partial<Pack['rules']> = {}, pack = GARDENS): Pack {
  return { ...pack, rules: { ...pack.rules, version: number, ...changes } }
}

test('a manager at the province previews a workbook, publishes it, and finds it in the list with its history', async () => {
  const file = await writeWorkbookFile(version(1), 'vi')
  const preview = await send(MANAGER, '/api/v1/packs/preview', file)
  expect(preview.body).toMatchObject({
    outcome: 'new',
    version: 1,
    current: null,
    problem: null,
    differences: [],
  })
  expect(world.context.packs.current.has('model-gardens')).toBe(false)
  const published = await send(MANAGER, `/api/v1/packs?content=${preview.body.content}`, file)
  expect(published.body).toMatchObject({ programme: 'model-gardens', outcome: 'published', version: 1 })
  const manager = await world.as(MANAGER)
  const { body } = await manager.get('/api/v1/programmes/model-gardens')
  expect(body).toMatchObject({
    version: 1,
    since: TODAY,
    builtIn: false,
    retiredOn: null,
    running: 0,
    managed: true,
  })
  expect(body.entries).toEqual([
    { type: 'packPublished', on: TODAY, by: 'Vũ Minh Hạnh', version: 1, builtIn: false },
  ])
  const list = await manager.get('/api/v1/programmes')
  expect(list.body.items.map((row: { programme: string }) => row.programme)).toEqual(
    expect.arrayContaining(['skilled-mobilisation', 'model-gardens']),
  )
})

test('what was published comes down as a workbook with the same content', async () => {
  const { hash } = publishPack(version(1))
  const response = await world.api.request(`/api/v1/packs/${hash}/workbook`)
  expect(response.headers.get('content-disposition')).toContain('model-gardens-1.xlsx')
  const again = await send(MANAGER, '/api/v1/packs/preview', new Uint8Array(await response.arrayBuffer()))
  expect(again.body).toMatchObject({ outcome: 'same', pack: { hash } })
})

test('a newer version is shown with what differs; one whose number is taken with who was first', async () => {
  const newer = await send(
    MANAGER,
    '/api/v1/packs/preview',
    await writeWorkbookFile(version(2, { photosMax: 3 }), 'vi'),
  )
  expect(newer.body).toMatchObject({ outcome: 'newer', current: 1 })
  expect(newer.body.differences).toContainEqual({
    what: 'changed',
    sheet: 'Chương trình',
    line: 'Số ảnh nhiều nhất',
    column: 'Ghi ở đây',
    was: '2',
    now: '3',
  })
  const taken = await send(
    MANAGER,
    '/api/v1/packs/preview',
    await writeWorkbookFile(version(1, { photosMax: 3 }), 'vi'),
  )
  expect(taken.body).toMatchObject({
    outcome: 'refused',
    problem: { code: 'pack.version-taken', status: 409 },
  })
  expect(taken.body.problem.title).toBe(
    'Bản 1 của chương trình đã phát hành ngày 23/11/2026 với nội dung khác.',
  )
})

test('a file that was changed between preview and publication is not published', async () => {
  const seen = await send(MANAGER, '/api/v1/packs/preview', await writeWorkbookFile(version(2), 'vi'))
  const other = await writeWorkbookFile(version(2, { photosMax: 9 }), 'vi')
  const answer = await send(MANAGER, `/api/v1/packs?content=${seen.body.content}`, other)
  expect(answer).toMatchObject({ status: 409, body: { code: 'pack.not-as-seen' } })
  expect(world.context.packs.current.get('model-gardens')?.rules.version).toBe(1)
})

test('every mistake comes back with sheet and cell, in the reader’s language', async () => {
  const broken = version(2, { titleField: 'nothing', moves: [] })
  const { status, body } = await send(MANAGER, '/api/v1/packs/preview', await writeWorkbookFile(broken, 'vi'))
  expect([status, body.code]).toEqual([422, 'pack.broken'])
  const paths = body.findings.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)
  expect(paths).toEqual(
    expect.arrayContaining([
      'Chương trình!B9 pack.field-unknown',
      'Giai đoạn!A3 pack.stage-unreachable',
      'Giai đoạn!A2 pack.stage-dead-end',
    ]),
  )
  expect(body.findings[0].title).toBe('Không có mục nào mã “nothing”.')
})

test('a file that is no workbook, or too large, is refused in words', async () => {
  const letter = new TextEncoder().encode('%PDF-1.4')
  expect((await send(MANAGER, '/api/v1/packs/preview', letter)).body.code).toBe('file.not-a-table')
  expect((await send(MANAGER, '/api/v1/packs/preview', new Uint8Array(2_100_000))).status).toBe(413)
})

test.each(['can.bo.xa', 'truong.xom', 'ghi.tinh', 'hoi.nong.dan'])(
  '%s may not publish, retire or look',
  async (account) => {
    const file = await writeWorkbookFile(version(2), 'vi')
    const caller = await world.as(account)
    const answers = [
      await send(account, '/api/v1/packs/preview', file),
      await send(account, '/api/v1/packs?content=x', file),
      await caller.get('/api/v1/programmes'),
      await caller.post('/api/v1/programmes/model-gardens/retire', {}),
    ]
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [403, 'pack.manager-only']),
    )
    expect((await caller.get('/api/v1/session')).body.mayPublish).toBe(false)
  },
)

test('without signing in there is nothing', async () => {
  expect((await send(undefined, '/api/v1/packs/preview', new Uint8Array(3))).status).toBe(401)
})

test('retiring and taking it back are on record with who did it', async () => {
  const manager = await world.as(MANAGER)
  const retire = () => manager.post('/api/v1/programmes/model-gardens/retire', {})
  expect((await retire()).body).toEqual({ programme: 'model-gardens', retiredOn: TODAY })
  expect((await retire()).body.code).toBe('pack.retired')
  const packs = await manager.get('/api/v1/packs')
  const row = packs.body.items.find(({ pack }: { pack: Pack }) => pack.rules.programme === 'model-gardens')
  expect(row.retiredOn).toBe(TODAY)
  expect((await manager.post('/api/v1/programmes/model-gardens/resume', {})).body.retiredOn).toBeNull()
  const { body } = await manager.get('/api/v1/programmes/model-gardens')
  expect(body.entries.map(({ type, by }: { type: string; by: string }) => [type, by])).toEqual([
    ['programmeResumed', 'Vũ Minh Hạnh'],
    ['programmeRetired', 'Vũ Minh Hạnh'],
    ['packPublished', 'Vũ Minh Hạnh'],
  ])
  expect((await manager.post('/api/v1/programmes/none/retire', {})).status).toBe(404)
})
