import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHamlet } from '../engine/unit/hamlet-act.ts'
import { unitsAt } from '../engine/unit/land.ts'
import { unitId } from '../engine/unit/unit.ts'
import { systemClock } from '../server/context.ts'
import { makeRoutes } from '../server/main.ts'
import { open } from '../server/open.ts'
import { rebuild } from '../server/project/rebuild.ts'
import { EXAMPLE_PASSWORD } from '../server/seed/accounts.ts'
import { seedExample } from '../server/seed/seed.ts'
import { makeLandReader } from '../server/store/land.ts'
import { operatorHeading } from '../server/store/record.ts'
import { recordUnitChange, undoRecordedChange } from '../server/units/change.ts'
import { importUnits, previewImport, type ListImport } from '../server/units/import.ts'
import { inventNation } from '../server/simulate/nation-lists.ts'

// What does a whole nation cost beside one province? The example alone, then with 62 invented provinces around it:
// 63 provinces, 705 districts and 10,598 communes become 34 and 3,321.
const RUNS = 7
const COMMUNE = unitId('vn-c16941@2025')

const folder = mkdtempSync(join(tmpdir(), 'gieo-bench-units-'))
const opened = await open({
  port: 0,
  host: '127.0.0.1',
  folder,
  databaseUrl: undefined,
  example: 'nghe-an',
})
const { context } = opened
let made = 0
const standing: string[] = []
const api = makeRoutes(context)
try {
  await seedExample(context, { example: 'nghe-an', picturesMax: 1 })
  const alone = await measure()
  const imports = await importNation()
  const nation = await measure()
  report(imports, alone, nation)
} finally {
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
}

type Measures = ReadonlyMap<string, string>

async function measure(): Promise<Measures> {
  const officer = await signIn('can.bo.xa')
  const head = await signIn('truong.xom')
  const province = await signIn('dan.van.tinh')
  const kit = await get('/api/v1/sync/kit', head)
  const { entries, seconds } = await rebuild(context)
  const units = unitsAt(await context.land(), context.clock.today()).length
  return new Map([
    ['units standing', String(units)],
    ['units read and folded at start', await median(() => makeLandReader().read(context.db))],
    ['a hamlet is set up', await median(setUpHamlet)],
    ['a hamlet act is undone', await median(undoHamlet)],
    ['first page of communes (2,000)', await median(() => get('/api/v1/units?level=commune&limit=2000', ''))],
    ['communes of a province', await median(() => get('/api/v1/units?parent=vn-40&limit=2000', ''))],
    ['a unit with its acts', await median(() => get(`/api/v1/units/${encodeURIComponent(COMMUNE)}`, ''))],
    ['units by words', await median(() => get('/api/v1/units?q=nghia%20dan&limit=40', ''))],
    ['list of maps', await median(() => get('/api/v1/maps', ''))],
    [
      'public page of a commune',
      await median(() => get(`/api/v1/public/places/${encodeURIComponent(COMMUNE)}`, '')),
    ],
    ['figures of a province', await median(() => get(tableOf('2026-11-23'), province))],
    ['figures of a province, map of 2023', await median(() => get(tableOf('2023-08-31'), province))],
    [
      'figures without a unit, as residents',
      await median(() => get('/api/v1/unit-table?programme=skilled-mobilisation', '')),
    ],
    ['session of an officer', await median(() => get('/api/v1/session', officer))],
    ['kit of a hamlet head', await median(() => get('/api/v1/sync/kit', head))],
    ['kit of a hamlet head, kB', String(Math.round(kit.length / 1000))],
    ['kit of a province', await median(() => get('/api/v1/sync/kit', province))],
    [`rebuild`, `${Math.round(seconds * 1000)} ms, ${entries} entries`],
    ['memory of the process', `${Math.round(process.memoryUsage().heapUsed / 1e6)} MB heap`],
  ])
}

async function importNation(): Promise<Measures> {
  const { before, after, merges } = inventNation()
  const asked = { merges: undefined, renames: false, from: undefined, basis: 'bench', only: [], columns: {} }
  const first: ListImport = { ...asked, list: before, on: '2023-08-31', since: '2010-01-01' }
  const second: ListImport = { ...asked, list: after, merges, on: '2025-07-01', since: undefined }
  const land = await context.land()
  const reading = await median(async () => previewImport(land, first))
  return new Map([
    ['preview of the list of 2023', reading],
    ['import of the list of 2023', await once(() => importUnits(context, first))],
    ['import of the act of 2025', await once(() => importUnits(context, second))],
  ])
}

async function setUpHamlet(): Promise<unknown> {
  const today = systemClock.today()
  const id = `bench-${++made}`
  standing.push(id)
  const hamlet = { id: unitId(id), name: `Bench ${made}`, type: 'xom', commune: COMMUNE } as const
  const act = createHamlet({ id, on: today, basis: 'bench' }, hamlet)
  await must(await recordUnitChange(context, act, operatorHeading(today)))
  return context.land()
}

async function undoHamlet(): Promise<unknown> {
  await must(await undoRecordedChange(context, standing.pop() ?? '', operatorHeading(systemClock.today())))
  return context.land()
}

async function must(answer: object): Promise<void> {
  if ('refused' in answer) throw new Error(JSON.stringify(answer).slice(0, 2000))
}

async function median(work: () => Promise<unknown>): Promise<string> {
  const times: number[] = []
  const own: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now()
    const used = process.cpuUsage()
    await work()
    times.push(performance.now() - began)
    const { user, system } = process.cpuUsage(used)
    own.push((user + system) / 1000)
  }
  return `${middle(times)} ms (${middle(own)})`
}

function middle(times: readonly number[]): string {
  const time = times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0
  return time.toFixed(time < 10 ? 1 : 0)
}

async function once(work: () => Promise<object>): Promise<string> {
  const began = performance.now()
  await must(await work())
  return `${Math.round(performance.now() - began)} ms`
}

async function get(path: string, cookie: string): Promise<string> {
  const answer = await api.request(path, { headers: { cookie } })
  const text = await answer.text()
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 500)}`)
  return text
}

async function signIn(name: string): Promise<string> {
  const answer = await api.request('/api/v1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password: EXAMPLE_PASSWORD }),
  })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

function tableOf(map: string): string {
  return `/api/v1/unit-table?programme=skilled-mobilisation&unit=vn-40&map=${map}`
}

function report(imports: Measures, alone: Measures, nation: Measures): void {
  const machine = `${availableParallelism()} cores ${cpus()[0]?.model ?? ''}, Node ${process.versions.node}`
  process.stdout.write(
    `${machine}; medians of ${RUNS}, in brackets the processor time of this process; imports and rebuilds once\n\n`,
  )
  for (const [what, time] of imports) process.stdout.write(`${what.padEnd(40)} ${time}\n`)
  process.stdout.write(`\n${''.padEnd(40)} ${'Nghệ An'.padEnd(24)} with the nation\n`)
  for (const [what, time] of alone)
    process.stdout.write(`${what.padEnd(40)} ${time.padEnd(24)} ${nation.get(what) ?? ''}\n`)
}
