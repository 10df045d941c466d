import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rebuild } from '../project/rebuild.ts'
import { EXAMPLE_PASSWORD } from '../seed/accounts.ts'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, TODAY, type Caller, type World } from '../testing/world.ts'
import { enterOfficerByHand } from './officer.ts'
import { beginPosting } from './posting.ts'

const NGHIA_DAN = 'vn-c16941@2025'
const QUAN_THANH = 'vn-c17569@2025'
const HAMLET = 'vn-h40-binh-hai'
const PROVINCE = 'vn-40'

let world: World
let operator: Caller
let leader: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  await enter('quan.tri', 'Phạm Văn Quản', 'operator', 'ubnd-nghia-dan', NGHIA_DAN)
  await enter('chu.tich', 'Võ Thị Chủ', 'leader', 'ubnd-nghia-dan', NGHIA_DAN)
  operator = await world.as('quan.tri')
  leader = await world.as('chu.tich')
})
afterAll(() => world.close())

async function enter(
  name: string,
  fullName: string,
  role: 'operator' | 'leader',
  organisation: string,
  unit: string,
) {
  const secret = { password: EXAMPLE_PASSWORD, mustChange: false }
  await enterOfficerByHand(world.db, { name, fullName, ...secret, isExample: true, on: '2026-01-01' })
  const posting = { organisation, role, unit, programmes: null, from: '2026-01-01' }
  await beginPosting(world.db, { officerName: name, ...posting })
}

function posting(more: object = {}) {
  return {
    id: randomUUID(),
    organisation: 'ubnd-nghia-dan',
    role: 'recorder',
    unit: HAMLET,
    programmes: '*',
    from: TODAY,
    ...more,
  }
}

async function add(by: Caller, fullName: string, more: object = {}) {
  const { body } = await by.get(`/api/v1/sign-in-names?fullName=${encodeURIComponent(fullName)}`)
  return by.post('/api/v1/people', { id: randomUUID(), fullName, name: body.name, posting: posting(more) })
}

const codes = (body: { code: string; findings?: { path: string; code: string }[] }) =>
  body.findings === undefined ? body.code : body.findings.map(({ path, code }) => `${path}: ${code}`)

async function signIn(name: string, password: string, newPassword?: string) {
  return (await world.as()).post('/api/v1/session', { name, password, newPassword })
}

const listed = async (by: Caller, query = `unit=${NGHIA_DAN}`) =>
  (await by.get(`/api/v1/people?${query}`)).body.people as {
    id: string
    name: string
    fullName: string
    locked: boolean
    mayOversee: boolean
    postings: { id: string; role: string; state: string; mayEnd: boolean }[]
  }[]

const one = async (by: Caller, name: string) => {
  const found = (await listed(by)).find((person) => person.name === name)
  if (found === undefined) throw new Error(`${name} is not listed`)
  return found
}

describe('somebody new', () => {
  test('gets a name, a password for one time, and a post; the entry names who gave it', async () => {
    const { status, body: slip } = await add(leader, 'Lô Thị Én')
    expect(status).toBe(200)
    expect(slip).toMatchObject({ name: 'en.lo', fullName: 'Lô Thị Én' })
    expect(slip.password).toMatch(/^[a-z]+(-[a-z]+){3}-\d\d$/)

    const first = await signIn('en.lo', slip.password)
    expect([first.status, first.body.code]).toEqual([403, 'access.password-to-change'])
    const weak = await signIn('en.lo', slip.password, slip.password)
    expect(weak.body.code).toBe('access.password-weak')
    const opened = await signIn('en.lo', slip.password, 'ba con ga trong')
    expect(opened.body.postings).toMatchObject([{ role: 'recorder', unit: HAMLET }])
    expect((await signIn('en.lo', slip.password)).status).toBe(401)
    expect((await signIn('en.lo', 'ba con ga trong')).status).toBe(200)

    const entries = await world.db
      .selectFrom('journal')
      .innerJoin('officers', 'officers.officer_id', 'journal.actor_id')
      .where('stream_id', '=', slip.officer)
      .select(['officers.name', 'journal.organisation_id', 'type', 'body'])
      .execute()
    expect(entries).toMatchObject([
      { name: 'chu.tich', organisation_id: 'ubnd-nghia-dan', type: 'officerEntered' },
    ])
    expect(JSON.stringify(entries)).not.toContain('Lô')
  })

  test('is entered once though it was sent twice, and only by the same hand is the slip replaced', async () => {
    const asked = { id: randomUUID(), fullName: 'Vi Văn Hai', name: 'vi.hai', posting: posting() }
    const first = (await leader.post('/api/v1/people', asked)).body
    const second = (await leader.post('/api/v1/people', asked)).body
    expect(second.officer).toBe(first.officer)
    expect((await signIn('vi.hai', first.password)).status).toBe(401)
    expect((await signIn('vi.hai', second.password)).body.code).toBe('access.password-to-change')
    expect((await one(leader, 'vi.hai')).postings.length).toBe(1)

    const officer = await world.as('can.bo.xa')
    const stolen = await officer.post('/api/v1/people', { ...asked, posting: posting() })
    expect(codes(stolen.body)).toContain('name: people.name-taken')
    const me = (await one(operator, 'quan.tri')).id.slice('officer-'.length)
    const taken = await leader.post('/api/v1/people', {
      ...asked,
      id: me,
      name: 'quan.tri',
      posting: posting(),
    })
    expect(codes(taken.body)).toContain('name: people.name-taken')
    expect((await operator.get('/api/v1/session')).status).toBe(200)
  })

  test('every part that is wrong is named at once', async () => {
    const wrong = { organisation: 'nowhere', unit: 'nowhere', from: '2029-01-01', programmes: ['none'] }
    const { body } = await leader.post('/api/v1/people', {
      id: randomUUID(),
      fullName: ' ',
      name: 'Mận Đỏ',
      posting: posting(wrong),
    })
    expect(codes(body)).toEqual([
      'fullName: people.full-name-missing',
      'name: people.name-malformed',
      'programmes: pack.unknown',
      'from: people.day-far',
      'unit: unit.unknown',
      'organisation: people.organisation-unknown',
    ])
  })
})

