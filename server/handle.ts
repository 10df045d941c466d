import { decide } from '@gieo/engine/case/decide.ts'
import { evolve, fold } from '@gieo/engine/case/evolve.ts'
import type { Case } from '@gieo/engine/case/case.ts'
import type { Command } from '@gieo/engine/case/command.ts'
import type { CaseEvent } from '@gieo/engine/case/event.ts'
import { otherOf } from '@gieo/engine/case/same.ts'
import { tidyAnswers } from '@gieo/engine/form/tidy.ts'
import { contentHash } from '@gieo/engine/log/canonical.ts'
import { refuse, type Problem } from '@gieo/engine/problem.ts'
import type { Context } from './context.ts'
import { gatherFacts } from './facts.ts'
import { readOther } from './other-case.ts'
import { projectCases } from './project/case.ts'
import { claimLinks } from './project/same.ts'
import type { Tx } from './store/database.ts'
import { answerTwice, rememberCommand, rememberVerdict, type Verdict } from './store/inbox.ts'
import { appendCaseEvents, readCase } from './store/journal.ts'
import { holdLand } from './store/land.ts'
import { rulesOf } from './store/packs.ts'
import { scopeOf, withScope, type Actor } from './store/scope.ts'

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
  // A verdict is kept for ever: none may say "unknown" of a version published a moment ago.
  if (!context.packs.byHash.has(command.pack)) await context.packShelf.look()
  const scope = scopeOf(await context.land(), actor, context.packs.programmes)
  const once = (verdictOf: (tx: Tx) => Promise<Verdict>) =>
    withScope(context.db, scope, (tx) => answerOnce(tx, actor, command, verdictOf))
  for (let tries = 1; ; tries++) {
    try {
      return await once((tx) => judge(context, tx, actor, device, tidy(command)))
    } catch (failure) {
      const key = takenKey(failure)
      if (key === undefined) throw failure
      // Somebody else appended the same version first: look again at what is there now.
      if (key === 'version' && tries < TRIES_MAX) continue
      if (key === 'version' && command.kind !== 'openCase') throw failure
      // The id is that of a photo or a case which the actor may not see.
      const { refused } = refuse(key === 'photo' ? 'photo.exists' : 'case.exists')
      return await once(async () => ({ id: command.id, accepted: false, problem: refused }))
    }
  }
}

async function answerOnce(
  tx: Tx,
  actor: Actor,
  command: Command,
  verdictOf: (tx: Tx) => Promise<Verdict>,
): Promise<Verdict> {
  const known = await rememberCommand(tx, command.id, actor.officer, contentHash(command))
  if (known !== undefined) return answerTwice(command.id, known)
  const verdict = await verdictOf(tx)
  await rememberVerdict(tx, command.id, verdict)
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
  const other = otherOf(command)
  if (other !== undefined) await claimLinks(tx)
  const land = await context.landIn(tx)
  const before = fold(await readCase(tx, command.case))
  const rules = before === undefined ? pack.rules : rulesOf(context.packs, before.pack)
  const today = context.clock.today()
  const facts = {
    ...gatherFacts(land, rules, before, command, actor, device, today),
    retiredOn: context.packs.retired.get(rules.programme),
    other: other === undefined ? undefined : await readOther(tx, land, before, other, actor, today),
  }
  const decision = decide(rules, before, command, facts)
  if ('refused' in decision) return refused(decision.refused)
  const heading = {
    actor: actor.officer,
    organisation: facts.organisation,
    device,
    command: command.id,
    occurredOn: command.occurredOn,
  }
  const append = {
    rules,
    case: command.case,
    version: before?.version ?? 0,
    events: decision.events,
    heading,
  }
  const [entries = []] = await appendCaseEvents(tx, [append])
  const after = entries.reduce<Case | undefined>(evolve, before)
  const last = entries.at(-1)
  if (after === undefined || last === undefined) throw new Error('an accepted command left no entry')
  await projectCases(tx, [{ ground: { land, rules }, before, after, last }])
  await queueEffects(tx, decision.events)
  return { id: command.id, accepted: true, position: last.position }
}

// Bytes are deleted after the commit: a photo taken back by mistake in a transaction that fails must still be there.
async function queueEffects(tx: Tx, events: readonly CaseEvent[]): Promise<void> {
  const removed = events.flatMap((event) => (event.type === 'photoRemoved' ? [event.photo] : []))
  for (const photo of removed) {
    await tx
      .insertInto('jobs')
      .values({ kind: 'forget-photo', body: JSON.stringify(photo), failure: null, done_at: null })
      .execute()
  }
}

function tidy(command: Command): Command {
  switch (command.kind) {
    case 'openCase':
    case 'editCase':
      return { ...command, data: { ...command.data, answers: tidyAnswers(command.data.answers) } } as Command // the same kind
    case 'settleField': {
      const { value } = tidyAnswers({ value: command.data.value })
      return { ...command, data: { ...command.data, value } }
    }
    default:
      return command
  }
}

// Which unique key of PostgreSQL a command met; `undefined` when the failure is another one.
function takenKey(failure: unknown): 'version' | 'photo' | undefined {
  if (typeof failure !== 'object' || failure === null) return undefined
  if (!('code' in failure) || failure.code !== '23505') return undefined
  return 'constraint' in failure && failure.constraint === 'photos_pkey' ? 'photo' : 'version'
}
