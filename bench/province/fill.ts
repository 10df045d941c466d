import { decide } from '@gieo/engine/case/decide.ts'
import { evolve } from '@gieo/engine/case/evolve.ts'
import type { Case } from '@gieo/engine/case/case.ts'
import type { Command } from '@gieo/engine/case/command.ts'
import { contentHash } from '@gieo/engine/log/canonical.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import type { Context } from '../../server/context.ts'
import { gatherFacts } from '../../server/facts.ts'
import { foldFigures } from '../../server/jobs/fold.ts'
import { handle } from '../../server/handle.ts'
import { projectCases } from '../../server/project/case.ts'
import type { CaseChange } from '../../server/project/change.ts'
import type { Tx } from '../../server/store/database.ts'
import { appendCaseEvents, type Append } from '../../server/store/journal.ts'
import { rulesOf } from '../../server/store/packs.ts'
import { insertRows, writeAll } from '../../server/store/write.ts'
import { listCommunes } from './people.ts'
import { planCase, type Step } from './plans.ts'
import { makeChance, type Chance } from './random.ts'

const CASES_PER_ROUND = 2_000
const ROUNDS_MAX = 25

const DEVICE = 'bench'

/** Fills an installation with cases: the rules judge every command, and what follows is written many at a time. */
export async function fillInBulk(context: Context, count: number): Promise<void> {
  const land = await context.land()
  const states = new Map<string, Case>()
  for (const steps of await rounds(context, count))
    await context.db.transaction().execute((tx) => writeRound(context, tx, land, states, steps))
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

async function writeRound(
  context: Context,
  tx: Tx,
  land: Land,
  states: Map<string, Case>,
  steps: readonly Step[],
): Promise<void> {
  const judged: { readonly command: Command; readonly append: Append; readonly before: Case | undefined }[] =
    []
  const versions = new Map<string, Case>()
  for (const { by, command: planned } of steps) {
    const before = versions.get(planned.case) ?? states.get(planned.case)
    const command = { ...planned, basedOn: before?.version ?? 0 }
    const rules = rulesOf(context.packs, command.pack)
    const facts = gatherFacts(land, rules, before, command, by, DEVICE, context.clock.today())
    const decision = decide(rules, before, command, facts)
    if ('refused' in decision) throw new Error(`refused: ${JSON.stringify({ command, decision })}`)
    const heading = {
      actor: by.officer,
      organisation: facts.organisation,
      device: DEVICE,
      command: command.id,
      occurredOn: command.occurredOn,
    }
    const version = before?.version ?? 0
    const append = { rules, case: command.case, version, events: decision.events, heading }
    judged.push({ command, append, before })
    const after = append.events.reduce<Case | undefined>(
      (state, event, index) =>
        evolve(state, {
          case: command.case,
          version: version + index + 1,
          actor: by.officer,
          device: DEVICE,
          occurredOn: command.occurredOn,
          event,
        }),
      before,
    )
    if (after !== undefined) versions.set(command.case, after)
  }
  const written = await appendCaseEvents(
    tx,
    judged.map(({ append }) => append),
  )
  const changes = judged.flatMap(({ append, before }, index): readonly CaseChange[] => {
    const entries = written[index] ?? []
    const last = entries.at(-1)
    const after = entries.reduce<Case | undefined>(evolve, before)
    return after === undefined || last === undefined
      ? []
      : [{ ground: { land, rules: append.rules }, before, after, last }]
  })
  await projectCases(tx, changes)
  for (const { after } of changes) states.set(after.id, after)
  const verdicts = judged.map(({ command, append }, index) => ({
    command_id: command.id,
    officer_id: append.heading.actor,
    body_hash: contentHash(command),
    verdict: { id: command.id, accepted: true, position: written[index]?.at(-1)?.position },
  }))
  await writeAll(tx, insertRows('inbox', verdicts))
}
