import { AxeBuilder } from '@axe-core/playwright'
import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PracticeCard } from '@gieo/engine/replication/card/card.ts'
import { makeWav } from '../server/replication/practices/sound.testing.ts'
import { exampleCardId } from '../server/seed/cards.ts'
import { madeId } from '../server/seed/made-id.ts'
import { makeWorld, type Caller, type World } from '../server/testing/world.ts'
import { ensureChromium } from '../tools/chromium.ts'
import { enterOffice, inspectRoom, openDesk, openRoom } from './desk.ts'

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
const HTML_GZ_BYTES_MAX = 40_000
const ACACIA = exampleCardId('fruit-for-acacia')
const POND = madeId('ao-ca-bo-khong')
// The room between the margins of A4, in the pixels of a screen.
const PAPER = { width: 703, height: 1047 }

let world: World
let browser: Browser
let visitor: BrowserContext
let officer: Caller
let manager: Caller
let origin = ''
let longest = ''

beforeAll(async () => {
  world = await makeWorld('example')
  origin = (await world.serve()).url
  const { path, refused } = ensureChromium()
  if (path === undefined) throw new Error(refused)
  browser = await chromium.launch({ executablePath: path, args: FLAGS })
  visitor = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false })
  officer = await world.as('can.bo.xa')
  manager = await world.as('dan.van.tinh')
  longest = await publishLongest()
})

afterAll(async () => {
  await browser?.close()
  await world?.close()
})

test('a resident without script finds a card, reads when not to do it, and prints it for a meeting', async () => {
  const page = await visitor.newPage()
  await page.goto(`${origin}/`)
  await page.getByRole('navigation', { name: 'Chính' }).getByRole('link', { name: 'Cách làm' }).click()
  await page.getByLabel('Tìm cách làm').fill('buoi cam')
  await page.getByRole('button', { name: 'Tìm' }).click()
  await page
    .getByRole('navigation', { name: 'Đất ở đâu' })
    .getByRole('link', { name: /đồi thấp/ })
    .click()
  expect(new URL(page.url()).search).toContain('q=buoi+cam')
  const found = page.locator('article').first()
  expect(await found.innerText()).toContain('Không làm khi')
  await found.getByRole('link', { name: /Trồng bưởi, cam/ }).click()
  const [good, bad] = await Promise.all([
    sizeOf(page, 'Đã được gì'),
    sizeOf(page, 'Đã hỏng ở đâu, sửa thế nào'),
  ])
  expect(bad).toBe(good)
  await page.getByRole('link', { name: /In hai mặt A4/ }).click()
  expect(new URL(page.url()).pathname).toBe(`/practices/${ACACIA}/v2/paper`)
  expect(await page.getByRole('img', { name: /Mã QR/ }).count()).toBe(1)
  await page.close()
})

test('what fits nothing says what to do next', async () => {
  const page = await visitor.newPage()
  await page.goto(`${origin}/practices?q=khongcothenao`)
  expect(await page.getByRole('heading', { level: 2 }).innerText()).toBe('Chưa có thẻ nào khớp')
  await page.getByRole('main').getByRole('link', { name: 'Bỏ hết lựa chọn' }).first().click()
  expect(new URL(page.url()).search).toBe('')
  await page.close()
})

test('an earlier version stays where it was and leads to the one that replaced it', async () => {
  const page = await visitor.newPage()
  await page.goto(`${origin}/practices/${ACACIA}/v1`)
  expect(await page.locator('main').innerText()).toContain('Đã có bản mới hơn.')
  await page.getByRole('link', { name: 'Mở bản 2' }).click()
  expect(await page.locator('main').innerText()).not.toContain('Đã có bản mới hơn.')
  const missing = await page.goto(`${origin}/practices/${ACACIA}/v9`)
  expect(missing?.status()).toBe(404)
  await page.close()
})

