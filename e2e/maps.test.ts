import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../server/testing/world.ts'
import { ensureChromium } from '../tools/chromium.ts'
import { enterOffice, inspectRoom, openDesk, openRoom, type Desk } from './desk.ts'

const REGISTERED = 'skilled-mobilisation.models-registered'
const FIGURES = '/office/figures?programme=skilled-mobilisation&period=2023'

let world: World
let browser: Browser
let desk: Desk
let url = ''

beforeAll(async () => {
  world = await makeWorld('example')
  url = (await world.serve()).url
  const { path, refused } = ensureChromium()
  if (path === undefined) throw new Error(refused)
  browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] })
  desk = await openDesk(browser, url)
  await enterOffice(desk.page, 'lanh.dao')
})

afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const tile = (page: Page, name: RegExp) => page.locator('figure.map svg').getByRole('link', { name })

test('the slider goes through the years by keyboard, on one answer, and the address follows', async () => {
  const { page } = desk
  await openRoom(page, FIGURES)
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/years')) asked.push(request.url())
  })
  const slider = page.getByRole('slider', { name: 'Năm' })
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('2023')
  await tile(page, /^Xã Nghĩa Đàn: 2$/).waitFor()
  await slider.press('ArrowLeft')
  await page.getByText('Năm 2022: 4 mô hình. Bản đồ lúc đó và bản đồ hôm nay có tổng bằng nhau.').waitFor()
  await page.waitForURL(/period=2022/)
  expect(desk.faults).toEqual([])
})

test('then and now have other units and the same total; a unit on the map opens onto its records', async () => {
  const { page } = desk
  await openRoom(page, FIGURES)
  await page.getByRole('link', { name: 'Như lúc đó, 2023' }).click()
  await tile(page, /^Xã Nghĩa Bình: 1$/).waitFor()
  expect(await tile(page, /./).count()).toBe(460)
  await page.getByText('Năm 2023: 11 mô hình. Bản đồ lúc đó').waitFor()
  await tile(page, /^Xã Nghĩa Bình: 1$/).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/open=/)
  await page.getByRole('heading', { name: 'Xã Nghĩa Bình' }).waitFor()
})

test('units are compared by a link that can be sent', async () => {
  const { page } = desk
  await openRoom(page, `${FIGURES}&with=vn-c16941@2025,vn-c16690@2025`)
  await page.getByText('Mô hình đăng ký: Nghĩa Đàn, Trường Vinh, 2020–2026').first().waitFor()
  await page.getByLabel('So với').selectOption({ label: 'Phường Vinh Phú' })
  await page.waitForURL(/vn-c16702/)
})

test('a leader sees what lives, what is late, what is new and who is silent, and every number opens', async () => {
  const { page } = desk
  await openRoom(page, '/office/overview')
  const alive = page.locator('dl').getByRole('link').first()
  const count = Number(await alive.textContent())
  expect(count).toBeGreaterThan(0)
  await alive.click()
  await page.waitForURL(/standing=alive/)
  await page
    .getByText(new RegExp(`\\b${count}\\b`))
    .first()
    .waitFor()
})

test('the rooms hold on a phone and on a desk, light and dark, without a finding', async () => {
  const found: string[] = []
  for (const width of [360, 1280]) {
    const other = await openDesk(browser, url, width)
    await enterOffice(other.page, 'lanh.dao')
    for (const path of ['/office/overview', `${FIGURES}&side=then&map=2010-01-01`]) {
      for (const theme of ['light', 'dark']) {
        await openRoom(other.page, path)
        await other.page.evaluate((chosen) => (document.documentElement.dataset['theme'] = chosen), theme)
        found.push(...(await inspectRoom(other.page, `${path} ${width} ${theme}`)))
      }
    }
    await other.context.close()
  }
  expect(found).toEqual([])
}, 120_000)

test('a resident without script sees the map, goes from year to year and compares two communes', async () => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 800 },
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  await page.goto(`${url}/figures/${REGISTERED}`)
  await tile(page, /^Xã Nghĩa Đàn: /).waitFor()
  await page.getByRole('link', { name: '2021', exact: true }).click()
  await page.getByRole('heading', { name: 'Mô hình đăng ký, tỉnh Nghệ An, năm 2021' }).waitFor()
  await page.getByRole('link', { name: 'Như lúc đó, 2021' }).click()
  await page.waitForURL(/map=2010-01-01/)
  await page.getByText('So sánh các đơn vị').click()
  for (const name of ['Xã Nghĩa Đàn', 'Phường Trường Vinh'])
    await page.getByRole('checkbox', { name, exact: true }).check()
  await page.getByRole('button', { name: 'So sánh' }).click()
  await page
    .getByText(/^Mô hình đăng ký: (Nghĩa Đàn, Trường Vinh|Trường Vinh, Nghĩa Đàn), 2020–2026$/)
    .first()
    .waitFor()
  expect(new URL(page.url()).searchParams.get('period')).toBe('2021')
  await context.close()
})
