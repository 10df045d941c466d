import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../server/testing/world.ts'
import { drawPhoto, openBrowser, openHandset, registerModel, signIn, type Handset } from './phone.ts'
import { systemClock } from '../server/context.ts'

let browser: Browser
let world: World
let phone: Handset

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function start(width?: number): Promise<string> {
  world = await makeWorld('example')
  // The phone takes the day from the server's clock header, which is the real one.
  world.clock.set(systemClock.today())
  const { url } = await world.serve()
  phone = await openHandset(browser, url, width)
  return url
}

afterEach(async () => {
  expect(phone.faults).toEqual([])
  await phone.close()
  await world.close()
})

async function listCases(
  name: string,
): Promise<readonly { title: string; photos: { arrived: boolean; consent: boolean }[] }[]> {
  const officer = await world.as('can.bo.xa')
  const { body } = await officer.get('/api/v1/cases?limit=100')
  return body.items.filter((item: { title: string }) => item.title === name)
}

test('a model registered with the network cut outlives closing the page and reaches the commune with its photo', async () => {
  await start()
  await signIn(phone.page, 'truong.xom')
  await phone.context.setOffline(true)
  await registerModel(phone.page, { name: 'Vườn ổi ven suối', photo: true })
  await phone.page.getByText('Không có mạng. Mọi thứ lưu trong máy.').waitFor()
  const page = await phone.reopen()
  await page.getByText('1 mục, 1 ảnh').waitFor()
  await page.getByRole('link', { name: 'Xóm tôi' }).click()
  await page.getByLabel('Tìm theo tên hoặc nơi').fill('vuon oi')
  await page.getByRole('link', { name: /Vườn ổi ven suối/ }).click()
  await page.getByText('Ao cá và bờ ổi').waitFor()
  expect(await listCases('Vườn ổi ven suối')).toEqual([])

  await page.getByRole('link', { name: /Chờ gửi/ }).click()
  await page.getByRole('button', { name: 'Gửi ngay' }).waitFor()
  await phone.context.setOffline(false)
  await page.getByText('Không còn gì chờ gửi').waitFor()
  const [found, ...more] = await listCases('Vườn ổi ven suối')
  expect(more).toEqual([])
  expect(found?.photos).toMatchObject([{ arrived: true, consent: true }])
})

test('the server is stopped, not the network: the app starts from the phone, keeps what is written and sends it later', async () => {
  const url = await start()
  await signIn(phone.page, 'truong.xom')
  await world.close()
  const page = await phone.reopen()
  await registerModel(page, { name: 'Tuyến đường hoa' })
  await page.getByText('Không có mạng. Mọi thứ lưu trong máy.').waitFor()
  world = await makeWorld('example')
  world.clock.set(systemClock.today())
  await world.serve(Number(new URL(url).port))
  // Another database: the old session means nothing there. Nothing is dropped; the same person signs in again.
  await page.getByRole('link', { name: /Chờ gửi/ }).click()
  await page.getByRole('button', { name: 'Gửi ngay' }).click()
  await page.getByText('Không mất gì cả.').waitFor()
  await page.getByLabel('Mật khẩu').fill('gieo-vi-du')
  await page.getByRole('button', { name: 'Vào' }).click()
  await page.getByText('Không còn gì chờ gửi').waitFor()
  expect(await listCases('Tuyến đường hoa')).toHaveLength(1)
})

test('what is not a photo is refused in plain words, and a photo leaves the camera’s notes behind', async () => {
  await start(320)
  await signIn(phone.page, 'truong.xom')
  const { page } = phone
  await page.getByRole('link', { name: 'Ghi nhận' }).click()
  await page.getByRole('link', { name: 'Đăng ký mô hình' }).click()
  await page.getByLabel('Tên mô hình').fill('Thử ảnh')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  const input = page.locator('input[type=file]')
  await input.setInputFiles({
    name: 'ghi-chu.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('not a picture'),
  })
  await page.getByText('ghi-chu.jpg không phải là ảnh máy này mở được').waitFor()
  await input.setInputFiles({ name: 'ao.jpg', mimeType: 'image/jpeg', buffer: await drawPhoto() })
  const size = page.getByText(/^1 trên 12, đã nén còn/)
  await size.waitFor()
  const kilobytes = Number(/còn ([\d.,]+) kB/.exec((await size.textContent()) ?? '')?.[1]?.replace(',', '.'))
  expect(kilobytes).toBeGreaterThan(10)
  expect(kilobytes).toBeLessThan(400)
  // Nothing sticks out at 320 px.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
