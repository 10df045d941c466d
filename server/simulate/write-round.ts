import type { Case } from '@gieo/engine/case/case.ts'
import type { Command } from '@gieo/engine/case/command.ts'
import { decide } from '@gieo/engine/case/decide.ts'
import { evolve } from '@gieo/engine/case/evolve.ts'
import { contentHash } from '@gieo/engine/log/canonical.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import type { Context } from '../context.ts'
import { gatherFacts } from '../facts.ts'
import { projectCases } from '../project/case.ts'
import type { CaseChange } from '../project/change.ts'
import type { Tx } from '../store/database.ts'
import { appendCaseEvents, type Append } from '../store/journal.ts'
import { rulesOf } from '../store/packs.ts'
import type { Actor } from '../store/scope.ts'
import { insertRows, writeAll } from '../store/write.ts'

/** A command and who sends it. `basedOn` is filled in when it is sent. */
export type Step = { readonly by: Actor; readonly command: Command }

/** Cases as earlier rounds left them. */
export type States = Map<string, Case>

/** A step that the rules accepted. */
export type Judged = {
  readonly command: Command
  readonly append: Append
  readonly before: Case | undefined
}

/** What every step of one device is judged by. */
export type Desk = { readonly context: Context; readonly land: Land; readonly device: string }

/** The rules judge every command, as they do in the write path. A refusal is a mistake of whoever made up the steps. */
export function judgeRound(
  { context, land, device }: Desk,
  states: States,
  steps: readonly Step[],
): readonly Judged[] {
  const versions = new Map<string, Case>()
  const today = context.clock.today()
  return steps.map(({ by, command: planned }) => {
    const before = versions.get(planned.case) ?? states.get(planned.case)
    const version = before?.version ?? 0
    const command = { ...planned, basedOn: version }
    const rules = rulesOf(context.packs, command.pack)
    const facts = gatherFacts(land, rules, before, command, by, device, today)
    const decision = decide(rules, before, command, facts)
    if ('refused' in decision) throw new Error(`refused: ${JSON.stringify({ command, decision })}`)
    const { occurredOn } = command
    const heading = {
      actor: by.officer,
      organisation: facts.organisation,
      device,
      command: command.id,
      occurredOn,
    }
    const append = { rules, case: command.case, version, events: decision.events, heading }
    const after = append.events.reduce<Case | undefined>(
      (state, event, index) =>
        evolve(state, {
          case: command.case,
          version: version + index + 1,
          actor: by.officer,
          device,
          occurredOn,
          event,
        }),
      before,
    )
    if (after !== undefined) versions.set(command.case, after)
    return { command, append, before }
  })
}

/** Writes down what the rules accepted, many at a time: the rows that the write path leaves, in its order. */
export async function writeRound(
  tx: Tx,
  land: Land,
  states: States,
  judged: readonly Judged[],
): Promise<void> {
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
