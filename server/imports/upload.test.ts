import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import { readFirst, uploadPath } from './staged.ts'
import { readIn, upload, workbookOf } from './table.testing.ts'

let world: World
let officer: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  officer = await world.as('can.bo.xa')
})
afterAll(() => world.close())

const HEADINGS = ['STT', 'Xóm', 'Tên mô hình', 'Lĩnh vực', 'Dân tộc', 'Kinh phí (triệu đồng)']

test('a table is read, its headings are found and its columns proposed', async () => {
  const bytes = await workbookOf(
    [
      ['BẢNG TỔNG HỢP MÔ HÌNH NĂM 2026'],
      [],
      ['STT', 'Xóm', 'Mô hình', '', 'Kinh phí (triệu đồng)'],
      ['', '', 'Tên mô hình', 'Lĩnh vực', ''],
      [1, 'Bình Hải', 'Vườn ổi', 'Kinh tế', 50],
      [2, 'Tân Minh', 'Đường hoa', 'Văn hóa - xã hội', 12.5],
    ],
    (sheet, book) => {
      sheet.mergeCells('A1:E1')
      sheet.mergeCells('C3:D3')
      for (const column of ['A', 'B', 'E']) sheet.mergeCells(`${column}3:${column}4`)
      book.addWorksheet('Ẩn', { state: 'hidden' }).addRow(['bí mật'])
    },
  )
  const page = await readIn(world, officer, bytes)
  expect(page).toMatchObject({ state: 'waiting', kind: 'cases', problem: null })
  expect(page.sheets).toMatchObject([
    { name: 'Mô hình', state: 'visible', rows: 5, headerFrom: 3, headerTo: 4 },
    { name: 'Ẩn', state: 'hidden', rows: 1 },
  ])
  const targets = Object.fromEntries(
    page.plan.columns.map((at: { column: string; target: string }) => [at.column, at.target]),
  )
  expect(targets).toEqual({ B: 'unit:hamlet', C: 'field:name', D: 'field:sector', E: 'field:money' })
  expect(page.plan.columns.find((at: { column: string }) => at.column === 'E').measure).toBe('vnd-million')
  const { body } = await officer.get(`/api/v1/imports/${page.id}/sheets/0`)
  expect(body.columns.map((column: { heading: string }) => column.heading)).toEqual([
    'STT',
    'Xóm',
    'Mô hình – Tên mô hình',
    'Mô hình – Lĩnh vực',
    'Kinh phí (triệu đồng)',
  ])
  expect(body.rows[0].cells).toMatchObject({ A: 'BẢNG TỔNG HỢP MÔ HÌNH NĂM 2026' })
  expect(existsSync(uploadPath(world.context, page.id))).toBe(false)
})

test('a column for ethnicity or identity numbers is refused by name, and its values are on no disk', async () => {
  const bytes = await workbookOf(
    [
      HEADINGS,
      [1, 'Bình Hải', 'Vườn ổi', 'Kinh tế', 'Thổ', 50],
      [2, 'Bình Hải', 'Ao cá', 'Kinh tế', 'Thái', 30],
    ],
    (sheet) => {
      sheet.getCell('G1').value = 'Mã'
      sheet.getCell('G2').value = '040090000001'
      sheet.getCell('G3').value = '040090000002'
    },
  )
  const page = await readIn(world, officer, bytes)
  expect(page.refusedColumns).toMatchObject([
    { column: 'E', heading: 'Dân tộc' },
    { column: 'G', heading: 'Mã' },
  ])
  expect(page.refusedColumns[0].title).toContain('dân tộc')
  const kept = JSON.stringify(await readFirst(world.context, page.id, 0, 10))
  expect(kept).toContain('Vườn ổi')
  for (const dropped of ['Thổ', 'Thái', '0400900']) expect(kept).not.toContain(dropped)
  const plan = { ...page.plan, columns: [...page.plan.columns, { column: 'E', target: 'field:lead' }] }
  const answer = await officer.put(`/api/v1/imports/${page.id}/plan`, plan)
  expect(answer.body.findings.map((found: { code: string }) => found.code)).toContain('import.person-column')
})

test('what cannot be read is refused in words, and whoever may open no case uploads nothing', async () => {
  const bad = await readIn(world, officer, 'Kính gửi anh chị')
  expect(bad).toMatchObject({ state: 'failed', problem: { code: 'file.not-a-table' } })
  expect((await upload(world, await world.as(), 'a;b\n1;2')).status).toBe(401)
  const { status, body } = await upload(world, await world.as('lanh.dao'), 'a;b\n1;2')
  expect([status, body.code]).toEqual([403, 'access.not-allowed'])
  expect((await upload(world, officer, 'x'.repeat(25_000_001))).body.code).toBe('file.too-large')
})

test('an import is its officer’s alone', async () => {
  const page = await readIn(world, officer, 'Xóm;Tên mô hình\nBình Hải;Vườn ổi\n')
  const colleague = await world.as('pho.can.bo')
  for (const path of ['', '/sheets/0']) {
    expect((await colleague.get(`/api/v1/imports/${page.id}${path}`)).status).toBe(404)
  }
  expect((await colleague.delete(`/api/v1/imports/${page.id}`)).status).toBe(404)
  expect((await officer.delete(`/api/v1/imports/${page.id}`)).status).toBe(204)
  expect((await officer.get(`/api/v1/imports/${page.id}`)).status).toBe(404)
})

test('a mapping saved by name is proposed for the next table with the same headings, wherever they stand', async () => {
  const first = await readIn(world, officer, 'Xóm;Việc đã làm\nBình Hải;Vườn ổi\n')
  const plan = {
    ...first.plan,
    columns: [
      { column: 'A', target: 'unit:hamlet' },
      { column: 'B', target: 'field:summary' },
    ],
    fixed: {
      'field:name': 'a',
      'field:sector': 'Kinh tế',
      'field:kind': 'mới',
      'field:lead': 'b',
      'field:since': '2026',
    },
  }
  expect((await officer.put(`/api/v1/imports/${first.id}/plan`, plan)).status).toBe(204)
  expect((await officer.put(`/api/v1/imports/${first.id}/mapping`, { name: 'Báo cáo quý' })).status).toBe(204)
  const second = await readIn(world, officer, 'STT;Việc đã làm;Xóm\n1;Ao cá;Bình Hải\n')
  expect(second.mapping).toBe('Báo cáo quý')
  expect(second.plan.columns).toMatchObject([
    { column: 'C', target: 'unit:hamlet' },
    { column: 'B', target: 'field:summary' },
  ])
  const { body } = await officer.get('/api/v1/import-mappings')
  expect(body.items).toMatchObject([{ name: 'Báo cáo quý', programme: 'skilled-mobilisation' }])
})
