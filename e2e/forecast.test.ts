import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adopt, publishCard } from '../server/replication/forecast/invented.testing.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import { enterOffice, lookAtRooms, openDesk, openRoom } from './desk.ts'
import { openBrowser } from './phone.ts'

let browser: Browser
let world: World
let card: string
beforeAll(async () => {
  browser = await openBrowser()
  world = await makeWorld('example')
  card = await publishCard(world.db, 'Chuyển đất trồng keo sang cây ăn quả')
  await adopt(world.context, card, { 2020: 1, 2021: 3, 2022: 6, 2023: 7, 2024: 9, 2025: 8, 2026: 4 })
})
afterAll(async () => {
  await world.close()
  await browser.close()
})

test(
  'an officer has a forecast made, reads the range in words, and a year later how it held',
  { timeout: 240_000 },
  async () => {
    const { url } = await world.serve()
    const desk = await openDesk(browser, url)
    const { page } = desk
    await enterOffice(page, 'dan.van.tinh')
    await openRoom(page, `/office/replication/forecast/${card}`)
    const make = page.getByRole('button', { name: 'Lập dự báo năm 2026' })
    // The server looks once a day for cards without one: it may have been quicker.
    if (await make.isVisible()) await make.click()
    const said = page.getByText(/Đến hết năm 2026, khả năng có thêm từ \d+ đến \d+ xã, phường/)
    await said.waitFor()
    const words = await said.textContent()
    await page.getByText('Dựa trên 34 xã, phường đã làm theo thẻ này tính đến hết năm 2025.').waitFor()
    await page.getByText('Chưa có năm nào kết thúc để chấm.').waitFor()
    // As if cards without a forecast had been looked for on that day: else one of the new year comes in between.
    await world.db.insertInto('forecast_rounds').values({ on_date: '2027-01-15' }).execute()
    world.clock.set('2027-01-15')
    await openRoom(page, `/office/replication/forecast/${card}`)
    await page.getByRole('row', { name: /2026 .* \+ 4 (Đúng|Trật)/ }).waitFor()
    expect(words).toBe(await said.textContent())
    // Residents read the same range, and no small number.
    await page.goto(`/practices/${card}/spread`)
    await page.getByText(words ?? '').waitFor()
    await page.getByText('Dựa trên ít nhất 30 xã, phường').waitFor()
    const rooms = {
      forecasts: '/office/replication/forecast',
      forecast: `/office/replication/forecast/${card}`,
    }
    const sights = [[1280, 'light', 'vi'], [360, 'dark', 'en']] as const // prettier-ignore
    expect(await lookAtRooms(desk, url, rooms, sights)).toEqual([])
    expect(desk.faults).toEqual([])
    await desk.context.close()
  },
)
