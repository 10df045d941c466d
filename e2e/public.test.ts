import { AxeBuilder } from '@axe-core/playwright'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '../server/testing/world.ts'
import { ensureChromium } from '../tools/chromium.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const HTML_GZ_BYTES_MAX = 40_000
const NGHIA_DAN = '/places/vn-c16941@2025'
const STARTED = '/figures/skilled-mobilisation.models-started'
const RECOGNISED = 'Chuyển đồi keo sang trồng cam, bưởi theo nhóm hộ'

let world: World
let browser: Browser
let visitor: BrowserContext
let origin = ''

beforeAll(async () => {
  world = await makeWorld('example')
  origin = (await world.serve()).url
  const { path, refused } = ensureChromium()
  if (path === undefined) throw new Error(refused)
  browser = await chromium.launch({ executablePath: path, args: FLAGS })
  visitor = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false })
})

afterAll(async () => {
  await browser?.close()
  await world?.close()
})

test('a resident without script goes from the list to a model, its place and the English twin', async () => {
  const page = await visitor.newPage()
  await page.goto(`${origin}/`)
  await page
    .getByRole('link', { name: /Xem cả \d+ mô hình/ })
    .first()
    .click()
  await page
    .getByRole('navigation', { name: 'Chương trình' })
    .getByRole('link', { name: /Dân vận khéo/ })
    .click()
  await page
    .getByRole('navigation', { name: 'Giai đoạn' })
    .getByRole('link', { name: /Được công nhận/ })
    .click()
  expect(new URL(page.url()).searchParams.get('stage')).toBe('recognised')
  await page.getByRole('link', { name: RECOGNISED }).click()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(RECOGNISED)
  const text = await page.locator('main').innerText()
  expect(text).toContain('xã Nghĩa Trung (Nghĩa Đàn), nay là xã Nghĩa Đàn')
  expect(text).toContain('chưa gọi là tác động')
  await page.getByRole('link', { name: 'Mô hình khác ở xã Nghĩa Đàn' }).click()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Xã Nghĩa Đàn')
  expect(await page.getByRole('link', { name: 'Xã Nghĩa Bình' }).count()).toBe(1)
  await page.getByRole('link', { name: 'English' }).click()
  expect(decodeURIComponent(new URL(page.url()).pathname)).toBe(`/en${NGHIA_DAN}`)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await page.locator('main').innerText()).toContain('not given')
  await page.close()
})

test('a former name without accents leads to the commune of today', async () => {
  const page = await visitor.newPage()
  await page.goto(`${origin}/`)
  await page.getByLabel('Tên xã, phường hoặc xóm').fill('nghia trung')
  await page.getByRole('button', { name: 'Tìm' }).click()
  await page.getByRole('link', { name: /^Xã Nghĩa Đàn/ }).click()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Xã Nghĩa Đàn')
  await page.goto(`${origin}/places?q=khongcoxanaonhuvay`)
  expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toContain('Không có nơi nào tên')
  await page.close()
})

test('a figure opens onto its records, small numbers are words, and every map adds up to the same', async () => {
  const page = await visitor.newPage()
  await page.goto(`${origin}/figures`)
  expect(await page.locator('.figures .hush').allInnerTexts()).toContain('không nêu')
  await page
    .getByRole('link', { name: /theo đơn vị$/ })
    .first()
    .click()
  const agreed = await page
    .getByText(/^Cộng theo bản đồ nào cũng ra \d+ mô hình\.$/)
    .first()
    .innerText()
  const whole = () => page.locator('tfoot td').first().innerText()
  expect(agreed).toContain(` ${await whole()} `)
  await page.getByRole('navigation', { name: 'Bản đồ' }).getByRole('link').first().click()
  expect(agreed).toContain(` ${await whole()} `)
  expect(await page.locator('tbody').first().innerText()).toContain('Huyện Nghĩa Đàn')
  await page.locator('tfoot a').first().click()
  expect(new URL(page.url()).pathname).toContain('/figures/skilled-mobilisation.')
  await page.locator('section:has(#records) a.item').first().click()
  expect(new URL(page.url()).pathname).toMatch(/^\/models\/[0-9a-f-]{36}$/)
  await page.close()
})

test('what somebody declared keeps its word, its definer and its source, and is never summed', async () => {
  const page = await visitor.newPage()
  await page.goto(`${origin}/figures`)
  const gardens = page
    .locator('.subject', { has: page.getByRole('heading', { name: 'Vườn chuẩn nông thôn mới' }) })
    .first()
  const said = await gardens.innerText()
  expect(said).toMatch(/880[\s\S]*Hội Nông dân[\s\S]*382[\s\S]*Điều phối nông thôn mới/)
  expect(await page.locator('main').innerText()).toMatch(/hơn\s*3\.500\s*tỷ đồng/)
  expect(await page.locator('tfoot .said').count()).toBe(0)
  await page.close()
})

test('an address that leads nowhere says so in the language of the address', async () => {
  const page = await visitor.newPage()
  for (const [path, title] of [
    ['/nowhere', 'Không có trang này'],
    ['/models/not-a-model', 'Không có trang này'],
    ['/places/not-a-place', 'Không có trang này'],
    ['/en/figures/nothing.counted', 'There is no such page'],
  ] as const) {
    const answer = await page.goto(origin + path)
    expect(answer?.status(), path).toBe(404)
    expect(await page.getByRole('heading', { level: 1 }).innerText(), path).toBe(title)
  }
  await page.close()
})

describe('every page', () => {
  const paths = [
    '/',
    '/models',
    '/models?q=khongcomohinhnao',
    'model',
    '/places',
    '/places?q=nghia',
    NGHIA_DAN,
    '/places/vn-40',
    '/figures',
    '/figures/of/skilled-mobilisation?map=2010-01-01',
    `${STARTED}?unit=vn-40&map=2010-01-01`,
    '/figures/houses.built',
    '/nowhere',
  ]
  const twins = paths.flatMap((path) => [
    path,
    path === 'model' ? 'en model' : `/en${path === '/' ? '' : path}`,
  ])

  test.each(twins)('%s has no script, is light, has one heading and holds 320 px', async (name) => {
    const path = await addressOf(name)
    const html = await (await fetch(origin + path)).text()
    expect(html).not.toMatch(/<script/i)
    expect(gzipSync(html).length).toBeLessThan(HTML_GZ_BYTES_MAX)
    expect(html.match(/<h1/g)).toHaveLength(1)
    const page = await visitor.newPage()
    for (const width of [320, 360, 768]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(origin + path)
      expect(await widthOf(page), `${width}`).toBeLessThanOrEqual(width)
    }
    await page.close()
  })

  test('passes axe', async () => {
    // Axe itself is a script, so this visitor has it on; the pages still bring none.
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
    for (const name of twins) {
      await page.goto(origin + (await addressOf(name)))
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`,
      )
      expect(found, name).toEqual([])
    }
    await page.context().close()
  }, 180_000)
})

/** The address of a page; a model has one only once it was made. */
async function addressOf(name: string): Promise<string> {
  if (!name.endsWith('model')) return name
  const { body } = await (await world.as()).get('/api/v1/public/models?stage=recognised&limit=1')
  return `${name.startsWith('en') ? '/en' : ''}/models/${body.items[0].id}`
}

// Without script the page cannot be asked for its width by its own means; the browser's protocol can.
async function widthOf(page: Page): Promise<number> {
  const session = await visitor.newCDPSession(page)
  const { cssContentSize } = await session.send('Page.getLayoutMetrics')
  await session.detach()
  return cssContentSize.width
}
