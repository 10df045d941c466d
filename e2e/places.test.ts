import { randomUUID } from 'node:crypto'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { systemClock } from '../server/context.ts'
import { openCommand, push, type Draft } from '../server/testing/commands.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import { enterOffice, inspectRoom, openDesk, openRoom, type Desk } from './desk.ts'
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
  url = (await world.serve()).url
})
afterAll(async () => {
  await world.close()
  await browser.close()
})

beforeEach(async () => {
  desk = await openDesk(browser, url, 1280)
  page = desk.page
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.context.close()
})

async function registered(names: readonly string[]): Promise<readonly Draft[]> {
  const head = await world.as('truong.xom')
  const drafts = names.map((name) => ({ ...openCommand(world, { name }), occurredOn: today }))
  expect((await push(head, drafts)).every(({ accepted }) => accepted)).toBe(true)
  return drafts
}

async function stagesOf(drafts: readonly Draft[]): Promise<readonly string[]> {
  const officer = await world.as('can.bo.xa')
  return Promise.all(
    drafts.map(async (draft) => (await officer.get(`/api/v1/cases/${draft.case}`)).body.case.stage),
  )
}

async function pressOn(control: Locator, key = 'Enter'): Promise<void> {
  await control.focus()
  await page.keyboard.press(key)
}

test('a list is kept, its cases are ticked, stepped on in one act and taken back, all by keyboard', async () => {
  await enterOffice(page, 'can.bo.xa')
  const drafts = await registered(['Bờ ao trồng ổi', 'Bờ ao trồng dừa', 'Bờ ao trồng chuối'])
  await openRoom(page, '/office/cases?q=bo%20ao&stage=registered&sort=title')

  await pressOn(page.getByRole('button', { name: 'Lưu cách lọc này' }))
  await page.getByLabel('Tên danh sách').waitFor()
  await page.keyboard.type('Bờ ao mới đăng ký')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Bờ ao mới đăng ký 3' }).waitFor()

  await page.getByRole('link', { name: 'Bờ ao trồng chuối' }).focus()
  for (const key of ['x', 'j', 'j', 'Shift+X']) await page.keyboard.press(key)
  await page.getByText('Đã chọn 3 hồ sơ').waitFor()
  await pressOn(page.getByRole('button', { name: 'Làm một việc cho các hồ sơ này' }))
  await page.getByText('làm được cho 3 trên 3 hồ sơ').first().waitFor()
  expect(await inspectRoom(page, 'panel of an act')).toEqual([])
  await pressOn(page.getByRole('radio', { name: /^Xác nhận đã kiểm tra/ }), 'Space')
  await pressOn(page.getByRole('button', { name: 'Xác nhận đã kiểm tra: 3 hồ sơ' }))
  await page.getByText('Đã ghi “Xác nhận đã kiểm tra” cho 3 hồ sơ.').waitFor()
  expect(await stagesOf(drafts)).toEqual(['checked', 'checked', 'checked'])
  await page.getByRole('link', { name: 'Bờ ao mới đăng ký 0' }).waitFor()

  await pressOn(page.getByRole('button', { name: 'Hoàn tác' }))
  await page.getByText('Đã hoàn tác cho 3 hồ sơ.').waitFor()
  expect(await stagesOf(drafts)).toEqual(['registered', 'registered', 'registered'])
  await pressOn(page.getByRole('link', { name: 'Việc vừa làm' }))
  await page.getByText('đã hoàn tác 3').waitFor()
  expect(await inspectRoom(page, 'acts')).toEqual([])
  await pressOn(page.getByRole('link', { name: 'Hồ sơ' }).first())
  await page.getByRole('link', { name: /^Bờ ao mới đăng ký/ }).click()
  await page.waitForURL((address) => address.searchParams.get('stage') === 'registered')
})

