import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { push } from '../server/testing/commands.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import { openBrowser, openHandset, registerModel, signIn, type Handset } from './phone.ts'
import { systemClock } from '../server/context.ts'

let browser: Browser
let world: World
let phone: Handset
let url: string

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

afterEach(async () => {
  expect(phone.faults).toEqual([])
  await phone.close()
  await world.close()
})

type Photo = { id: string; captionVi: string; captionEn: string; credit: string; consent: boolean }
type Item = {
  id: string
  title: string
  version: number
  pack: string
  unit: string
  openedOn: string
  photos: Photo[]
}

async function findCase(name: string): Promise<Item> {
  const { body } = await (await world.as('can.bo.xa')).get('/api/v1/cases?limit=100')
  return body.items.find((item: Item) => item.title === name)
}

async function lookAsStranger(photo: string): Promise<number> {
  return (await fetch(`${url}/api/v1/photos/${photo}/small.webp`)).status
}

/** A model with a photo that everybody may see, its page open on a phone without signal. */
async function publish(name: string, width: number): Promise<Photo> {
  world = await makeWorld('example')
  world.clock.set(systemClock.today())
  url = (await world.serve()).url
  phone = await openHandset(browser, url, width)
  const { page } = phone
  await signIn(page, 'truong.xom')
  await registerModel(page, { name, photo: true })
  await page.getByText('Máy chủ đã nhận.').waitFor()
  const { id, version, pack, unit, openedOn, photos } = await findCase(name)
  const [photo] = photos
  if (photo === undefined) throw new Error('expected the photo')
  const heading = { id: crypto.randomUUID(), case: id, programme: 'skilled-mobilisation', pack, unit }
  const move = { occurredOn: openedOn, basedOn: version, kind: 'advanceCase', data: { move: 'check' } }
  const [verdict] = await push(await world.as('can.bo.xa'), [{ ...heading, ...move }])
  expect(verdict).toMatchObject({ accepted: true })
  await expect.poll(() => lookAsStranger(photo.id)).toBe(200)
  await phone.context.setOffline(true)
  await page.getByRole('link', { name: 'Xem hồ sơ' }).click()
  await page.getByRole('heading', { name: 'Ảnh', exact: true }).waitFor()
  return photo
}

async function reconnect(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Chờ gửi/ }).click()
  await page.getByRole('heading', { name: 'Chờ gửi' }).waitFor()
  await phone.context.setOffline(false)
  await page.getByText('Không còn gì chờ gửi').waitFor()
}

test('without signal a caption is changed and consent withdrawn with one tick; once sent, no stranger sees the photo', async () => {
  const photo = await publish('Vườn ổi ven suối', 320)
  const { page } = phone
  const consent = page.getByLabel('Người trong ảnh đồng ý cho đăng')
  expect(await consent.isChecked()).toBe(true)

  // With the keyboard: the pencil leads to the first field, saving leads back to it.
  const pencil = page.getByRole('button', { name: 'Sửa chú thích ảnh 1' })
  await pencil.press('Enter')
  const caption = page.getByLabel('Chú thích ảnh 1')
  await expect.poll(() => caption.evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await inspect(page)).toEqual([])
  await caption.fill('Ao cá sau mùa mưa')
  await page.getByLabel('Tiếng Anh').fill('The pond after the rains')
  await page.getByLabel('Tiếng Anh').press('Enter')
  await page.getByRole('figure').getByText('Ao cá sau mùa mưa').waitFor()
  await expect.poll(() => pencil.evaluate((one) => one === document.activeElement)).toBe(true)

  await consent.press('Space')
  await page.getByRole('figure').getByText('Chưa có sự đồng ý, không đăng.').waitFor()
  await page.getByRole('status').getByText('Đã lưu trong máy').waitFor({ state: 'attached' })
  await page.getByRole('figure').getByText('Chờ gửi').waitFor()
  expect(await lookAsStranger(photo.id)).toBe(200)

  await reconnect(page)
  expect((await findCase('Vườn ổi ven suối')).photos).toMatchObject([
    {
      id: photo.id,
      captionVi: 'Ao cá sau mùa mưa',
      captionEn: 'The pond after the rains',
      credit: 'Nguyễn Thị Mận',
      consent: false,
    },
  ])
  expect(await lookAsStranger(photo.id)).toBe(404)
})

test('a photo is taken away after a question whose first answer keeps it', async () => {
  const photo = await publish('Tủ sách xóm', 360)
  const { page } = phone
  await page.getByRole('button', { name: 'Bỏ ảnh 1' }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByRole('button').allTextContents()).toEqual(['Giữ lại', 'Bỏ ảnh'])
  await page.keyboard.press('Escape')
  expect(await page.getByRole('figure').count()).toBe(1)

  await page.getByRole('button', { name: 'Bỏ ảnh 1' }).click()
  await dialog.getByRole('button', { name: 'Bỏ ảnh' }).click()
  await page.getByRole('figure').waitFor({ state: 'detached' })
  const heading = page.getByRole('heading', { name: 'Ảnh', exact: true })
  await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.getByRole('status').getByText('Đã bỏ ảnh khỏi hồ sơ').waitFor({ state: 'attached' })

  await reconnect(page)
  expect((await findCase('Tủ sách xóm')).photos).toEqual([])
  expect(await lookAsStranger(photo.id)).toBe(404)
})

/** What sticks out, is smaller than a thumb, or is found by axe. */
async function inspect(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? ['wider than the screen'] : []
    const targets = document.querySelectorAll<HTMLElement>(
      'section[aria-labelledby=photos] :is(.btn, .field input, .check)',
    )
    const small = [...targets].filter(
      (one) => one.checkVisibility() && one.getBoundingClientRect().height < 48,
    )
    return [...wide, ...small.map((one) => `${one.outerHTML.slice(0, 80)} is small`)]
  })
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return [...found, ...violations.map(({ id }) => id)]
}