test('a model that was written down as a card leads to it', async () => {
  const page = await visitor.newPage()
  await page.goto(`${origin}/practices/${ACACIA}`)
  await page.getByRole('link', { name: /Mô hình gốc/ }).click()
  await page.getByRole('link', { name: /Mở thẻ/ }).click()
  expect(new URL(page.url()).pathname).toBe(`/practices/${ACACIA}`)
  await page.close()
})

describe('on paper', () => {
  const cards = () => [
    { card: ACACIA, path: `/practices/${ACACIA}/paper` },
    { card: ACACIA, path: `/en/practices/${ACACIA}/paper` },
    { card: longest, path: `/practices/${longest}/paper` },
    { card: longest, path: `/en/practices/${longest}/paper` },
  ]

  test('any card is two sides of A4, with nothing cut off', async () => {
    const page = await (await browser.newContext({ viewport: PAPER })).newPage()
    for (const { path } of cards()) {
      await page.goto(origin + path)
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true })), path).toBe(2)
      await page.emulateMedia({ media: 'print' })
      const sticksOut = await page.evaluate(() =>
        [...document.querySelectorAll('.side, .columns')]
          .filter(
            (part) => part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1,
          )
          .map(
            (part) =>
              `${part.className} ${part.scrollWidth}×${part.scrollHeight} in ${part.clientWidth}×${part.clientHeight}`,
          ),
      )
      expect(sticksOut, path).toEqual([])
      await page.emulateMedia({ media: null })
    }
    await page.context().close()
  })

  test('what is read over the loudspeaker is one page without a figure', async () => {
    const page = await (await browser.newContext()).newPage()
    for (const path of [`/practices/${ACACIA}/aloud`, `/en/practices/${longest}/aloud`]) {
      await page.goto(origin + path)
      const said = await page.locator('.text').innerText()
      expect(said, path).not.toMatch(/\d|\.\./)
      expect(said.match(/Không làm khi|Do not do it when/g), path).toHaveLength(1)
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true })), path).toBe(1)
    }
    await page.context().close()
  })
})

test('an officer uploads a recording, everybody hears it without script, and she takes it back', async () => {
  const desk = await openDesk(browser, origin)
  await enterOffice(desk.page, 'can.bo.xa')
  await openRoom(desk.page, `/office/replication/practices/${ACACIA}`)
  expect(await inspectRoom(desk.page, 'practice')).toEqual([])
  await desk.page
    .getByLabel('Tệp âm thanh')
    .setInputFiles({ name: 'anything.txt', mimeType: 'text/plain', buffer: makeWav('Bản Yên Hòa') })
  await desk.page.getByLabel('Tiếng nói trong bản thu').fill('Thái')
  await desk.page.getByRole('button', { name: 'Tải bản thu lên' }).click()
  await desk.page.getByText('Chưa ghi là người nói đồng ý').waitFor()
  await desk.page.getByLabel(/Người nói đồng ý/).check()
  await desk.page.getByRole('button', { name: 'Tải bản thu lên' }).click()
  await desk.page.getByText('Nghe bằng Thái').first().waitFor()

  const page = await visitor.newPage()
  await page.goto(`${origin}/practices/${ACACIA}/pictures`)
  expect(await page.locator('audio[controls]').count()).toBe(1)
  expect(await page.locator('ol svg').count()).toBeGreaterThan(3)
  await page.close()

  await desk.page.getByRole('button', { name: 'Xóa bản thu' }).click()
  await desk.page.getByText('Không lấy lại được').waitFor()
  await desk.page.getByRole('button', { name: 'Xóa bản thu' }).click()
  await desk.page.getByText('Chưa có bản thu tiếng nào.').waitFor()
  expect(desk.faults).toEqual([])
  await desk.context.close()
}, 60_000)

