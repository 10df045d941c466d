import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { systemClock } from '../server/context.ts'
import { openCommand, push } from '../server/testing/commands.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import type { TargetTable } from '../server/wire/targets.ts'
import { enterOffice, inspectRoom, openDesk, openRoom, type Desk } from './desk.ts'
import { openBrowser } from './phone.ts'

const REGISTERED = 'skilled-mobilisation.models-registered'
const ROOM = `/office/targets?indicator=${REGISTERED}`
const NGHIA_DAN = 'vn-c16941@2025'
// The browser has the real day; so has the server.
const today = systemClock.today()
const YEAR = today.slice(0, 4)

let browser: Browser
let world: World
let url: string
let desk: Desk
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  world = await makeWorld('example')
  world.clock.set(today)
  await push(
    await world.as('truong.xom'),
    Array.from({ length: 3 }, () => ({ ...openCommand(world), occurredOn: today })),
  )
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

const picture = async (name: string) => {
  const folder = process.env['GIEO_PICTURES']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: false })
}
const box = (unit: string) => page.getByLabel(`Chỉ tiêu của ${unit}`, { exact: true })
const decide = () => page.getByLabel('Theo quyết định, kế hoạch số').fill('12/KH-BTGDV')
const readTable = async (): Promise<TargetTable> =>
  (await (await world.as('lanh.dao')).get(`/api/v1/targets/${REGISTERED}?period=${YEAR}`)).body

