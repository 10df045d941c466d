import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest'
import { systemClock } from '../server/context.ts'
import { EXAMPLE_PASSWORD } from '../server/seed/accounts.ts'
import { openCommand, push, type Draft } from '../server/testing/commands.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import { enterOffice, lookAtRooms, openDesk, openRoom, type Desk } from './desk.ts'
import { openBrowser } from './phone.ts'

const NGHIA_DAN = 'vn-c16941@2025'
const CHECKED = 'skilled-mobilisation.models-checked'

let browser: Browser
let world: World
let url: string
let desk: Desk
let page: Page

// The day in Việt Nam, as the office's own pages say it.
const today = systemClock.today()
const year = today.slice(0, 4)

beforeAll(async () => {
  browser = await openBrowser()
  world = await makeWorld('example')
  world.clock.set(today)
  url = (await world.serve()).url
})
afterAll(async () => {
  await world.close()
  await browser.close()
})

beforeEach(async () => {
  desk = await openDesk(browser, url)
  page = desk.page
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.context.close()
})

/** A model that the head of the hamlet has registered from the phone. */
async function registered(name: string): Promise<Draft> {
  const head = await world.as('truong.xom')
  const opened = { ...openCommand(world, { name }), occurredOn: today }
  expect(await push(head, [opened])).toMatchObject([{ accepted: true }])
  return opened
}

/** The total of the commune in the table of figures, in the map of a day. */
async function checkedTotal(map: string): Promise<number> {
  await openRoom(page, `/office/figures?unit=${NGHIA_DAN}&period=${year}&map=${map}`)
  const cell = page.locator('tfoot td').nth(1)
  return Number(await cell.innerText())
}

