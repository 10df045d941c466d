import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import { checked, readIn, workbookOf, worked } from './table.testing.ts'

let world: World
let board: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  board = await world.as('ghi.tinh')
})
afterAll(() => world.close())

const HEADINGS = ['Chỉ tiêu', 'Huyện', 'Tỉnh', 'Giá trị', 'Kỳ', 'Nguồn', 'Cơ quan đếm', 'Tính đến ngày']

test('declared figures keep their qualifier, period, source and definer, and leave again when undone', async () => {
  const [known] = await world.db
    .selectFrom('declared_figures')
    .selectAll()
    .where('measure', '=', 'vnd')
    .limit(1)
    .execute()
  const bytes = await workbookOf([
    HEADINGS,
    [
      known?.label_vi,
      '',
      'Nghệ An',
      'hơn 3.500 tỷ đồng',
      'năm 2024',
      'Báo cáo số 12-BC/HND',
      'Hội Nông dân tỉnh',
      '31/12/2024',
    ],
    [
      known?.label_vi,
      'Nghĩa Đàn',
      'Nghệ An',
      '30-50 triệu',
      'Quý I/2023',
      'Báo cáo số 3',
      'Hội Nông dân huyện',
      '',
    ],
    ['Chỉ tiêu không ai biết', '', 'Nghệ An', '5', '2024', 'a', 'b', ''],
    [known?.label_vi, '', 'Nghệ An', '5 triệu', '2024', '', 'b', ''],
  ])
  const read = await readIn(world, board, bytes, { kind: 'figures', name: 'số liệu.xlsx' })
  expect(read.plan.columns.map(({ target }: { target: string }) => target)).toEqual([
    'indicator',
    'unit:district',
    'unit:province',
    'value',
    'period',
    'source',
    'definer',
    'as-of',
  ])
  const page = await checked(world, board, read.id, read.plan)
  expect(page).toMatchObject({ state: 'checked', counts: { ready: 2, stopped: 2 } })
  const { body: found } = await board.get(`/api/v1/imports/${read.id}/findings`)
  expect(
    found.items.map((each: { row: number; column: string; code: string }) => [
      each.row,
      each.column,
      each.code,
    ]),
  ).toEqual([
    [4, 'A', 'import.indicator-unknown'],
    [5, 'F', 'figure.source-missing'],
  ])
  await board.post(`/api/v1/imports/${read.id}/apply`, { revision: page.revision, leftOut: 2 })
  expect(await worked(world, board, read.id)).toMatchObject({ state: 'applied', counts: { opened: 2 } })
  const rows = await world.db
    .selectFrom('declared_figures')
    .selectAll()
    .where('figure_id', 'like', `import-${read.id}%`)
    .orderBy('figure_id')
    .execute()
  expect(rows).toMatchObject([
    {
      unit_id: 'vn-40',
      value: 3_500_000_000_000,
      low: 3_500_000_000_000,
      high: null,
      qualifier: 'more-than',
      from_on: '2024-01-01',
      to_on: '2024-12-31',
      as_of: '2024-12-31',
      source: 'Báo cáo số 12-BC/HND',
    },
    {
      value: null,
      low: 30_000_000,
      high: 50_000_000,
      qualifier: 'exactly',
      from_on: '2023-01-01',
      to_on: '2023-03-31',
      period_text: 'Quý I/2023',
    },
  ])
  await board.post(`/api/v1/imports/${read.id}/undo`, { alsoChanged: false })
  expect(await worked(world, board, read.id)).toMatchObject({ state: 'undone', counts: { withdrawn: 2 } })
  expect(
    await world.db
      .selectFrom('declared_figures')
      .select('figure_id')
      .where('figure_id', 'like', `import-${read.id}%`)
      .execute(),
  ).toEqual([])
})
