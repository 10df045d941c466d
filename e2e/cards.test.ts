import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../server/context.ts'
import { exampleCardId } from '../server/seed/cards.ts'
import { madeId } from '../server/seed/made-id.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import type { CardPage } from '../server/wire/cards.ts'
import { enterOffice, inspectRoom, openDesk, openRoom, type Desk } from './desk.ts'
import { openBrowser } from './phone.ts'

const CASE = madeId('ao-ca-bo-khong')
const ACACIA = exampleCardId('fruit-for-acacia')
const TITLE = 'Ao bỏ không thành ao cá ghép'

let browser: Browser
let world: World
let url: string
let writer: Desk

beforeAll(async () => {
  browser = await openBrowser()
  world = await makeWorld('example')
  world.clock.set(systemClock.today())
  url = (await world.serve()).url
  writer = await openDesk(browser, url)
  await enterOffice(writer.page, 'can.bo.xa')
})
afterAll(async () => {
  await browser.close()
  await world.close()
})

const saved = (page: Page) => page.getByText(/Đã lưu lúc|Mọi thứ đã lưu/).waitFor()

/** The card as the server keeps it, asked with the session of the page. */
function kept(page: Page, card: string): Promise<CardPage> {
  return page.evaluate(async (id) => (await fetch(`/api/v1/cards/${id}`)).json() as Promise<CardPage>, card)
}

/** Writes on the card what another card says: the rest of what would be typed. */
async function fillRest(page: Page, card: string): Promise<void> {
  const { content: other } = await kept(page, ACACIA)
  const { content, revision } = await kept(page, card)
  const { musts, inputs, costBasis, labour, results, benefits, successFactors, failures, contact } = other
  const rest = { musts, inputs, costBasis, labour, results, benefits, successFactors, failures, contact }
  const english = (text: { vi: string; en: string }) => ({
    ...text,
    en: text.en === '' ? `${text.vi} (en)` : text.en,
  })
  const body = {
    revision,
    tab: card,
    content: {
      ...content,
      ...rest,
      title: english(content.title),
      problem: english(content.problem),
      summary: english(content.summary),
      skills: other.skills,
      steps: content.steps.map((step) => ({ ...step, text: english(step.text) })),
      notWhen: content.notWhen.map((warning) => ({ ...warning, ...english(warning) })),
      media: content.media.map((picture) => ({ ...picture, caption: english(picture.caption) })),
      paybackMonths: 14,
    },
  }
  const status = await page.evaluate(
    async ([id, text]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(`/api/v1/cards/${id}/draft`, { method: 'POST', headers, body: text })).status
    },
    [card, JSON.stringify(body)] as const,
  )
  expect(status).toBe(200)
}

