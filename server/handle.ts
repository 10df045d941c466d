import { decide } from '@gieo/engine/case/decide.ts'
import { evolve, fold } from '@gieo/engine/case/evolve.ts'
import type { Case, CommandId } from '@gieo/engine/case/case.ts'
import type { Command } from '@gieo/engine/case/command.ts'
import { tidyAnswers } from '@gieo/engine/form/tidy.ts'
import { contentHash } from '@gieo/engine/log/canonical.ts'
import { refuse, type Problem } from '@gieo/engine/problem.ts'
import type { Context } from './context.ts'
import { gatherFacts } from './facts.ts'
import { projectCase } from './project/case.ts'
import type { Tx } from './store/database.ts'
import { answerTwice, rememberCommand, rememberVerdict } from './store/inbox.ts'
import { appendCaseEvents, readCase } from './store/journal.ts'
import { holdLand } from './store/land.ts'
import { rulesOf } from './store/packs.ts'
import { scopeOf, withScope, type Actor } from './store/scope.ts'

export type Verdict =
  | { readonly id: CommandId; readonly accepted: true; readonly position: string }
  | { readonly id: CommandId; readonly accepted: false; readonly problem: Problem }

const TRIES_MAX = 5

/**
 * THE write path. Inbox → load → decide → append → project, in one transaction, for one command. A command whose id
 * was seen gets the verdict it got the first time, refusals too: a retry after the situation changed must not be
 * accepted the second time.
 */
export async function handle(
  context: Context,
  actor: Actor,
  device: string,
  command: Command,
): Promise<Verdict> {
  const scope = scopeOf(await context.land(), actor, context.packs.programmes)
  for (let tries = 1; ; tries++) {
    try {
      return await withScope(context.db, scope, (tx) => handleOnce(context, tx, actor, device, command))
    } catch (failure) {
      // Somebody else appended the same version first: look again at what is there now.
      if (!isTaken(failure)) throw failure
      if (tries >= TRIES_MAX) return { id: command.id, accepted: false, ...asProblem(refuse('case.exists')) }
    }
  }
}

async function handleOnce(
  context: Context,
  tx: Tx,
  actor: Actor,
  device: string,
  raw: Command,
): Promise<Verdict> {
  const known = await rememberCommand(tx, raw.id, actor.officer, contentHash(raw))
  if (known !== undefined) return answerTwice(raw.id, known)
  const verdict = await judge(context, tx, actor, device, tidy(raw))
  await rememberVerdict(tx, raw.id, verdict)
  return verdict
}

async function judge(
  context: Context,
  tx: Tx,
  actor: Actor,
  device: string,
  command: Command,
): Promise<Verdict> {
  const refused = (problem: Problem): Verdict => ({ id: command.id, accepted: false, problem })
  const pack = context.packs.byHash.get(command.pack)
  if (pack === undefined) return refused(refuse('pack.unknown').refused)
  if (pack.rules.programme !== command.programme) return refused(refuse('pack.not-this-programme').refused)
  await holdLand(tx)
  const land = await context.landIn(tx)
  const before = fold(await readCase(tx, command.case))
  const rules = before === undefined ? pack.rules : rulesOf(context.packs, before.pack)
  const facts = gatherFacts(land, rules, before, command, actor, device, context.clock.today())
  const decision = decide(rules, before, command, facts)
  if ('refused' in decision) return refused(decision.refused)
  const heading = {
    actor: actor.officer,
    organisation: facts.organisation,
    device,
    command: command.id,
    occurredOn: command.occurredOn,
  }
  const entries = await appendCaseEvents(
    tx,
    rules,
    command.case,
    before?.version ?? 0,
    decision.events,
    heading,
  )
  const after = entries.reduce<Case | undefined>(evolve, before)
  const last = entries.at(-1)
  if (after === undefined || last === undefined) throw new Error('an accepted command left no entry')
  await projectCase(tx, { land, rules }, before, after, last)
  return { id: command.id, accepted: true, position: last.position }
}

function tidy(command: Command): Command {
  if (command.kind !== 'openCase' && command.kind !== 'editCase') return command
  return { ...command, data: { ...command.data, answers: tidyAnswers(command.data.answers) } } as Command
}

function asProblem(refusal: { refused: Problem }): { problem: Problem } {
  return { problem: refusal.refused }
}

function isTaken(failure: unknown): boolean {
  return typeof failure === 'object' && failure !== null && 'code' in failure && failure.code === '23505'
}
