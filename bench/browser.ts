import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright-core'
import { seedExample } from '../server/seed/seed.ts'
import { listen, type Listening } from '../server/main.ts'
import { open, type Opened } from '../server/open.ts'
import { ensureChromium } from '../tools/chromium.ts'

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
]

/** A browser in a process of its own, on a profile that outlives it: it can be killed as a phone's battery dies. */
export type KillableBrowser = {
  readonly context: BrowserContext
  readonly page: Page
  readonly kill: () => Promise<void>
}

export async function startBrowser(profile: string): Promise<KillableBrowser> {
  const found = ensureChromium()
  if (found.path === undefined) throw new Error(found.refused)
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const child = spawn(found.path, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: 'ignore',
  })
  const port = await waitFor(() =>
    existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n')[0] : undefined,
  )
  const browser: Browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('the browser has no window')
  const page = context.pages()[0] ?? (await context.newPage())
  await page.setViewportSize({ width: 360, height: 732 })
  return { context, page, kill: () => killed(child) }
}

export function makeProfile(): string {
  return mkdtempSync(join(tmpdir(), 'gieo-profile-'))
}

/** The product as an operator runs it, with the example province, in a folder that goes away. */
export async function startProduct(): Promise<{
  opened: Opened
  listening: Listening
  port: number
  stop: () => Promise<void>
}> {
  const folder = mkdtempSync(join(tmpdir(), 'gieo-bench-'))
  const opened = await open({
    port: 0,
    host: '127.0.0.1',
    folder,
    databaseUrl: undefined,
    example: 'nghe-an',
  })
  await seedExample(opened.context, { example: 'nghe-an', picturesMax: 0 })
  const listening = await listen(opened.context, { port: 0, host: '127.0.0.1' })
  const stop = async () => {
    await listening.close()
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { opened, listening, port: Number(new URL(listening.url).port), stop }
}

/** A cheap phone on a village connection: six times slower than this machine, 1.6 Mbit/s down, 150 ms away. */
export async function slowDown(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  const network = {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6e6 * 0.9) / 8,
    uploadThroughput: (750e3 * 0.9) / 8,
  }
  await cdp.send('Network.emulateNetworkConditions', network)
  return cdp
}

export async function waitFor<Found>(
  look: () => Found | undefined | Promise<Found | undefined>,
  tries = 600,
): Promise<Found> {
  for (let count = 0; count < tries; count += 1) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((wake) => setTimeout(wake, 100))
  }
  throw new Error('waited in vain')
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((gone) => {
    child.once('exit', () => gone())
    child.kill('SIGKILL')
  })
}