describe('nobody gives more than she may', () => {
  test('outside her unit, her line or above her role it is refused, with the reason beside the part', async () => {
    const officer = await world.as('can.bo.xa')
    const farmers = await world.as('hoi.nong.dan')
    const table: readonly (readonly [Caller, object, string])[] = [
      [leader, { unit: QUAN_THANH, organisation: 'ubnd-quan-thanh' }, 'unit: access.out-of-scope'],
      [leader, { unit: PROVINCE, organisation: 'dan-van-nghe-an' }, 'unit: access.out-of-scope'],
      [leader, { organisation: 'hnd-nghia-dan' }, 'organisation: people.other-line'],
      [leader, { role: 'operator', unit: NGHIA_DAN }, 'role: people.role-above'],
      [leader, { role: 'auditor', unit: NGHIA_DAN }, 'role: people.role-above'],
      [leader, { unit: QUAN_THANH }, 'unit: people.not-in-organisation'],
      [officer, { role: 'officer', unit: NGHIA_DAN }, 'role: people.role-above'],
      [officer, { unit: NGHIA_DAN }, 'unit: people.hamlets-only'],
      [farmers, {}, 'organisation: people.other-line'],
    ]
    for (const [by, more, problem] of table)
      expect(codes((await add(by, 'Người Lạ', more)).body), problem).toContain(problem)
  })

  test('the room is closed to those who appoint nobody', async () => {
    for (const name of ['truong.xom', 'kiem.tinh', 'cong.an']) {
      const caller = await world.as(name)
      expect((await caller.get('/api/v1/session')).body.mayAppoint, name).toBe(false)
      expect((await caller.get(`/api/v1/people?unit=${NGHIA_DAN}`)).body.code, name).toBe(
        'access.not-allowed',
      )
    }
    expect((await leader.get('/api/v1/session')).body.mayAppoint).toBe(true)
    expect((await leader.get(`/api/v1/people?unit=${QUAN_THANH}`)).body.code).toBe('access.out-of-scope')
  })

  test('nobody but an operator posts herself, and nobody acts on her own account', async () => {
    const me = await one(leader, 'chu.tich')
    const own = await leader.post(
      `/api/v1/people/${me.id}/postings`,
      posting({ role: 'officer', unit: NGHIA_DAN }),
    )
    expect(codes(own.body)).toEqual(['role: people.own-posting'])
    const ended = await leader.post(`/api/v1/postings/${me.postings[0]?.id}/end`, { on: TODAY })
    expect(ended.body.code).toBe('people.own-posting')
    for (const act of ['lock', 'password'])
      expect((await leader.post(`/api/v1/people/${me.id}/${act}`, undefined)).body.code).toBe(
        'people.own-account',
      )
    const admin = await one(operator, 'quan.tri')
    const also = posting({ role: 'officer', unit: NGHIA_DAN })
    expect((await operator.post(`/api/v1/people/${admin.id}/postings`, also)).status).toBe(200)
  })

  test('an account with a post above is not taken over by way of a small one', async () => {
    const admin = await one(operator, 'quan.tri')
    await operator.post(`/api/v1/people/${admin.id}/postings`, posting())
    const officer = await world.as('can.bo.xa')
    for (const by of [leader, officer])
      for (const act of ['password', 'lock']) {
        const answer = await by.post(`/api/v1/people/${admin.id}/${act}`, undefined)
        expect([answer.status, answer.body.code]).toEqual([403, 'people.account-above'])
      }
  })

  test('a case officer of another line is not even listed', async () => {
    expect((await listed(leader)).map((person) => person.name)).not.toContain('hoi.nong.dan')
    expect((await listed(operator)).map((person) => person.name)).toContain('hoi.nong.dan')
  })

  test('the last operator can be neither locked nor ended', async () => {
    const admin = await one(operator, 'quan.tri')
    const post = admin.postings.find((held) => held.role === 'operator')
    const ended = await operator.post(`/api/v1/postings/${post?.id}/end`, { on: TODAY })
    expect(ended.body.code).toBe('people.last-operator')
    await enter('quan.tri.2', 'Phạm Thị Hai', 'operator', 'ubnd-nghia-dan', NGHIA_DAN)
    const second = await world.as('quan.tri.2')
    expect((await second.post(`/api/v1/people/${admin.id}/lock`, undefined)).status).toBe(204)
    expect((await operator.get('/api/v1/session')).status).toBe(401)
    expect((await second.post(`/api/v1/people/${admin.id}/unlock`, undefined)).status).toBe(204)
    operator = await world.as('quan.tri')
  })
})

