import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Listening } from '../server/main.ts'
import { createDatabase, dropDatabase, urlOf } from '../server/testing/databases.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import { listenTraining } from '../server/training/listen.ts'
import { makeTraining, type Training } from '../server/training/training.ts'
import { enterOffice, inspectRoom, openDesk, type Desk } from './desk.ts'
import { openBrowser, openHandset, signIn, type Handset } from './phone.ts'

const database = `training_${randomUUID().replaceAll('-', '')}`
const folder = mkdtempSync(join(tmpdir(), 'gieo-training-'))

let browser: Browser
let world: World
let training: Training
let practice: Listening
let desk: Desk
let phone: Handset
let records: string

beforeAll(async () => {
  browser = await openBrowser()
  world = await makeWorld('example')
  records = (await world.serve()).url
  await createDatabase(inject('clusterUrl'), database)
  training = makeTraining({
    place: { url: urlOf(inject('clusterUrl'), database), folder: join(folder, 'training') },
    mainUrl: world.url,
    main: world.context,
    elsewhere: { address: records, port: 0 },
    picturesMax: 0,
  })
  practice = await listenTraining(training, { port: 0, host: '127.0.0.1' })
  Object.assign(world.context, {
    training: { is: 'elsewhere', elsewhere: { address: practice.url, port: 0 } },
  })
  desk = await openDesk(browser, records)
  phone = await openHandset(browser, practice.url)
})
afterAll(async () => {
  await phone.close()
  await desk.context.close()
  await practice.close()
  await training.close()
  await world.close()
  await dropDatabase(inject('clusterUrl'), database)
  rmSync(folder, { recursive: true, force: true })
  await browser.close()
})

const bandOf = (page: Page) => page.locator('.training-band').innerText()

test('the first visitor sees that the place is being laid out, then the place, with its band on every surface', async () => {
  const first = await fetch(practice.url)
  expect(first.status).toBe(503)
  expect(await first.text()).toContain('Đang dọn chỗ luyện tập')
  await training.ready()
  const page = await desk.context.newPage()
  for (const path of ['/', '/models', '/en/figures', '/field', '/office/sign-in']) {
    const answer = await page.goto(practice.url + path)
    expect(answer?.headers()['x-robots-tag'], path).toContain('noindex')
    expect(await bandOf(page), path).toMatch(/Luyện tập: không tính vào số liệu[\s\S]*nothing here counts/)
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      path,
    ).toBeLessThanOrEqual(0)
    await page.goto(records + path)
    expect(await page.locator('.training-band').count(), path).toBe(0)
  }
  await page.close()
}, 90_000)

test('the office leads there and back, both stay signed in, and it starts afresh only when asked twice', async () => {
  const { page } = desk
  await enterOffice(page, 'can.bo.xa')
  await page.getByRole('link', { name: 'Luyện tập' }).click()
  expect(await inspectRoom(page, 'training, from the records')).toEqual([])
  await page.getByRole('link', { name: 'Mở chỗ luyện tập' }).click()
  await page.waitForURL(`${practice.url}/office/sign-in**`)
  await page.getByLabel('Tên đăng nhập').fill('can.bo.xa')
  await page.getByLabel('Mật khẩu').fill('gieo-vi-du')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('heading', { level: 1, name: /, năm \d{4}$/ }).waitFor()
  expect(await bandOf(page)).toContain('Luyện tập')
  await page.getByRole('link', { name: 'Luyện tập' }).click()
  expect(await inspectRoom(page, 'training, in it')).toEqual([])
  const old = await training.ready()
  await page.getByRole('button', { name: 'Làm lại từ đầu' }).click()
  await page.getByRole('button', { name: 'Xóa việc đã tập và làm lại' }).click()
  await page
    .getByText(/Đang dọn chỗ luyện tập|Tên đăng nhập/)
    .first()
    .waitFor()
  expect(await training.ready()).not.toBe(old)
  // The records kept their session all the while.
  await page.goto(`${records}/office`)
  await page.getByRole('heading', { level: 1, name: /, năm \d{4}$/ }).waitFor()
  expect(desk.faults).toEqual([])
}, 120_000)

test('a phone keeps the band also without signal, and knows the way back', async () => {
  await training.ready()
  await signIn(phone.page, 'truong.xom')
  expect(await bandOf(phone.page)).toContain('không tính vào số liệu')
  await phone.page.goto('/field/mine')
  expect(await phone.page.getByRole('link', { name: 'Về sổ thật' }).getAttribute('href')).toBe(
    `${records}/field`,
  )
  await phone.context.setOffline(true)
  const page = await phone.reopen()
  expect(await bandOf(page)).toContain('không tính vào số liệu')
  await phone.context.setOffline(false)
}, 60_000)
