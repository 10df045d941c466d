import { createHash, randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCommand, push, type Draft } from '../testing/commands.ts'
import { makeWorld, type Caller, type World } from '../testing/world.ts'

let world: World
let head: Caller
let picture: Buffer
beforeAll(async () => {
  world = await makeWorld('example')
  head = await world.as('truong.xom')
  const scene = { width: 800, height: 600, channels: 3, background: '#6BAA7B' } as const
  picture = await sharp({ create: scene })
    .withExif({ IFD0: { Model: 'A phone', Artist: 'Somebody' } })
    .jpeg()
    .toBuffer()
})
afterAll(() => world.close())

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** A case with one announced photo; the bytes are still on the phone. */
async function announce(bytes: Buffer, consent = true): Promise<{ opened: Draft; photo: string }> {
  const opened = openCommand(world)
  const photo = randomUUID()
  const { data: _data, kind: _kind, ...heading } = opened
  const data = {
    photo,
    captionVi: 'Ao cá',
    captionEn: 'Fish pond',
    credit: 'Người chụp',
    consent,
    sha256: hash(bytes),
    bytes: bytes.length,
  }
  const verdicts = await push(head, [
    opened,
    { ...heading, id: randomUUID(), basedOn: 2, kind: 'attachPhoto', data },
  ])
  expect(verdicts.map((verdict) => verdict.accepted)).toEqual([true, true])
  return { opened, photo }
}

const TUS = { 'tus-resumable': '1.0.0' }

async function create(photo: string, bytes: Buffer, cookie = head.cookie): Promise<Response> {
  const metadata = `photo ${Buffer.from(photo).toString('base64')}`
  const headers = { ...TUS, cookie, 'upload-length': String(bytes.length), 'upload-metadata': metadata }
  return world.api.request('/api/v1/photos', { method: 'POST', headers })
}

function patch(location: string, offset: number, piece: Buffer): Promise<Response> | Response {
  const headers = {
    ...TUS,
    cookie: head.cookie,
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
  }
  return world.api.request(location, { method: 'PATCH', headers, body: new Uint8Array(piece) })
}

async function upload(photo: string, bytes: Buffer): Promise<Response> {
  const created = await create(photo, bytes)
  return patch(created.headers.get('location') ?? '', 0, bytes)
}

describe('a photo comes in pieces', () => {
  test('two pieces with a lost connection between them make the picture, without the camera’s words', async () => {
    const { photo } = await announce(picture)
    const created = await create(photo, picture)
    expect(created.status).toBe(201)
    const location = created.headers.get('location') ?? ''
    const half = Math.floor(picture.length / 2)
    await patch(location, 0, picture.subarray(0, half))
    const asked = await world.api.request(location, {
      method: 'HEAD',
      headers: { ...TUS, cookie: head.cookie },
    })
    expect(asked.headers.get('upload-offset')).toBe(String(half))
    const done = await patch(location, half, picture.subarray(half))
    expect(done.status).toBe(204)
    const shown = await world.api.request(`/api/v1/photos/${photo}/large.webp`, {
      headers: { cookie: head.cookie },
    })
    expect(shown.status).toBe(200)
    const metadata = await sharp(Buffer.from(await shown.arrayBuffer())).metadata()
    expect(metadata).toMatchObject({ format: 'webp', width: 800, height: 600 })
    expect(metadata.exif).toBeUndefined()
  })

  test('bytes that are no picture are refused in words, and can be sent again right', async () => {
    const text = Buffer.from('this is not a photo, whatever its name says')
    const { photo } = await announce(text)
    const answer = await upload(photo, text)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ code: 'photo.not-a-photo' })
  })

  test('other bytes than announced are refused', async () => {
    const { photo } = await announce(picture)
    const other = await sharp({ create: { width: 10, height: 10, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
    const answer = await upload(photo, other)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ code: 'photo.other-bytes' })
  })

  test('a photo that no command announced is refused before its bytes', async () => {
    const answer = await create(randomUUID(), picture)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ code: 'photo.unknown' })
  })

  test('somebody who may not see the case cannot send a photo into it', async () => {
    const { photo } = await announce(picture)
    const stranger = await world.as('cong.an')
    expect((await create(photo, picture, stranger.cookie)).status).toBe(404)
  })

  test('without a session it is 401', async () => {
    expect((await create(randomUUID(), picture, '')).status).toBe(401)
  })
})

describe('a photo goes out only to whom its case is open', () => {
  const look = async (photo: string, cookie: string) =>
    (await world.api.request(`/api/v1/photos/${photo}/small.webp`, { headers: { cookie } })).status

  test('before the case is public: to those who see the case', async () => {
    const { photo } = await announce(picture)
    await upload(photo, picture)
    expect(await look(photo, head.cookie)).toBe(200)
    expect(await look(photo, (await world.as('cong.an')).cookie)).toBe(404)
    expect(await look(photo, '')).toBe(404)
  })

  test('when it is: to everyone, if the people shown agreed', async () => {
    for (const consent of [true, false]) {
      const { opened, photo } = await announce(picture, consent)
      await upload(photo, picture)
      const { data: _data, kind: _kind, ...heading } = opened
      const officer = await world.as('can.bo.xa')
      await push(officer, [
        { ...heading, id: randomUUID(), basedOn: 3, kind: 'advanceCase', data: { move: 'check' } },
      ])
      expect(await look(photo, '')).toBe(consent ? 200 : 404)
    }
  })

  test('names that are no photo are 404, not a way to the disk', async () => {
    for (const name of ['..%2f..%2fcluster.password', 'x', '0'.repeat(36)]) {
      expect((await world.api.request(`/api/v1/photos/${name}/small.webp`)).status).toBe(404)
    }
  })
})