/** What a copied column does to a box. */
const paste = (text: string) =>
  page.evaluate((copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', copied)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)

test('a leader pastes targets for 130 communes, saves once, comes back, sees who is late, and opens a number', async () => {
  await enterOffice(page, 'lanh.dao')
  await openRoom(page, ROOM)
  await page.getByRole('link', { name: 'Giao chỉ tiêu' }).first().click()
  await box('Tỉnh Nghệ An').fill('300')
  await box('Tỉnh Nghệ An').press('Enter')
  await paste(Array.from({ length: 130 }, () => '3').join('\n'))
  await expect.poll(() => page.getByText('quá 90').count()).toBe(1)
  await decide()
  await picture('grid')
  await page.getByRole('button', { name: 'Lưu 131 đơn vị' }).click()
  const alert = page.getByRole('alert')
  await alert.getByText('Tỉnh Nghệ An được giao 300, nhưng đã giao xuống 390, quá 90').waitFor()
  await picture('grid-refused')
  expect((await readTable()).whole.target).toBeNull()
  await box('Tỉnh Nghệ An').fill('400')
  await page.getByText('Đã giao xuống 390, còn 10 chưa giao.').waitFor()
  await page.getByRole('button', { name: 'Lưu 131 đơn vị' }).click()
  await page.getByText('Đã lưu chỉ tiêu của 131 đơn vị.').waitFor()

  await openRoom(page, ROOM)
  await picture('table')
  expect(await inspectRoom(page, 'targets')).toEqual([])
  const { rows } = await readTable()
  const late = rows.filter(({ missing }) => (missing ?? 0) > 0)
  expect(late.length).toBeGreaterThan(100)
  await page.getByRole('link', { name: `Đang thiếu ${late.length}` }).click()
  await expect.poll(() => page.locator('tbody tr').count()).toBe(late.length)
  await page.getByRole('link', { name: /^Tất cả/ }).click()
  const reached = rows.find(({ unit }) => unit === NGHIA_DAN)?.reached ?? 0
  await page
    .getByRole('row', { name: /Xã Nghĩa Đàn/ })
    .getByRole('link', { name: String(reached), exact: true })
    .click()
  await page.getByRole('heading', { level: 2, name: 'Xã Nghĩa Đàn', exact: true }).waitFor()
  expect(await page.locator('aside.panel a.item').count()).toBe(reached)
})

test('hamlets are given theirs in the same grid, and a second save is a second version', async () => {
  await enterOffice(page, 'dan.van.tinh')
  await openRoom(page, `${ROOM}&edit=1`)
  await page.getByRole('button', { name: 'Giao tiếp xuống dưới Xã Nghĩa Đàn' }).click()
  await box('Xóm Bình Hải').fill('5')
  await page.getByText('Đã giao xuống 5, quá 2.').waitFor()
  await box('Xã Nghĩa Đàn').fill('7')
  await page.getByText('Đã giao xuống 5, còn 2 chưa giao.').waitFor()
  await box('Xóm Bình Hải').press('ArrowUp')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Chỉ tiêu của Xã Nghĩa Đàn',
  )
  await decide()
  await page.getByLabel('Hết quý I (%)').fill('10')
  await picture('grid-hamlets')
  expect(await inspectRoom(page, 'grid')).toEqual([])
  await page.getByLabel('Hết quý I (%)').fill('')
  await page.getByRole('button', { name: 'Lưu 2 đơn vị' }).click()
  await page.getByText('Đã lưu chỉ tiêu của 2 đơn vị.').waitFor()
  await openRoom(page, `${ROOM}&open=${NGHIA_DAN}`)
  const versions = page.locator('aside.panel .thread li')
  await versions.first().getByText('Lần 2: 7 mô hình').waitFor()
  await versions.last().getByText('Lần 1: 3 mô hình').waitFor()
  await picture('versions')
  expect(await inspectRoom(page, 'versions')).toEqual([])
})

test('what was typed outlives a reload, what is no number is named, and of two savers the second is told', async () => {
  await enterOffice(page, 'lanh.dao')
  await openRoom(page, `${ROOM}&edit=1`)
  await box('Xã Nghĩa Đàn').fill('tám')
  await page.reload({ waitUntil: 'networkidle' })
  await page.getByText('Không đọc được “tám” thành số.').waitFor()
  await box('Xã Nghĩa Đàn').fill('8')
  await decide()
  // Meanwhile somebody else saves 6.
  const row = (await readTable()).rows.find(({ unit }) => unit === NGHIA_DAN)
  const other = await (
    await world.as('dan.van.tinh')
  ).post('/api/v1/targets', {
    id: crypto.randomUUID(),
    indicator: REGISTERED,
    period: YEAR,
    decision: '45/QĐ',
    decidedOn: today,
    rows: [{ unit: NGHIA_DAN, value: 6, seen: row?.version }],
  })
  expect(other.status).toBe(200)
  await page.getByRole('button', { name: 'Lưu 1 đơn vị' }).click()
  await page
    .getByRole('alert')
    .getByText('Xã Nghĩa Đàn: Ban Tuyên giáo và Dân vận Tỉnh ủy Nghệ An đã lưu 6.')
    .waitFor()
  expect(await box('Xã Nghĩa Đàn').inputValue()).toBe('8')
  await page.getByRole('button', { name: 'Lưu 1 đơn vị' }).click()
  await page.getByText('Đã lưu chỉ tiêu của 1 đơn vị.').waitFor()
  expect((await readTable()).rows.find(({ unit }) => unit === NGHIA_DAN)?.target).toBe(8)
})

test('a ranking prints its formula, its base and how sure each place is, in both maps', async () => {
  await enterOffice(page, 'lanh.dao')
  await openRoom(page, '/office/figures')
  await page.getByRole('link', { name: 'Xếp hạng' }).click()
  await page.getByRole('heading', { level: 1, name: `Xếp hạng trong tỉnh Nghệ An, năm ${YEAR}` }).waitFor()
  await page.getByText('Khoảng 95 %: giới hạn đúng của phép đếm Poisson.').waitFor()
  await page
    .getByRole('row', { name: /Xã Nghĩa Đàn/ })
    .first()
    .waitFor()
  expect(await inspectRoom(page, 'ranking')).toEqual([])
  await picture('ranking')
  await page.getByLabel('Chia cho').selectOption({ label: 'số xóm, thôn, bản' })
  await page.getByText(/^Không xếp: mẫu số nhỏ/).click()
  await page.getByText('thêm bớt một việc đã đổi hẳn chỗ').waitFor()
  await picture('ranking-hamlets')
  await page.getByRole('link', { name: /^Trước/ }).click()
  await page.getByLabel('Chia theo').waitFor()
  expect(await inspectRoom(page, 'ranking of 2023')).toEqual([])
})

test('on a phone, at night and in English the room holds together', async () => {
  await enterOffice(page, 'lanh.dao')
  await page.setViewportSize({ width: 360, height: 740 })
  for (const path of [ROOM, `${ROOM}&edit=1`, '/office/figures/rankings?base=hamlets']) {
    await openRoom(page, path)
    expect(await inspectRoom(page, path)).toEqual([])
    await picture(`phone${path.replaceAll(/[^a-z]+/g, '-')}`)
  }
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'dark'
  })
  expect(await inspectRoom(page, 'dark')).toEqual([])
  await picture('phone-dark')
})
