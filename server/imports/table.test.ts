import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eraseWords } from '../project/erase.ts'
import { cellAt } from '../sheets/cell.ts'
import { readSheets } from '../sheets/open.ts'
import { push } from '../testing/commands.ts'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import { checked, readIn, workbookOf, worked } from './table.testing.ts'

let world: World
let officer: Caller
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gieo-table-'))
  world = await makeWorld('example')
  officer = await world.as('can.bo.xa')
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

const ROWS = [
  [
    'Xóm',
    'Tên mô hình',
    'Lĩnh vực',
    'Mới hay đang làm',
    'Làm gì',
    'Lực lượng chủ trì',
    'Bắt đầu từ ngày',
    'Ngày đăng ký',
    'Dân tộc',
  ],
  [
    'Bình Hải',
    'Máy sấy lúa chung',
    'Kinh tế',
    'mới',
    'Sấy chung.',
    'Chi hội Nông dân',
    '5/2/2026',
    '10/2/2026',
    'Thổ',
  ],
  [
    'Bình Hải',
    '=HYPERLINK("http://example.invalid")',
    'Môi trường',
    'mới',
    'a',
    'b',
    '5/2/2026',
    '10/2/2026',
    'Thái',
  ],
]

async function download(id: string, locale = 'vi') {
  const response = await world.api.request(`http://localhost/api/v1/imports/${id}/table.xlsx`, {
    headers: { cookie: officer.cookie, 'accept-language': locale },
  })
  expect(response.status).toBe(200)
  const file = join(folder, `${id}-${locale}.xlsx`)
  writeFileSync(file, Buffer.from(await response.arrayBuffer()))
  const sheets = await readSheets(file)
  if ('refused' in sheets) throw new Error(sheets.refused.code)
  return (sheets[0]?.rows ?? []).map((row) => (column: number) => {
    const cell = cellAt(row, column)
    return cell?.is === 'text' ? cell.text : cell?.is
  })
}

test('the same table comes back with what became of each row and what changed since', async () => {
  const read = await readIn(world, officer, await workbookOf(ROWS))
  const page = await checked(world, officer, read.id, read.plan)
  await officer.post(`/api/v1/imports/${page.id}/apply`, { revision: page.revision, leftOut: 1 })
  await worked(world, officer, page.id)
  const { body } = await officer.get(`/api/v1/imports/${page.id}/rows`)
  const [opened] = body.items
  const { body: case_ } = await officer.get(`/api/v1/cases/${opened.case}`)
  const edit = {
    id: crypto.randomUUID(),
    case: opened.case,
    kind: 'editCase',
    programme: 'skilled-mobilisation',
    pack: case_.case.pack,
    unit: case_.case.unit,
    occurredOn: '2026-11-20',
    basedOn: 2,
    data: { answers: { lead: 'Hội Phụ nữ' } },
  }
  expect(await push(officer, [edit])).toMatchObject([{ accepted: true }])
  const [heading, first, second] = await download(page.id)
  // The column that was refused keeps its heading, and nothing below it.
  expect([8, 9, 10, 11, 12].map((column) => heading?.(column))).toEqual([
    'Dân tộc',
    'Kết quả nhập',
    'Cần xem lại',
    'Hồ sơ',
    'Thay đổi từ khi nhập',
  ])
  expect([8, 9, 11].map((column) => first?.(column))).toEqual([undefined, 'Đã nhập', 'Hồ sơ'])
  expect(first?.(12)).toBe('20/11/2026: Lực lượng chủ trì: Chi hội Nông dân → Hội Phụ nữ')
  expect(second?.(9)).toBe('Không nhập được')
  expect(second?.(10)).toContain('Cột C: Không có trong danh sách.')
  expect(second?.(1)).toBe('=HYPERLINK("http://example.invalid")')
  expect((await download(page.id, 'en'))[1]?.(9)).toBe('Imported')
  await eraseWords(world.context, opened.case)
  expect((await officer.get(`/api/v1/imports/${page.id}`)).status).toBe(404)
})

test('headings chosen by hand refuse what the found ones did not, and its values go', async () => {
  const [headings, ...rows] = ROWS
  const read = await readIn(
    world,
    officer,
    await workbookOf([['Danh sách', 'gửi', 'xã'], ['a', 'b', 'c'], headings ?? [], ...rows]),
  )
  const plan = {
    ...read.plan,
    headerFrom: 3,
    headerTo: 3,
    columns: [
      { column: 'A', target: 'unit:hamlet' },
      { column: 'B', target: 'field:name' },
      { column: 'C', target: 'field:sector' },
      { column: 'D', target: 'field:kind' },
      { column: 'E', target: 'field:summary' },
      { column: 'F', target: 'field:lead' },
      { column: 'G', target: 'field:since' },
      { column: 'H', target: 'day' },
    ],
  }
  const page = await checked(world, officer, read.id, plan)
  expect(page.refusedColumns).toMatchObject([{ column: 'I', heading: 'Dân tộc' }])
  const { body } = await officer.get(`/api/v1/imports/${read.id}/sheets/0`)
  expect(JSON.stringify(body.rows)).not.toContain('Thổ')
})
