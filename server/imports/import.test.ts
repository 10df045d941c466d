import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkFigures } from '../project/check-figures.ts'
import { push } from '../testing/commands.ts'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import { checked, readIn, workbookOf, worked } from './table.testing.ts'

let world: World
let officer: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  officer = await world.as('can.bo.xa')
})
afterAll(() => world.close())

const HEADINGS = [
  'STT',
  'Xóm',
  'Xã',
  'Tên mô hình',
  'Lĩnh vực',
  'Mới hay đang làm',
  'Làm gì',
  'Lực lượng chủ trì',
  'Bắt đầu từ ngày',
  'Kinh phí (triệu đồng)',
  'Ngày đăng ký',
]

function row(change: Readonly<Record<string, unknown>> = {}): readonly unknown[] {
  const cells: Record<string, unknown> = {
    STT: 1,
    Xóm: 'Bình Hải',
    Xã: 'Nghĩa Đàn',
    'Tên mô hình': 'Nuôi lươn không bùn',
    'Lĩnh vực': 'Kinh tế',
    'Mới hay đang làm': 'mới',
    'Làm gì': 'Nuôi trong bể xi măng.',
    'Lực lượng chủ trì': 'Chi hội Nông dân',
    'Bắt đầu từ ngày': '5/2/2026',
    'Kinh phí (triệu đồng)': 50,
    'Ngày đăng ký': '10/2/2026',
    ...change,
  }
  return HEADINGS.map((heading) => cells[heading] ?? '')
}

async function check(
  rows: readonly (readonly unknown[])[],
  who = officer,
  change: Readonly<Record<string, unknown>> = {},
) {
  const read = await readIn(world, who, await workbookOf([HEADINGS, ...rows]))
  if (read.state !== 'waiting') throw new Error(JSON.stringify(read.problem))
  return checked(world, who, read.id, { ...read.plan, ...change })
}

async function findings(id: string, who = officer) {
  return (await who.get(`/api/v1/imports/${id}/findings`)).body.items
}

async function rowsOf(id: string, who = officer) {
  return (await who.get(`/api/v1/imports/${id}/rows`)).body.items
}

async function apply(
  page: { id: string; revision: number; counts: { rows: number; ready: number } },
  who = officer,
) {
  const seen = { revision: page.revision, leftOut: page.counts.rows - page.counts.ready }
  const answer = await who.post(`/api/v1/imports/${page.id}/apply`, seen)
  if (answer.status !== 204) throw new Error(JSON.stringify(answer.body))
  return worked(world, who, page.id)
}

