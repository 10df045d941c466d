import { randomUUID } from 'node:crypto'
import type { CaseId, CommandId } from '@gieo/engine/case/case.ts'
import type { Command } from '@gieo/engine/case/command.ts'
import type { Context } from '../../server/context.ts'
import { handle } from '../../server/handle.ts'
import { foldFigures } from '../../server/jobs/fold.ts'
import { publishVersion } from '../../server/packs/publish.ts'
import { makeChance } from '../../server/simulate/chance.ts'
import { readGround, staffKey } from '../../server/simulate/ground.ts'
import { simulatedPacks } from '../../server/simulate/programmes.ts'
import { operatorHeading } from '../../server/store/record.ts'
import { median, rate, say } from '../measure.ts'

const WRITERS = 8
const ROUNDS = 7
const SECONDS = 3
const BAR = 0.3
const BARE = 'simulated-bare'

/**
 * What a write pays for its figures: the same commands to a programme of eight indicators and to its twin that declares
 * none, in turns. A model is registered and then checked, so that two of three lines of its figures are written.
 */
export async function compareWrites(context: Context): Promise<boolean> {
  await publishBare(context)
  const ground = await readGround(context)
  const chance = makeChance(Date.now())
  const work = async (programme: string) => {
    const hamlet = chance.pick(ground.hamlets)
    const staff = ground.staff.get(staffKey(hamlet.province, 'farmers'))
    const [recorder, officer] = [staff?.recorders[0], staff?.officers[0]]
    if (recorder === undefined || officer === undefined) throw new Error('nobody works there')
    const answers = {
      name: `Vườn cam số ${chance.below(1e9)}`,
      sort: 'planting',
      began: '2025-12-30',
      households: 12,
      money: 3_000_000,
      area: 1.5,
      days: 20,
    }
    const pack = context.packs.current.get(programme)?.hash ?? ''
    const heading = {
      case: randomUUID() as CaseId,
      programme,
      pack,
      unit: hamlet.unit,
      occurredOn: '2025-12-31',
    }
    const send = async (by: typeof recorder, rest: object) => {
      const command = { ...heading, id: randomUUID() as CommandId, ...rest } as Command
      const verdict = await handle(context, by, 'bench', command)
      if (!verdict.accepted) throw new Error(JSON.stringify(verdict))
    }
    await send(recorder, { basedOn: 0, kind: 'openCase', data: { answers } })
    await send(officer, { basedOn: 2, kind: 'advanceCase', data: { move: 'check' } })
  }
  const [counting, bare]: [number[], number[]] = [[], []]
  const programmes = ground.packs.map(([programme]) => programme)
  for (let round = -1; round < ROUNDS; round += 1) {
    const withFigures = await rate(WRITERS, SECONDS, () => work(chance.pick(programmes)))
    const without = await rate(WRITERS, SECONDS, () => work(BARE))
    if (round < 0) continue
    counting.push(2 * withFigures)
    bare.push(2 * without)
  }
  const paid = 1 - median(counting) / median(bare)
  say(
    `writes by ${WRITERS}: ${median(counting).toFixed(0)} a second with figures, ${median(bare).toFixed(0)} without: they pay ${(paid * 100).toFixed(0)} % (bar ${BAR * 100} %)`,
  )
  await tellFold(context)
  return paid <= BAR
}

async function publishBare(context: Context): Promise<void> {
  const [first] = simulatedPacks()
  if (first === undefined) throw new Error('no programme')
  const { rules, texts } = first
  const without = (of: typeof texts.vi) =>
    Object.fromEntries(Object.entries(of).filter(([key]) => !/^(indicator|definer)\./.test(key)))
  const pack = {
    rules: { ...rules, programme: BARE, indicators: [] },
    texts: { vi: without(texts.vi), en: without(texts.en) },
  }
  const published = await publishVersion(context.db, pack, operatorHeading('2025-12-31'), { builtIn: false })
  if ('refused' in published) throw new Error(JSON.stringify(published))
  await context.packShelf.look()
}

async function tellFold({ db }: Context): Promise<void> {
  const began = performance.now()
  let moved = 0
  for (let last = 1; last > 0; moved += last) last = await foldFigures(db)
  const seconds = (performance.now() - began) / 1000
  say(`folded afterwards: ${moved} deltas, ${Math.round(moved / seconds)} a second`)
}
