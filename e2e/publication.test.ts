import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterOfficerByHand } from '../server/accounts/officer.ts'
import { beginPosting } from '../server/accounts/posting.ts'
import { systemClock } from '../server/context.ts'
import { EXAMPLE_PASSWORD } from '../server/seed/accounts.ts'
import { openCommand, push } from '../server/testing/commands.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import { enterOffice, inspectRoom, openDesk, openRoom } from './desk.ts'
import { openBrowser } from './phone.ts'

const TODAY = systemClock.today()
const REGISTERED = 'skilled-mobilisation.models-registered'
const QUAN_THANH = 'vn-c17569@2025'

let browser: Browser
let world: World
let url: string

beforeAll(async () => {
  browser = await openBrowser()
  world = await makeWorld('example')
  world.clock.set(TODAY)
  const operator = { name: 'quan.tri', fullName: 'Phạm Văn Quản', password: EXAMPLE_PASSWORD }
  await enterOfficerByHand(world.db, { ...operator, mustChange: false, isExample: true, on: '2026-01-01' })
  const posting = {
    organisation: 'dan-van-nghe-an',
    role: 'operator',
    unit: 'vn-40',
    programmes: null,
  } as const
  await beginPosting(world.db, { officerName: 'quan.tri', ...posting, from: '2026-01-01' })
  await push(
    await world.as('truong.xom'),
    Array.from({ length: 6 }, (_, at) => ({
      ...openCommand(world, { name: `Mô hình thử ${at}` }),
      occurredOn: TODAY,
    })),
  )
  url = (await world.serve()).url
})
afterAll(async () => {
  await world.close()
  await browser.close()
})

const act = {
  id: 'renewal',
  on: '2027-01-01',
  basis: 'Nghị quyết ví dụ',
  title: { vi: 'Lập xã Quan Thành Mới', en: 'Quan Thành becomes Quan Thành Mới' },
  ends: [QUAN_THANH],
  begins: [
    {
      id: 'vn-c17569@2027',
      code: '17569',
      name: 'Quan Thành Mới',
      fullName: 'Xã Quan Thành Mới',
      level: 'commune',
      type: 'xa',
      parent: 'vn-40',
      aliases: [],
    },
  ],
  changes: [],
  successions: [{ from: QUAN_THANH, to: 'vn-c17569@2027', kind: 'whole' }],
}

test('an operator sees what a reorganisation to come would move, enters it, and drops it', async () => {
  const { page, context, faults } = await openDesk(browser, url, 1280)
  await enterOffice(page, 'quan.tri')
  await openRoom(page, '/office/units/acts')
  const file = { name: 'act.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(act)) }
  await page.getByLabel('Tệp quyết định (.json)').setInputFiles(file)
  await page.getByRole('heading', { name: 'Xem trước: Lập xã Quan Thành Mới' }).waitFor()
  const text = await page.locator('main').innerText()
  expect(text).toContain('Chờ đến ngày 01/01/2027')
  expect(text).toMatch(/Hồ sơ: trước (\d+), sau \1\./)
  expect(await inspectRoom(page, 'acts')).toEqual([])
  await look(page, 'acts')
  await page.getByRole('button', { name: 'Ghi quyết định' }).click()
  await page.getByRole('button', { name: 'Bỏ quyết định: Lập xã Quan Thành Mới' }).click()
  await page.getByText('Không có quyết định nào đang chờ.').waitFor()
  expect(faults).toEqual([])
  await context.close()
})

test('records are drawn, another commune says what it found, and the rate stands beside the figure', async () => {
  const leader = await openDesk(browser, url, 1280)
  await enterOffice(leader.page, 'lanh.dao')
  await openRoom(
    leader.page,
    `/office/rechecks?programme=skilled-mobilisation&unit=vn-c16941@2025&period=${TODAY.slice(0, 7)}`,
  )
  await leader.page.getByRole('button', { name: 'Bốc thăm kiểm tra lại' }).click()
  await leader.page.getByText(/^Đã bốc 6 trong 6 hồ sơ/).waitFor()
  expect(await inspectRoom(leader.page, 'rechecks of a leader')).toEqual([])
  await look(leader.page, 'rechecks-leader')
  const officer = await openDesk(browser, url, 360)
  await enterOffice(officer.page, 'quan.thanh')
  await openRoom(officer.page, '/office/rechecks')
  expect(await inspectRoom(officer.page, 'rechecks of an officer')).toEqual([])
  await look(officer.page, 'rechecks-officer')
  for (let left = 6; left > 0; left--) {
    const form = officer.page.locator('main li form').first()
    if (left === 6) {
      await form.getByLabel(/^Kết quả/).selectOption('Khác')
      await form.getByLabel('Số lượng').check()
    }
    await form.getByRole('button', { name: 'Ghi kết quả' }).click()
    await expect.poll(() => officer.page.locator('main li form').count(), { timeout: 15_000 }).toBe(left - 1)
  }
  const visitor = await browser.newPage()
  await visitor.goto(`${url}/figures/${REGISTERED}?unit=vn-c16941@2025`)
  expect(await visitor.locator('main').innerText()).toContain(
    'Đã kiểm tra lại 6 hồ sơ; 1 khác hoặc không thấy',
  )
  expect([...leader.faults, ...officer.faults]).toEqual([])
  await look(visitor, 'public-figure')
  for (const { context } of [leader, officer]) await context.close()
})

test('residents read when figures were published and up to which day they count', async () => {
  const page = await browser.newPage()
  for (const path of ['/', '/figures', '/places/vn-c16941@2025', '/en/figures']) {
    await page.goto(`${url}${path}`)
    expect(await page.locator('main').innerText()).toMatch(
      /Công bố ngày \d\d\/\d\d\/\d{4}, tính đến hết ngày|Published on \d/,
    )
    await look(page, `public${path.replaceAll('/', '-')}`)
  }
  await page.close()
})

// With GIEO_LOOK set, pictures of every room are left in that folder.
async function look(
  page: { screenshot: (options: { path: string; fullPage: boolean }) => Promise<unknown> },
  name: string,
): Promise<void> {
  const folder = process.env['GIEO_LOOK']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
