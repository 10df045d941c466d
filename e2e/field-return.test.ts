import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { EXAMPLE_PASSWORD } from '../server/seed/accounts.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import { openBrowser, openHandset, registerModel, signIn, type Handset } from './phone.ts'
import { systemClock } from '../server/context.ts'

let browser: Browser
let world: World
let phone: Handset

const today = () => systemClock.today()

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function start(): Promise<string> {
  world = await makeWorld('example')
  world.clock.set(today())
  const { url } = await world.serve()
  phone = await openHandset(browser, url)
  await signIn(phone.page, 'truong.xom')
  return url
}

afterEach(async () => {
  expect(phone.faults).toEqual([])
  await phone.close()
  await world.close()
})

type Item = {
  id: string
  title: string
  version: number
  pack: string
  unit: string
  contested: object
  answers: Record<string, unknown>
}

async function findCase(name: string): Promise<Item | undefined> {
  const { body } = await (await world.as('can.bo.xa')).get('/api/v1/cases?limit=100')
  return body.items.find((item: Item) => item.title === name)
}

/** The signal comes back while the outbox is open; the app sends by itself. */
async function reconnect(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Chờ gửi/ }).click()
  await page.getByRole('heading', { name: 'Chờ gửi' }).waitFor()
  await phone.context.setOffline(false)
}

test('a refused entry comes back with its reason and everything that was typed, and goes again', async () => {
  await start()
  const { page } = phone
  // The server's calendar stands months before the phone's: the day of recording lies in its future.
  world.clock.set('2026-03-02')
  await registerModel(page, { name: 'Hàng rào hoa giấy' })
  await page.getByText('Xem lý do và sửa').click()
  await page.getByRole('heading', { name: 'Cần sửa lại' }).waitFor()
  await page.getByText('Không mất gì cả. Những gì đã nhập vẫn còn nguyên ở đây.').waitFor()
  await page.getByText('Xem những gì đã nhập').click()
  await page.getByText('Chi hội Nông dân xóm').waitFor()
  await page.getByRole('button', { name: 'Sửa và gửi lại' }).click()
  expect(await page.getByLabel('Tên mô hình').inputValue()).toBe('Hàng rào hoa giấy')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByLabel('Ngày ghi nhận').fill('2026-03-01')
  await page.getByRole('button', { name: 'Lưu và gửi' }).click()
  await page.getByText('Máy chủ đã nhận.').waitFor()
  expect((await findCase('Hàng rào hoa giấy'))?.version).toBe(2)
  await page.getByRole('link', { name: /Chờ gửi/ }).click()
  await page.getByText('Không còn gì chờ gửi').waitFor()
})

test('two values of one field stand side by side, and the person chooses', async () => {
  await start()
  const { page } = phone
  await registerModel(page, { name: 'Ao làng sạch' })
  await page.getByText('Máy chủ đã nhận.').waitFor()
  const model = await findCase('Ao làng sạch')
  if (model === undefined) throw new Error('expected the model')
  await phone.context.setOffline(true)
  await page.getByRole('link', { name: 'Xem hồ sơ' }).click()
  await page.getByRole('button', { name: 'Sửa và bổ sung' }).click()
  await page.getByRole('link', { name: /Ai làm, làm gì/ }).click()
  await page.getByLabel('Lực lượng chủ trì').fill('Chi đoàn xóm')
  await page.getByRole('link', { name: 'Quay lại' }).click()
  await page.getByRole('button', { name: 'Lưu thay đổi' }).click()
  await page.getByRole('heading', { name: 'Đã lưu trong máy' }).waitFor()

  const officer = await world.as('can.bo.xa')
  const { id, pack, unit, version } = model
  const heading = {
    id: crypto.randomUUID(),
    case: id,
    programme: 'skilled-mobilisation',
    pack,
    unit,
    occurredOn: today(),
    basedOn: version,
  }
  const edit = { ...heading, kind: 'editCase', data: { answers: { lead: 'Hội Phụ nữ xóm' } } }
  const { body } = await officer.post('/api/v1/sync/push', { device: 'office', commands: [edit] })
  expect(body.verdicts[0].accepted).toBe(true)

  await reconnect(page)
  await page.getByText('Hai bản khác nhau').waitFor()
  const both = page.getByRole('article').filter({ hasText: 'Hai bản khác nhau' })
  await both.getByText('Máy này ghi').waitFor()
  await both.getByText('Xã ghi').waitFor()
  await both.getByRole('button', { name: /Chọn bản này.*Chi đoàn xóm/ }).click()
  await page.getByText('Không còn gì chờ gửi').waitFor()
  const settled = await findCase('Ao làng sạch')
  expect(settled?.answers['lead']).toBe('Chi đoàn xóm')
  expect(settled?.contested).toEqual({})
})

