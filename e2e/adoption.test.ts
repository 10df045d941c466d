import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../server/context.ts'
import { listAdoptions } from '../server/replication/adoptions/list.ts'
import { findCardVersion } from '../server/replication/cards/find-card.ts'
import { exampleCardId } from '../server/seed/cards.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import { enterOffice, inspectRoom, openDesk, openRoom } from './desk.ts'
import { openBrowser, openHandset, signIn } from './phone.ts'

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
  await browser.close()
  await world.close()
})

test('without signal a hamlet head records that a household began with a card; the office sees it, another organisation verifies it', async () => {
  const card = exampleCardId('fruit-for-acacia')
  const known = await findCardVersion(world.db, { card, version: 1 })
  const title = known?.card.title.vi ?? ''
  const before = new Set((await listAdoptions(world.db, { card })).map(({ id }) => id))

  const phone = await openHandset(browser, url)
  const { page } = phone
  await signIn(page, 'truong.xom')
  await phone.context.setOffline(true)
  const began = Date.now()
  await page.getByRole('link', { name: 'Ghi nhận' }).click()
  await page.getByRole('link', { name: 'Ghi nơi làm theo thẻ' }).click()
  await page.getByRole('searchbox').fill('keo')
  await page.getByRole('button', { name: title }).first().click()
  await page.getByRole('group', { name: 'Đã bắt đầu làm chưa?' }).getByLabel('Có').check()
  await page.getByLabel('Một hộ').check()
  const musts = page.locator('fieldset.must')
  expect(await musts.count()).toBe(known?.card.musts.length)
  for (const index of [0, 2, 3]) await musts.nth(index).getByLabel('Đạt', { exact: true }).check()
  await musts.nth(1).getByLabel('Chưa đạt').check()
  await page.getByLabel('Điều kiện chưa đạt: vì sao vẫn làm').fill('Chỉ làm nửa trên, dốc ít hơn.')
  await page.getByLabel('Không hỗ trợ gì').check()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByText('Xóm Bình Hải').waitFor()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByText('Đủ để gửi').waitFor()
  await page.getByRole('button', { name: 'Lưu và gửi' }).click()
  await page.getByRole('heading', { name: 'Đã lưu trong máy' }).waitFor()
  expect(Date.now() - began).toBeLessThan(60_000)

  await phone.context.setOffline(false)
  await page.goto('/field')
  await page.getByText('Không còn gì chờ gửi').waitFor()
  expect(phone.faults).toEqual([])
  const [made] = (await listAdoptions(world.db, { card })).filter(({ id }) => !before.has(id))
  expect(made).toMatchObject({
    state: 'started',
    incentives: ['none'],
    musts: ['met', 'not-met', 'met', 'met'],
    verifiedOn: undefined,
  })

  const commune = await openDesk(browser, url, 1280)
  await enterOffice(commune.page, 'can.bo.xa')
  await openRoom(commune.page, `/office/cases/${made?.id}`)
  await commune.page.getByText('Chỉ làm nửa trên, dốc ít hơn.').first().waitFor()
  expect(await commune.page.getByRole('button', { name: 'Xác minh là có làm' }).count()).toBe(0)

  const province = await openDesk(browser, url, 1280)
  await enterOffice(province.page, 'dan.van.tinh')
  await openRoom(province.page, `/office/cases/${made?.id}`)
  await province.page.getByRole('button', { name: 'Xác minh là có làm' }).click()
  await province.page.locator('form').getByRole('button', { name: 'Xác minh là có làm' }).click()
  await expect
    .poll(async () => (await listAdoptions(world.db, { card })).find(({ id }) => id === made?.id)?.verifiedOn)
    .toBe(systemClock.today())

  await openRoom(province.page, `/office/replication/cards/${card}/adoptions`)
  await province.page.getByRole('heading', { name: 'Giữ được bao lâu' }).waitFor()
  await province.page.getByRole('link', { name: /^Đã xác minh/ }).click()
  await province.page.locator(`a[href="/office/cases/${made?.id}"]`).waitFor()
  expect(await inspectRoom(province.page, 'adoptions of a card')).toEqual([])
  await province.page.setViewportSize({ width: 360, height: 740 })
  expect(await inspectRoom(province.page, 'adoptions of a card, narrow')).toEqual([])
  expect(province.faults).toEqual([])
}, 180_000)