describe('a post that ends', () => {
  test('opens nothing from its day on; a day that has passed is refused', async () => {
    await add(leader, 'Hà Thị Sương', { role: 'officer', unit: NGHIA_DAN })
    const person = await one(leader, 'suong.ha')
    const end = (on: string) => leader.post(`/api/v1/postings/${person.postings[0]?.id}/end`, { on })
    expect((await end('2026-11-22')).body.code).toBe('people.day-past')
    expect((await end('2028-01-01')).body.code).toBe('people.day-far')
    expect((await end('2026-12-01')).status).toBe(204)
    expect((await one(leader, 'suong.ha')).postings).toMatchObject([{ state: 'now', to: '2026-12-01' }])
    expect((await end(TODAY)).status).toBe(204)
    expect((await end(TODAY)).status).toBe(204)
    expect((await one(leader, 'suong.ha')).postings).toMatchObject([{ state: 'over' }])
  })
})

describe('hand-over', () => {
  test('the successor’s worklist is the same, the journal keeps who did what, and the record can be read', async () => {
    const opened = openCommand(world)
    await push(await world.as('truong.xom'), [opened])
    const leaving = await one(leader, 'pho.can.bo')
    const before = (await (await world.as('pho.can.bo')).get('/api/v1/worklist')).body
    const preview = (await leader.get(`/api/v1/people/${leaving.id}/hand-over?on=${TODAY}`)).body
    const total = before.counts.reduce((sum: number, { count }: { count: number }) => sum + count, 0)
    expect(preview).toMatchObject({ waiting: total, postings: [{ role: 'officer', unit: NGHIA_DAN }] })

    const asked = {
      id: randomUUID(),
      to: { id: randomUUID(), fullName: 'Mai Văn Kế', name: 'ke.mai' },
      on: TODAY,
    }
    const done = await leader.post(`/api/v1/people/${leaving.id}/hand-over`, asked)
    expect(done.status).toBe(200)
    expect(done.body.record).toMatchObject({
      from: { fullName: 'Phan Đức Thắng' },
      to: { fullName: 'Mai Văn Kế' },
      by: { fullName: 'Võ Thị Chủ' },
      on: TODAY,
      waiting: total,
    })
    await signIn('ke.mai', done.body.slip.password, EXAMPLE_PASSWORD)
    const after = (await (await world.as('ke.mai')).get('/api/v1/worklist')).body
    expect(after.items).toEqual(before.items)
    expect((await (await world.as('pho.can.bo')).get('/api/v1/session')).body.postings).toEqual([])
    const record = await leader.get(`/api/v1/hand-overs/${done.body.record.id}`)
    expect(record.body).toEqual(done.body.record)
    expect(
      (await (await world.as('hoi.nong.dan')).get(`/api/v1/hand-overs/${done.body.record.id}`)).status,
    ).toBe(404)

    const again = await leader.post(`/api/v1/people/${leaving.id}/hand-over`, {
      ...asked,
      to: { officer: (await one(leader, 'ke.mai')).id },
    })
    expect(again.body.record).toEqual(done.body.record)
    const nothing = await leader.post(`/api/v1/people/${leaving.id}/hand-over`, {
      ...asked,
      id: randomUUID(),
    })
    expect(nothing.body.code).toBe('people.nothing-to-hand-over')
  })

  test('entered ahead it takes effect on its day, and not to oneself', async () => {
    const leaving = await one(leader, 'ke.mai')
    const to = { officer: (await one(leader, 'can.bo.xa')).id }
    const self = { id: randomUUID(), to: { officer: (await one(leader, 'chu.tich')).id }, on: '2026-12-01' }
    expect((await leader.post(`/api/v1/people/${leaving.id}/hand-over`, self)).body.code).toBe(
      'people.own-posting',
    )
    const same = { id: randomUUID(), to: { officer: leaving.id }, on: '2026-12-01' }
    expect((await leader.post(`/api/v1/people/${leaving.id}/hand-over`, same)).body.code).toBe(
      'people.to-oneself',
    )
    const asked = {
      id: randomUUID(),
      to: { id: randomUUID(), fullName: 'Đậu Thị Sau', name: 'sau.dau' },
      on: '2026-12-01',
    }
    const done = (await leader.post(`/api/v1/people/${leaving.id}/hand-over`, asked)).body
    await signIn('sau.dau', done.slip.password, EXAMPLE_PASSWORD)
    const held = async (name: string) =>
      (await (await world.as(name)).get('/api/v1/session')).body.postings.length
    expect([await held('ke.mai'), await held('sau.dau')]).toEqual([1, 0])
    world.clock.set('2026-12-01')
    expect([await held('ke.mai'), await held('sau.dau')]).toEqual([0, 1])
    world.clock.set(TODAY)
    // What somebody holds already is not given twice.
    const again = { id: randomUUID(), to, on: '2026-12-02' }
    const twice = await leader.post(`/api/v1/people/${(await one(leader, 'sau.dau')).id}/hand-over`, again)
    expect(twice.status).toBe(200)
    expect((await one(leader, 'can.bo.xa')).postings.length).toBe(1)
  })
})