test('a preview says for which the act is not open and why; what others went on with is left by the undo', async () => {
  await enterOffice(page, 'can.bo.xa')
  const [one, two] = await registered(['Suối sạch một', 'Suối sạch hai'])
  const officer = await world.as('can.bo.xa')
  await push(officer, [{ ...openCommand(world, { name: 'Suối sạch ba' }), occurredOn: today }])
  await openRoom(page, '/office/cases?q=suoi%20sach')
  await page.getByLabel('Chọn cả trang này').check()
  await page.getByRole('button', { name: 'Làm một việc cho các hồ sơ này' }).click()
  await page.getByRole('radio', { name: /^Xác nhận đã kiểm tra/ }).check()
  await page.getByText('1 hồ sơ: Người đăng ký không tự làm bước này').click()
  await page.getByRole('complementary').getByRole('link', { name: 'Suối sạch ba' }).waitFor()
  await page.getByRole('button', { name: 'Xác nhận đã kiểm tra: 2 hồ sơ' }).click()
  await page.getByText('cho 2 hồ sơ.').first().waitFor()

  const second = await world.as('pho.can.bo')
  const start = { ...two, id: randomUUID(), kind: 'advanceCase', basedOn: 3, data: { move: 'start' } }
  expect(await push(second, [start])).toMatchObject([{ accepted: true }])
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByText('Đã hoàn tác cho 1 hồ sơ. 1 hồ sơ để nguyên').waitFor()
  expect(await stagesOf([one, two].flatMap((draft) => draft ?? []))).toEqual(['registered', 'started'])
  await openRoom(page, '/office/acts')
  await page.getByText('1 hồ sơ để nguyên').click()
  await page.getByText('Suối sạch hai: Sau bước này hồ sơ đã có bước khác.').waitFor()
})

test('a commune’s page tells its year; its figures open, its district is seen as then and as today', async () => {
  await enterOffice(page, 'can.bo.xa')
  await openRoom(page, `/office/places/${NGHIA_DAN}`)
  await page.getByRole('heading', { level: 1, name: /^Xã Nghĩa Đàn, năm/ }).waitFor()
  await page
    .getByRole('region', { name: 'Về đơn vị này' })
    .getByRole('link', { name: 'Xã Nghĩa Bình' })
    .waitFor()
  await page.getByRole('region', { name: 'Ai được phân công' }).getByText('Hồ Thị Thanh').waitFor()
  await page.getByRole('region', { name: 'Hồ sơ đang ở đâu' }).getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: 'Hồ sơ' }).waitFor()
  expect(new URL(page.url()).searchParams.get('unit')).toBe(NGHIA_DAN)

  await desk.context.clearCookies()
  await enterOffice(page, 'lanh.dao')
  await openRoom(page, '/office/places/vn-d419@2010?year=2023')
  await page.getByRole('link', { name: 'Xã Nghĩa Bình' }).first().waitFor()
  const total = async () => page.locator('tfoot td').first().innerText()
  const then = await total()
  await page.getByRole('link', { name: /^Như hôm nay/ }).click()
  await page.getByText('Huyện Nghĩa Đàn không còn từ').waitFor()
  await page
    .getByRole('row', { name: /^Xã Nghĩa Đàn/ })
    .first()
    .waitFor()
  expect(await total()).toBe(then)
})

test('the journal says what became what, word by word, and any two versions can be compared', async () => {
  await enterOffice(page, 'can.bo.xa')
  const [draft] = await registered(['Ngõ sáng'])
  const officer = await world.as('can.bo.xa')
  const answers = { summary: 'Trồng bưởi quanh ao, nuôi cá trắm, bán tại vườn.' }
  await push(officer, [{ ...draft, id: randomUUID(), kind: 'editCase', basedOn: 2, data: { answers } }])
  await openRoom(page, `/office/cases/${draft?.case}`)
  const journal = page.getByRole('region', { name: 'Nhật ký hồ sơ' })
  expect(await journal.locator('del').first().innerText()).toContain('ổi')
  expect(await journal.locator('ins').first().innerText()).toContain('bưởi')
  await journal.getByText('So hai bản bất kỳ').click()
  await journal.getByLabel('Bản mới').selectOption({ index: 1 })
  await journal.getByText('Hai bản này giống nhau.').waitFor()
  await journal.getByLabel('Chỉ xem thay đổi của').selectOption({ label: 'Tên mô hình' })
  expect(await journal.getByRole('listitem').count()).toBe(1)
  expect(await inspectRoom(page, 'journal')).toEqual([])
})

test('the pages of units and of lists hold on a phone and on a desk, light and dark, without a finding', async () => {
  await enterOffice(page, 'can.bo.xa')
  const found: string[] = []
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    for (const theme of ['light', 'dark']) {
      for (const path of [
        `/office/places/${NGHIA_DAN}`,
        '/office/cases?waiting=7&recorder=me',
        '/office/acts',
      ]) {
        await openRoom(page, path)
        await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme)
        found.push(...(await inspectRoom(page, `${path} ${width} ${theme}`)))
      }
    }
  }
  expect(found).toEqual([])
}, 120_000)
