import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { systemClock } from '../server/context.ts'
import { startClient } from './client.ts'
import { machine, median, rate, say } from './measure.ts'
import { openProvince } from './province/open.ts'
import { listCommunes } from './province/people.ts'
import { snapshot } from './province/plans.ts'
import { makeChance } from '../server/simulate/chance.ts'
import { WRITER } from './province/readers.ts'

// What residents open, as finished pages from the server, while eight writers register models without a pause; a page
// that somebody read a moment ago is kept for the next one (app/src/lib/public/keep-pages.ts). Reading
// and writing are one process each: this one asks, the server answers. Bar: 200 pages a second.
const SIZE = Number(process.env['GIEO_SIZE'] ?? 200_000)
const READERS = 16
const WRITERS = 8
const ROUNDS = 7
const SECONDS = 3
const BAR = 200

const province = await openProvince(SIZE)
const { context } = province
const communes = await listCommunes(context)
const chance = makeChance(Date.now())
const pack = context.packs.current.get('skilled-mobilisation')?.hash ?? ''
const { rows: models } = await sql<{ id: string }>`
  select case_id as id from public_models tablesample system (1) limit 2000`.execute(context.db)
const client = await startClient(context.folder, WRITER)
const PAGES: Readonly<Record<string, () => string>> = {
  'the list': () => '/models',
  'a search': () =>
    `/models?q=${encodeURIComponent(chance.pick(['vườn cam', 'ao cá', 'đèn đường', 'nuôi ong']))}`,
  'a model': () => `/models/${chance.pick(models).id}`,
  'a place': () => `/places/${encodeURIComponent(chance.pickSkewed(communes).unit)}`,
  'all figures': () => '/figures',
  'a programme by unit': () => '/figures/of/skilled-mobilisation',
}
const register = async () => {
  const id = { id: randomUUID(), case: randomUUID(), kind: 'openCase', basedOn: 0 }
  const unit = chance.pickSkewed(chance.pickSkewed(communes).hamlets)
  const today = systemClock.today()
  const heading = { programme: 'skilled-mobilisation', pack, unit, occurredOn: today }
  const data = { answers: snapshot(chance, chance.below(1_000_000), today) }
  await client.post(
    '/api/v1/sync/push',
    JSON.stringify({ device: 'bench', commands: [{ ...id, ...heading, data }] }),
  )
}

say(`Pages of residents at ${SIZE} cases, ${WRITERS} writers beside · ${machine()}`)
let holds = true
for (const [name, address] of [
  ...Object.entries(PAGES),
  ['all of them', () => chance.pick(Object.values(PAGES))()],
] as const) {
  await rate(READERS, 1, async () => void (await client.visit(address())))
  const read: number[] = []
  const written: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const [reads, writes] = await Promise.all([
      rate(READERS, SECONDS, async () => void (await client.visit(address()))),
      rate(WRITERS, SECONDS, register),
    ])
    read.push(reads)
    written.push(writes)
  }
  if (name === 'all of them') holds = median(read) >= BAR
  say(
    `${name}: ${median(read).toFixed(0)} a second beside ${median(written).toFixed(0)} registrations (bar ${BAR})`,
  )
}
await client.stop()
await province.close()
process.exit(holds ? 0 : 1)
