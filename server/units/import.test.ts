import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { nameAt, unitsAt } from '@gieo/engine/unit/land.ts'
import { AFTER, BEFORE, MERGES, tableOf } from '@gieo/engine/unit/list/invented-list.testing.ts'
import type { ListTable } from '@gieo/engine/unit/list/list-table.ts'
import { MERGE_HEADINGS } from '@gieo/engine/unit/list/merge-list.ts'
import { LIST_HEADINGS } from '@gieo/engine/unit/list/unit-list.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterOfficerByHand } from '../accounts/officer.ts'
import { beginPosting } from '../accounts/posting.ts'
import { rebuild } from '../project/rebuild.ts'
import { EXAMPLE_PASSWORD } from '../seed/accounts.ts'
import { operatorHeading } from '../store/record.ts'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, type World } from '../testing/world.ts'
import { undoRecordedChange } from './change.ts'
import { importUnits, previewImport, type ListImport } from './import.ts'
import { readListFile } from './list-file.ts'

let world: World
let folder: string
beforeAll(async () => {
  world = await makeWorld('example')
  folder = mkdtempSync(join(tmpdir(), 'gieo-lists-'))
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

const asked = (parts: Partial<ListImport>): ListImport => ({
  list: BEFORE,
  merges: undefined,
  renames: false,
  on: '2023-08-31',
  since: '2010-01-01',
  from: undefined,
  basis: 'Danh mục ví dụ',
  only: [],
  columns: {},
  ...parts,
})
const act = (parts: Partial<ListImport> = {}) =>
  asked({
    list: AFTER,
    merges: MERGES,
    on: '2025-07-01',
    since: undefined,
    basis: 'Nghị quyết ví dụ',
    ...parts,
  })
const preview = async (what: ListImport) => previewImport(await world.context.land(), what)
const standing = async (on: string) => unitsAt(await world.context.land(), on).length
const entries = () => world.db.selectFrom('journal').select('position').execute()
const rows = (table: 'unit_versions' | 'unit_homes' | 'unit_ancestors') =>
  world.db.selectFrom(table).selectAll().execute()

describe('a file', () => {
  const csv = (table: ListTable, separator: string) =>
    [table.headings, ...table.rows.map(({ cells }) => cells)]
      .map((cells) => cells.join(separator))
      .join('\r\n')

  test('of text is read whatever separates its columns, and an Excel sheet below its title', async () => {
    writeFileSync(join(folder, 'a.csv'), `\uFEFF${csv(BEFORE, ';')}`)
    expect(await readListFile(join(folder, 'a.csv'), LIST_HEADINGS, undefined)).toMatchObject({
      headings: BEFORE.headings,
      rows: { length: BEFORE.rows.length },
    })
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Sáp nhập')
    sheet.addRows([['BẢNG SÁP NHẬP'], [], ['Mã cũ', 'Mã mới', 'Cách'], [90101, 90104, 'toàn bộ']])
    await book.xlsx.writeFile(join(folder, 'b.xlsx'))
    expect(await readListFile(join(folder, 'b.xlsx'), MERGE_HEADINGS, undefined)).toEqual({
      headings: ['Mã cũ', 'Mã mới', 'Cách'],
      rows: [{ row: 4, cells: ['90101', '90104', 'toàn bộ'] }],
    })
  })

  test('that is no table, or has no such sheet, is refused in words', async () => {
    writeFileSync(join(folder, 'c.csv'), '')
    expect(await readListFile(join(folder, 'c.csv'), LIST_HEADINGS, undefined)).toHaveProperty('refused')
    expect(await readListFile(join(folder, 'b.xlsx'), MERGE_HEADINGS, 'Khác')).toHaveProperty('refused')
  })
})

describe('a list beside a province that is there', () => {
  test('is shown first, province by province, and changes nothing then', async () => {
    const before = (await entries()).length
    expect(await preview(asked({}))).toMatchObject({
      findings: [],
      tallies: [
        { province: 'Tỉnh An Hải', begins: 7, ends: 0, changes: 0 },
        { province: 'Tỉnh Bình Sơn', begins: 5, ends: 0, changes: 0 },
      ],
    })
    expect((await entries()).length).toBe(before)
  })

  test('with anything wrong is not imported at all', async () => {
    const before = (await entries()).length
    const wrong = {
      ...BEFORE,
      rows: [...BEFORE.rows, { row: 99, cells: ['90101', 'Xã Trùng', 'commune', '901', 'xa'] }],
    }
    expect(await importUnits(world.context, asked({ list: wrong }))).toMatchObject({
      refused: { findings: [{ path: 'list[99].code', code: 'unit.list-code-doubled' }] },
    })
    const early = await importUnits(world.context, asked({ since: '2009-12-31' }))
    expect(early).toMatchObject({ refused: { findings: [{ code: 'unit.list-before-first-map' }] } })
    expect((await preview(asked({ on: '2023-02-30' }))).findings).toMatchObject([{ path: 'on' }])
    expect((await entries()).length).toBe(before)
  })

  test('that says otherwise of that province is refused', async () => {
    const one = tableOf(
      'code|full_name|level|parent_code',
      '40|Tỉnh Nghệ An|tỉnh|',
      '412|Thành phố Vinh|huyện|40',
    )
    const { findings } = await preview(asked({ list: one }))
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['unit.list-lacks']))
    expect(findings).toHaveLength(20 + 460)
  })

  test('some provinces of it can be taken alone', async () => {
    const { change } = await preview(asked({ only: ['91'] }))
    expect(change.begins).toHaveLength(5)
    const { findings } = await preview(act({ only: ['90'] }))
    expect(findings.map(({ code }) => code)).toContain('unit.merge-old-unknown')
  })

  test('is one act; then mergers are another; a rebuild gives the same rows, and both are undone whole', async () => {
    const [before2023, beforeToday] = [await standing('2023-08-31'), await standing('2026-01-01')]
    const first = await importUnits(world.context, asked({}))
    expect(first).toHaveProperty('position')
    expect(await standing('2023-08-31')).toBe(before2023 + 12)
    expect(await importUnits(world.context, asked({}))).toMatchObject({ position: undefined, findings: [] })

    const second = await importUnits(world.context, act())
    expect(second).toMatchObject({ change: { id: 'list-2025-07-01' } })
    expect(await standing('2026-01-01')).toBe(beforeToday + 6)
    const kept = [await rows('unit_versions'), await rows('unit_homes'), await rows('unit_ancestors')]
    await rebuild(world.context)
    const again = [await rows('unit_versions'), await rows('unit_homes'), await rows('unit_ancestors')]
    const lines = (tables: readonly (readonly object[])[]) =>
      tables.map((table) => table.map((row) => JSON.stringify(row)).toSorted())
    expect(lines(again)).toEqual(lines(kept))

    const heading = operatorHeading('2026-11-23')
    expect(await undoRecordedChange(world.context, 'list-2023-08-31', heading)).toMatchObject({
      refused: { code: 'unit.change-not-undoable' },
    })
    expect(await undoRecordedChange(world.context, 'list-2025-07-01', heading)).toHaveProperty('position')
    expect(await standing('2026-01-01')).toBe(beforeToday + 12)
    expect(await undoRecordedChange(world.context, 'list-2023-08-31', heading)).toHaveProperty('position')
    expect(await standing('2023-08-31')).toBe(before2023)
    expect((await importUnits(world.context, asked({}))) as object).toMatchObject({
      change: { id: 'list-2023-08-31.2' },
    })
  })
})