test('shut out from another device, the phone locks, keeps what is unsent and goes on after signing in', async () => {
  await start()
  const { page } = phone
  await phone.context.setOffline(true)
  await registerModel(page, { name: 'Đèn đường quê' })
  const elsewhere = await world.as('truong.xom')
  const { body } = await elsewhere.get('/api/v1/devices')
  for (const row of body.items) if (!row.here) await elsewhere.delete(`/api/v1/devices/${row.session}`)
  await reconnect(page)
  await page.getByText('Không mất gì cả.').waitFor()
  // Somebody else signs in on the same phone: she sees nothing of it and sends nothing of it.
  await page.getByLabel('Tên đăng nhập').fill('can.bo.xa')
  await page.getByLabel('Mật khẩu').fill(EXAMPLE_PASSWORD)
  await page.getByRole('button', { name: 'Vào' }).click()
  await page.getByText('Không còn gì chờ gửi').waitFor()
  expect(await findCase('Đèn đường quê')).toBeUndefined()
  await page.getByRole('link', { name: 'Của tôi' }).click()
  await page.getByRole('button', { name: 'Ra khỏi sổ' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ra khỏi sổ' }).click()
  await page.getByLabel('Tên đăng nhập').fill('truong.xom')
  await page.getByLabel('Mật khẩu').fill(EXAMPLE_PASSWORD)
  await page.getByRole('button', { name: 'Vào' }).click()
  await page.getByText('Không còn gì chờ gửi').waitFor()
  await expect.poll(async () => (await findCase('Đèn đường quê'))?.title).toBe('Đèn đường quê')
})

test('two tabs sending at once make one case of it', async () => {
  const url = await start()
  const { page } = phone
  await phone.context.setOffline(true)
  await registerModel(page, { name: 'Tủ sách xóm' })
  const second = await phone.context.newPage()
  await second.goto(`${url}/field/outbox`)
  await second.getByText('Tủ sách xóm').waitFor()
  await reconnect(page)
  await Promise.all([page, second].map((tab) => tab.getByText('Không còn gì chờ gửi').waitFor()))
  const { body } = await (await world.as('can.bo.xa')).get('/api/v1/cases?limit=100')
  expect(body.items.filter((item: Item) => item.title === 'Tủ sách xóm')).toHaveLength(1)
})

test('signing out says what is unsent, offers the safe way first, and then leaves nothing on the phone', async () => {
  await start()
  const { page } = phone
  await phone.context.setOffline(true)
  await registerModel(page, { name: 'Chưa gửi' })
  await page.getByRole('link', { name: 'Của tôi' }).click()
  await page.getByRole('button', { name: 'Ra khỏi sổ' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Chưa gửi: 1 mục').waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: /Xuất phần chưa gửi/ }).click(),
  ])
  const exported = JSON.parse(await readAll(await file.createReadStream()))
  expect(exported).toMatchObject({
    format: 'gieo-unsent',
    commands: [{ title: 'Chưa gửi', command: { kind: 'openCase' } }],
    photos: [],
  })
  expect(await dialog.getByRole('button').first().textContent()).toContain('Xuất')
  await dialog.getByRole('button', { name: /Vẫn ra/ }).click()
  await page.getByLabel('Tên đăng nhập').waitFor()
  const left = await page.evaluate(async () => {
    const counts: Record<string, number> = {}
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name ?? '')
        asked.addEventListener('success', () => resolve(asked.result))
        asked.addEventListener('error', () => reject(asked.error))
      })
      for (const store of db.objectStoreNames) {
        counts[`${name}/${store}`] = await new Promise((resolve) => {
          const asked = db.transaction(store).objectStore(store).count()
          asked.addEventListener('success', () => resolve(asked.result))
        })
      }
      db.close()
    }
    return counts
  })
  const filled = Object.entries(left).filter(([, count]) => count > 0)
  // The device keeps its own name and that a session is still to be ended; nothing of the person.
  expect(filled.map(([store]) => store)).toEqual(['gieo-outbox/meta'])
})

async function readAll(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}
