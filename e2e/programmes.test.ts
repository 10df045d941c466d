import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../server/context.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import { enterOffice, inspectRoom, openDesk, openRoom, type Desk } from './desk.ts'
import { openBrowser, openHandset, signIn } from './phone.ts'
import { makeVillageCleaning } from './village-cleaning.ts'

const NGHIA_DAN = 'vn-c16941@2025'
const CLEANING = 'Dọn mương trước mùa mưa'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

let browser: Browser
let world: World
let url: string
const today = systemClock.today()
const year = today.slice(0, 4)

beforeAll(async () => {
  browser = await openBrowser()
  world = await makeWorld('example')
  world.clock.set(today)
  url = (await world.serve()).url
})
afterAll(async () => {
  await browser.close()
  await world.close()
})

async function desk(name: string): Promise<Desk> {
  const opened = await openDesk(browser, url)
  await enterOffice(opened.page, name)
  return opened
}

async function chooseWorkbook(page: Page, buffer: Buffer): Promise<void> {
  await page.getByLabel('Tệp Excel').setInputFiles({ name: 'don-ve-sinh.xlsx', mimeType: XLSX, buffer })
  await page.getByRole('button', { name: 'Xem trước' }).click()
}

test('a programme officer makes a programme in Excel, sees it on a phone, and publishes it', async () => {
  const { page, faults, context } = await desk('dan.van.tinh')
  await page.getByRole('link', { name: 'Chương trình', exact: true }).click()
  expect(await inspectRoom(page, 'programmes')).toEqual([])
  await page.getByRole('link', { name: 'Tải tệp Excel lên' }).click()
  await page.getByRole('button', { name: 'Xem trước' }).isEnabled()

  await chooseWorkbook(
    page,
    await makeVillageCleaning({ 'Mục!C3': 'chọn bừa', 'Bước!E2': 'dọn', 'Mục!D5': 'Số căn cước của chủ hộ' }),
  )
  const row = (cell: string) => page.getByRole('row', { name: new RegExp(`${cell} `) })
  await row('C3').getByText('Không có “chọn bừa” trong danh mục.').waitFor()
  await row('E2').getByText('Không có giai đoạn “dọn”.').waitFor()
  await row('A5').getByText('Gieo không ghi điều này về một người: “căn cước”.').waitFor()
  expect(await inspectRoom(page, 'findings')).toEqual([])
  expect(world.context.packs.programmes).not.toContain('village-cleaning')

  await chooseWorkbook(page, await makeVillageCleaning())
  await page.getByText('Chương trình mới, phiên bản 1. Không có chỗ nào sai.').waitFor()
  await tryTheForm(page)
  expect(await inspectRoom(page, 'preview')).toEqual([])
  await page.getByRole('button', { name: 'Phát hành phiên bản 1' }).click()
  await page.getByRole('heading', { level: 1, name: 'Ngày dọn vệ sinh thôn xóm' }).waitFor()
  await page.getByText('Phát hành phiên bản 1', { exact: true }).waitFor()
  await page.getByRole('cell', { name: 'Đếm mỗi buổi một lần, vào ngày xác nhận.' }).waitFor()
  expect(await inspectRoom(page, 'programme')).toEqual([])
  expect(faults).toEqual([])
  await context.close()
}, 120_000)

/** In the phone's frame: a condition opens and closes a question, and what is missing is said. */
async function tryTheForm(page: Page): Promise<void> {
  const frame = page.getByRole('region', { name: 'Xem trên điện thoại' })
  const box = await frame.boundingBox()
  expect(box?.width).toBeLessThanOrEqual(360)
  await frame.getByRole('button', { name: 'Tiếp tục' }).click()
  await frame.getByText('Tên buổi dọn: ').first().waitFor()
  await frame.getByLabel('Tên buổi dọn').fill('Thử')
  await frame.getByLabel('Kênh mương').check()
  await frame.getByLabel('Số hộ tham gia').fill('12')
  await frame.getByLabel('Mương nào').fill('Mương chính')
  await frame.getByLabel('Hẹn ngày').fill(today)
  await frame.getByRole('button', { name: 'Tiếp tục' }).click()
  await frame.getByText('Dọn xong hết chưa').waitFor()
  await frame.getByLabel('Không', { exact: true }).check()
  await frame.getByLabel('Còn gì chưa xong').waitFor()
}

test('minutes later a hamlet head records one without signal, and everything that follows works', async () => {
  const phone = await openHandset(browser, url)
  await signIn(phone.page, 'truong.xom')
  await phone.context.setOffline(true)
  await recordCleaning(phone.page)
  await phone.context.setOffline(false)
  const reopened = await phone.reopen()
  await reopened.getByText('Không còn gì chờ gửi').waitFor()
  expect(phone.faults).toEqual([])
  await phone.close()

  const { page, faults, context } = await desk('can.bo.xa')
  await page.getByRole('link', { name: CLEANING }).first().click()
  await page.getByRole('heading', { level: 1, name: CLEANING }).waitFor()
  await page.getByText('Đã hẹn').first().waitFor()
  expect(await inspectRoom(page, 'case')).toEqual([])
  await confirmCleaning(page)
  expect(faults).toEqual([])
  await context.close()
}, 180_000)