describe('every page of practices', () => {
  const paths = () =>
    [
      '/practices',
      '/practices?q=khongcothenao',
      `/practices/${ACACIA}`,
      `/practices/${ACACIA}/v1`,
      `/practices/${longest}`,
      `/practices/${ACACIA}/pictures`,
      `/practices/${longest}/paper`,
      `/practices/${ACACIA}/aloud`,
    ].flatMap((path) => [path, `/en${path}`])

  test('has no script, is light, has one heading and holds 320 px', async () => {
    const page = await visitor.newPage()
    const session = await visitor.newCDPSession(page)
    for (const path of paths()) {
      const html = await (await fetch(origin + path)).text()
      expect(html, path).not.toMatch(/<script/i)
      expect(gzipSync(html).length, path).toBeLessThan(HTML_GZ_BYTES_MAX)
      expect(html.match(/<h1/g), path).toHaveLength(1)
      for (const width of [320, 360]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(origin + path)
        const { cssContentSize } = await session.send('Page.getLayoutMetrics')
        expect(cssContentSize.width, `${path} at ${width}`).toBeLessThanOrEqual(width)
      }
    }
    await page.close()
  }, 120_000)

  test('passes axe', async () => {
    // Axe itself is a script, so this visitor has it on; the pages still bring none.
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
    for (const path of paths()) {
      await page.goto(origin + path)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`,
      )
      expect(found, path).toEqual([])
    }
    await page.context().close()
  }, 180_000)
})

async function sizeOf(page: Page, heading: string): Promise<string> {
  const box = await page.getByRole('heading', { name: heading }).boundingBox()
  return page
    .getByRole('heading', { name: heading })
    .evaluate((element) => getComputedStyle(element).fontSize)
    .then((size) => (box === null ? 'not seen' : size))
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** A card on which every line is as long as it may be. */
async function publishLongest(): Promise<string> {
  const card = randomUUID()
  await officer.post('/api/v1/cards', { id: card, case: POND })
  const { revision, content } = (await officer.get(`/api/v1/cards/${card}`)).body
  await officer.post(`/api/v1/cards/${card}/draft`, {
    tab: randomUUID(),
    revision,
    content: { ...content, ...LONGEST },
  })
  const sent = await officer.post(`/api/v1/cards/${card}/submit`, { revision: revision + 1 })
  if (sent.status !== 204) throw new Error(JSON.stringify(sent.body))
  const { hash } = (await manager.get(`/api/v1/cards/${card}`)).body
  await manager.post(`/api/v1/cards/${card}/publish`, { hash, noNames: true })
  return card
}

const long = (letters: number) => {
  const fill = (words: string) =>
    words
      .repeat(Math.ceil(letters / words.length))
      .slice(0, letters - 1)
      .trim()
  return {
    vi: fill('đào hố trồng cây cho cả xóm cùng làm 25 ngày '),
    en: fill('dig pits and plant with 25 neighbours of the hamlet '),
  }
}
const many = <Row>(count: number, row: Row): readonly Row[] => Array.from({ length: count }, () => row)

const LONGEST: Partial<PracticeCard> = {
  title: long(80),
  domains: ['crops', 'forest', 'water'],
  problem: long(300),
  summary: long(300),
  steps: many(10, { text: long(160), when: long(80), who: long(80) }),
  musts: many(5, { text: long(160), onSite: true }),
  inputs: many(12, {
    item: long(80),
    unit: { vi: 'cây', en: 'trees' },
    quantity: 400,
    unitCost: 45_000,
    paidBy: 'household',
    when: 'set-up',
  }),
  costBasis: { quantity: 1, unit: { vi: 'ha', en: 'ha' } },
  labour: { setUp: 160, yearly: 110 },
  skills: long(300),
  conditions: [{ id: 'terrain', holds: { field: 'terrain', oneOf: ['low-hills', 'mountains'] } }],
  notWhen: many(6, long(160)),
  since: '2021-04-12',
  results: many(6, {
    indicator: long(80),
    unit: { vi: 'triệu đồng', en: 'million VND' },
    before: 15,
    after: 150,
    period: '2021–2024',
    sites: 3,
    method: 'estimate',
  }),
  paybackMonths: 48,
  benefits: { who: long(300), count: 40, whoMayLose: long(300) },
  successFactors: many(3, long(160)),
  failures: many(6, { failed: long(160), fix: long(160) }),
  contact: { vi: 'Cán bộ nông nghiệp xã', en: 'The commune’s agricultural officer' },
}
