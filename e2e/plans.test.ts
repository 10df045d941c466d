import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { unitsAt } from '@gieo/engine/unit/land.ts'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { systemClock } from '../server/context.ts'
import { describePlaces } from '../server/replication/places/describe.ts'
import { operatorHeading } from '../server/store/record.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import { enterOffice, inspectRoom, lookAtRooms, openDesk, openRoom, type Desk, type Sight } from './desk.ts'
import { openBrowser } from './phone.ts'

const ROOM = '/office/replication/plans'
const today = systemClock.today()

let browser: Browser
let world: World
let url: string
let desk: Desk
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  world = await makeWorld('example')
  world.clock.set(today)
  const communes = unitsAt(await world.context.land(), today).filter(({ level }) => level === 'commune')
  const words = communes.map(({ id }, at) => ({
    unit: id,
    attribute: 'terrain',
    value: at % 5 === 0 ? 'mountains' : 'plain',
  }))
  const said = { id: randomUUID(), source: 'invented', asOf: today, isExample: true, words }
  await world.db.transaction().execute((tx) => describePlaces(tx, said, operatorHeading(today)))
  url = (await world.serve()).url
})
afterAll(async () => {
  await world.close()
  await browser.close()
})
beforeEach(async () => {
  desk = await openDesk(browser, url, 1280)
  page = desk.page
  await enterOffice(page, 'lanh.dao')
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.context.close()
})

const picture = async (name: string) => {
  const folder = process.env['GIEO_PICTURES']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

async function wish(title: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await openRoom(page, `${ROOM}/new`)
  await page.getByLabel('Tên kế hoạch').fill(title)
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value)
}

test('twenty communes under a budget with a floor for the mountains: planned, watched, saved as commitments, printed', async () => {
  await openRoom(page, ROOM)
  expect(await inspectRoom(page, 'plans')).toEqual([])
  await wish('Bưởi thay keo', {
    'Nhiều nhất bao nhiêu nơi': '20',
    'Kinh phí (đồng)': '400 triệu',
    'Chi phí mỗi nơi (đồng)': '20 triệu',
    'nơi ở vùng núi, vùng cao': '6',
  })
  await page.getByLabel('Nơi được dân đề cử').fill('Xã Nghĩa Đàn')
  await page.getByRole('button', { name: 'Thêm nơi' }).first().click()
  expect(await inspectRoom(page, 'plan-form')).toEqual([])
  await picture('plan-form')
  await page.getByRole('button', { name: 'Tính kế hoạch' }).click()
  await page.getByRole('heading', { name: 'Nơi bắt đầu và vì sao' }).waitFor({ timeout: 60_000 })
  const rows = page.locator('section[aria-labelledby=places] tbody tr')
  expect(await rows.count()).toBe(20)
  expect(await rows.first().innerText()).toContain('Xã Nghĩa Đàn')
  expect(await page.getByText('Tốn 400.000.000 đồng').count()).toBe(1)
  expect(await page.getByRole('row', { name: /chọn ngẫu nhiên/ }).count()).toBe(1)
  expect(await inspectRoom(page, 'plan-run')).toEqual([])
  await picture('plan-run')
  await page.getByRole('button', { name: 'Lưu thành kế hoạch' }).click()
  await page.getByRole('heading', { level: 1, name: 'Bưởi thay keo' }).waitFor()
  await page.getByText('Còn phải làm 20 trên 20 nơi').waitFor()
  await page.getByRole('button', { name: /^Ghi đã làm: Xã Nghĩa Đàn/ }).click()
  await page.getByText('Còn phải làm 19 trên 20 nơi').waitFor()
  expect(await inspectRoom(page, 'plan')).toEqual([])
  await picture('plan')
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button').count()).toBe(0)
  await picture('plan-print')
}, 120_000)

test('a wish that cannot be met says everything that is wrong, and what was typed is there to be changed', async () => {
  await wish('Quá ít tiền', {
    'Nhiều nhất bao nhiêu nơi': '4',
    'Kinh phí (đồng)': '50 triệu',
    'Chi phí mỗi nơi (đồng)': '20 triệu',
    'nơi ở vùng núi, vùng cao': '6',
  })
  await page.getByRole('button', { name: 'Tính kế hoạch' }).click()
  await page.getByText('Những điều mong muốn này không thể cùng đạt được.').waitFor({ timeout: 60_000 })
  expect(await page.getByRole('alert').getByRole('listitem').count()).toBe(2)
  await picture('plan-refused')
  await page.getByRole('link', { name: 'Sửa mong muốn và tính lại' }).click()
  expect(await page.getByLabel('nơi ở vùng núi, vùng cao').inputValue()).toBe('6')
}, 120_000)

