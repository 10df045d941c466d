import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Pool } from 'pg'
import { systemClock } from '../server/context.ts'
import type { Db } from '../server/store/database.ts'
import { startClient } from './client.ts'
import { machine, median, rate, say } from './measure.ts'
import { openProvince } from './province/open.ts'
import { listCommunes } from './province/people.ts'
import { fullAnswers } from './province/plans.ts'
import { makeChance } from '../server/simulate/chance.ts'
import { WRITER } from './province/readers.ts'

// Registrations of 12 answers over HTTP, each on disk before it is answered, beside a plain INSERT of the same bytes by
// the same process, driver and number of connections. Bar: 15 % of the INSERT, and the same work at both sizes.
const SIZES = (process.env['GIEO_SIZES'] ?? '25000,200000').split(',').map(Number)
const CLIENTS = [1, 8, 32]
const ROUNDS = 7
const SECONDS = 1.5
const BAR = 0.15

say(`Registrations of 12 answers, fsync on · ${machine()}`)
say('Recorded peer on such a machine: ODK Central 30–49 a second at 25,000 cases, 23–44 at 203,000')
let holds = true
for (const size of SIZES) {
  const province = await openProvince(size)
  const { context } = province
  const communes = await listCommunes(context)
  const pack = context.packs.current.get('skilled-mobilisation')?.hash ?? ''
  const chance = makeChance(Date.now())
  const writeCommand = () => {
    const unit = chance.pickSkewed(chance.pickSkewed(communes).hamlets)
    const id = { id: randomUUID(), case: randomUUID(), kind: 'openCase', basedOn: 0 }
    const heading = { programme: 'skilled-mobilisation', pack, unit, occurredOn: systemClock.today() }
    return JSON.stringify({
      device: 'bench',
      commands: [{ ...id, ...heading, data: { answers: twelve(chance) } }],
    })
  }
  const client = await startClient(context.folder, WRITER)
  const pool = new Pool({ connectionString: province.url, max: Math.max(...CLIENTS) })
  await sql`drop table if exists bench_control`.execute(context.db)
  await sql`create table bench_control (id bigint generated always as identity primary key, body text not null)`.execute(
    context.db,
  )
  const register = async () => {
    const answer = await client.post('/api/v1/sync/push', writeCommand())
    if (!answer.includes('"accepted":true')) throw new Error(answer)
  }
  const insert = async () =>
    void (await pool.query('insert into bench_control (body) values ($1)', [writeCommand()]))
  await rate(8, SECONDS, register)
  for (const clients of CLIENTS) {
    const rounds: { plain: number; ours: number }[] = []
    const work: Work[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const plain = await rate(clients, SECONDS, insert)
      const before = await readWork(context.db)
      const ours = await rate(clients, SECONDS, register)
      work.push(perCase(before, await readWork(context.db)))
      rounds.push({ plain, ours })
    }
    const share = median(rounds.map(({ plain, ours }) => ours / plain))
    holds &&= share >= BAR
    say(
      `${size} cases, ${clients} clients: ${median(rounds.map(({ ours }) => ours)).toFixed(0)} a second, plain INSERT ${median(
        rounds.map(({ plain }) => plain),
      ).toFixed(0)}, share ${(share * 100).toFixed(1)} % (bar ${BAR * 100} %) of ${rounds
        .map(({ plain, ours }) => ((100 * ours) / plain).toFixed(0))
        .join(', ')}; rows ${median(work.map(({ rows }) => rows)).toFixed(1)}, buffers ${median(
        work.map(({ buffers }) => buffers),
      ).toFixed(0)} for each`,
    )
  }
  await pool.end()
  await client.stop()
  await province.close()
}
process.exit(holds ? 0 : 1)

/** A registration with 12 answers: the six of the first day, and six more. */
function twelve(random: ReturnType<typeof makeChance>): Record<string, unknown> {
  const names = [
    'name',
    'sector',
    'kind',
    'summary',
    'lead',
    'since',
    'situation',
    'reason',
    'goals',
    'households',
    'people',
    'money',
  ]
  const all = fullAnswers(random, random.below(1_000_000), systemClock.today())
  return Object.fromEntries(names.map((name) => [name, all[name]]))
}

type Work = { readonly cases: number; readonly rows: number; readonly buffers: number }

async function readWork(db: Db): Promise<Work> {
  const { rows } =
    await sql<Work>`select pg_stat_force_next_flush(), (select count(*)::float8 from journal where type = 'caseOpened') as cases,
    (tup_inserted + tup_updated + tup_deleted)::float8 as rows, (blks_hit + blks_read)::float8 as buffers
    from pg_stat_database where datname = current_database()`.execute(db)
  return rows[0] ?? { cases: 0, rows: 0, buffers: 0 }
}

function perCase(before: Work, after: Work): Work {
  const cases = after.cases - before.cases
  return {
    cases,
    rows: (after.rows - before.rows) / cases,
    buffers: (after.buffers - before.buffers) / cases,
  }
}