describe('the check', () => {
  test('reads what officials write, and says of every cell how it was read or why it was not', async () => {
    const page = await check([
      row(),
      row({ 'Tên mô hình': 'Đường hoa', 'Lĩnh vực': 'Văn hoá - xã hội', 'Bắt đầu từ ngày': 'tháng 3/2026' }),
      row({ 'Tên mô hình': 'Trạm thu gom', 'Lĩnh vực': 'Môi trường', 'Kinh phí (triệu đồng)': '1,5 tỷ' }),
      row({ 'Tên mô hình': '', 'Bắt đầu từ ngày': '31/2/2026' }),
      ['Tổng cộng', '', '', '', '', '', '', '', '', 150, ''],
    ])
    expect(page).toMatchObject({
      state: 'checked',
      counts: { rows: 5, ready: 2, doubtful: 1, stopped: 2, leftOut: 1 },
    })
    const found = await findings(page.id)
    expect(
      found.map((each: { row: number; column: string; code: string; weight: string }) => [
        each.row,
        each.column,
        each.code,
        each.weight,
      ]),
    ).toEqual([
      [3, 'I', 'import.day-assumed', 'doubt'],
      [4, 'E', 'import.not-a-choice', 'stops'],
      [5, 'I', 'import.not-in-calendar', 'stops'],
      [5, 'D', 'field.missing', 'stops'],
      [6, null, 'import.sum-row', 'doubt'],
    ])
    expect(found[1]).toMatchObject({ text: 'Môi trường', heading: 'Lĩnh vực' })
    expect(found[1].remedy).toContain('Kinh tế')
    const [first, second, third] = await rowsOf(page.id)
    expect(first).toMatchObject({
      unitName: 'Xóm Bình Hải',
      day: '2026-02-10',
      answers: { since: '2026-02-05', money: 50_000_000, kind: 'new' },
    })
    expect(second.answers).toMatchObject({ sector: 'culture-society', since: '2026-03-01' })
    expect(third.answers).toMatchObject({ money: 1_500_000_000 })
    const english = await world.api.request(`/api/v1/imports/${page.id}/findings`, {
      headers: { cookie: officer.cookie, 'accept-language': 'en' },
    })
    expect(((await english.json()) as { items: { title: string }[] }).items[1]?.title).toBe(
      'This is not in the list.',
    )
  })

  test('a commune of before is the place it was on its day, and the place it became afterwards', async () => {
    const page = await check([
      row({ Xóm: '', Xã: 'xã Nghĩa Bình', 'Ngày đăng ký': '10/5/2023', 'Tên mô hình': 'Hàng rào xanh' }),
      row({ Xóm: '', Xã: 'Nghĩa Bình', 'Ngày đăng ký': '10/5/2026', 'Tên mô hình': 'Đèn đường' }),
      row({ Xóm: 'Bình Hải', Xã: 'Nghĩa Bình', 'Tên mô hình': 'Tủ sách xóm' }),
    ])
    const rows = await rowsOf(page.id)
    expect(rows.map((each: { unitName: string }) => each.unitName)).toEqual([
      'Xã Nghĩa Bình',
      'Xã Nghĩa Đàn',
      'Xóm Bình Hải',
    ])
    expect(
      (await findings(page.id)).map((each: { code: string; row: number }) => [each.row, each.code]),
    ).toEqual([[3, 'import.place-became']])
  })

  test('a doubtful name is asked about once, and the answer holds for all its rows', async () => {
    const rows = [
      row({ Xóm: 'Binh Hai' }),
      row({ Xóm: 'binh  hai', 'Tên mô hình': 'Ao cá thoát nước mới' }),
      row({ Xóm: 'Sao Hỏa', 'Tên mô hình': 'Nhà kính' }),
    ]
    const page = await check(rows)
    expect(page.counts).toMatchObject({ stopped: 2, ready: 1 })
    const { body } = await officer.get(`/api/v1/imports/${page.id}/places`)
    expect(body.items).toMatchObject([
      { rows: 2, name: 'Binh Hai, Nghĩa Đàn', candidates: [{ name: 'Xóm Bình Hải' }] },
    ])
    const [question] = body.items
    const again = await checked(world, officer, page.id, {
      ...page.plan,
      places: { [question.key]: question.candidates[0].unit },
    })
    expect(again).toMatchObject({ revision: 2, counts: { stopped: 0 } })
    expect((await findings(page.id)).map((each: { code: string }) => each.code)).toEqual([
      'import.hamlet-unknown',
    ])
  })

  test('words that are no choice are asked about once, the answer holds for all their rows', async () => {
    const rows = [
      row({ 'Lĩnh vực': 'Làm ăn' }),
      row({ 'Lĩnh vực': 'làm  ăn', 'Tên mô hình': 'Ao cá thoát nước mới' }),
      row({ 'Tên mô hình': 'Nhà kính' }),
    ]
    const page = await check(rows)
    expect(page.counts).toMatchObject({ stopped: 2, ready: 1 })
    const questions = async () => (await officer.get(`/api/v1/imports/${page.id}/choices`)).body.items
    const [question, ...others] = await questions()
    expect(others).toEqual([])
    expect(question).toMatchObject({ target: 'field:sector', rows: 2, text: 'Làm ăn', readAs: null })
    const words = { [question.key]: 'economy' }
    const again = await checked(world, officer, page.id, { ...page.plan, words })
    expect(again).toMatchObject({ counts: { stopped: 0, ready: 3 } })
    expect(
      (await rowsOf(page.id)).map((each: { answers: { sector: string } }) => each.answers.sector),
    ).toEqual(['economy', 'economy', 'economy'])
    expect(await questions()).toEqual([])
    const strange = await checked(world, officer, page.id, {
      ...page.plan,
      words: { [question.key]: 'gone' },
    })
    expect(strange.counts).toMatchObject({ stopped: 2 })
  })

  test('a place of others and one’s own approval are refused as at any other door', async () => {
    const page = await check([row({ Xóm: '', Xã: 'Quan Thành' })])
    expect(await findings(page.id)).toMatchObject([{ code: 'import.place-beyond', column: 'C' }])
    const headings = [...HEADINGS, 'Giai đoạn']
    const read = await readIn(world, officer, await workbookOf([headings, [...row(), 'Đã kiểm tra']]))
    const staged = await checked(world, officer, read.id, read.plan)
    expect(staged.counts).toMatchObject({ ready: 0, stopped: 1 })
    expect(await findings(read.id)).toMatchObject([
      { code: 'import.stage-own-work', column: 'L', text: 'Đã kiểm tra' },
    ])
  })

  test('rows that look like another row or a known case wait for a person; hidden cases are not told of', async () => {
    const rows = [row({ 'Tên mô hình': 'Máy gặt dùng chung' }), row({ 'Tên mô hình': 'máy gặt dùng chung' })]
    const page = await check(rows)
    expect(page.counts).toMatchObject({ ready: 1, alike: 1 })
    expect((await rowsOf(page.id))[1].alike).toMatchObject([
      { row: 2, case: null, title: 'Máy gặt dùng chung' },
    ])
    await apply(page)
    const again = await check([rows[0] ?? []])
    expect((await rowsOf(again.id))[0]).toMatchObject({
      status: 'alike',
      alike: [{ row: null, title: 'Máy gặt dùng chung' }],
    })
    const farmers = await world.as('hoi.nong.dan')
    expect((await check([rows[0] ?? []], farmers)).counts).toMatchObject({ ready: 1, alike: 0 })
    expect(
      (await officer.post(`/api/v1/imports/${again.id}/decisions`, { rows: 'all-alike', decision: 'import' }))
        .status,
    ).toBe(204)
    expect((await officer.get(`/api/v1/imports/${again.id}`)).body.counts).toMatchObject({
      ready: 1,
      alike: 0,
    })
  })
})

