import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleCardId } from '../server/seed/cards.ts'
import { openAdoption, push } from '../server/testing/commands.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import { enterOffice, inspectRoom, lookAtRooms, openDesk, openRoom, type Desk } from './desk.ts'
import { openBrowser } from './phone.ts'

const ACACIA = exampleCardId('fruit-for-acacia')
const TREE = `/office/replication/lineage/${ACACIA}`
const FILES = '/office/replication/lineage/files'
const FIRST = 'vn-h40-binh-hai'

// Two installations, each with its own database, folder and key.
let browser: Browser
let from: World
let to: World
let desk: Desk
let url = ''

beforeAll(async () => {
  browser = await openBrowser()
  from = await makeWorld('example')
  to = await makeWorld('example')
  await to.db.deleteFrom('card_versions').execute()
  await to.db.deleteFrom('journal').where('stream', '=', 'card').execute()
  // The example's own copies would be in the way of counting.
  await from.db.deleteFrom('adoptions').execute()
  await spread()
  url = (await from.serve()).url
  desk = await openDesk(browser, url)
  await enterOffice(desk.page, 'can.bo.xa')
})
afterAll(async () => {
  await browser?.close()
  await from?.close()
  await to?.close()
})

// A hamlet begins, five others of its commune follow, one of which saw it there.
async function spread(): Promise<void> {
  const officer = await from.as('can.bo.xa')
  const { rows } = await hamletsBeside(FIRST)
  const seen = { 'seen-at': { unit: FIRST, name: 'Xóm Bình Hải' } }
  const verdicts = await push(officer, [
    openAdoption(from, FIRST, '2025-03-10'),
    ...rows.map((unit, index) => openAdoption(from, unit, `2026-0${index + 2}-01`, index === 0 ? seen : {})),
  ])
  expect(verdicts.map(({ accepted }) => accepted)).toEqual(verdicts.map(() => true))
}

async function hamletsBeside(hamlet: string): Promise<{ readonly rows: readonly string[] }> {
  const units = from.db.selectFrom('unit_versions').where('valid_to', 'is', null)
  const { parent_id } = await units
    .select('parent_id')
    .where('unit_id', '=', hamlet)
    .executeTakeFirstOrThrow()
  const rows = await units
    .select('unit_id')
    .where('parent_id', '=', parent_id)
    .where('unit_id', '<>', hamlet)
    .orderBy('unit_id')
    .limit(5)
    .execute()
  return { rows: rows.map(({ unit_id }) => unit_id) }
}