describe('a password that was forgotten', () => {
  test('is replaced by a slip, and every session ends', async () => {
    const head = await world.as('truong.xom')
    const officer = await world.as('can.bo.xa')
    const person = await one(officer, 'truong.xom')
    const slip = (await officer.post(`/api/v1/people/${person.id}/password`, undefined)).body
    expect((await head.get('/api/v1/session')).status).toBe(401)
    expect((await signIn('truong.xom', EXAMPLE_PASSWORD)).status).toBe(401)
    expect((await signIn('truong.xom', slip.password, EXAMPLE_PASSWORD)).status).toBe(200)
  })

  test('one’s own is changed against the one in force; other devices are signed out', async () => {
    const [here, there] = [await world.as('quan.thanh'), await world.as('quan.thanh')]
    const change = (password: string, newPassword: string) =>
      here.post('/api/v1/session/password', { password, newPassword })
    expect((await change('sai', 'mat khau moi')).body.code).toBe('access.wrong-password')
    expect((await change(EXAMPLE_PASSWORD, 'ngắn')).body.code).toBe('access.password-weak')
    expect((await change(EXAMPLE_PASSWORD, 'mat khau moi')).status).toBe(204)
    expect([(await here.get('/api/v1/session')).status, (await there.get('/api/v1/session')).status]).toEqual(
      [200, 401],
    )
  })
})

describe('organisations', () => {
  test('are entered and renamed by whoever may post their officers', async () => {
    const asked = {
      id: `organisation-${randomUUID()}`,
      nameVi: 'Trạm Y tế xã',
      nameEn: '',
      branch: 'health',
      unit: NGHIA_DAN,
    }
    expect((await leader.post('/api/v1/organisations', asked)).body.code).toBe('people.other-line')
    expect((await operator.post('/api/v1/organisations', asked)).status).toBe(200)
    const officer = await world.as('can.bo.xa')
    const renamed = { ...asked, id: 'ubnd-nghia-dan', nameVi: 'UBND xã Nghĩa Đàn mới', branch: 'police' }
    expect((await officer.post('/api/v1/organisations', renamed)).status).toBe(403)
    expect((await leader.post('/api/v1/organisations', renamed)).status).toBe(200)
    expect((await operator.get(`/api/v1/people?unit=${NGHIA_DAN}`)).body.organisations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ nameVi: 'Trạm Y tế xã', nameEn: 'Trạm Y tế xã', branch: 'health' }),
        expect.objectContaining({ nameVi: 'UBND xã Nghĩa Đàn mới', branch: 'peoples-committee' }),
      ]),
    )
    const strange = { ...asked, id: 'my-own-id' }
    expect((await operator.post('/api/v1/organisations', strange)).body.code).toBe(
      'people.organisation-unknown',
    )
  })
})

test('all of it can be computed from the journal again', async () => {
  const dump = async () => [
    await world.db.selectFrom('officers').selectAll().orderBy('officer_id').execute(),
    await world.db.selectFrom('postings').selectAll().orderBy('posting_id').execute(),
    await world.db.selectFrom('hand_overs').selectAll().orderBy('hand_over_id').execute(),
    await world.db.selectFrom('organisations').selectAll().orderBy('organisation_id').execute(),
  ]
  const before = await dump()
  await rebuild(world.context)
  expect(await dump()).toEqual(before)
})
