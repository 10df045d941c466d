import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../server/context.ts'
import { openCommand, push } from '../server/testing/commands.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import { enterOffice, inspectRoom, openDesk, openRoom } from './desk.ts'
import { openBrowser } from './phone.ts'

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
  await world.close()
  await browser.close()
})

const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '')
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

test('an officer goes through the office, opens a case and takes a step with the keyboard alone', async () => {
  const draft = { ...openCommand(world, { name: 'Vườn ươm cây sưa' }), occurredOn: systemClock.today() }
  expect(await push(await world.as('truong.xom'), [draft])).toMatchObject([{ accepted: true }])
  const { context, page, faults } = await openDesk(browser, url, 1280)
  const keys = page.keyboard
  await enterOffice(page, 'can.bo.xa')
  await openRoom(page, '/office')

  await keys.press('Control+k')
  const palette = page.getByRole('dialog', { name: /^Tìm hồ sơ, nơi/ })
  await palette.getByRole('combobox').waitFor()
  expect(await inspectRoom(page, 'palette')).toEqual([])
  await keys.type('so lieu')
  await palette.getByRole('option', { name: 'Số liệu', selected: true }).waitFor()
  await keys.press('Enter')
  await heading(page, /./)
  await page.waitForURL(/\/office\/figures/)
  expect(await palette.isVisible()).toBe(false)

  // A letter in a field is a letter; in the palette too.
  await keys.press('Control+k')
  await keys.type('cay sua')
  await palette.getByRole('option', { name: /Vườn ươm cây sưa/ }).waitFor()
  await keys.press('ArrowDown')
  await keys.press('ArrowUp')
  await keys.press('Enter')
  await heading(page, 'Vườn ươm cây sưa')
  expect(await focused(page)).toBe('Vườn ươm cây sưa')

  // What the heading offers is done from the palette as well.
  await keys.press('Control+k')
  await keys.type('xac nhan da')
  await palette.getByRole('option', { name: 'Xác nhận đã kiểm tra', selected: true }).waitFor()
  await keys.press('Enter')
  await page.getByRole('region', { name: 'Xác nhận đã kiểm tra' }).waitFor()
  expect(await focused(page)).toBe('Xác nhận đã kiểm tra')
  for (let step = 0; step < 6 && (await focused(page)) !== 'Xác nhận đã kiểm tra'; step++)
    await keys.press('Tab')
  await keys.press('Tab')
  while (!(await page.evaluate(() => document.activeElement?.getAttribute('type') === 'submit')))
    await keys.press('Tab')
  await keys.press('Enter')
  await page.getByText('Đã ghi: Xác nhận đã kiểm tra.').waitFor()
  expect(await focused(page)).toBe('Vườn ươm cây sưa')

  // Rooms by g and a letter, lines by j and k, the search by a slash.
  await keys.press('g')
  await keys.press('c')
  await page.waitForURL(/\/office\/cases$/)
  await page.getByRole('row').nth(1).waitFor()
  await keys.press('j')
  expect(await focused(page)).toBe('Vườn ươm cây sưa')
  await keys.press('j')
  expect(await focused(page)).not.toBe('Vườn ươm cây sưa')
  await keys.press('k')
  await keys.press('Enter')
  await heading(page, 'Vườn ươm cây sưa')
  await keys.press('g')
  await keys.press('c')
  await page.waitForURL(/\/office\/cases$/)
  await page.getByRole('row').nth(1).waitFor()
  await keys.press('/')
  await keys.type('jk?x')
  expect(await page.getByRole('searchbox').inputValue()).toBe('jk?x')
  expect(faults).toEqual([])
  await context.close()
})

test('a sheet shows all keys, and single keys can be switched off for good', async () => {
  const { context, page, faults } = await openDesk(browser, url, 1280)
  await enterOffice(page, 'can.bo.xa')
  await openRoom(page, '/office/units')
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Phím tắt' })
  await sheet.waitFor()
  expect(await inspectRoom(page, 'keys')).toEqual([])
  await sheet.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await openRoom(page, '/office/units')
  await page.keyboard.press('?')
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await page.waitForTimeout(300)
  expect(await sheet.isVisible()).toBe(false)
  expect(new URL(page.url()).pathname).toBe('/office/units')
  // The palette is no single key: it stays, and leads to the sheet.
  await page.keyboard.press('Meta+k')
  await page.keyboard.type('phim')
  await page.getByRole('option', { name: 'Phím tắt', selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await sheet.waitFor()
  expect(faults).toEqual([])
  await context.close()
})

test('the palette fits a phone, and says when nothing is found', async () => {
  const { context, page, faults } = await openDesk(browser, url, 360)
  await enterOffice(page, 'can.bo.xa')
  await openRoom(page, '/office')
  await page.getByRole('button', { name: 'Tìm, mở, làm' }).click()
  await page.getByRole('combobox').fill('khongcogi')
  await page.getByText('Không thấy gì có “khongcogi”').waitFor()
  expect(await inspectRoom(page, 'palette on a phone')).toEqual([])
  expect(faults).toEqual([])
  await context.close()
})