describe('applying and undoing', () => {
  test('all ready rows are opened at once, counted, and undone whole but for what somebody changed', async () => {
    const counted = async () => {
      const { body } = await officer.get(
        '/api/v1/figures/skilled-mobilisation.models-registered?kind=counted&unit=vn-c16941@2025',
      )
      return body.items[0].value as number
    }
    const before = await counted()
    const names = ['Bể biogas chung', 'Lớp học xóa mù chữ', 'Hàng cau trước ngõ', 'Tổ vay vốn quay vòng']
    const page = await check(names.map((name) => row({ 'Tên mô hình': name })))
    expect(page.counts).toMatchObject({ ready: 4 })
    const stale = await officer.post(`/api/v1/imports/${page.id}/apply`, { revision: 0, leftOut: 0 })
    expect(stale.status).toBe(400)
    const other = await officer.post(`/api/v1/imports/${page.id}/apply`, { revision: 9, leftOut: 0 })
    expect(other.body.code).toBe('import.other-check')
    const applied = await apply(page)
    expect(applied).toMatchObject({ state: 'applied', counts: { opened: 4, ready: 0 } })
    expect(await counted()).toBe(before + 4)
    const rows = await rowsOf(page.id)
    const opened = (await officer.get(`/api/v1/cases/${rows[0].case}`)).body.case
    expect(opened).toMatchObject({
      title: names[0],
      stage: 'registered',
      openedOn: '2026-02-10',
      unitName: 'Xóm Bình Hải',
    })
    const edit = {
      id: crypto.randomUUID(),
      case: rows[1].case,
      kind: 'editCase',
      programme: 'skilled-mobilisation',
      pack: opened.pack,
      unit: opened.unit,
      occurredOn: '2026-11-23',
      basedOn: 2,
      data: { answers: { lead: 'Hội Phụ nữ' } },
    }
    expect(await push(officer, [edit])).toMatchObject([{ accepted: true }])
    const { body: preview } = await officer.get(`/api/v1/imports/${page.id}/undo`)
    expect(preview).toMatchObject({ untouched: 3, changed: [{ row: 3, title: names[1] }] })
    await officer.post(`/api/v1/imports/${page.id}/undo`, { alsoChanged: false })
    expect(await worked(world, officer, page.id)).toMatchObject({
      state: 'undone',
      counts: { withdrawn: 3, kept: 1 },
    })
    expect(await counted()).toBe(before + 1)
    await officer.post(`/api/v1/imports/${page.id}/undo`, { alsoChanged: true })
    expect(await worked(world, officer, page.id)).toMatchObject({
      state: 'undone',
      counts: { withdrawn: 4, kept: 0 },
    })
    expect(await counted()).toBe(before)
    expect((await checkFigures(world.context)).differences).toEqual([])
  })

  test('what was ready when checked and is not any more stops the whole import', async () => {
    const page = await check([
      row({ 'Tên mô hình': 'Vườn dược liệu' }),
      row({ 'Tên mô hình': 'Sân bóng chuyền hơi' }),
    ])
    const { body: rows } = await officer.get(`/api/v1/imports/${page.id}/rows`)
    expect(rows.items).toHaveLength(2)
    await world.db
      .updateTable('import_rows')
      .set({ unit_id: 'vn-c17569@2025' })
      .where('import_id', '=', page.id)
      .where('row_number', '=', 3)
      .execute()
    expect(await apply(page)).toMatchObject({
      state: 'checked',
      problem: { code: 'import.changed-meanwhile' },
    })
    const { count } = await world.db
      .selectFrom('cases')
      .select((each) => each.fn.countAll<string>().as('count'))
      .where('title', 'in', ['Vườn dược liệu', 'Sân bóng chuyền hơi'])
      .executeTakeFirstOrThrow()
    expect(Number(count)).toBe(0)
  })

  test('work can be stopped, and nothing of it stays', async () => {
    const page = await check([row({ 'Tên mô hình': 'Đội văn nghệ' })])
    await officer.post(`/api/v1/imports/${page.id}/apply`, { revision: page.revision, leftOut: 0 })
    await officer.post(`/api/v1/imports/${page.id}/stop`, {})
    const stopped = await worked(world, officer, page.id)
    expect(stopped).toMatchObject({
      state: 'checked',
      problem: { code: 'import.stopped' },
      counts: { ready: 1 },
    })
    expect(await apply(stopped)).toMatchObject({ state: 'applied', problem: null, counts: { opened: 1 } })
  })
})