async function recordCleaning(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ghi nhận' }).click()
  await page.getByRole('link', { name: /Ghi buổi dọn vệ sinh/ }).click()
  await page.getByLabel('Tên buổi dọn').fill(CLEANING)
  await page.getByLabel('Kênh mương').check()
  await page.getByLabel('Hẹn ngày').fill(today)
  await page.getByLabel('Số hộ tham gia').fill('24')
  await page.getByLabel('Chổi').check()
  await page.getByLabel('Mương nào').fill('Mương chính đầu xóm')
  await page.getByText('Đã lưu nháp trong máy lúc').waitFor()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByText('Xóm Bình Hải').waitFor()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('button', { name: 'Lưu và gửi' }).click()
  await page.waitForURL('**/field/saved**')
}

/** The rest of the form is filled in over the API, the step is taken on the screen. */
async function confirmCleaning(page: Page): Promise<void> {
  const officer = await world.as('can.bo.xa')
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const { body } = await officer.get(`/api/v1/cases/${id}`)
  const { programme, pack, unit, version } = body.case
  const answers = {
    finished: true,
    cost: { low: 500_000, high: 800_000 },
    forces: [{ force: 'Chi đoàn xóm', part: 'lead' }],
  }
  const edit = {
    programme,
    pack,
    unit,
    basedOn: version,
    occurredOn: today,
    kind: 'editCase',
    data: { answers },
  }
  const pushed = await officer.post('/api/v1/sync/push', {
    device: 'test',
    commands: [{ id: crypto.randomUUID(), case: id, ...edit }],
  })
  expect(pushed.body.verdicts).toMatchObject([{ accepted: true }])
  await openRoom(page, `/office/cases/${id}`)
  await page.getByRole('button', { name: 'Xác nhận đã dọn' }).click()
  await page.locator('form').getByRole('button', { name: 'Xác nhận đã dọn' }).click()
  await page.getByRole('link', { name: 'Mở trang công khai' }).waitFor()
}

test('it is counted and its figures open onto the record', async () => {
  const officer = await world.as('can.bo.xa')
  const { page, faults, context } = await desk('can.bo.xa')
  await openRoom(page, `/office/figures?programme=village-cleaning&period=${year}`)
  await page.getByText('24 hộ').waitFor()
  await page
    .getByRole('row', { name: /^Xóm Bình Hải/ })
    .getByRole('link')
    .last()
    .click()
  await page.locator('aside').getByRole('link', { name: CLEANING }).waitFor()
  expect(await inspectRoom(page, 'figures')).toEqual([])
  const records = await officer.get(
    `/api/v1/figures/village-cleaning.days-done?unit=${NGHIA_DAN}&period=${year}`,
  )
  expect(records.body).toMatchObject({ items: [{ value: 1 }] })
  expect(faults).toEqual([])
  await context.close()
}, 60_000)

test('residents read it, and what is private stays away', async () => {
  const resident = await (await browser.newContext({ baseURL: url, javaScriptEnabled: false })).newPage()
  await resident.goto('/models')
  await resident.getByRole('link', { name: CLEANING }).first().click()
  await resident.getByRole('heading', { level: 1, name: CLEANING }).waitFor()
  const text = await resident.locator('main').innerText()
  expect(text).toContain('Chi đoàn xóm')
  expect(text).not.toContain('Mương chính đầu xóm')
  expect(text).not.toContain('800')
  await resident.goto('/figures')
  expect(await resident.locator('main').innerText()).toContain('Buổi đã dọn')
  await resident.goto('/en/figures')
  expect(await resident.locator('main').innerText()).toContain('Days done')
})

test('retired, it takes no new records anywhere; what runs goes on', async () => {
  const { page, faults, context } = await desk('dan.van.tinh')
  await openRoom(page, '/office/programmes/village-cleaning')
  await page.getByRole('button', { name: 'Ngừng nhận hồ sơ mới' }).click()
  await page.getByRole('button', { name: 'Để nguyên' }).click()
  await page.getByRole('button', { name: 'Ngừng nhận hồ sơ mới' }).click()
  await page.getByRole('button', { name: 'Ngừng nhận', exact: true }).click()
  await page.getByRole('button', { name: 'Nhận hồ sơ lại' }).waitFor()
  expect(await inspectRoom(page, 'retired')).toEqual([])
  expect(faults).toEqual([])
  await context.close()

  const commune = await desk('can.bo.xa')
  await openRoom(commune.page, '/office/cases/new')
  expect(await commune.page.getByText('Ngày dọn vệ sinh thôn xóm').count()).toBe(0)
  await openRoom(commune.page, '/office/cases?programme=village-cleaning')
  await commune.page.getByRole('link', { name: CLEANING }).first().waitFor()
  await commune.context.close()

  const phone = await openHandset(browser, url)
  await signIn(phone.page, 'truong.xom')
  await phone.page.getByRole('link', { name: 'Ghi nhận' }).click()
  await phone.page.getByRole('heading', { level: 1 }).waitFor()
  expect(await phone.page.getByText('Ghi buổi dọn vệ sinh').count()).toBe(0)
  await phone.close()
}, 90_000)

test('the room is closed to others, in words', async () => {
  const { page, context } = await desk('can.bo.xa')
  expect(await page.getByRole('link', { name: 'Chương trình', exact: true }).count()).toBe(0)
  await page.goto('/office/programmes')
  await page.getByText('Việc của chương trình thuộc người phụ trách chương trình').waitFor()
  await context.close()
})
