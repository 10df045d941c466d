import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../server/context.ts'
import { seekPairs } from '../server/jobs/seek-pairs.ts'
import { openCommand, push } from '../server/testing/commands.ts'
import { makeWorld, type Caller, type World } from '../server/testing/world.ts'
import { enterOffice, inspectRoom, openDesk, openRoom } from './desk.ts'
import { openBrowser, openHandset, registerModel, signIn } from './phone.ts'

const NGHIA_DAN = 'vn-c16941@2025'
const REGISTERED = 'skilled-mobilisation.models-registered'
const today = systemClock.today()

let browser: Browser
let world: World
let url: string
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

/** Registers with the network cut, then sends. */
async function registerOffline(name: string, model: { name: string; place?: string }): Promise<void> {
  const phone = await openHandset(browser, url)
  await signIn(phone.page, name)
  await phone.context.setOffline(true)
  await registerModel(phone.page, model)
  await phone.context.setOffline(false)
  await phone.page.goto('/field/outbox')
  await phone.page.getByText('Không còn gì chờ gửi').waitFor()
  expect(phone.faults).toEqual([])
  await phone.close()
}

async function count(by: Caller): Promise<number> {
  const { body } = await by.get(`/api/v1/figures/${REGISTERED}?kind=counted&unit=${NGHIA_DAN}`)
  return body.items[0].value
}

async function journals(by: Caller, q: string): Promise<readonly string[]> {
  const { body } = await by.get(`/api/v1/cases?q=${encodeURIComponent(q)}`)
  const pages = body.items.map(({ id }: { id: string }) => by.get(`/api/v1/cases/${id}/timeline`))
  const timelines: readonly { body: { items: readonly { type: string }[] } }[] = await Promise.all(pages)
  return timelines.flatMap(({ body: { items } }) => items.map(({ type }) => type))
}

test('two organisations register one thing without signal; an officer who sees both says so; each counts it once', async () => {
  const [committee, farmers, province] = await Promise.all(
    ['can.bo.xa', 'hoi.nong.dan', 'dan.van.tinh'].map((name) => world.as(name)),
  )
  if (committee === undefined || farmers === undefined || province === undefined)
    throw new Error('nobody came')
  const counts = () => Promise.all([count(committee), count(farmers), count(province)])
  const [ours = 0, theirs = 0, both = 0] = await counts()
  await registerOffline('truong.xom', { name: 'Mô hình nuôi dúi xóm Bình Hải' })
  await registerOffline('hoi.nong.dan', { name: 'Nuôi dúi Bình Hải', place: 'Xóm Bình Hải' })
  expect(await counts()).toEqual([ours + 1, theirs + 1, both + 2])

  const desk = await openDesk(browser, url)
  const { page } = desk
  await enterOffice(page, 'dan.van.tinh')
  await openRoom(page, '/office/cases?q=nuoi+dui')
  await page.getByRole('link', { name: 'Nuôi dúi Bình Hải' }).click()
  const card = page.getByRole('region', { name: 'Hồ sơ ghi cùng một việc' })
  await card.getByRole('heading', { name: 'Có thể trùng với' }).waitFor()
  expect(await card.innerText()).toMatch(/Mô hình nuôi dúi xóm Bình Hải[^]*Vì tên gần giống, cùng xóm/)
  expect(await inspectRoom(page, 'a likely duplicate')).toEqual([])
  await card.getByRole('button', { name: 'Là một việc với Mô hình nuôi dúi xóm Bình Hải' }).click()
  await page.getByText('Xã tính một lần, mỗi tổ chức tính một lần.').waitFor()
  expect(await card.innerText()).toMatch(/Là một việc với[^]*Vũ Minh Hạnh ghi ngày/)
  expect(await counts()).toEqual([ours + 1, theirs + 1, both + 1])
  // Both were registered on one day, so either may be the one that the link stands with.
  expect(await journals(province, 'nuoi dui')).toContain('sameLinked')

  await openRoom(page, `/office/figures?unit=${NGHIA_DAN}&open=${REGISTERED}:${NGHIA_DAN}`)
  const also = page.getByText(/Cùng một việc, .* cũng ghi:/)
  await also.waitFor()
  expect(await inspectRoom(page, 'records of a thing registered twice')).toEqual([])
  await also.getByRole('link').click()
  await card.getByRole('button', { name: 'Gỡ liên kết' }).click()
  await page.getByText('Đã gỡ liên kết.').waitFor()
  expect(await counts()).toEqual([ours + 1, theirs + 1, both + 2])
  expect(desk.faults).toEqual([])
  await desk.context.close()
})

test('the room of duplicates asks once, and the form says it while something is written', async () => {
  for (const [name, by] of [
    ['Mô hình trồng sen lấy hạt', 'can.bo.xa'],
    ['Trồng sen lấy hạt', 'hoi.nong.dan'],
  ] as const) {
    const draft = { ...openCommand(world, { name }), occurredOn: today }
    expect(await push(await world.as(by), [draft])).toMatchObject([{ accepted: true }])
  }
  const desk = await openDesk(browser, url, 1280)
  const { page } = desk
  await enterOffice(page, 'dan.van.tinh')
  await openRoom(page, '/office/duplicates')
  const pair = page.getByRole('article', { name: /và Trồng sen lấy hạt|^Trồng sen lấy hạt và/ })
  // The search runs after the fact: a moment later the pair is there.
  while ((await pair.count()) === 0) {
    await seekPairs(world.db)
    await openRoom(page, '/office/duplicates')
  }
  expect(await inspectRoom(page, 'duplicates')).toEqual([])
  await pair.getByRole('button', { name: 'Là hai việc khác nhau' }).click()
  await page.getByText('Sẽ không hỏi lại.').waitFor()
  await pair.waitFor({ state: 'detached' })
  await desk.context.close()

  const office = await openDesk(browser, url, 1280)
  await enterOffice(office.page, 'can.bo.xa')
  await openRoom(office.page, '/office/cases/new')
  await office.page.getByLabel('Tên mô hình').fill('trong sen lay hat')
  expect(await office.page.getByText('Việc này có thể đã có người ghi.').count()).toBe(0)
  await office.page.getByLabel('Xóm, thôn, bản, khối').selectOption({ label: 'Xóm Bình Hải' })
  await office.page.getByText('Việc này có thể đã có người ghi.').waitFor()
  // What another organisation registered is nothing to her.
  const note = office.page.getByRole('status').filter({ hasText: 'Việc này có thể' })
  expect(await note.getByRole('link').allInnerTexts()).toEqual(['Mô hình trồng sen lấy hạt'])
  expect(await inspectRoom(office.page, 'a new record with a note')).toEqual([])
  expect(office.faults).toEqual([])
  await office.context.close()
})