test('an officer writes a card from a case, somebody else publishes it, and both see how it came about', async () => {
  const { page, faults } = writer
  await openRoom(page, `/office/cases/${CASE}`)
  await page.getByRole('button', { name: 'Viết thành thẻ thực hành' }).click()
  await page.waitForURL(/\/office\/replication\/cards\/[0-9a-f-]{36}$/)
  const card = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.getByLabel('Tên cách làm (tiếng Việt)').waitFor()
  expect(await page.getByLabel('Tên cách làm (tiếng Việt)').inputValue()).toBe(TITLE)
  expect(await inspectRoom(page, 'thẻ đang viết')).toEqual([])

  // What is typed saves by itself, and nothing is lost when the page is loaded again at once.
  await page.getByLabel('Tên cách làm (tiếng Anh)').fill('Idle ponds become ponds of mixed fish')
  await saved(page)
  await page.getByRole('button', { name: 'Thêm điều kiện' }).click()
  await page.getByLabel('Xem điều gì của nơi đó').selectOption('water-dry-season')
  await page.getByText('có nước vào mùa khô', { exact: true }).last().waitFor()
  await page.getByLabel('Tóm tắt (tiếng Việt)').fill('Vét ao, thả ghép ba loài cá.')
  await page.reload({ waitUntil: 'networkidle' })
  expect(await page.getByLabel('Tóm tắt (tiếng Việt)').inputValue()).toBe('Vét ao, thả ghép ba loài cá.')
  await saved(page)
  expect((await kept(page, card)).content).toMatchObject({
    title: { en: 'Idle ponds become ponds of mixed fish' },
    conditions: [{ holds: { field: 'water-dry-season', is: true } }],
  })

  // Sent too early it says what is missing, and leads there.
  await page.getByRole('button', { name: 'Gửi duyệt' }).click()
  await page.getByRole('link', { name: 'Phải có trước khi bắt đầu' }).first().waitFor()
  expect(await inspectRoom(page, 'thẻ còn thiếu')).toEqual([])
  await fillRest(page, card)
  await page.reload({ waitUntil: 'networkidle' })
  await page.getByRole('heading', { name: 'Thẻ đã đủ để gửi duyệt' }).waitFor()
  await page.getByRole('button', { name: 'Gửi duyệt' }).click()
  await page.getByText('Thẻ đang chờ người khác duyệt.').waitFor()
  expect(await page.getByRole('button', { name: 'Công khai thẻ' }).count()).toBe(0)

  const reader = await openDesk(browser, url, 1280)
  await enterOffice(reader.page, 'dan.van.tinh')
  await openRoom(reader.page, '/office/replication/cards?show=review')
  await reader.page.getByRole('link', { name: /Ao bỏ không|Idle ponds/ }).click()
  await reader.page.getByRole('heading', { name: 'Duyệt thẻ' }).waitFor()
  expect(await inspectRoom(reader.page, 'thẻ chờ duyệt')).toEqual([])
  await reader.page.getByRole('button', { name: 'Công khai thẻ' }).click()
  await reader.page.getByText('Chưa xác nhận là thẻ không có tên').waitFor()
  await reader.page.getByLabel(/Đã đọc mọi mục/).check()
  await reader.page.getByRole('button', { name: 'Công khai thẻ' }).click()
  await reader.page.getByText('Thẻ đã công khai.').waitFor()
  await reader.page.getByRole('link', { name: 'Xem như người dân' }).click()
  await reader.page.getByRole('heading', { level: 1, name: TITLE }).waitFor()

  await openRoom(page, `/office/replication/cards/${card}`)
  await page.getByText(/Công khai · Bản 1/).waitFor()
  await page.getByRole('button', { name: 'Viết bản mới' }).click()
  await page.getByText(/Bắt đầu bản 2/).waitFor()
  expect([...faults, ...reader.faults]).toEqual([])
  await reader.context.close()
})

test('of two who write at once, the second sees who was first and chooses; nothing typed is lost', async () => {
  const { page } = writer
  const card = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const second = await openDesk(browser, url)
  await enterOffice(second.page, 'pho.can.bo')
  await openRoom(second.page, `/office/replication/cards/${card}`)
  await page.getByLabel('Hoàn vốn sau (tháng)').fill('20')
  await saved(page)
  await second.page.getByLabel('Hoàn vốn sau (tháng)').fill('30')
  await second.page.getByText(/Hồ Thị Thanh đã lưu bản khác/).waitFor()
  expect(await second.page.getByLabel('Hoàn vốn sau (tháng)').inputValue()).toBe('30')
  await second.page.getByRole('button', { name: 'Giữ bản đang gõ ở đây' }).click()
  await saved(second.page)
  expect((await kept(second.page, card)).content.paybackMonths).toBe(30)
  expect(second.faults).toEqual([])
  await second.context.close()
})

test('the rooms of cards hold on a phone and in the dark', async () => {
  const phone = await openDesk(browser, url, 360)
  await enterOffice(phone.page, 'can.bo.xa')
  for (const path of ['/office/replication/cards', `/office/replication/cards/${ACACIA}`, written()]) {
    await openRoom(phone.page, path)
    expect(await inspectRoom(phone.page, path)).toEqual([])
  }
  await phone.page.getByRole('button', { name: 'Đổi nền sáng, nền tối' }).click()
  expect(await inspectRoom(phone.page, 'tối')).toEqual([])
  expect(phone.faults).toEqual([])
  await phone.context.close()
})

function written(): string {
  return new URL(writer.page.url()).pathname
}
