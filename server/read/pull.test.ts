import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginPosting } from '../accounts/posting.ts'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, untilNoneIsOpen, type Caller, type World } from '../testing/world.ts'

let world: World
let head: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  head = await world.as('truong.xom')
})
afterAll(() => world.close())

type Change = { case: string; gone?: true; state?: { title: string; version: number } }

async function pullAll(caller: Caller, cursor = '', limit = 500) {
  await untilNoneIsOpen(world.db)
  return pullNow(caller, cursor, limit)
}

async function pullNow(caller: Caller, cursor = '', limit = 500) {
  const changes: Change[] = []
  let reset = false
  for (let more = true; more;) {
    const { body } = await caller.get(`/api/v1/sync/pull?limit=${limit}&cursor=${encodeURIComponent(cursor)}`)
    changes.push(...body.changes)
    reset ||= body.reset
    cursor = body.cursor
    more = body.more
  }
  return { changes, cursor, reset }
}

describe('a phone fetches what changed', () => {
  test('everything in reach at first, then only what is new', async () => {
    const first = await pullAll(head)
    expect(first.reset).toBe(true)
    const opened = openCommand(world)
    await push(head, [opened])
    const second = await pullAll(head, first.cursor)
    expect(second.reset).toBe(false)
    expect(second.changes.map((change) => change.case)).toEqual([opened.case])
    const third = await pullAll(head, second.cursor)
    expect(third.changes).toEqual([])
  })

  test('in pages of any size it gets the same', async () => {
    await push(
      head,
      Array.from({ length: 7 }, () => openCommand(world)),
    )
    const whole = await pullAll(head)
    const pages = await pullAll(head, '', 2)
    expect(pages.changes.map((change) => change.case)).toEqual(whole.changes.map((change) => change.case))
  })

  test('a hamlet head gets nothing of another hamlet', async () => {
    const officer = await world.as('can.bo.xa')
    const elsewhere = { ...openCommand(world), unit: 'vn-h40-nghia-binh-2' }
    await push(officer, [elsewhere])
    expect((await pullAll(head)).changes.map((change) => change.case)).not.toContain(elsewhere.case)
    expect((await pullAll(officer)).changes.map((change) => change.case)).toContain(elsewhere.case)
  })

  test('an entry that commits late, behind newer ones, is not passed over', async () => {
    const { cursor } = await pullAll(head)
    const late = openCommand(world)
    let release: () => void = () => undefined
    const held = new Promise<void>((done) => (release = done))
    // A transaction that has written but not committed, as one on a slow disk would.
    const slow = world.db.transaction().execute(async (tx) => {
      await sql`select pg_current_xact_id()`.execute(tx)
      await held
    })
    await new Promise((later) => setTimeout(later, 50))
    await push(head, [late])
    const meanwhile = await pullNow(head, cursor)
    expect(meanwhile.changes).toEqual([])
    release()
    await slow
    const after = await pullAll(head, meanwhile.cursor)
    expect(after.changes.map((change) => change.case)).toEqual([late.case])
  })

  test('a cursor of another epoch starts over', async () => {
    const { cursor } = await pullAll(head)
    const other = ['0000', ...cursor.split('.').slice(1)].join('.')
    expect((await pullAll(head, other)).reset).toBe(true)
  })

  test('nonsense for a cursor starts over instead of failing', async () => {
    for (const cursor of ['x', '1.2.3', '....', "'; drop table cases"]) {
      expect((await pullAll(head, cursor)).reset).toBe(true)
    }
  })

  test('a case whose place is corrected out of reach is told as gone, and only to those who had it', async () => {
    const officer = await world.as('can.bo.xa')
    const opened = openCommand(world)
    await push(officer, [opened])
    const { cursor } = await pullAll(head)
    await beginPosting(world.db, {
      officerName: 'cong.an',
      organisation: 'cong-an-nghe-an',
      role: 'officer',
      unit: opened.unit,
      programmes: null,
      from: '2026-01-01',
    })
    const police = await world.as('cong.an')
    const ofPolice = (await pullAll(police)).cursor
    const { data: _data, ...heading } = opened
    const moved = {
      ...heading,
      id: crypto.randomUUID(),
      kind: 'editCase',
      unit: 'vn-h40-nghia-binh-2',
      basedOn: 2,
      data: { answers: {} },
    }
    expect(await push(officer, [moved])).toMatchObject([{ accepted: true }])
    const { changes } = await pullAll(head, cursor)
    expect(changes).toEqual([{ case: opened.case, gone: true }])
    // Posted over the same hamlet, but of a branch for which the case never was.
    expect((await pullAll(police, ofPolice)).changes).toEqual([])
  })
})

describe('the kit', () => {
  test('holds the own hamlet with all above it, the pack, and nobody else’s postings', async () => {
    const { body } = await head.get('/api/v1/sync/kit')
    const names = body.units
      .filter((unit: { validTo: null }) => unit.validTo === null)
      .map((unit: { fullName: string }) => unit.fullName)
    expect(names).toEqual(expect.arrayContaining(['Xóm Bình Hải', 'Xã Nghĩa Đàn', 'Tỉnh Nghệ An']))
    expect(body.packs[0].current).toBe(true)
    expect(body.postings).toHaveLength(1)
  })
})