test('a case recorded in an old province lies in the new one, and counts there', async () => {
  const commune = unitsAt(await world.context.land(), '2024-01-01').find(({ code }) => code === '91104')
  const unit = commune?.id ?? unitId('')
  await enterOfficerByHand(world.db, {
    name: 'khe.ray',
    fullName: 'Cán bộ ví dụ',
    password: EXAMPLE_PASSWORD,
    mustChange: false,
    isExample: true,
    on: '2026-01-01',
  })
  await beginPosting(world.db, {
    officerName: 'khe.ray',
    organisation: 'ubnd-nghia-dan',
    role: 'officer',
    unit,
    programmes: null,
    from: '2025-01-01',
  })
  const opened = { ...openCommand(world), unit }
  expect(await push(await world.as('khe.ray'), [opened])).toMatchObject([{ accepted: true }])
  const placeOf = () =>
    world.db
      .selectFrom('cases')
      .select(['unit_id', 'commune_id', 'province_id'])
      .where('case_id', '=', opened.case)
      .executeTakeFirstOrThrow()
  expect(await placeOf()).toEqual({ unit_id: unit, commune_id: unit, province_id: 'vn-91' })

  expect(await importUnits(world.context, act())).toHaveProperty('position')
  const today = unitsAt(await world.context.land(), '2026-11-23')
  const idOf = (code: string, level: string) =>
    today.find((each) => each.code === code && each.level === level)?.id
  expect(await placeOf()).toEqual({
    unit_id: unit,
    commune_id: idOf('91104', 'commune'),
    province_id: idOf('90', 'province'),
  })
  expect((await (await world.as('khe.ray')).get('/api/v1/session')).body.homeUnit).toBe(
    idOf('91104', 'commune'),
  )
})

describe('where several provinces are known', () => {
  test('pages and figures begin in the one that is served', async () => {
    const nobody = await world.as()
    expect((await nobody.get('/api/v1/served')).body.unit).toBe('vn-40')
    Object.assign(world.context, { serves: '90' })
    const served = (await nobody.get('/api/v1/served')).body.unit
    expect(nameAt(await world.context.land(), served, '2026-11-23')).toBe('Tỉnh Hải Sơn')
    const table = await nobody.get('/api/v1/unit-table?programme=skilled-mobilisation')
    expect(table.body).toMatchObject({ unit: served, unitName: 'Tỉnh Hải Sơn' })
    Object.assign(world.context, { serves: undefined })
  })

  test('the communes of one are listed alone, however far below it', async () => {
    const nobody = await world.as()
    const count = async (query: string) => (await nobody.get(`/api/v1/units?${query}`)).body.items.length
    expect(await count('level=commune&limit=2000')).toBe(130 + 5)
    expect(await count('level=commune&limit=2000&within=vn-40')).toBe(130)
    expect(await count('level=commune&limit=2000&within=vn-40&on=2023-08-31')).toBe(460)
    expect(await count('level=commune&limit=2000&parent=vn-40&on=2023-08-31')).toBe(0)
  })

  test('the kit of a phone holds what it reaches and nothing of other provinces', async () => {
    const { body } = await (await world.as('dan.van.tinh')).get('/api/v1/sync/kit')
    const names = body.units.map((unit: { fullName: string }) => unit.fullName)
    expect(names).toContain('Tỉnh Nghệ An')
    expect(names.filter((name: string) => /An Hải|Hải Sơn|Khe Ráy|Lau/.test(name))).toEqual([])
  })
})
