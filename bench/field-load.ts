import { rmSync } from 'node:fs'
import type { CDPSession } from 'playwright-core'
import { makeProfile, slowDown, startBrowser, startProduct } from './browser.ts'

// The field app on a cheap phone: how much script the first load takes, when it is ready, and when it is ready again from
// the phone alone with the server stopped. Bars: 120 kB, 4 s, 1.5 s. Peers: ODK web-forms 677-1,282 kB, Enketo 316 kB.
const RUNS = 5
const BARS = { scriptKb: 120, firstMs: 4000, againMs: 1500 }

const profile = makeProfile()
const product = await startProduct()
const { url } = product.listening

const first: number[] = []
let scriptBytes = 0
for (let run = 0; run < RUNS; run += 1) {
  const fresh = makeProfile()
  const browser = await startBrowser(fresh)
  const cdp = await slowDown(browser.page)
  const counted = countScripts(cdp)
  const start = performance.now()
  await browser.page.goto(`${url}/field`, { waitUntil: 'commit' })
  await browser.page.getByLabel('Mật khẩu').waitFor()
  first.push(performance.now() - start)
  scriptBytes = Math.max(scriptBytes, counted())
  await browser.kill()
  rmSync(fresh, { recursive: true, force: true })
}

const prepared = await startBrowser(profile)
await prepared.page.goto(`${url}/field`)
await prepared.page.getByLabel('Tên đăng nhập').fill('truong.xom')
await prepared.page.getByLabel('Mật khẩu').fill('gieo-vi-du')
await prepared.page.getByRole('button', { name: 'Vào' }).click()
await prepared.page.getByRole('link', { name: 'Ghi nhận' }).waitFor()
await prepared.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
await product.listening.close()

const again: number[] = []
for (let run = 0; run < RUNS; run += 1) {
  const page = await prepared.context.newPage()
  await slowDown(page)
  const start = performance.now()
  await page.goto(`${url}/field`, { waitUntil: 'commit' })
  await page.getByRole('link', { name: 'Ghi nhận' }).waitFor()
  again.push(performance.now() - start)
  await page.close()
}
await prepared.kill()
await product.stop()
rmSync(profile, { recursive: true, force: true })

const scriptKb = scriptBytes / 1000
process.stdout.write(
  `first load: ${scriptKb.toFixed(1)} kB of JavaScript over the wire (bar ${BARS.scriptKb})\n`,
)
process.stdout.write(`ready, first time, CPU 6x, 1.6 Mbit/s: ${say(first)} (bar ${BARS.firstMs} ms)\n`)
process.stdout.write(
  `ready, from the phone, server stopped, CPU 6x: ${say(again)} (bar ${BARS.againMs} ms)\n`,
)
const holds = scriptKb <= BARS.scriptKb && median(first) <= BARS.firstMs && median(again) <= BARS.againMs
process.exit(holds ? 0 : 1)

/** Bytes of scripts as they came over the wire, until the page was ready. */
function countScripts(cdp: CDPSession): () => number {
  const scripts = new Set<string>()
  let bytes = 0
  cdp.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  return () => bytes
}

function median(times: readonly number[]): number {
  return times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)] ?? Number.NaN
}

function say(times: readonly number[]): string {
  return `median ${Math.round(median(times))} ms of ${times.map((time) => Math.round(time)).join(', ')}`
}
