import type { Browser, Page } from 'playwright-core'
import { mkdirSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { systemClock } from '../server/context.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import { enterOffice, inspectRoom, openDesk, openRoom, type Desk } from './desk.ts'
import { messyTable } from './messy-table.ts'
import { openBrowser } from './phone.ts'

let browser: Browser
let world: World
let url: string
let desk: Desk
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  world = await makeWorld('example')
  world.clock.set(systemClock.today())
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

const SHOTS = 'e2e/out/office'

async function shot(name: string): Promise<readonly string[]> {
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: `${SHOTS}/import-${name}.png`, fullPage: true })
  return inspectRoom(page, name)
}

test(
  'a commune’s own messy table goes in within minutes, and comes out again as a whole',
  { timeout: 120_000 },
  async () => {
    const found: string[] = []
    await enterOffice(page, 'can.bo.xa')
    await openRoom(page, '/office/imports')
    found.push(...(await shot('start')))
    const buffer = await messyTable(['Bình Hải', 'XÓM BÌNH HẢI'])
    await page
      .getByLabel('Tệp Excel hoặc CSV')
      .setInputFiles({ name: 'Tổng hợp 2026.xlsx', mimeType: 'application/zip', buffer })
    await page.getByRole('heading', { name: 'Mỗi cột ghi vào đâu' }).waitFor()
    await page.getByText('Dân tộc').first().waitFor()
    found.push(...(await shot('columns')))
    await page.setViewportSize({ width: 360, height: 800 })
    found.push(...(await shot('columns-360')))
    await page.setViewportSize({ width: 1440, height: 900 })

    await page.getByLabel('Cột G: Loại mô hình: Ghi vào').selectOption({ label: 'Mới hay đang làm' })
    await page.getByText('Đủ các mục phải có.').waitFor()
    await page.getByRole('button', { name: 'Kiểm tra bảng' }).click()
    await page.getByRole('button', { name: /^Nhập \d+ dòng$/ }).waitFor()
    found.push(...(await shot('checked')))

    // Closed and opened again, the import goes on where it stood.
    await openRoom(page, '/office/imports')
    await page.getByRole('link', { name: 'Tổng hợp 2026.xlsx' }).click()
    await page.getByLabel(/xom khong co/).selectOption({ label: 'Xóm Bình Hải' })
    await page.getByRole('button', { name: 'Ghi các nơi đã chọn và kiểm tra lại' }).click()
    await page.getByRole('heading', { name: 'Nơi đã chọn cho các tên chưa rõ' }).waitFor()
    await page
      .getByRole('button', { name: 'Bỏ tất cả ra' })
      .or(page.getByRole('button', { name: /^Bỏ dòng \d+ ra$/ }))
      .first()
      .click()
    await expect.poll(() => page.getByRole('heading', { name: /^Giống cái đã có/ }).count()).toBe(0)
    await page.setViewportSize({ width: 360, height: 800 })
    found.push(...(await shot('checked-360')))
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.getByLabel('Tên để dùng lại').fill('Bảng tổng hợp của xã')
    await page.getByRole('button', { name: 'Lưu cách đọc này' }).click()
    await page.getByText('Đã lưu cách đọc').waitFor()

    await page.getByRole('button', { name: /^Nhập \d+ dòng$/ }).click()
    await page.getByText(/^Đã nhập \d+ dòng từ Tổng hợp 2026.xlsx/).waitFor()
    found.push(...(await shot('applied')))
    await page.getByRole('link', { name: 'Tuyến đường hoa' }).click()
    await page.getByRole('heading', { level: 1, name: 'Tuyến đường hoa' }).waitFor()
    expect(await page.getByText(/1,5 tỷ đồng|1\.500\.000\.000/).count()).toBeGreaterThan(0)
    await page.goBack()

    await page.getByRole('button', { name: 'Hủy cả lần nhập' }).click()
    const dialog = page.getByRole('dialog', { name: /^Hủy cả lần nhập/ })
    await dialog.getByText(/sẽ được rút lại/).waitFor()
    found.push(...(await shot('undo')))
    await dialog.getByRole('button', { name: 'Hủy cả lần nhập' }).click()
    await page.getByText(/^Đã hủy lần nhập/).waitFor()
    found.push(...(await shot('undone')))
    expect(found).toEqual([])
  },
)
