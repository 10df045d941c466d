import { rmSync } from 'node:fs'
import { sql } from 'kysely'
import type { CDPSession, Page } from 'playwright-core'
import { makeProfile, slowDown, startBrowser, startProduct, waitFor } from './browser.ts'
import { sealIntoOutbox, writeCommands } from './queue-commands.ts'
import { systemClock } from '../server/context.ts'

// A commune officer's phone comes back after a month: 500 commands wait on it, 20,000 records have changed on the server,
// and the battery dies in the middle of it. Nothing may be lost and nothing done twice.
const COMMANDS = 500
const CHANGES = 20_000

const profile = makeProfile()
const product = await startProduct()
const { db } = product.opened.context
const { url } = product.listening

let phone = await startBrowser(profile)
await phone.page.goto(`${url}/field`)
await phone.page.getByLabel('Tên đăng nhập').fill('can.bo.xa')
await phone.page.getByLabel('Mật khẩu').fill('gieo-vi-du')
await phone.page.getByRole('button', { name: 'Vào' }).click()
await phone.page.getByRole('link', { name: 'Ghi nhận' }).waitFor()
await phone.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
await phone.page.getByText('Gửi lần cuối').waitFor()
await phone.context.setOffline(true)

const pack = product.opened.context.packs.current.get('skilled-mobilisation')?.hash ?? ''
const commands = writeCommands(COMMANDS, pack, 'vn-h40-binh-hai', systemClock.today())
const ids = commands.map((command) => command.id)
await phone.page.evaluate(sealIntoOutbox, commands)
await changeRecords(CHANGES)
await phone.page.reload()
await phone.page.getByText(`${COMMANDS / 2} mục`).waitFor()

const bytes = { up: 0, down: 0 }
let cdp = await slowDown(phone.page)
countBytes(cdp)
const start = performance.now()
await phone.context.setOffline(false)
await slowDownAgain(cdp)
await phone.page.evaluate(() => dispatchEvent(new Event('online')))
const half = await waitFor(async () => {
  const taken = await countTaken()
  return taken >= COMMANDS * 0.4 ? taken : undefined
}, 3000)
await phone.kill()
const killedAfterMs = performance.now() - start

phone = await startBrowser(profile)
cdp = await slowDown(phone.page)
countBytes(cdp)
const again = performance.now()
await phone.page.goto(`${url}/field`)
await signInIfLocked(phone.page)
await waitFor(async () => ((await countTaken()) === COMMANDS ? true : undefined), 3000)
const sentMs = performance.now() - again
const expected = await countInScope()
await phone.page.goto(`${url}/field/hamlet`)
await waitFor(async () => ((await countShown(phone.page)) === expected ? true : undefined), 6000)
const caughtUpMs = performance.now() - again
const searchMs = await measureSearch(phone.page)
const reopening = performance.now()
await phone.page.goto(`${url}/field`, { waitUntil: 'commit' })
await phone.page.getByRole('link', { name: 'Ghi nhận' }).waitFor()
const reopenMs = performance.now() - reopening
await phone.kill()

const entries = await db
  .selectFrom('journal')
  .select('command_id')
  .where('command_id', 'in', [...ids])
  .execute()
const opened = await sql<{
  n: string
}>`select count(*) as n from journal where type = 'caseOpened' and command_id = any(${[...ids]}::uuid[])`.execute(
  db,
)
const lost = COMMANDS - new Set(entries.map((entry) => entry.command_id)).size
const twice = Number(opened.rows[0]?.n ?? 0) - COMMANDS / 2
await product.stop()
rmSync(profile, { recursive: true, force: true })

const line = (text: string) => process.stdout.write(`${text}\n`)
line(
  `${COMMANDS} commands queued, ${CHANGES.toLocaleString('en')} records changed; CPU 6x, 1.6 Mbit/s, 150 ms`,
)
line(`browser killed after ${seconds(killedAfterMs)} with ${half} commands taken by the server`)
line(
  `all commands taken ${seconds(sentMs)} after the restart; ${expected.toLocaleString('en')} records on the phone after ${seconds(caughtUpMs)}`,
)
line(`bytes over the wire: ${mega(bytes.up)} up, ${mega(bytes.down)} down`)
line(`search in ${expected.toLocaleString('en')} records: ${Math.round(searchMs)} ms`)
line(`opened again with all of them on the phone: ${Math.round(reopenMs)} ms`)
line(`lost: ${lost}, twice: ${twice}`)
process.exit(lost === 0 && twice === 0 ? 0 : 1)

// A browser writes its cookies to disk every half minute: killed before that, it has forgotten who is signed in.
async function signInIfLocked(page: Page): Promise<void> {
  const ask = page.getByLabel('Mật khẩu')
  await ask.or(page.getByRole('link', { name: 'Ghi nhận' })).waitFor()
  await page.waitForTimeout(5000)
  if (!(await ask.isVisible())) return
  await ask.fill('gieo-vi-du')
  await page.getByRole('button', { name: 'Vào' }).click()
}

/** A month in the commune: records as the write path leaves them, copied from one of the example's. */
async function changeRecords(count: number): Promise<void> {
  const { rows } = await sql<{
    column_name: string
  }>`select column_name from information_schema.columns where table_name = 'cases'`.execute(db)
  const own: Readonly<Record<string, string>> = {
    case_id: 'gen_random_uuid()',
    title: `'Mô hình số ' || n`,
    changed_xid: 'pg_current_xact_id()',
    changed_position: '(select max(changed_position) from cases) + n',
  }
  const names = rows.map((row) => row.column_name)
  const values = names.map((name) => own[name] ?? `source.${name}`)
  await sql
    .raw(
      `insert into cases (${names.join(', ')}) select ${values.join(', ')}
       from (select * from cases where unit_id = 'vn-h40-binh-hai' order by case_id limit 1) source, generate_series(1, ${count}) n`,
    )
    .execute(db)
}

async function countTaken(): Promise<number> {
  const { rows } = await sql<{
    n: string
  }>`select count(distinct command_id) as n from journal where command_id = any(${[...ids]}::uuid[])`.execute(
    db,
  )
  return Number(rows[0]?.n ?? 0)
}

async function countInScope(): Promise<number> {
  const { rows } = await sql<{
    n: string
  }>`select count(*) as n from cases where commune_id = 'vn-c16941@2025'`.execute(db)
  return Number(rows[0]?.n ?? 0)
}

async function countShown(page: Page): Promise<number> {
  const text =
    (await page
      .locator('#found')
      .textContent()
      .catch(() => '')) ?? ''
  return Number(text.replaceAll(/\D/g, ''))
}

/** From the key that was pressed to the list that answers it. */
async function measureSearch(page: Page): Promise<number> {
  const before = performance.now()
  await page.getByLabel('Tìm theo tên hoặc nơi').fill('so 1999')
  await waitFor(async () => ((await countShown(page)) < 100 ? true : undefined))
  return performance.now() - before
}

function countBytes(session: CDPSession): void {
  session.on('Network.requestWillBeSent', ({ request }) => {
    bytes.up += (request.postData ?? '').length
  })
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes.down += encodedDataLength
  })
}

// Going offline and online again resets the emulated network.
async function slowDownAgain(session: CDPSession): Promise<void> {
  const network = {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6e6 * 0.9) / 8,
    uploadThroughput: (750e3 * 0.9) / 8,
  }
  await session.send('Network.emulateNetworkConditions', network)
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

function mega(count: number): string {
  return `${(count / 1e6).toFixed(2)} MB`
}
