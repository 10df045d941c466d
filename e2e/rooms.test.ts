import { globSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../server/context.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import { enterOffice, lookAtRooms, openDesk } from './desk.ts'
import { openBrowser } from './phone.ts'

// Every room that an address without a name of something opens: a new one is looked at without being listed here.
const ROOMS = '../app/src/routes/office/(rooms)'

let browser: Browser
let world: World
beforeAll(async () => {
  browser = await openBrowser()
  world = await makeWorld('example')
  world.clock.set(systemClock.today())
})
afterAll(async () => {
  await world.close()
  await browser.close()
})

test.each([
  ['dan.van.tinh', 'a province, in the dark', [1280, 'dark', 'vi']],
  ['can.bo.xa', 'a commune, on a narrow phone, in English', [360, 'light', 'en']],
] as const)('%s opens every room: %s', { timeout: 240_000 }, async (name, _what, sight) => {
  const { url } = await world.serve()
  const desk = await openDesk(browser, url)
  await enterOffice(desk.page, name)
  const rooms = listRooms()
  expect(rooms.length).toBeGreaterThan(20)
  const found = await lookAtRooms(desk, url, Object.fromEntries(rooms), [sight])
  expect(found).toEqual([])
  expect(desk.faults).toEqual([])
  await desk.context.close()
})

function listRooms(): readonly (readonly [name: string, path: string])[] {
  return globSync(`${ROOMS}/**/+page.svelte`, { cwd: import.meta.dirname })
    .map((file) => file.slice(ROOMS.length, -'/+page.svelte'.length))
    .filter((path) => !path.includes('['))
    .toSorted()
    .map((path) => [path.slice(1).replaceAll('/', '-') || 'home', `/office${path}`])
}
