import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { systemClock } from '../server/context.ts'
import { exampleCardId } from '../server/seed/cards.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import { enterOffice, inspectRoom, openDesk, openRoom, type Desk } from './desk.ts'
import { openBrowser } from './phone.ts'

const ROOM = '/office/replication/fit'
const ACACIA = exampleCardId('fruit-for-acacia')
const NGHIA_DAN = 'vn-c16941@2025'

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

const picture = async (name: string) => {
  const folder = process.env['GIEO_PICTURES']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/fit-${name}.png`, fullPage: true })
}
const dark = () => page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))

test('a provincial officer sees where a card fits in today’s 130 communes, and opens why not', async () => {
  await enterOffice(page, 'dan.van.tinh')
  await openRoom(page, `${ROOM}?card=${ACACIA}`)
  await page.getByText(/\d+ nơi hợp, \d+ nơi chưa biết đủ, \d+ nơi không hợp/).waitFor()
  expect(
    await page
      .locator('figure.map a')
      .filter({ has: page.locator('rect') })
      .count(),
  ).toBe(130)
  expect(await inspectRoom(page, 'places for a card')).toEqual([])
  await picture('card-desktop')

  await page.getByRole('link', { name: 'Phường Cửa Lò: Không hợp' }).click()
  const coast = page.locator('#place-vn-c16732\\@2025')
  await coast.getByText(/Không đạt: .*địa hình/i).waitFor()
  await picture('card-opened')
  await coast.getByRole('link', { name: 'Xem đặc điểm và nguồn' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Đặc điểm của phường Cửa Lò' }).waitFor()
  await page
    .getByText(/GeoNames/)
    .first()
    .waitFor()
  expect(await inspectRoom(page, 'a place')).toEqual([])

  await page.setViewportSize({ width: 360, height: 800 })
  await openRoom(page, `${ROOM}?card=${ACACIA}&level=hamlet`)
  expect(await inspectRoom(page, 'hamlets at 360')).toEqual([])
  await picture('card-phone')
})

test('a commune officer asks what fits her hamlet, sets what is missing with its source, and asks again', async () => {
  await enterOffice(page, 'can.bo.xa')
  await openRoom(page, ROOM)
  await page.getByRole('heading', { name: 'Cách làm hợp xã Nghĩa Đàn' }).waitFor()
  await picture('place-desktop')
  await page.getByLabel('Xóm, thôn, bản, khối').selectOption({ label: 'Xóm Bình Hải' })
  await page.getByRole('heading', { name: 'Cách làm hợp xóm Bình Hải' }).waitFor()
  expect(await inspectRoom(page, 'practices for a hamlet')).toEqual([])
  await page
    .getByText(/Trong xã đã có nơi giữ được/)
    .first()
    .waitFor()
  await dark()
  await picture('place-dark')

  await page.getByRole('link', { name: 'Đặc điểm của nơi này' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Đặc điểm của xóm Bình Hải' }).waitFor()
  await page.getByLabel('Đặc điểm', { exact: true }).selectOption({ label: 'nước mùa khô' })
  await page.getByLabel('Giá trị').selectOption({ label: 'Không' })
  await page.getByLabel('Nguồn').fill('Đến xem tại chỗ')
  await page.getByRole('button', { name: 'Ghi lại' }).click()
  await page.getByText('Đã ghi. Lần ghi trước vẫn còn.').waitFor()
  await page.locator('#water-dry-season').getByText('Các lần ghi trước (1)').click()
  await page.locator('#water-dry-season').getByText(/có/).first().waitFor()
  await picture('attributes-dark')

  await page.getByRole('link', { name: 'Cách làm nào hợp nơi này' }).click()
  await page
    .getByText(/Không đạt: .*nước/i)
    .first()
    .waitFor()
})

test('in English on a phone, and on the page of the unit', async () => {
  await enterOffice(page, 'can.bo.xa')
  await page.getByRole('button', { name: 'English' }).click()
  await page.setViewportSize({ width: 360, height: 800 })
  await openRoom(page, `${ROOM}?place=vn-h40-nghia-binh-9`)
  await page.getByRole('heading', { level: 1, name: 'What fits where' }).waitFor()
  expect(await inspectRoom(page, 'English at 360')).toEqual([])
  await picture('place-phone-en')
  await openRoom(page, `/office/replication/fit/places/${NGHIA_DAN}`)
  expect(await inspectRoom(page, 'attributes at 360')).toEqual([])
  await picture('attributes-phone-en')
  await openRoom(page, `/office/places/${NGHIA_DAN}`)
  await page.getByRole('heading', { name: 'Practices that fit here' }).waitFor()
  await picture('unit-phone-en')
})
