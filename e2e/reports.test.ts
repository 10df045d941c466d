import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../server/context.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import { paragraph } from '../server/word/make.ts'
import { newDocument } from '../server/word/new-document.ts'
import { packDocument } from '../server/word/package.ts'
import { enterOffice, inspectRoom, openDesk, openRoom, type Desk } from './desk.ts'
import { openBrowser } from './phone.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

let browser: Browser
let world: World
let url: string
let desk: Desk

beforeAll(async () => {
  browser = await openBrowser()
  world = await makeWorld('example')
  world.clock.set(systemClock.today())
  url = (await world.serve()).url
  desk = await openDesk(browser, url)
  await enterOffice(desk.page, 'can.bo.xa')
})
afterAll(async () => {
  await browser.close()
  await world.close()
})

test('an officer makes a report, reads it, issues it, and a number in it leads back to its records', async () => {
  const { page, faults } = desk
  await openRoom(page, '/office/reports/new')
  await page.getByLabel('Chức vụ người ký').fill('Chủ tịch')
  await page.getByLabel('Họ tên người ký').fill('Người Ký')
  await page.getByRole('button', { name: 'Lập bản nháp' }).click()
  await page.waitForURL(/\/office\/reports\/[0-9a-f-]{36}$/)
  const paper = page.frameLocator('iframe')
  await paper.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor()
  expect(await inspectRoom(page, 'báo cáo')).toEqual([])
  await page.getByRole('button', { name: 'Xem có gì thay đổi' }).click()
  await page.getByText(/con số đều như ngày chốt/).waitFor()
  await page.getByRole('button', { name: 'Ban hành' }).click()
  await paper.getByText('Số: 01/BC-UBND').waitFor()
  const number = paper.locator('a[href*="open="]').first()
  const said = (await number.textContent()) ?? ''
  await number.click()
  await page.waitForURL(/\/office\/figures\?/)
  await page.locator('.panel .value').waitFor()
  expect(await page.locator('.panel .value').textContent()).toContain(said.split(' ')[0] ?? '')
  expect(faults).toEqual([])
})

test('a template with a tag that is not known is shown with the nearest that is, and not kept', async () => {
  const { page, faults } = desk
  await openRoom(page, '/office/reports/templates')
  const buffer = Buffer.from(packDocument(newDocument('Mẫu', [paragraph('Kết quả {kì}. {số-liệu-đến}')])))
  await page.getByLabel('Tệp Word (.docx)').setInputFiles({ name: 'mau.docx', mimeType: DOCX, buffer })
  await page.getByRole('button', { name: 'Xem thử' }).click()
  await page.getByText('Không có thẻ tên “kì”; gần giống nhất là “kỳ”.').waitFor()
  expect(await page.getByRole('button', { name: 'Nhận mẫu này' }).count()).toBe(0)
  expect(await inspectRoom(page, 'báo cáo')).toEqual([])
  expect(faults).toEqual([])
})
