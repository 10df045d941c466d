import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../server/testing/world.ts'
import { inspectRoom } from './desk.ts'
import { openBrowser } from './phone.ts'

const ANDROID =
  'Mozilla/5.0 (Linux; Android 12; SM-A125F Build/SP1A.210812.016; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/108.0.5359.128 Mobile Safari/537.36 Zalo android/12110000 ZaloTheme/light ZaloLanguage/vi'
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 16_1_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Zalo iOS/465 ZaloTheme/light ZaloLanguage/vn'

let browser: Browser
let world: World
let url: string
const opened: BrowserContext[] = []

beforeAll(async () => {
  browser = await openBrowser()
  world = await makeWorld('example')
  url = (await world.serve()).url
})
afterAll(async () => {
  for (const context of opened) await context.close()
  await world.close()
  await browser.close()
})

async function openIn(userAgent: string): Promise<Page> {
  const context = await browser.newContext({
    userAgent,
    viewport: { width: 320, height: 700 },
    hasTouch: true,
    isMobile: true,
    locale: 'vi-VN',
    baseURL: url,
  })
  context.setDefaultTimeout(30_000)
  opened.push(context)
  return context.newPage()
}

test.each(['/field', '/office/sign-in', '/office/cases'])(
  'a link to %s in Zalo leads to the real browser before anything can be typed',
  async (path) => {
    const page = await openIn(ANDROID)
    await page.goto(path)
    await page.getByRole('heading', { level: 1, name: 'Mở bằng Chrome rồi hãy ghi' }).waitFor()
    expect(await page.getByLabel('Mật khẩu').count()).toBe(0)
    expect(await page.locator('input:not([readonly])').count()).toBe(0)
    const door = await page.getByRole('link', { name: 'Mở bằng Chrome' }).getAttribute('href')
    expect(door).toMatch(/^intent:\/\/localhost:\d+\/(?:field|office).*;package=com\.android\.chrome;/)
    expect(await inspectRoom(page, path)).toEqual([])
  },
)

test('the form as the server sends it holds nothing to type into', async () => {
  const html = await (await fetch(`${url}/office/sign-in`, { headers: { 'user-agent': ANDROID } })).text()
  expect(html).not.toContain('type="password"')
  const real = await (
    await fetch(`${url}/office/sign-in`, { headers: { 'user-agent': 'Firefox/121.0' } })
  ).text()
  expect(real).toContain('type="password"')
})

test('on an iPhone the address is copied, and whoever was told what may be lost can go on', async () => {
  const page = await openIn(IPHONE)
  await page.goto('/field')
  await page.getByRole('heading', { name: 'Mở bằng Safari rồi hãy ghi' }).waitFor()
  expect(await page.getByRole('link', { name: 'Mở bằng Chrome' }).count()).toBe(0)
  expect(await page.getByLabel('Địa chỉ trang này').inputValue()).toBe(`${url}/field`)
  await page.getByRole('button', { name: 'Chép địa chỉ' }).click()
  await page.getByText('Đã chép').waitFor()
  expect(await page.locator('main').innerText()).toContain('Có thể mất nếu ghi ở đây')
  await page.getByRole('button', { name: 'Tôi hiểu, vẫn dùng ở đây' }).click()
  await page.getByLabel('Mật khẩu').waitFor()
  // No trace of the choice: the next visit is told anew.
  expect(await page.context().cookies()).toEqual([])
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
  await page.goto('/field')
  await page.getByRole('heading', { name: 'Mở bằng Safari rồi hãy ghi' }).waitFor()
})

test('public pages are read in Zalo as anywhere', async () => {
  const page = await openIn(ANDROID)
  await page.goto('/models')
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Mô hình')
  expect(await page.locator('article.model').count()).toBeGreaterThan(0)
})
