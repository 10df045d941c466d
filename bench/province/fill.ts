import type { Case } from '@gieo/engine/case/case.ts'
import type { Context } from '../../server/context.ts'
import { handle } from '../../server/handle.ts'
import { foldFigures } from '../../server/jobs/fold.ts'
import { makeChance, type Chance } from '../../server/simulate/chance.ts'
import { judgeRound, writeRound, type Step } from '../../server/simulate/write-round.ts'
import { listCommunes } from './people.ts'
import { planCase } from './plans.ts'

const CASES_PER_ROUND = 2_000
const ROUNDS_MAX = 25

const DEVICE = 'bench'

/** Fills an installation with cases: the rules judge every command, and what follows is written many at a time. */
export async function fillInBulk(context: Context, count: number): Promise<void> {
  const land = await context.land()
  const states = new Map<string, Case>()
  for (const steps of await rounds(context, count))
    await context.db
      .transaction()
      .execute((tx) =>
        writeRound(tx, land, states, judgeRound({ context, land, device: DEVICE }, states, steps)),
      )
  while ((await foldFigures(context.db)) > 0) continue
}

/** The same commands, each through the write path: what `fillInBulk` leaves must not differ. */
export async function fillOneByOne(context: Context, count: number): Promise<void> {
  const states = new Map<string, number>()
  for (const { by, command } of (await rounds(context, count)).flat()) {
    const basedOn = states.get(command.case) ?? 0
    const verdict = await handle(context, by, DEVICE, { ...command, basedOn })
    if (!verdict.accepted) throw new Error(`refused: ${JSON.stringify({ command, verdict })}`)
    const { version } = await context.db
      .selectFrom('cases')
      .select('version')
      .where('case_id', '=', command.case)
      .executeTakeFirstOrThrow()
    states.set(command.case, version)
  }
  while ((await foldFigures(context.db)) > 0) continue
}

// A case's later steps lie among those of others, as they do in life.
async function rounds(context: Context, count: number): Promise<readonly (readonly Step[])[]> {
  const chance = makeChance(20260101)
  const communes = await listCommunes(context)
  const packs = new Map([...context.packs.current].map(([programme, { hash }]) => [programme, hash]))
  const found: Step[][] = []
  for (let number = 0; number < count; number++) {
    let at = Math.floor(number / CASES_PER_ROUND)
    for (const step of planCase(chance, communes, packs, context.clock.today(), number)) {
      const round = (found[at] ??= [])
      round.push(step)
      at = later(chance, at)
    }
  }
  return Array.from(found, (round) => round ?? [])
}

function later(chance: Chance, round: number): number {
  return round + chance.below(ROUNDS_MAX)
}
