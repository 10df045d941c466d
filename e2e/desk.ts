import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { EXAMPLE_PASSWORD } from '../server/seed/accounts.ts'

/** A laptop in an office, with what its console complained about. */
export type Desk = {
  readonly context: BrowserContext
  readonly page: Page
  readonly faults: string[]
}

export async function openDesk(browser: Browser, url: string, width = 1440): Promise<Desk> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'vi-VN',
    baseURL: url,
  })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (line) => {
    if (line.type() === 'error' && !/Failed to load resource/.test(line.text())) faults.push(line.text())
  })
  return { context, page, faults }
}

/** Signs in at the door and waits for the overview. */
export async function enterOffice(page: Page, name: string): Promise<void> {
  await page.goto('/office')
  await page.getByLabel('Tên đăng nhập').fill(name)
  await page.getByLabel('Mật khẩu').fill(EXAMPLE_PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('heading', { level: 1, name: /, năm \d{4}$/ }).waitFor()
}

/** Opens a page and waits until its script has taken over: a click before that is lost. */
export async function openRoom(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' })
}

/** How a room is looked at: the width of the window, the theme and the language. */
export type Sight = readonly [width: number, theme: 'light' | 'dark', language: 'vi' | 'en']

/** Opens every room in every sight, leaves a picture of each in `e2e/out/office`, and says what was wrong. */
export async function lookAtRooms(
  { page, context }: Desk,
  url: string,
  rooms: Readonly<Record<string, string>>,
  sights: readonly Sight[],
): Promise<readonly string[]> {
  mkdirSync('e2e/out/office', { recursive: true })
  const found: string[] = []
  for (const [width, theme, language] of sights) {
    await page.setViewportSize({ width, height: 900 })
    await context.addCookies([
      { name: 'gieo-theme', value: theme, url },
      { name: 'gieo-language', value: language, url },
    ])
    for (const [room, path] of Object.entries(rooms)) {
      await openRoom(page, path)
      const name = `${room}-${width}-${theme}-${language}`
      await page.screenshot({ path: `e2e/out/office/${name}.png`, fullPage: true })
      found.push(...(await inspectRoom(page, name)))
    }
  }
  return found
}

/** What every room must hold: one main heading, nothing sticking out at the side, and nothing that axe finds. */
export async function inspectRoom(page: Page, name: string): Promise<readonly string[]> {
  const found: string[] = []
  const headings = await page.getByRole('heading', { level: 1 }).count()
  if (headings !== 1) found.push(`${name}: ${headings} main headings`)
  const out = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (out > 0) found.push(`${name}: ${out} px stick out`)
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  for (const { id, nodes } of violations) {
    found.push(`${name}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  }
  return found
}