test('hamlets of the province: a run is watched and stopped', async () => {
  await wish('Xóm', { 'Nhiều nhất bao nhiêu nơi': '300' })
  await page.getByText('xóm, bản').click()
  await page.getByText('Những điều giả định').click()
  // So much that it is everywhere: such a run takes long.
  for (const field of ['#high-same-commune', '#high-near']) await page.locator(field).fill('100')
  await page.getByRole('button', { name: 'Tính kế hoạch' }).click()
  const stop = page.getByRole('button', { name: 'Dừng tính' })
  await stop.waitFor()
  await picture('plan-running')
  await stop.click()
  await page.getByText('Lần tính này đã bị dừng nên không có kết quả.').waitFor({ timeout: 3_000 })
}, 120_000)

test('an order is announced from the places of a plan and waits for its day', async () => {
  await openRoom(page, `${ROOM}/draws`)
  await page.getByLabel('Tên lần bốc thăm').fill('Ba xã ngang nhau')
  for (const name of ['Xã Nghĩa Đàn', 'Xã Nghĩa Thọ']) {
    await page.getByLabel('Các nơi đủ điều kiện như nhau').fill(name)
    await page.getByRole('button', { name: 'Thêm nơi' }).click()
  }
  await page.getByLabel('Lời nào sẽ quyết định').fill('Giải đặc biệt xổ số kiến thiết miền Bắc')
  expect(await inspectRoom(page, 'draws')).toEqual([])
  await page.getByRole('button', { name: 'Công bố' }).click()
  await page.getByText('Chưa bốc thăm. Danh sách đã chốt:').waitFor()
  expect(await inspectRoom(page, 'draw')).toEqual([])
  await picture('draw')
}, 120_000)

test('a refusal of evidence says what is missing, is made public and read by anybody', async () => {
  await openRoom(page, '/office/replication/evidence/new')
  await page.getByLabel('Tên câu hỏi').fill('Cây ăn quả thay keo có tác dụng không')
  await page.getByLabel('Đo bằng').selectOption('skilled-mobilisation.models-registered')
  expect(await inspectRoom(page, 'evidence-form')).toEqual([])
  await page.getByRole('button', { name: 'Xem có tác dụng không' }).click()
  await page.getByText(/^Chưa thể nói “.*” có tác dụng hay không\.$/).waitFor({ timeout: 60_000 })
  expect(await page.locator('.reasons li').count()).toBeGreaterThanOrEqual(1)
  expect(await inspectRoom(page, 'evidence')).toEqual([])
  await picture('evidence-refused')
  await page.getByRole('button', { name: 'Công khai' }).click()
  await page.getByRole('link', { name: 'Xem thẻ thực hành' }).click()
  await page.getByRole('heading', { level: 1, name: /: có tác dụng không$/ }).waitFor()
  expect(await page.locator('.reasons li').count()).toBeGreaterThanOrEqual(1)
  expect(await inspectRoom(page, 'evidence-public')).toEqual([])
  await picture('evidence-public')
}, 120_000)

test('runs, plans and judgements hold on a narrow phone, in the dark and in English', async () => {
  const leader = await world.as('lanh.dao')
  const runs: { id: string; state: string }[] = (await leader.get('/api/v1/runs?kind=plan')).body.items
  const judged: { id: string }[] = (await leader.get('/api/v1/runs?kind=evidence')).body.items
  const plans: { id: string }[] = (await leader.get('/api/v1/plans')).body.items
  const rooms = {
    'plan-run': `${ROOM}/runs/${runs.find(({ state }) => state === 'done')?.id}`,
    plan: `${ROOM}/${plans[0]?.id}`,
    judgement: `/office/replication/evidence/${judged[0]?.id}`,
  }
  const sights: Sight[] = [
    [360, 'light', 'vi'],
    [1280, 'dark', 'en'],
  ]
  expect(await lookAtRooms(desk, url, rooms, sights)).toEqual([])
}, 120_000)
