import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { rebuildFigures } from '../project/rebuild-figures.ts'
import type { Db } from '../store/database.ts'
import { prepareGround, readGround, type Ground } from './ground.ts'
import { ENTRIES_PER_CASE, planCase, type History } from './plan-case.ts'
import { putIndexesAside } from './put-aside.ts'
import { judgeRound, writeRound, type Step } from './write-round.ts'

export type Simulation = {
  readonly seed: number
  /** At least so many entries of cases; those of the last case go on to its end. */
  readonly events: number
  readonly provinces: number
  readonly years: number
}

export type Simulated = { readonly events: number; readonly cases: number; readonly seconds: number }

/** The device that all simulated commands come from. */
export const SIMULATED_DEVICE = 'simulation'

const CASES_PER_ROUND = 2_000
const LAST_YEAR = 2025

/**
 * Fills an empty installation with an invented nation. Every command is judged by the rules; what follows from it is
 * written many at a time, and figures are added up once at the end.
 */
export async function simulate(
  context: Context,
  simulation: Simulation,
  hear: (events: number) => void,
): Promise<Simulated> {
  const began = performance.now()
  await prepareGround(context, simulation.provinces)
  const ground = await readGround(context)
  const bringBack = await putIndexesAside(context.db)
  const { events, cases } = await happen(context, ground, simulation, hear)
  await bringBack()
  await rebuildFigures(context.db)
  await markSearched(context.db)
  await sql`vacuum analyze`.execute(context.db)
  return { events, cases, seconds: (performance.now() - began) / 1000 }
}

/** What decides the events of a simulation. */
export function historyOf({ seed, events, years }: Simulation): History {
  return {
    seed,
    cases: Math.ceil(events / ENTRIES_PER_CASE),
    from: `${LAST_YEAR + 1 - years}-01-01`,
    to: `${LAST_YEAR}-12-31`,
  }
}

/** The steps of some cases as they follow one another in life. */
export function planRound(ground: Ground, history: History, numbers: readonly number[]): readonly Step[] {
  return numbers
    .flatMap((number) => planCase(ground, history, number))
    .toSorted((left, right) => compare(left.command.occurredOn, right.command.occurredOn))
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

// While the database writes a round, the next one is thought out.
async function happen(
  context: Context,
  ground: Ground,
  simulation: Simulation,
  hear: (events: number) => void,
): Promise<{ events: number; cases: number }> {
  const history = historyOf(simulation)
  let [events, cases] = [0, 0]
  let written = Promise.resolve()
  while (events < simulation.events) {
    const left = Math.ceil((simulation.events - events) / ENTRIES_PER_CASE)
    const numbers = Array.from({ length: Math.min(left, CASES_PER_ROUND) }, (_, index) => cases + index)
    const round = think(context, ground, planRound(ground, history, numbers))
    cases += numbers.length
    events += round.reduce((sum, { append }) => sum + append.events.length, 0)
    await written
    written = write(context, ground, round)
    hear(events)
  }
  await written
  return { events, cases }
}

function think(context: Context, { land }: Ground, steps: readonly Step[]) {
  return judgeRound({ context, land, device: SIMULATED_DEVICE }, new Map(), steps)
}

async function write(context: Context, { land }: Ground, round: ReturnType<typeof think>): Promise<void> {
  await context.db.transaction().execute(async (tx) => {
    await sql`set local synchronous_commit = off`.execute(tx)
    await writeRound(tx, land, new Map(), round)
    // Figures are added up from what each case counts for, once all are there.
    await sql`truncate figure_deltas`.execute(tx)
  })
}

// Pairs that may be one thing are sought in what is new; what was made up has none.
async function markSearched(db: Db): Promise<void> {
  await sql`update pair_search set done_position = latest.position, next_position = latest.position
    from (select max(position) as position from journal) latest`.execute(db)
}
