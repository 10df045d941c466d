import { versionAt } from '@gieo/engine/unit/land.ts'
import { unitId, type UnitChange } from '@gieo/engine/unit/unit.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, untilNoneIsOpen, type Caller, type World } from '../testing/world.ts'
import { operatorHeading } from '../store/record.ts'
import { recordUnitChange, undoRecordedChange } from './change.ts'

const NGHIA_DAN = unitId('vn-c16941@2025')
const NGHIA_THO = unitId('vn-c16969@2025')
const MERGED = unitId('vn-c16941@2026')
const REGISTERED = 'skilled-mobilisation.models-registered'

let world: World
beforeAll(async () => {
  world = await makeWorld('example')
})
afterAll(() => world.close())

const merger: UnitChange = {
  id: 'merger-2026',
  on: '2026-12-01',
  basis: 'Nghị quyết ví dụ',
  title: { vi: 'Nghĩa Đàn và Nghĩa Thọ thành một xã', en: 'Nghĩa Đàn and Nghĩa Thọ become one commune' },
  ends: [NGHIA_DAN, NGHIA_THO],
  begins: [
    {
      id: MERGED,
      code: '16941',
      name: 'Nghĩa Đàn Mới',
      fullName: 'Xã Nghĩa Đàn Mới',
      nameEn: undefined,
      level: 'commune',
      type: 'xa',
      parent: unitId('vn-40'),
      aliases: [],
    },
  ],
  changes: [],
  successions: [
    { from: NGHIA_DAN, to: MERGED, kind: 'whole' },
    { from: NGHIA_THO, to: MERGED, kind: 'whole' },
  ],
}

const count = async (caller: Caller, unit: string, map: string) =>
  (await caller.get(`/api/v1/figures/${REGISTERED}?unit=${unit}&map=${map}&kind=counted`)).body.items[0].value

describe('communes merge while a phone is away', () => {
  test('its queued work is taken, it is scoped anew, and it counts what the server counts', async () => {
    const head = await world.as('truong.xom')
    const officer = await world.as('can.bo.xa')
    const province = await world.as('dan.van.tinh')
    const queued = openCommand(world)
    await untilNoneIsOpen(world.db)
    const { cursor } = (await officer.get('/api/v1/sync/pull?limit=2000')).body
    const before = await count(province, NGHIA_DAN, '2026-11-23')
    const whole = await count(province, 'vn-40', '2026-11-23')

    world.clock.set(merger.on)
    expect(await recordUnitChange(world.context, merger, operatorHeading(merger.on))).toHaveProperty(
      'position',
    )
    world.clock.set('2026-12-05')

    expect(await push(head, [queued])).toMatchObject([{ accepted: true }])
    await untilNoneIsOpen(world.db)
    const pulled = (await officer.get(`/api/v1/sync/pull?limit=2000&cursor=${cursor}`)).body
    expect(pulled.reset).toBe(true)
    const inCommune = pulled.changes.filter(
      ({ state }: { state?: { commune: string; programme: string } }) =>
        state?.commune === MERGED && state.programme === queued.programme,
    )
    expect(inCommune.length).toBe(before + 1)
    expect(pulled.changes.map((change: { case: string }) => change.case)).toContain(queued.case)
    expect(await count(province, MERGED, '2026-12-05')).toBe(before + 1)
    expect(await count(province, 'vn-40', '2026-12-05')).toBe(whole + 1)
    expect((await officer.get('/api/v1/session')).body.homeUnit).toBe(MERGED)
  })

  test('what was recorded after the day in the old commune is refused, naming the new one', async () => {
    const officer = await world.as('can.bo.xa')
    const [late] = await push(officer, [{ ...openCommand(world), unit: NGHIA_DAN, occurredOn: '2026-12-04' }])
    expect(late).toMatchObject({
      accepted: false,
      problem: { code: 'unit.ended', values: { nowIn: 'Xã Nghĩa Đàn Mới' } },
    })
    const [before] = await push(officer, [
      { ...openCommand(world), unit: NGHIA_DAN, occurredOn: '2026-11-30' },
    ])
    expect(before).toMatchObject({ accepted: true })
  })

  test('every map has the same total', async () => {
    const province = await world.as('dan.van.tinh')
    const totals = new Set<number>()
    for (const map of ['2023-08-31', '2024-12-01', '2025-07-01', '2026-12-01'])
      totals.add(await count(province, 'vn-40', map))
    expect(totals.size).toBe(1)
  })

  test('rows and what cannot be divided make the whole, in every map', async () => {
    const province = await world.as('dan.van.tinh')
    for (const map of ['2023-08-31', '2024-12-01', '2025-07-01', '2026-12-01']) {
      const { body } = await province.get(
        `/api/v1/unit-table?programme=skilled-mobilisation&unit=vn-40&map=${map}`,
      )
      const rows = body.rows.map(
        (row: { values: Record<string, { value: number }> }) => row.values[REGISTERED]?.value ?? 0,
      )
      const sum = rows.reduce((left: number, right: number) => left + right, 0)
      expect(sum + (body.undivided[REGISTERED]?.value ?? 0), map).toBe(body.whole[REGISTERED].value)
    }
  })

  test('undone, everything stands as before, and nothing recorded meanwhile is lost', async () => {
    const province = await world.as('dan.van.tinh')
    const whole = await count(province, 'vn-40', '2026-12-05')
    expect(await undoRecordedChange(world.context, merger.id, operatorHeading('2026-12-05'))).toHaveProperty(
      'position',
    )
    expect(await count(province, 'vn-40', '2026-12-05')).toBe(whole)
    expect((await (await world.as('can.bo.xa')).get('/api/v1/session')).body.homeUnit).toBe(NGHIA_DAN)
    world.clock.set('2026-11-23')
  })
})

