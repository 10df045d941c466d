import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLE_PASSWORD } from '../seed/accounts.ts'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, type World } from '../testing/world.ts'
import { handOver } from './hand-over.ts'
import { beginPosting } from './posting.ts'
import { openSession } from './session.ts'
import { hashPassword, isPassword } from './password.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld('example')
})
afterAll(() => world.close())

const wrong = (name: string, address: string) =>
  openSession(world.db, { name, password: 'no', deviceName: '', address })
const right = (name: string, address: string) =>
  openSession(world.db, { name, password: EXAMPLE_PASSWORD, deviceName: '', address })

describe('passwords', () => {
  test('are stored as argon2id and known again, however the keyboard composed them', async () => {
    const stored = await hashPassword('mật khẩu'.normalize('NFC'))
    expect(stored).toMatch(/^argon2id\$19456\$2\$1\$/)
    expect(await isPassword('mật khẩu'.normalize('NFD'), stored)).toBe(true)
    expect(await isPassword('mat khau', stored)).toBe(false)
  })

  test('two hashes of one password differ', async () => {
    expect(await hashPassword('x')).not.toBe(await hashPassword('x'))
  })
})

describe('guessing', () => {
  test('five wrong tries close one name at one address, and the neighbours behind it sign in', async () => {
    for (let tries = 0; tries < 5; tries++)
      expect(await wrong('can.bo.xa', '10.0.0.1')).toMatchObject({
        refused: { code: 'access.wrong-name-or-password' },
      })
    expect(await right('can.bo.xa', '10.0.0.1')).toMatchObject({ refused: { code: 'access.too-many-tries' } })
    expect(await right('truong.xom', '10.0.0.1')).toHaveProperty('token')
    expect(await right('can.bo.xa', '10.0.0.2')).toHaveProperty('token')
  })

  test('an unknown name is refused like a wrong password', async () => {
    expect(await wrong('nobody.here', '10.0.0.3')).toEqual(await wrong('lanh.dao', '10.0.0.3'))
  })
})

describe('a session', () => {
  test('ends with signing out, and its cookie opens nothing any more', async () => {
    const head = await world.as('truong.xom')
    expect((await head.get('/api/v1/session')).body.officer.name).toBe('truong.xom')
    expect((await head.delete('/api/v1/session')).status).toBe(204)
    expect((await head.get('/api/v1/session')).status).toBe(401)
  })

  test('on a lost phone is shut out from another device, and only by its owner', async () => {
    const lost = await world.as('truong.xom')
    const other = await world.as('truong.xom')
    const session = (await lost.get('/api/v1/session')).body.session
    const stranger = await world.as('quan.thanh')
    expect((await stranger.delete(`/api/v1/devices/${session}`)).status).toBe(404)
    expect((await other.delete(`/api/v1/devices/${session}`)).status).toBe(204)
    expect((await lost.get('/api/v1/sync/pull')).status).toBe(401)
    expect((await other.get('/api/v1/sync/pull')).status).toBe(200)
  })

  test('a page of another site cannot use it', async () => {
    const head = await world.as('truong.xom')
    const headers = {
      cookie: head.cookie,
      'sec-fetch-site': 'cross-site',
      'content-type': 'application/json',
    }
    const answer = await world.api.request('/api/v1/sync/push', {
      method: 'POST',
      headers,
      body: '{"device":"d","commands":[]}',
    })
    expect(answer.status).toBe(403)
  })
})

describe('postings', () => {
  test('hand-over: the successor sees the commune’s work, the predecessor no longer', async () => {
    const officer = await world.as('pho.can.bo')
    const successor = await world.as('hoi.nong.dan')
    const opened = openCommand(world)
    await push(await world.as('truong.xom'), [opened])
    expect((await officer.get(`/api/v1/cases/${opened.case}`)).status).toBe(200)
    expect((await successor.get(`/api/v1/cases/${opened.case}`)).status).toBe(404)
    expect(await handOver(world.context, 'pho.can.bo', 'hoi.nong.dan', '2026-11-23')).toBe(1)
    expect((await officer.get(`/api/v1/cases/${opened.case}`)).status).toBe(404)
    expect((await successor.get(`/api/v1/cases/${opened.case}`)).status).toBe(200)
  })

  test('one that begins tomorrow opens nothing today', async () => {
    const unit = 'vn-c16941@2025'
    await beginPosting(world.db, {
      officerName: 'quan.thanh',
      organisation: 'ubnd-nghia-dan',
      role: 'officer',
      unit,
      programmes: null,
      from: '2026-11-24',
    })
    const opened = openCommand(world)
    await push(await world.as('truong.xom'), [opened])
    const early = await world.as('quan.thanh')
    expect((await early.get(`/api/v1/cases/${opened.case}`)).status).toBe(404)
    world.clock.set('2026-11-24')
    expect((await early.get(`/api/v1/cases/${opened.case}`)).status).toBe(200)
    world.clock.set('2026-11-23')
  })
})
