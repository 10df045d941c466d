import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import sharp from 'sharp'
import { expect } from 'vitest'
import { ensureChromium } from '../tools/chromium.ts'
import { EXAMPLE_PASSWORD } from '../server/seed/accounts.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A real Chromium the size of a cheap phone. `page` is its one tab; closing and reopening it keeps what it stored. */
export type Handset = {
  readonly context: BrowserContext
  readonly page: Page
  /** What the page threw or the console called an error, signal failures aside. */
  readonly faults: string[]
  readonly reopen: () => Promise<Page>
  readonly close: () => Promise<void>
}

export async function openBrowser(): Promise<Browser> {
  const found = ensureChromium()
  if (found.path === undefined) throw new Error(found.refused)
  return chromium.launch({ executablePath: found.path, args: FLAGS })
}

export async function openHandset(browser: Browser, url: string, width = 360): Promise<Handset> {
  const context = await browser.newContext({
    viewport: { width, height: 732 },
    hasTouch: true,
    isMobile: true,
    locale: 'vi-VN',
    baseURL: url,
  })
  context.setDefaultTimeout(30_000)
  const faults: string[] = []
  const open = async () => {
    const page = await context.newPage()
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('console', (line) => {
      if (line.type() === 'error' && !/Failed to load resource/.test(line.text())) faults.push(line.text())
    })
    return page
  }
  const handset = {
    context,
    page: await open(),
    faults,
    reopen: async () => {
      await handset.page.close()
      handset.page = await open()
      await handset.page.goto('/field')
      return handset.page
    },
    close: () => context.close(),
  }
  return handset
}

/** Signs in once and waits until the phone can do without the network: kit fetched, pages kept. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/field')
  await page.getByLabel('Tên đăng nhập').fill(name)
  await page.getByLabel('Mật khẩu').fill(EXAMPLE_PASSWORD)
  await page.getByRole('button', { name: 'Vào' }).click()
  await page.getByRole('link', { name: 'Ghi nhận' }).waitFor()
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  // Controlled by the service worker: from here on the pages come from the phone.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

export type Model = {
  readonly name: string
  readonly photo?: boolean | undefined
  /** Looked for and chosen, where the phone does not know the hamlet by itself. */
  readonly place?: string | undefined
}

/** Registers a model through the three steps, as a person would, and ends on the page that says it is saved. */
export async function registerModel(page: Page, model: Model): Promise<void> {
  await page.getByRole('link', { name: 'Ghi nhận' }).click()
  await page.getByRole('link', { name: 'Đăng ký mô hình' }).click()
  await page.getByLabel('Tên mô hình').fill(model.name)
  await page.getByLabel('Kinh tế').check()
  await page.getByLabel('Mới', { exact: true }).check()
  await page.getByLabel('Làm gì', { exact: true }).fill('Trồng ổi quanh ao, nuôi cá trắm, bán tại vườn.')
  await page.getByLabel('Lực lượng chủ trì').fill('Chi hội Nông dân xóm')
  await page.getByLabel('Bắt đầu từ ngày').fill('2026-03-01')
  await page.getByText('Đã lưu nháp trong máy lúc').waitFor()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  if (model.place !== undefined) {
    await page.getByLabel('Tìm xóm').fill(model.place)
    await page.getByRole('button', { name: model.place }).first().click()
  }
  await page.getByText('Xóm Bình Hải').waitFor()
  if (model.photo === true) {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'ao.jpg', mimeType: 'image/jpeg', buffer: await drawPhoto() })
    await page.getByLabel('Chú thích ảnh 1').fill('Ao cá và bờ ổi')
    await page.getByLabel('Người chụp').fill('Nguyễn Thị Mận')
    expect(await page.getByLabel('Người trong ảnh đồng ý cho đăng').isChecked()).toBe(false)
    await page.getByLabel('Người trong ảnh đồng ý cho đăng').check()
  }
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByText('Đủ để gửi').waitFor()
  await page.getByRole('button', { name: 'Lưu và gửi' }).click()
  await page.getByRole('heading', { name: 'Đã lưu trong máy' }).waitFor()
}

/** A photograph of noise, as large as a phone's camera makes them: it does not compress to nothing. */
export async function drawPhoto(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  return sharp({ create: { width: 3000, height: 2250, channels: 3, background: '#888', noise } })
    .blur(3)
    .jpeg({ quality: 90 })
    .withExif({ IFD0: { Make: 'Secret camera' } })
    .toBuffer()
}