describe('an act that does not add up', () => {
  test('is refused with every finding and changes nothing', async () => {
    const broken: UnitChange = {
      ...merger,
      id: 'broken',
      on: '2026-11-22',
      ends: [unitId('vn-nowhere'), NGHIA_DAN],
      begins: [],
    }
    const answer = await recordUnitChange(world.context, broken, operatorHeading('2026-11-23'))
    expect(answer).toMatchObject({ refused: { code: 'unit.change-broken' } })
    expect('refused' in answer && (answer.refused.findings?.length ?? 0)).toBeGreaterThan(1)
    expect((await (await world.as('can.bo.xa')).get('/api/v1/session')).body.homeUnit).toBe(NGHIA_DAN)
  })
})

describe('an act of the province that only ends a commune', () => {
  test('is nothing that an officer may undo from the office', async () => {
    const absorbed: UnitChange = {
      ...merger,
      id: 'absorbed-2026',
      on: '2026-11-22',
      ends: [NGHIA_THO],
      begins: [],
      successions: [{ from: NGHIA_THO, to: NGHIA_DAN, kind: 'whole' }],
    }
    expect(await recordUnitChange(world.context, absorbed, operatorHeading('2026-11-22'))).toHaveProperty(
      'position',
    )
    for (const name of ['quan.thanh', 'can.bo.xa', 'truong.xom']) {
      const answer = await (await world.as(name)).post(`/api/v1/units/changes/${absorbed.id}/undo`, {})
      expect(answer.status, name).toBe(403)
    }
    await undoRecordedChange(world.context, absorbed.id, operatorHeading('2026-11-23'))
  })
})

describe('a hamlet that goes to another commune', () => {
  test('takes its cases off the phones of the first', async () => {
    const hamlet = unitId('vn-h40-binh-hai')
    const officer = await world.as('can.bo.xa')
    const opened = openCommand(world)
    await push(officer, [opened])
    await untilNoneIsOpen(world.db)
    const { cursor } = (await officer.get('/api/v1/sync/pull?limit=2000')).body
    const standing = versionAt(await world.context.land(), hamlet, '2026-11-23')
    if (standing === undefined) throw new Error('the hamlet stands')
    const { validFrom: _from, validTo: _to, ...names } = standing
    const moved: UnitChange = {
      ...merger,
      id: 'hamlet-moved',
      on: '2026-11-23',
      ends: [],
      begins: [],
      changes: [{ ...names, parent: NGHIA_THO }],
      successions: [],
    }
    expect(await recordUnitChange(world.context, moved, operatorHeading(moved.on))).toHaveProperty('position')
    await untilNoneIsOpen(world.db)
    const { body } = await officer.get(`/api/v1/sync/pull?limit=2000&cursor=${cursor}`)
    expect(body.reset).toBe(false)
    expect(body.changes).toContainEqual({ case: opened.case, gone: true })
    await undoRecordedChange(world.context, moved.id, operatorHeading(moved.on))
  })
})