test('a model is checked, the journal says by whom, both maps count it, and the figure opens onto it', async () => {
  await enterOffice(page, 'can.bo.xa')
  const [now, then] = [await checkedTotal('2025-07-01'), await checkedTotal('2023-08-31')]
  expect(then).toBe(now)
  await registered('Vườn ổi bên suối')

  await openRoom(page, '/office')
  await page.getByRole('link', { name: 'Vườn ổi bên suối' }).first().click()
  await page.getByRole('button', { name: 'Xác nhận đã kiểm tra' }).click()
  const form = page.getByRole('region', { name: 'Xác nhận đã kiểm tra' })
  await form.getByLabel(/Ghi chú/).fill('Đã xem vườn tận nơi.')
  await form.getByRole('button', { name: 'Xác nhận đã kiểm tra' }).click()
  await page.getByText('Đã ghi: Xác nhận đã kiểm tra.').waitFor()
  const newest = page.getByRole('region', { name: 'Nhật ký hồ sơ' }).getByRole('listitem').first()
  expect(await newest.innerText()).toMatch(
    /Đã kiểm tra\s+Hồ Thị Thanh, UBND xã Nghĩa Đàn, trên máy ở văn phòng\s+Đã xem vườn tận nơi/,
  )

  expect(await checkedTotal('2023-08-31')).toBe(now + 1)
  expect(await checkedTotal('2025-07-01')).toBe(now + 1)
  await page.getByText(`Tổng không đổi ở bản đồ trước`).waitFor()
  await page.locator(`[id="${CHECKED}:${NGHIA_DAN}"] a`).click()
  const panel = page.getByRole('complementary', { name: 'Xã Nghĩa Đàn' })
  await panel.getByRole('heading', { name: `${now + 1} hồ sơ` }).waitFor()
  expect(await panel.locator('a[href^="/office/cases/"]').count()).toBe(now + 1)
  await panel.getByRole('link', { name: /Vườn ổi bên suối/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Vườn ổi bên suối' }).waitFor()
})

test('a step that somebody else has taken meanwhile is refused in words, and what was typed stays', async () => {
  const opened = await registered('Bể nước chung')
  await enterOffice(page, 'can.bo.xa')
  await openRoom(page, `/office/cases/${opened.case}`)
  await page.getByRole('button', { name: 'Xác nhận đã kiểm tra' }).click()
  const form = page.getByRole('region', { name: 'Xác nhận đã kiểm tra' })
  await form.getByLabel(/Ghi chú/).fill('Xem hôm thứ Hai.')
  const { data: _data, ...heading } = opened
  const other = {
    ...heading,
    id: crypto.randomUUID(),
    kind: 'advanceCase',
    basedOn: 2,
    data: { move: 'check' },
  }
  expect(await push(await world.as('pho.can.bo'), [other])).toMatchObject([{ accepted: true }])
  await form.getByRole('button', { name: 'Xác nhận đã kiểm tra' }).click()
  await form.getByRole('alert').getByText(/./).first().waitFor()
  expect(await form.getByLabel(/Ghi chú/).inputValue()).toBe('Xem hôm thứ Hai.')
})

test('sending back asks for its reason, and the reason stands on the page', async () => {
  const opened = await registered('Hàng rào cây xanh')
  await enterOffice(page, 'can.bo.xa')
  await openRoom(page, `/office/cases/${opened.case}`)
  await page.getByRole('button', { name: 'Trả lại để sửa' }).click()
  const form = page.getByRole('region', { name: 'Trả lại để sửa' })
  await form.getByRole('button', { name: 'Trả lại để sửa' }).click()
  await form.getByText('Chưa ghi lý do.').waitFor()
  await form.getByLabel('Cần sửa gì').fill('Nói rõ dài bao nhiêu mét.')
  await form.getByRole('button', { name: 'Trả lại để sửa' }).click()
  await page.getByText('Đã trả lại ngày').waitFor()
  expect(await page.getByText('Nói rõ dài bao nhiêu mét.').count()).toBeGreaterThan(0)
  await openRoom(page, '/office/cases?state=sent-back')
  await page.getByRole('link', { name: 'Hàng rào cây xanh' }).waitFor()
})

test('a session that ends while somebody is writing asks for the password on top of the page, then sends', async () => {
  const opened = await registered('Đường hoa')
  await enterOffice(page, 'can.bo.xa')
  await openRoom(page, `/office/cases/${opened.case}`)
  await page.getByRole('button', { name: /^Sửa ?: Ai làm, làm gì$/ }).click()
  await page.getByLabel('Lực lượng chủ trì').fill('Chi hội Phụ nữ xóm')
  await desk.context.clearCookies({ name: 'gieo' })
  await page.getByRole('button', { name: 'Lưu thay đổi' }).click()
  await page.getByLabel('Mật khẩu của can.bo.xa').fill(EXAMPLE_PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByText('Đã lưu thay đổi.').waitFor()
  expect(
    await page.getByRole('definition').filter({ hasText: 'Chi hội Phụ nữ xóm' }).count(),
  ).toBeGreaterThan(0)
})

test('what was typed is still there after the page was opened anew', async () => {
  await enterOffice(page, 'can.bo.xa')
  await openRoom(page, '/office/cases/new')
  await page.getByLabel('Tên mô hình').fill('Ghi dở')
  await page.reload({ waitUntil: 'networkidle' })
  await page.getByText('Có phần ghi dở chưa lưu.').waitFor()
  expect(await page.getByLabel('Tên mô hình').inputValue()).toBe('Ghi dở')
})

test('a model is registered in the office; an empty field is named beside it', async () => {
  await enterOffice(page, 'can.bo.xa')
  await page.getByRole('link', { name: 'Ghi nhận' }).click()
  await page.getByLabel('Tên mô hình').fill('Tổ đọc sách')
  await page.getByLabel('Kinh tế').check()
  await page.getByLabel('Mới', { exact: true }).check()
  await page.getByRole('button', { name: 'Đăng ký mô hình' }).click()
  await page.getByText('Chưa chọn nơi.').waitFor()
  await page.getByLabel('Xóm, thôn, bản, khối').selectOption({ label: 'Xóm Bình Hải' })
  await page.getByRole('textbox', { name: 'Làm gì' }).fill('Mỗi tối thứ Bảy đọc sách ở nhà văn hóa.')
  await page.getByLabel('Lực lượng chủ trì').fill('Chi đoàn xóm')
  await page.getByRole('button', { name: 'Đăng ký mô hình' }).click()
  await page.locator('#field-since-error').waitFor()
  await page.getByLabel('Bắt đầu từ ngày').fill('2026-02-01')
  await page.getByRole('button', { name: 'Đăng ký mô hình' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tổ đọc sách' }).waitFor()
})

test('two versions of a field stand side by side until somebody chooses', async () => {
  const opened = await registered('Chuồng trại hợp vệ sinh')
  const { data: _data, ...heading } = opened
  const edit = (lead: string) => ({
    ...{ ...heading, id: crypto.randomUUID(), kind: 'editCase', basedOn: 2 },
    data: { answers: { lead } },
  })
  expect(await push(await world.as('pho.can.bo'), [edit('Hội Nông dân xã')])).toMatchObject([
    { accepted: true },
  ])
  expect(await push(await world.as('truong.xom'), [edit('Chi hội Nông dân')], 'other')).toMatchObject([
    { accepted: true },
  ])
  await enterOffice(page, 'can.bo.xa')
  await openRoom(page, `/office/cases/${opened.case}`)
  const contests = page.getByRole('region', { name: 'Hai người ghi khác nhau' })
  await contests.getByText('Bản của Nguyễn Thị Mận').waitFor()
  await contests.getByRole('button', { name: /^Lấy bản này/ }).click()
  await page.getByText('Đã chọn: Lực lượng chủ trì.').waitFor()
  expect(await contests.count()).toBe(0)
})

test('a commune sets up hamlets and merges them, and the new one knows where it came from', async () => {
  await enterOffice(page, 'can.bo.xa')
  for (const name of ['Suối Trong', 'Suối Ngoài']) {
    await openRoom(page, '/office/units')
    await page.getByRole('button', { name: 'Lập xóm mới' }).click()
    await page.getByLabel('Tên', { exact: true }).fill(name)
    await page.getByLabel('Căn cứ').fill('Nghị quyết 12/NQ-HĐND')
    await page
      .getByRole('region', { name: 'Lập xóm mới' })
      .getByRole('button', { name: 'Lập xóm mới' })
      .click()
    await page.getByText(`Đã lập Xóm ${name}.`).waitFor()
  }
  await page.getByRole('button', { name: 'Nhập các xóm' }).click()
  await page.getByLabel('Xóm Suối Trong').check()
  await page.getByLabel('Xóm Suối Ngoài').check()
  await page.getByLabel('Tên xóm mới').fill('Suối')
  await page.getByLabel('Căn cứ').fill('Nghị quyết 13/NQ-HĐND')
  await page
    .getByRole('region', { name: 'Nhập các xóm' })
    .getByRole('button', { name: 'Nhập các xóm' })
    .click()
  await page.getByText('Đã nhập 2 xóm thành Suối.').waitFor()
  await page
    .getByRole('row', { name: /^Xóm Suối / })
    .getByRole('link', { name: 'Lịch sử' })
    .click()
  const panel = page.getByRole('complementary', { name: 'Xóm Suối' })
  await panel.getByRole('heading', { name: 'Lập từ' }).waitFor()
  expect(await panel.getByText('Xóm Suối Ngoài').count()).toBeGreaterThan(0)
})

test('search leaves out diacritics, and pages follow one another by their address', async () => {
  const head = await world.as('truong.xom')
  const many = Array.from({ length: 60 }, (_, at) => openCommand(world, { name: `Bồn hoa số ${at + 1}` }))
  await push(head, many)
  await enterOffice(page, 'can.bo.xa')
  await openRoom(page, '/office/cases')
  const search = page.getByRole('searchbox', { name: 'Tìm hồ sơ' })
  await search.fill('bon hoa so')
  await search.press('Enter')
  await page.getByRole('heading', { name: '60 hồ sơ' }).waitFor()
  expect(await page.locator('tbody tr').count()).toBe(50)
  await page.getByRole('link', { name: 'Trang sau' }).click()
  await page.getByRole('link', { name: 'Về trang đầu' }).waitFor()
  expect(await page.locator('tbody tr').count()).toBe(10)
  await page.reload()
  expect(await page.locator('tbody tr').count()).toBe(10)
})

test('somebody who is not signed in goes to the door and comes back to the same page', async () => {
  await openRoom(page, '/office/figures?period=2025')
  await page.getByLabel('Tên đăng nhập').fill('can.bo.xa')
  await page.getByLabel('Mật khẩu').fill('sai')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('alert').getByText(/./).first().waitFor()
  await page.getByLabel('Mật khẩu').fill(EXAMPLE_PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('heading', { level: 1, name: 'Xã Nghĩa Đàn, năm 2025' }).waitFor()
})

test(
  'every room holds at 360 and 1440, light and dark, in both languages',
  { timeout: 180_000 },
  async () => {
    const opened = await registered('Sân chơi trẻ em')
    await enterOffice(page, 'can.bo.xa')
    const rooms = {
      overview: '/office',
      cases: '/office/cases',
      new: '/office/cases/new',
      case: `/office/cases/${opened.case}`,
      figures: `/office/figures?open=${CHECKED}:${NGHIA_DAN}`,
      then: '/office/figures?map=2023-08-31&period=all',
      province: '/office/figures?unit=vn-40&period=2023',
      units: '/office/units?open=vn-h40-binh-hai',
    }
    const found = await lookAtRooms(desk, url, rooms, [
      [1440, 'light', 'vi'],
      [1280, 'dark', 'vi'],
      [360, 'light', 'vi'],
      [360, 'dark', 'en'],
    ])
    expect(found).toEqual([])
  },
)
