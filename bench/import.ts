import { fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { unitsAt } from '@gieo/engine/unit/land.ts'
import { startImports } from '../server/imports/work.ts'
import { listen } from '../server/main.ts'
import { open } from '../server/open.ts'
import { EXAMPLE_PASSWORD } from '../server/seed/accounts.ts'
import { seedExample } from '../server/seed/seed.ts'
import type { ImportPage } from '../server/wire/imports.ts'
import { writeTable } from './import-table.ts'

// Import of a table of 100,000 rows and 15 columns, over HTTP, from the upload until every good row is a case, on the
// embedded PostgreSQL with its usual settings. Bars: 60 s, and 400 MB for the process of the server.
// Peers, in the same run: exceljs reading the same file alone; the same cases as ready rows through plain INSERTs.
const ROWS = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 100_000)
const BARS = { seconds: 60, megabytes: 400 }

type Peak = { readonly mb: number; readonly cpu: number }

const role = process.argv[2]
if (role === 'seed') await seed(process.argv[3] ?? '')
else if (role === 'server') await serve(process.argv[3] ?? '')
else await measure()

function openAt(folder: string) {
  return open({ port: 0, host: '127.0.0.1', folder, databaseUrl: undefined, example: 'nghe-an' })
}

// In a process of its own: a server that has seeded the example holds memory that a started one does not.
async function seed(folder: string): Promise<void> {
  const { context, close } = await openAt(folder)
  await seedExample(context, { example: 'nghe-an', picturesMax: 0 })
  await close()
}

/** The product in a process of its own, so that its memory is its own. */
async function serve(folder: string): Promise<void> {
  const { context, close } = await openAt(folder)
  const listening = await listen(context, { port: 0, host: '127.0.0.1' })
  const imports = startImports(context)
  const communes = unitsAt(await context.land(), context.clock.today())
    .filter(({ level }) => level === 'commune')
    .map(({ fullName }) => fullName)
  let peak = 0
  setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20).unref()
  process.on('message', async (asked) => {
    if (asked === 'begin') peak = process.memoryUsage().rss
    if (asked === 'peak') process.send?.({ mb: peak / 1e6, cpu: cpuSeconds() })
    if (asked === 'insert') process.send?.({ seconds: await insertReady(context.db) })
    if (asked !== 'stop') return
    await listening.close()
    await imports.stop()
    await close()
    process.exit(0)
  })
  process.send?.({ url: listening.url, communes })
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

// What the database alone takes for so many rows: those of the list of cases, without the journal, words and figures.
async function insertReady(db: Awaited<ReturnType<typeof open>>['context']['db']): Promise<number> {
  await sql`create table bench_cases (like cases including defaults)`.execute(db)
  const began = performance.now()
  await sql`insert into bench_cases select * from cases`.execute(db)
  const seconds = (performance.now() - began) / 1000
  await sql`drop table bench_cases`.execute(db)
  return seconds
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gieo-bench-'))
  await new Promise((done) => fork(import.meta.filename, ['seed', folder]).once('exit', done))
  const server = fork(import.meta.filename, ['server', folder])
  const hear = <T>() => new Promise<T>((told) => server.once('message', (message) => told(message as T)))
  const ask = <T>(what: string) => {
    const told = hear<T>()
    server.send(what)
    return told
  }
  const { url, communes } = await hear<{ url: string; communes: readonly string[] }>()
  const file = join(tmpdir(), `gieo-bench-${process.pid}.xlsx`)
  await writeTable(file, ROWS, communes)
  const caller = await signIn(url)
  server.send('begin')
  const before = await ask<Peak>('peak')

  const began = performance.now()
  const told: [string, number][] = []
  let mark = began
  const tell = (what: string) => {
    told.push([what, (performance.now() - mark) / 1000])
    mark = performance.now()
  }
  const uploaded = await caller('POST', '?programme=skilled-mobilisation&name=bench.xlsx', readFileSync(file))
  tell('uploaded')
  const read = await caller.until(uploaded.id)
  tell('read, headings found, columns proposed')
  await caller('PUT', `/${uploaded.id}/plan`, read.plan)
  const checked = await caller.until(uploaded.id)
  tell('checked')
  const { rows, ready } = checked.counts
  await caller('POST', `/${uploaded.id}/apply`, { revision: checked.revision, leftOut: rows - ready })
  const applied = await caller.until(uploaded.id)
  tell('applied')
  const seconds = (performance.now() - began) / 1000
  const { mb, cpu } = await ask<Peak>('peak')

  const { findings, opened, stopped, alike } = applied.counts
  if (applied.state !== 'applied' || opened !== ready) throw new Error(JSON.stringify(applied))
  print(`${ROWS} rows × 15 columns, ${(statSync(file).size / 1e6).toFixed(1)} MB of .xlsx`)
  for (const [what, took] of told) print(`  ${what.padEnd(40)} ${took.toFixed(1)} s`)
  print(`opened ${opened}, stopped ${stopped}, asked about ${alike}; ${findings} findings`)
  print(`upload to done: ${seconds.toFixed(1)} s (bar ${BARS.seconds} s)`)
  print(
    `processor time of the server: ${(cpu - before.cpu).toFixed(1)} s; load of the machine: ${loadavg()[0]?.toFixed(1)}`,
  )
  print(
    `memory of the server: ${before.mb.toFixed(0)} MB before, ${mb.toFixed(0)} MB at its peak (bar ${BARS.megabytes} MB)`,
  )
  const insert = await ask<{ seconds: number }>('insert')
  print(`peer: ${opened} ready rows into one table without indexes: ${insert.seconds.toFixed(1)} s`)
  const reading = await readWithExceljs(file)
  print(
    `peer: exceljs reads the file: ${reading.seconds.toFixed(1)} s, ${reading.mb.toFixed(0)} MB in this process`,
  )
  server.send('stop')
  await new Promise((done) => server.once('exit', done))
  rmSync(file)
  rmSync(folder, { recursive: true, force: true })
}

async function readWithExceljs(file: string): Promise<{ readonly seconds: number; readonly mb: number }> {
  const began = performance.now()
  let peak = 0
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    sharedStrings: 'cache',
    worksheets: 'emit',
    styles: 'cache',
  })
  for await (const sheet of reader)
    for await (const row of sheet)
      if (row.number % 1000 === 0) peak = Math.max(peak, process.memoryUsage().rss)
  return { seconds: (performance.now() - began) / 1000, mb: peak / 1e6 }
}

async function signIn(url: string) {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'ghi.tinh', password: EXAMPLE_PASSWORD }),
  })
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const call = async (method: string, path: string, body?: unknown): Promise<ImportPage> => {
    const isBytes = body instanceof Uint8Array
    const response = await fetch(`${url}/api/v1/imports${path}`, {
      method,
      headers: { cookie, 'content-type': isBytes ? 'application/octet-stream' : 'application/json' },
      ...(body === undefined ? {} : { body: isBytes ? (body as BodyInit) : JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    const text = await response.text()
    return (text === '' ? undefined : JSON.parse(text)) as ImportPage // what these routes answer with
  }
  const until = async (id: string): Promise<ImportPage> => {
    for (;;) {
      const page = await call('GET', `/${id}`)
      if (page.progress === null) return page
      await new Promise((later) => setTimeout(later, 100))
    }
  }
  return Object.assign(call, { until })
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
