import { decide } from '@gieo/engine/case/decide.ts'
import { evolve } from '@gieo/engine/case/evolve.ts'
import type { Case, CaseId, CommandId, Spot } from '@gieo/engine/case/case.ts'
import type { Command, CommandBody } from '@gieo/engine/case/command.ts'
import type { CaseEvent } from '@gieo/engine/case/event.ts'
import type { Facts } from '@gieo/engine/case/facts.ts'
import { tidyAnswers } from '@gieo/engine/form/tidy.ts'
import { pathToStage } from '@gieo/engine/import/path-to-stage.ts'
import type { PublishedPack } from '@gieo/engine/pack/pack.ts'
import { refuse, type Problem } from '@gieo/engine/problem.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { createHash } from 'node:crypto'
import type { Context } from '../context.ts'
import type { KnownCard } from '@gieo/engine/replication/adoption/known-card.ts'
import { gatherFacts } from '../facts.ts'
import type { Actor } from '../store/scope.ts'

/** A row that may be opened, as it is kept until it is. */
export type ReadyCase = {
  readonly row: number
  readonly unit: UnitId
  readonly on: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly spot: Spot | undefined
  readonly stage: string | undefined
}

/** One command with what followed from it. */
export type Judged = {
  readonly command: Command
  readonly facts: Facts
  readonly events: readonly CaseEvent[]
}

/** What becomes of a row: every command it takes was accepted, or one was refused. */
export type RowVerdict =
  { readonly accepted: readonly Judged[] } | { readonly refused: Problem; readonly command: Command['kind'] }

/** Judges rows by the rule that judges every command; facts are gathered once for each place and day. */
export function makeJudge(
  context: Context,
  land: Land,
  {
    actor,
    pack,
    importId,
    cards,
  }: {
    readonly actor: Actor
    readonly pack: PublishedPack
    readonly importId: string
    readonly cards: readonly KnownCard[]
  },
): (row: ReadyCase) => RowVerdict {
  const today = context.clock.today()
  const retiredOn = context.packs.retired.get(pack.rules.programme)
  const known = new Map<string, Facts>()
  const factsOf = (command: Command): Facts => {
    const key = `${command.unit} ${command.occurredOn}`
    const facts = known.get(key) ?? {
      ...gatherFacts(land, pack.rules, undefined, command, actor, IMPORT_DEVICE, today),
      retiredOn,
      cards: {
        find: ({ card, version }) => cards.find(({ of }) => of.card === card && of.version === version),
        all: true,
      },
    }
    known.set(key, facts)
    return facts
  }
  return (row) => {
    const accepted: Judged[] = []
    let state: Case | undefined
    for (const command of commandsOf(pack, importId, row)) {
      if ('refused' in command) return { refused: command.refused, command: 'advanceCase' }
      const facts = factsOf(command)
      const decision = decide(pack.rules, state, command, facts)
      if ('refused' in decision) return { refused: decision.refused, command: command.kind }
      accepted.push({ command, facts, events: decision.events })
      state = decision.events.reduce<Case | undefined>(
        (before, event) => evolve(before, entryOf(before, command, facts, event)),
        state,
      )
    }
    return { accepted }
  }
}

/** What the journal says under "device" of entries that an import wrote. */
export const IMPORT_DEVICE = 'import'

/** Ids that follow from the import and the row: applied again after a crash, a row is the same command on the same case. */
export function importedCaseId(importId: string, row: number): CaseId {
  return idFrom(`${importId} ${row} case`) as CaseId
}

export function importedCommandId(importId: string, row: number, step: string): CommandId {
  return idFrom(`${importId} ${row} ${step}`) as CommandId
}

function* commandsOf(pack: PublishedPack, importId: string, row: ReadyCase) {
  const make = (step: string, basedOn: number, body: CommandBody): Command => ({
    id: importedCommandId(importId, row.row, step),
    case: importedCaseId(importId, row.row),
    programme: pack.rules.programme,
    pack: pack.hash,
    unit: row.unit,
    occurredOn: row.on,
    basedOn,
    ...body,
  })
  const spot = row.spot === undefined ? {} : { spot: row.spot }
  yield make('open', 0, { kind: 'openCase', data: { answers: tidyAnswers(row.answers), ...spot } })
  if (row.stage === undefined) return
  const path = pathToStage(pack.rules, row.stage)
  if (path === undefined) yield refuse('case.move-unknown', { move: row.stage })
  for (const [index, { id: move }] of (path ?? []).entries())
    yield make(move, index + 2, { kind: 'advanceCase', data: { move } })
}

function entryOf(before: Case | undefined, command: Command, facts: Facts, event: CaseEvent) {
  return {
    case: command.case,
    version: (before?.version ?? 0) + 1,
    actor: facts.officer,
    device: facts.device,
    occurredOn: command.occurredOn,
    event,
  }
}

// A UUID of version 8: made by us, from a hash.
function idFrom(name: string): string {
  const hash = createHash('sha256').update(`gieo import ${name}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
