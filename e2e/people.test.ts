import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { enterOfficerByHand } from '../server/accounts/officer.ts'
import { beginPosting } from '../server/accounts/posting.ts'
import { systemClock } from '../server/context.ts'
import { EXAMPLE_PASSWORD } from '../server/seed/accounts.ts'
import { openCommand, push } from '../server/testing/commands.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import { enterOffice, inspectRoom, lookAtRooms, openDesk, openRoom, type Desk } from './desk.ts'
import { openBrowser } from './phone.ts'

const NGHIA_DAN = 'vn-c16941@2025'

let browser: Browser
let world: World
let url: string
let desk: Desk
let page: Page

const today = systemClock.today()

beforeAll(async () => {
  browser = await openBrowser()
  world = await makeWorld('example')
  world.clock.set(today)
  await lead('chu.tich', 'Võ Thị Chủ')
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

async function lead(name: string, fullName: string): Promise<void> {
  const account = { name, fullName, password: EXAMPLE_PASSWORD, mustChange: false, isExample: true }
  await enterOfficerByHand(world.db, { ...account, on: '2026-01-01' })
  const post = { organisation: 'ubnd-nghia-dan', role: 'leader', unit: NGHIA_DAN, programmes: null } as const
  await beginPosting(world.db, { officerName: name, ...post, from: '2026-01-01' })
}

test('a leader adds an officer, who signs in with the slip, chooses a password, and takes over what waits', async () => {
  await push(await world.as('truong.xom'), [{ ...openCommand(world), occurredOn: today }])
  await enterOffice(page, 'chu.tich')
  await openRoom(page, '/office/people')
  await page.getByRole('button', { name: 'Thêm người' }).click()
  await page.getByLabel('Họ và tên').fill('Lô Thị Én')
  await page.getByLabel('Họ và tên').press('Tab')
  await page.getByLabel('Vai trò').selectOption({ label: 'Cán bộ' })
  await expect.poll(() => page.getByLabel('Tên đăng nhập').inputValue()).toBe('en.lo')
  await page.getByRole('button', { name: 'Thêm và lập phiếu' }).click()
  const slip = page.getByRole('region', { name: 'Phiếu tài khoản của Lô Thị Én' })
  const password = await slip.getByText(/^[a-z]+(-[a-z]+){3}-\d\d$/).innerText()
  await slip.getByRole('button', { name: 'Đã đưa phiếu' }).click()
  await page.getByRole('row', { name: /Lô Thị Én.*Chưa vào lần đầu/ }).waitFor()

  await page.getByRole('link', { name: 'Phan Đức Thắng' }).click()
  await page.getByRole('link', { name: 'Bàn giao khi đổi việc' }).click()
  await page.getByText(/\d+ hồ sơ đang chờ ở các việc này/).waitFor()
  await page
    .getByLabel('Người đã có tài khoản', { exact: true })
    .last()
    .selectOption({ label: 'Lô Thị Én (en.lo)' })
  await page.getByRole('button', { name: 'Bàn giao', exact: true }).click()
  const record = page.getByRole('article', { name: 'Biên bản bàn giao' })
  expect(await record.innerText()).toMatch(/Phan Đức Thắng[\s\S]*Lô Thị Én[\s\S]*Võ Thị Chủ/)

  const other = await openDesk(browser, url)
  await openRoom(other.page, '/office')
  await other.page.getByLabel('Tên đăng nhập').fill('en.lo')
  await other.page.getByLabel('Mật khẩu').fill(password)
  await other.page.getByRole('button', { name: 'Đăng nhập' }).click()
  await other.page.getByText('Mật khẩu trên phiếu chỉ dùng một lần.').waitFor()
  await other.page.getByLabel('Mật khẩu mới của riêng mình').fill('lua chin vang dong')
  await other.page.getByRole('button', { name: 'Đăng nhập' }).click()
  await other.page.getByRole('heading', { level: 1, name: /^Xã Nghĩa Đàn/ }).waitFor()
  await other.page
    .getByText(/Việc đang chờ|Đang chờ/)
    .first()
    .waitFor()
  await openRoom(other.page, '/office/people')
  expect(await other.page.getByRole('button', { name: 'Lập tổ chức' }).count()).toBe(0)
  await other.context.close()
})

test(
  'the rooms of people hold at 360 and 1440, light and dark, in both languages',
  { timeout: 120_000 },
  async () => {
    await enterOffice(page, 'chu.tich')
    await openRoom(page, '/office/people')
    const href = await page.getByRole('link', { name: 'Nguyễn Thị Mận' }).getAttribute('href')
    const id = new URL(href ?? '', url).searchParams.get('open') ?? ''
    const rooms = {
      people: '/office/people',
      person: `/office/people?open=${id}`,
      'hand-over': `/office/people/${id}/hand-over`,
      account: '/office/account',
      start: '/office/start',
    }
    const found = [
      ...(await lookAtRooms(desk, url, rooms, [
        [1440, 'light', 'vi'],
        [360, 'dark', 'en'],
      ])),
    ]
    await openRoom(page, '/office/people')
    await page.locator('header button.main').click()
    found.push(...(await inspectRoom(page, 'add-person')))
    expect(found).toEqual([])
  },
)
