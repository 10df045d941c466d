import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../server/testing/world.ts'
import { drawPhoto, openBrowser, openHandset, signIn, type Handset } from './phone.ts'
import { systemClock } from '../server/context.ts'

let browser: Browser
let world: World
let phone: Handset

beforeAll(async () => {
  browser = await openBrowser()
  world = await makeWorld('example')
  world.clock.set(systemClock.today())
  const { url } = await world.serve()
  phone = await openHandset(browser, url, 320)
})
afterAll(async () => {
  await phone.close()
  await world.close()
  await browser.close()
})

/** What a screen must hold everywhere: nothing sticks out at 320 px, axe finds nothing, every target has 48 px. */
async function inspect(page: Page, name: string): Promise<readonly string[]> {
  const found: string[] = []
  // At its end, so that the bar at the bottom covers nothing that could not be scrolled free.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  if (width > 320) found.push(`${name}: ${width} px wide`)
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  for (const { id, nodes } of violations)
    found.push(`${name}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'a, button, input:not([type=radio]):not([type=checkbox]):not(.sr), select, textarea, summary',
      ),
    ]
      .filter((one) => one.offsetParent !== null && !one.matches('.skip, dialog:not([open]) *'))
      .filter((one) => one.getBoundingClientRect().height < 44)
      .map(
        (one) =>
          `${one.tagName} "${one.textContent?.trim().slice(0, 30)}" ${Math.round(one.getBoundingClientRect().height)} px`,
      ),
  )
  found.push(...small.map((one) => `${name}: ${one}`))
  const tiny = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *')]
      .filter(
        (one) =>
          one.offsetParent !== null &&
          [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== ''),
      )
      .filter((one) => !one.matches('.sr, .sr *') && Number.parseFloat(getComputedStyle(one).fontSize) < 15)
      .map((one) => `"${one.textContent?.trim().slice(0, 30)}" ${getComputedStyle(one).fontSize}`),
  )
  found.push(...tiny.map((one) => `${name}: ${one}`))
  return found
}

test('every screen holds at 320 px, in both languages, with targets a thumb can hit and text the sun cannot wash out', async () => {
  const { page } = phone
  const found: string[] = []
  const look = async (name: string) => found.push(...(await inspect(page, name)))
  await page.goto('/field')
  await page.getByLabel('Mật khẩu').waitFor()
  await look('sign-in')
  await signIn(page, 'truong.xom')
  for (const language of ['vi', 'en']) {
    await phone.context.addCookies([{ name: 'gieo-language', value: language, url: page.url() }])
    for (const path of ['', '/hamlet', '/outbox', '/mine']) {
      await page.goto(`/field${path}`)
      await page.locator('nav.nav').waitFor()
      await look(`${language} ${path}`)
    }
    await page.goto('/field/hamlet')
    await page.locator('ul.list a').first().click()
    await page.locator('h2#line').waitFor()
    await look(`${language} case`)
    await page.goto('/field/record')
    await page.locator('nav a[href*="programme="]').first().waitFor()
    await look(`${language} choice of programme`)
    await page.goto('/field/record?programme=household-models')
    await page.locator('#field-name').fill('Vườn ổi')
    await look(`${language} step 1`)
    await page.locator('button.btn.main').click()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'ao.jpg', mimeType: 'image/jpeg', buffer: await drawPhoto() })
    await page.locator('#caption-vi').waitFor()
    await look(`${language} step 2`)
    await page.locator('button.btn.main').click()
    await page.locator('#occurred').waitFor()
    await page.locator('button.btn.main').click()
    await look(`${language} step 3`)
  }
  expect(found).toEqual([])
  expect(phone.faults).toEqual([])
}, 120_000)