describe('an act whose day has not come', () => {
  test('changes nothing: entered early it would take every case from those who follow them until that day', async () => {
    const officer = await world.as('can.bo.xa')
    const before = (await officer.get('/api/v1/cases')).body.total
    const ahead = { ...merger, id: 'merger-ahead' }
    const early = await recordUnitChange(world.context, ahead, operatorHeading('2026-11-23'))
    expect(early).toMatchObject({ waits: merger.on })
    expect((await officer.get('/api/v1/cases')).body.total).toBe(before)
    expect(await undoRecordedChange(world.context, ahead.id, operatorHeading('2026-11-23'))).toHaveProperty(
      'position',
    )
  })
})

describe('a commune and its hamlets', () => {
  const act = (caller: Caller, body: object) =>
    caller.post('/api/v1/units/changes', { on: '2026-11-20', basis: 'Quyết định của xã', ...body })
  const hamlets = async () =>
    (await (await world.as()).get(`/api/v1/units?level=hamlet&parent=${encodeURIComponent(NGHIA_DAN)}`)).body
      .items as { id: string; fullName: string; aliases: string[] }[]

  test('it sets one up, renames it, merges two; the old names still lead there', async () => {
    const officer = await world.as('can.bo.xa')
    expect(
      (await act(officer, { kind: 'createHamlet', commune: NGHIA_DAN, name: 'Suối Trong', type: 'xom' }))
        .status,
    ).toBe(200)
    const made = (await hamlets()).find((hamlet) => hamlet.fullName === 'Xóm Suối Trong')
    expect(
      (await act(officer, { kind: 'renameHamlet', hamlet: made?.id, name: 'Suối Ngọc', on: '2026-11-21' }))
        .status,
    ).toBe(200)
    const merged = await act(officer, {
      kind: 'mergeHamlets',
      hamlets: [made?.id, 'vn-h40-binh-hai'],
      name: 'Bình Ngọc',
      on: '2026-11-22',
    })
    expect(merged.status).toBe(200)
    const now = (await hamlets()).find((hamlet) => hamlet.fullName === 'Xóm Bình Ngọc')
    expect(now?.aliases).toEqual(expect.arrayContaining(['Xóm Suối Ngọc', 'Xóm Suối Trong', 'Xóm Bình Hải']))
    expect((await hamlets()).map((hamlet) => hamlet.fullName)).not.toContain('Xóm Bình Hải')
  })

  test('the head of a merged hamlet goes on in the new one, and her cases with her', async () => {
    const head = await world.as('truong.xom')
    await untilNoneIsOpen(world.db)
    const { body } = await head.get('/api/v1/sync/pull?limit=2000')
    expect(body.changes.length).toBeGreaterThan(0)
    expect((await head.get('/api/v1/session')).body.postings[0].unitName).toBe('Xóm Bình Ngọc')
  })

  test('neither another commune nor a hamlet head may', async () => {
    for (const name of ['quan.thanh', 'truong.xom', 'hoi.nong.dan']) {
      const answer = await act(await world.as(name), {
        kind: 'createHamlet',
        commune: NGHIA_DAN,
        name: 'Lạ',
        type: 'xom',
      })
      expect(answer.status, name).toBe(403)
    }
  })

  test('the merge is undone by whoever may make it', async () => {
    const { body } = await (await world.as()).get(`/api/v1/units/${encodeURIComponent('vn-h40-binh-hai')}`)
    const merge = body.changes.at(-1)
    const undone = await (await world.as('can.bo.xa')).post(`/api/v1/units/changes/${merge.id}/undo`, {})
    expect(undone.status).toBe(200)
    expect((await hamlets()).map((hamlet) => hamlet.fullName)).toContain('Xóm Bình Hải')
  })
})
