import { decide } from '@gieo/engine/case/decide.ts'
import { evolve, fold } from '@gieo/engine/case/evolve.ts'
import type { Case } from '@gieo/engine/case/case.ts'
import type { Command } from '@gieo/engine/case/command.ts'
import type { CaseEvent } from '@gieo/engine/case/event.ts'
import { otherOf } from '@gieo/engine/case/same.ts'
import type { Answers } from '@gieo/engine/condition/condition.ts'
import { tidyAnswers } from '@gieo/engine/form/tidy.ts'
import { contentHash } from '@gieo/engine/log/canonical.ts'
import { refuse, type Problem } from '@gieo/engine/problem.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import type { Context } from './context.ts'
import { gatherFacts } from './facts.ts'
import { readOther } from './other-case.ts'
import { writesOf } from './project/case.ts'
import type { Ground } from './project/place.ts'
import { claimLinks, settleThings } from './project/same.ts'
import { readBefore, type Before } from './store/before.ts'
import type { Tx } from './store/database.ts'
import { answerTwice, rememberVerdict, type Sender, type Verdict } from './store/inbox.ts'
import { entryWrites, placeEvents, takePositions, type Append, type Places } from './store/journal.ts'
import { holdLand } from './store/land.ts'
import { cardsNamed } from './replication/adoptions/known-cards.ts'
import { rulesOf } from './store/packs.ts'
import { scopeOf, withScope, type Actor } from './store/scope.ts'
import { insertRows, writeAhead, type Write } from './store/write.ts'

const TRIES_MAX = 5

/** A command on its way: who sent it, and what it says as it came. */
type Sent = Sender & { readonly actor: Actor; readonly device: string; readonly command: Command }

/**
 * THE write path. Look → decide → write, in one transaction, for one command: all that judging needs is read in one
 * statement, and all that follows is written in one and committed with it. A command whose id was seen gets the verdict
 * it got the first time, refusals too: a retry after the situation changed must not be accepted the second time.
 */
export async function handle(
  context: Context,
  actor: Actor,
  device: string,
  command: Command,
): Promise<Verdict> {
  // A verdict is kept for ever: none may say "unknown" of a version published a moment ago.
  if (!context.packs.byHash.has(command.pack)) await context.packShelf.look()
  const sent = { actor, officer: actor.officer, device, command: tidy(command), hash: contentHash(command) }
  let taken: Problem | undefined
  for (let tries = 1; ; tries++) {
    try {
      const verdict = await answer(context, sent, taken)
      if (verdict !== undefined) return verdict
    } catch (failure) {
      const key = takenKey(failure)
      if (key === undefined) throw failure
      // Somebody else wrote the same version or handled the same id first: look again at what is there now.
      if (key !== 'photo' && tries < TRIES_MAX) continue
      if (key === 'other' && command.kind !== 'openCase') throw failure
      // The id is that of a photo or a case which the actor may not see.
      taken = refuse(key === 'photo' ? 'photo.exists' : 'case.exists').refused
    }
  }
}

/** The verdict of one try; nothing when the units changed since somebody looked, so that the actor's reach is another. */
async function answer(
  context: Context,
  sent: Sent,
  taken: Problem | undefined,
): Promise<Verdict | undefined> {
  const { actor, command } = sent
  const units = await context.landLately()
  const scope = scopeOf(units.land, actor, context.packs.programmes)
  return withScope(context.db, scope, async (tx) => {
    await holdLand(tx)
    if (otherOf(command) !== undefined) await claimLinks(tx)
    const before = await readBefore(tx, command, command.kind === 'openCase' ? 2 : 1)
    if (before.known !== null) return answerTwice(command.id, before.known, sent)
    if (before.land !== units.position) {
      await context.landIn(tx)
      return undefined
    }
    const judged = taken ?? (await judge(context, tx, units.land, sent, before))
    if ('code' in judged) {
      const verdict = { id: command.id, accepted: false, problem: judged } as const
      await writeAhead(tx, rememberVerdict(sent, verdict))
      return verdict
    }
    return write(tx, sent, before, judged)
  })
}

