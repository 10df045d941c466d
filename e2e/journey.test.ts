import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXAMPLE_PASSWORD } from '../server/seed/accounts.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import { openBrowser, openHandset, registerModel, signIn } from './phone.ts'
import { systemClock } from '../server/context.ts'

const MODEL = 'Vườn ổi bên suối Bình Hải'
const NGHIA_DAN = 'vn-c16941@2025'

let browser: Browser
let world: World
let url: string

beforeAll(async () => {
  browser = await openBrowser()
  world = await makeWorld('example')
  world.clock.set(systemClock.today())
  url = (await world.serve()).url
})
afterAll(async () => {
  await browser.close()
  await world.close()
})

async function openOffice(name: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'vi-VN',
    baseURL: url,
  })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  await page.goto('/office/sign-in')
  await page.getByLabel('Tên đăng nhập').fill(name)
  await page.getByLabel('Mật khẩu').fill(EXAMPLE_PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL('**/office')
  return page
}

/** The province's count of registered models on the screen, in a map. */
async function readTotal(page: Page, map: string): Promise<number> {
  await page.goto(`/office/figures?period=all&map=${map}`)
  const row = page.getByRole('row', { name: /^Cả tỉnh Nghệ An/ })
  return Number(await row.getByRole('cell').first().innerText())
}

test('from a phone without signal to the commune, the province in both maps, the public page, and back down to the record', async () => {
  const province = await openOffice('dan.van.tinh')
  const before = await readTotal(province, '2025-07-01')

  const phone = await openHandset(browser, url)
  await signIn(phone.page, 'truong.xom')
  await phone.context.setOffline(true)
  await registerModel(phone.page, { name: MODEL, photo: true })
  const reopened = await phone.reopen()
  await reopened.getByText('1 mục, 1 ảnh').waitFor()
  await phone.context.setOffline(false)
  await reopened.getByText('Không còn gì chờ gửi').waitFor()
  expect(phone.faults).toEqual([])

  const commune = await openOffice('can.bo.xa')
  await commune.getByRole('link', { name: MODEL }).first().click()
  await commune.getByRole('button', { name: 'Xác nhận đã kiểm tra' }).click()
  await commune.locator('form').getByRole('button', { name: 'Xác nhận đã kiểm tra' }).click()
  await commune.getByRole('link', { name: 'Mở trang công khai' }).waitFor()

  for (const map of ['2023-08-31', '2025-07-01']) expect(await readTotal(province, map), map).toBe(before + 1)

  const resident = await (await browser.newContext({ baseURL: url, javaScriptEnabled: false })).newPage()
  await resident.goto('/models')
  await resident.getByRole('link', { name: MODEL }).first().click()
  await resident.getByRole('heading', { level: 1, name: MODEL }).waitFor()
  await resident.waitForLoadState('load')
  const picture = resident.locator('main img').first()
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)

  await province.goto(`/office/figures?period=all&unit=${encodeURIComponent(NGHIA_DAN)}`)
  const figure = province
    .getByRole('row', { name: /^Xóm Bình Hải/ })
    .getByRole('link')
    .nth(1)
  const counted = Number(await figure.innerText())
  await figure.click()
  await province.getByRole('link', { name: MODEL }).waitFor()
  expect(await province.locator('aside a[href*="/office/cases/"]').count()).toBe(counted)
  await province.getByRole('link', { name: MODEL }).click()
  await province.getByRole('heading', { level: 1, name: MODEL }).waitFor()
}, 180_000)
