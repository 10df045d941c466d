import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '../context.ts'
import { handle } from '../handle.ts'
import { checkFigures } from '../project/check-figures.ts'
import { dumpProjections } from '../project/dump.testing.ts'
import { rebuildFigures } from '../project/rebuild-figures.ts'
import { makeWorld, type World } from '../testing/world.ts'
import { dumpTruth, withoutPlaces } from './dump-truth.testing.ts'
import { prepareGround, readGround } from './ground.ts'
import { historyOf, planRound, simulate, SIMULATED_DEVICE } from './simulate.ts'

const SIMULATION = { seed: 7, events: 2_500, provinces: 1, years: 10 }

let bulk: World
let sent: World
let cases = 0
beforeAll(async () => {
  bulk = await makeWorld('empty')
  sent = await makeWorld('empty')
  cases = (await simulate(bulk.context, SIMULATION, () => undefined)).cases
})
afterAll(async () => {
  await bulk.close()
  await sent.close()
})

test('a simulated nation leaves the rows that its commands leave one by one through the write path', async () => {
  await prepareGround(sent.context, SIMULATION.provinces)
  await sendAll(sent.context, cases)
  expect(await dumpTruth(sent.db)).toBe(await dumpTruth(bulk.db))
  const [one, many] = [await dumpProjections(sent.db), await dumpProjections(bulk.db)]
  for (const [table, rows] of Object.entries(many))
    expect(withoutPlaces(one[table] ?? ''), table).toBe(withoutPlaces(rows))
  expect(many['cases']?.split('\n')).toHaveLength(cases)
  expect(many['public_models']).not.toBe('')
  expect(many['sums']).not.toBe('')
})

test('nothing of it differs from what the journal says, with every kind of step in it', async () => {
  const { figures, differences } = await checkFigures(bulk.context)
  expect(differences).toEqual([])
  expect(figures).toBeGreaterThan(SIMULATION.events / 2)
  const { rows } = await sql<{
    type: string
  }>`select distinct type from journal where stream = 'case'`.execute(bulk.db)
  expect(rows.map(({ type }) => type).toSorted()).toEqual([
    'answersChanged',
    'caseOpened',
    'caseSentBack',
    'caseWithdrawn',
    'placeCorrected',
    'stageEntered',
  ])
})

test('figures rebuilt from what cases count for are those that were folded, whatever was there before', async () => {
  const before = await dumpProjections(sent.db)
  await sql`update figure_sums set cells = gieo_add_cells(cells, cells) where indicator_id % 3 = 1`.execute(
    sent.db,
  )
  await sql`delete from figure_sums where extent_id % 2 = 1`.execute(sent.db)
  await sql`insert into figure_deltas (indicator, unit_id, branch, bucket_on, part, amount)
    values ('nobody.counts', 'nowhere', 'farmers', '2025-01-01', '', 3)`.execute(sent.db)
  await rebuildFigures(sent.db)
  expect(await dumpProjections(sent.db)).toEqual(before)
})

async function sendAll(context: Context, count: number): Promise<void> {
  const ground = await readGround(context)
  const versions = new Map<string, number>()
  const numbers = Array.from({ length: count }, (_, number) => number)
  for (const { by, command } of planRound(ground, historyOf(SIMULATION), numbers)) {
    const basedOn = versions.get(command.case) ?? 0
    const verdict = await handle(context, by, SIMULATED_DEVICE, { ...command, basedOn })
    expect(verdict).toMatchObject({ accepted: true })
    const { version } = await context.db
      .selectFrom('cases')
      .select('version')
      .where('case_id', '=', command.case)
      .executeTakeFirstOrThrow()
    versions.set(command.case, version)
  }
}

/** What happened, in its order; when it was written down is another matter. */