/** What a command that is accepted brings about. */
type Judged = { readonly ground: Ground; readonly state: Case | undefined; readonly append: Append }

async function judge(
  context: Context,
  tx: Tx,
  land: Land,
  { actor, device, command }: Sent,
  before: Before,
): Promise<Judged | Problem> {
  const pack = context.packs.byHash.get(command.pack)
  if (pack === undefined) return refuse('pack.unknown').refused
  if (pack.rules.programme !== command.programme) return refuse('pack.not-this-programme').refused
  const state = fold(before.entries)
  const rules = state === undefined ? pack.rules : rulesOf(context.packs, state.pack)
  const today = context.clock.today()
  const other = otherOf(command)
  const facts = {
    ...gatherFacts(land, rules, state, command, actor, device, today),
    retiredOn: context.packs.retired.get(rules.programme),
    cards: await cardsNamed(tx, rules, state?.answers ?? {}, answersIn(command)),
    other: other === undefined ? undefined : await readOther(tx, land, state, other, actor, today),
  }
  const decision = decide(rules, state, command, facts)
  if ('refused' in decision) return decision.refused
  const heading = {
    actor: actor.officer,
    organisation: facts.organisation,
    device,
    command: command.id,
    occurredOn: command.occurredOn,
  }
  const append = { rules, case: command.case, version: state?.version ?? 0, events: decision.events, heading }
  return { ground: { land, rules }, state, append }
}

function answersIn({ data }: Command): Answers {
  return 'answers' in data ? (data.answers ?? {}) : 'field' in data ? { [data.field]: data.value } : {}
}

async function write(
  tx: Tx,
  sent: Sent,
  before: Before,
  { ground, state, append }: Judged,
): Promise<Verdict> {
  const places = await enoughPlaces(tx, before.places, append.events.length)
  const [entries = []] = placeEvents([append], places)
  const after = entries.reduce<Case | undefined>(evolve, state)
  const last = entries.at(-1)
  if (after === undefined || last === undefined) throw new Error('an accepted command left no entry')
  const verdict = { id: sent.command.id, accepted: true, position: last.position } as const
  const change = { ground, before: state, after, last }
  const { first, then } = writesOf([change])
  await writeAhead(tx, first)
  await writeAhead(tx, [
    ...entryWrites([append], [entries]),
    ...then,
    ...effectsOf(append.events),
    ...rememberVerdict(sent, verdict),
  ])
  await settleThings(tx, [change])
  return verdict
}

async function enoughPlaces(tx: Tx, places: Places, count: number): Promise<Places> {
  const missing = count - places.positions.length
  if (missing <= 0) return places
  const more = await takePositions(tx, missing)
  return { ...places, positions: [...places.positions, ...more.positions] }
}

// Bytes are deleted after the commit: a photo taken back by mistake in a transaction that fails must still be there.
function effectsOf(events: readonly CaseEvent[]): readonly Write[] {
  const removed = events.flatMap((event) => (event.type === 'photoRemoved' ? [event.photo] : []))
  return insertRows(
    'jobs',
    removed.map((photo) => ({ kind: 'forget-photo', body: photo })),
  )
}

function tidy(command: Command): Command {
  switch (command.kind) {
    case 'openCase':
    case 'editCase':
      return { ...command, data: { ...command.data, answers: tidyAnswers(command.data.answers) } } as Command // the same kind
    case 'advanceCase': {
      const { answers } = command.data
      if (answers === undefined) return command
      return { ...command, data: { ...command.data, answers: tidyAnswers(answers) } }
    }
    case 'settleField': {
      const { value } = tidyAnswers({ value: command.data.value })
      return { ...command, data: { ...command.data, value } }
    }
    default:
      return command
  }
}

// Which unique key of PostgreSQL a command met; `undefined` when the failure is another one.
function takenKey(failure: unknown): 'photo' | 'inbox' | 'other' | undefined {
  if (typeof failure !== 'object' || failure === null) return undefined
  if (!('code' in failure) || failure.code !== '23505' || !('constraint' in failure)) return undefined
  return failure.constraint === 'photos_pkey'
    ? 'photo'
    : failure.constraint === 'inbox_pkey'
      ? 'inbox'
      : 'other'
}