test('an officer reads the tree: who learned where, how it stands, and opens the record', async () => {
  const { page } = desk
  await openRoom(page, '/office/replication/lineage')
  await page.getByRole('link', { name: 'Trồng bưởi, cam thay keo trên đồi thấp' }).click()
  await page.getByRole('heading', { level: 1, name: /^Cây nhân rộng: Trồng bưởi/ }).waitFor()
  await page.getByText(/Đời 2 · học ở Xóm Bình Hải/).waitFor()
  await page.locator('figure.tree svg').getByText('Xóm Bình Hải · 2025').waitFor()
  await page.getByRole('link', { name: 'Theo ngày' }).click()
  await page.waitForURL(/order=day/)
  await page
    .getByRole('link', { name: /^Mở hồ sơ: Xóm Bình Hải/ })
    .first()
    .click()
  await page.waitForURL(/\/office\/cases\//)
  expect(desk.faults).toEqual([])
})

test('the slider goes from year to year by keyboard; places light up in the year in which they began', async () => {
  const { page } = desk
  await openRoom(page, TREE)
  await page.getByText('Năm 2026: 6 nơi đang làm, 5 nơi mới bắt đầu, 0 nơi đã bỏ.').waitFor()
  await page.getByRole('slider', { name: 'Năm' }).press('ArrowLeft')
  await page.getByText('Năm 2025: 1 nơi đang làm, 1 nơi mới bắt đầu, 0 nơi đã bỏ.').waitFor()
  await page.waitForURL(/year=2025/)
  await page.getByRole('link', { name: 'Như lúc đó, 2025' }).click()
  await page.waitForURL(/side=then/)
  await page.getByText('Năm 2025: 1 nơi đang làm').waitFor()
  expect(desk.faults).toEqual([])
})

test('the rooms hold in the dark, in English and on a narrow phone', { timeout: 120_000 }, async () => {
  const found = await lookAtRooms(
    desk,
    url,
    { tree: TREE, 'card-files': FILES, lineage: '/office/replication/lineage' },
    [
      [1280, 'light', 'vi'],
      [1280, 'dark', 'en'],
      [360, 'light', 'vi'],
    ],
  )
  expect(found).toEqual([])
})

test('residents read the spread without script', async () => {
  const visitor = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: url,
    viewport: { width: 360, height: 800 },
  })
  const page = await visitor.newPage()
  await page.goto(`/practices/${ACACIA}/spread`)
  await page.getByRole('heading', { level: 1, name: /^Đã lan đến đâu/ }).waitFor()
  await page.getByText('Đến hết năm 2025 chưa có đủ 5 nơi làm theo để công bố.').waitFor()
  await page.getByText('Cuối năm 2025 chưa xã nào có từ 5 nơi đang làm.').waitFor()
  await page.screenshot({ path: 'e2e/out/spread-360.png', fullPage: true })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  await visitor.close()
})

test('a card goes from one installation into another: the key is confirmed once, the origin stays', async () => {
  const { page } = desk
  await page.setViewportSize({ width: 1280, height: 900 })
  await openRoom(page, FILES)
  await page
    .getByRole('combobox', { name: 'Thẻ' })
    .selectOption({ label: 'Trồng bưởi, cam thay keo trên đồi thấp' })
  const print = (await page.locator('#keys ~ p code').first().textContent()) ?? ''
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Lấy tệp của thẻ' }).click()
  const file = await (await waiting).path()
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    format: 'gieo-card',
    wanted: { card: ACACIA, version: 2 },
  })

  const other = await openDesk(browser, (await to.serve()).url)
  await enterOffice(other.page, 'dan.van.tinh')
  await openRoom(other.page, FILES)
  await other.page
    .getByLabel(/^Tệp thẻ/)
    .setInputFiles({ name: 'the.gieo-card.json', mimeType: 'application/json', buffer: await readFile(file) })
  await other.page.getByRole('button', { name: 'Nhập thẻ' }).click()
  await other.page.getByRole('heading', { name: 'Lần đầu gặp khóa của Tỉnh Nghệ An' }).waitFor()
  await other.page.getByText(print).waitFor()
  await other.page.screenshot({ path: 'e2e/out/key.png', fullPage: true })
  expect(await inspectRoom(other.page, 'key')).toEqual([])
  await other.page.getByLabel('Tôi đã nghe Tỉnh Nghệ An đọc đúng dấu này').check()
  await other.page.getByRole('button', { name: 'Xác nhận khóa và nhập thẻ' }).click()
  await other.page
    .getByText('Đã nhập thẻ “Trồng bưởi, cam thay keo trên đồi thấp” từ Tỉnh Nghệ An.')
    .waitFor()
  await other.page.getByRole('link', { name: 'Xem cây của thẻ' }).click()
  await other.page
    .getByText(/^từ Tỉnh Nghệ An, ký ngày/)
    .first()
    .waitFor()
  await other.page.goto(`/practices/${ACACIA}`)
  await other.page
    .getByRole('heading', { level: 1, name: 'Trồng bưởi, cam thay keo trên đồi thấp' })
    .waitFor()
  await other.page.getByText(/từ Tỉnh Nghệ An, ký ngày/).waitFor()
  expect(other.faults).toEqual([])
  await other.context.close()
})
