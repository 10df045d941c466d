import { createHash } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import { systemClock, type Context } from '../../server/context.ts'
import { handle } from '../../server/handle.ts'
import { makeContext } from '../../server/open.ts'
import { dumpProjections } from '../../server/project/dump.testing.ts'
import { rebuildFigures } from '../../server/project/rebuild-figures.ts'
import { dumpTruth, withoutPlaces } from '../../server/simulate/dump-truth.testing.ts'
import { prepareGround, readGround } from '../../server/simulate/ground.ts'
import { historyOf, planRound, SIMULATED_DEVICE } from '../../server/simulate/simulate.ts'
import { judgeRound, writeRound, type Step } from '../../server/simulate/write-round.ts'
import { openDatabase, type Db } from '../../server/store/database.ts'
import { migrate } from '../../server/store/migrate.ts'
import { createDatabase, dropDatabase, urlOf } from '../../server/testing/databases.ts'
import { say } from '../measure.ts'
import { NATION } from './open.ts'

const CASES = 2_200

/**
 * Some 10,000 events of the nation, sent one by one through the write path into a nation without any, and written in
 * bulk into another: the rows must be the same in both, and those of these cases the same in the nation itself.
 */
export async function compareRows(context: Context, url: string, events: number): Promise<boolean> {
  const history = historyOf({ ...NATION, events })
  const every = Math.max(1, Math.floor(history.cases / CASES))
  const numbers = Array.from({ length: Math.min(CASES, history.cases) }, (_, index) => index * every)
  await createDatabase(url, 'bench_sent')
  try {
    const sent = await openBeside(context, url, 'bench_sent', true)
    const ground = await readGround(sent.context)
    const steps = planRound(ground, history, numbers)
    await sent.close()
    await createDatabase(url, 'bench_bulk', 'bench_sent')
    const bulk = await openBeside(context, url, 'bench_bulk', false)
    await writeInBulk(bulk.context, steps)
    const again = await openBeside(context, url, 'bench_sent', false)
    await sendAll(again.context, steps)
    const same = await compareAll(again.context.db, bulk.context.db)
    const ids = [...new Set(steps.map(({ command }) => command.case))]
    const within = await compareCases(again.context.db, context.db, ids)
    say(
      `${steps.length} commands of ${ids.length} cases sent through the write path: ${same && within ? 'identical rows' : 'DIFFERENT ROWS'} (journal, verdicts, every projection; in the nation those of these cases)`,
    )
    await again.close()
    await bulk.close()
    return same && within
  } finally {
    await dropDatabase(url, 'bench_bulk')
    await dropDatabase(url, 'bench_sent')
  }
}

async function openBeside({ folder }: Context, url: string, name: string, isNew: boolean) {
  const db = openDatabase(urlOf(url, name), 8)
  if (isNew) await migrate(db)
  const context = await makeContext(db, folder, systemClock)
  if (isNew) await prepareGround(context, NATION.provinces)
  return { context, close: () => db.destroy() }
}

async function writeInBulk(context: Context, steps: readonly Step[]): Promise<void> {
  const land = await context.land()
  const judged = judgeRound({ context, land, device: SIMULATED_DEVICE }, new Map(), steps)
  await context.db.transaction().execute((tx) => writeRound(tx, land, new Map(), judged))
  await rebuildFigures(context.db)
}

async function sendAll(context: Context, steps: readonly Step[]): Promise<void> {
  const versions = new Map<string, number>()
  for (const { by, command } of steps) {
    const basedOn = versions.get(command.case) ?? 0
    const verdict = await handle(context, by, SIMULATED_DEVICE, { ...command, basedOn })
    if (!verdict.accepted) throw new Error(JSON.stringify({ command, verdict }))
    const { version } = await context.db
      .selectFrom('cases')
      .select('version')
      .where('case_id', '=', command.case)
      .executeTakeFirstOrThrow()
    versions.set(command.case, version)
  }
}

async function compareAll(one: Db, other: Db): Promise<boolean> {
  const [truth, same] = [await dumpTruth(one), await dumpTruth(other)]
  const [rows, others] = [await dumpProjections(one), await dumpProjections(other)]
  const differing = Object.keys(rows).filter(
    (table) => withoutPlaces(rows[table] ?? '') !== withoutPlaces(others[table] ?? ''),
  )
  if (truth !== same) differing.push('journal and verdicts')
  if (differing.length > 0) say(`DIFFERENT: ${differing.join(', ')}`)
  return differing.length === 0
}

async function compareCases(one: Db, nation: Db, ids: readonly string[]): Promise<boolean> {
  const list = sql`${[...ids]}::uuid[]`
  const queries: Readonly<Record<string, RawBuilder<{ row: string }>>> = {
    journal: sql`select row_to_json(e)::text as row from (
      select stream_id, version, type, actor_id, organisation_id, device, command_id, occurred_on, body, words
      from journal j left join vault v on v.position = j.position
      where stream = 'case' and stream_id = any(${[...ids]}::text[])) e order by 1`,
    cases: sql`select row_to_json(t)::text as row from cases t where case_id = any(${list}) order by 1`,
    counts: sql`select row_to_json(t)::text as row from case_counts t where case_id = any(${list}) order by 1`,
    public: sql`select row_to_json(t)::text as row from public_models t where case_id = any(${list}) order by 1`,
  }
  const differing: string[] = []
  for (const [name, query] of Object.entries(queries)) {
    const [here, there] = [await digest(one, query), await digest(nation, query)]
    if (here !== there) differing.push(name)
  }
  if (differing.length > 0) say(`DIFFERENT IN THE NATION: ${differing.join(', ')}`)
  return differing.length === 0
}

async function digest(db: Db, query: RawBuilder<{ row: string }>): Promise<string> {
  const { rows } = await query.execute(db)
  const hash = createHash('md5')
  for (const row of rows.map((one) => withoutPlaces(one.row)).toSorted()) hash.update(row)
  return `${rows.length} ${hash.digest('hex')}`
}
