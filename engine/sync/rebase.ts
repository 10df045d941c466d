import type { Case, Touch } from '../case/case.ts'
import type { Command } from '../case/command.ts'
import { sameAnswer } from '../case/conflict.ts'
import { decide } from '../case/decide.ts'
import type { CaseEntry } from '../case/event.ts'
import { evolve } from '../case/evolve.ts'
import type { Facts } from '../case/facts.ts'
import type { PackRules } from '../pack/pack.ts'
import type { Problem } from '../problem.ts'
import type { OutboxItem } from './outbox.ts'

/** A case as the screen shows it: what the server last said, with this device's own unsent work played on top. */
export type Rebased = { readonly state: Case | undefined; readonly steps: readonly Step[] }

/** What one queued command did on this device. Provisional: the server decides again with its own facts. */
export type Step = {
  readonly command: Command
  readonly is: 'applied' | 'already-in' | 'refused' | 'held'
  readonly problem?: Problem | undefined
}

export type Surroundings = {
  readonly rulesOf: (pack: string) => PackRules | undefined
  readonly factsOf: (command: Command, state: Case | undefined) => Facts
}

/**
 * Plays the queued commands of one case on its state in the replica, in order. An accepted command that no longer
 * applies is one that the replica already holds; a refused one is left out and stays in the tray.
 */
export function rebase(
  base: Case | undefined,
  queued: readonly OutboxItem[],
  surroundings: Surroundings,
): Rebased {
  let state = base
  const steps: Step[] = []
  for (const item of queued) {
    const step = play(state, item, surroundings)
    state = step.state
    steps.push(step.step)
  }
  return { state, steps }
}

function play(
  state: Case | undefined,
  item: OutboxItem,
  { rulesOf, factsOf }: Surroundings,
): { state: Case | undefined; step: Step } {
  const command = item.command
  if (item.state.is === 'refused') return { state, step: { command, is: 'refused' } }
  const rules = rulesOf(state?.pack ?? command.pack)
  if (rules === undefined || (state === undefined && command.kind !== 'openCase')) {
    return { state, step: { command, is: 'held' } }
  }
  const facts = factsOf(command, state)
  const decision = decide(rules, withOvertaken(state, item, facts), command, facts)
  if ('refused' in decision) {
    if (item.state.is === 'accepted') return { state, step: { command, is: 'already-in' } }
    return { state, step: { command, is: 'refused', problem: decision.refused } }
  }
  let after = state
  for (const event of decision.events) {
    const entry: CaseEntry = {
      case: command.case,
      version: (after?.version ?? 0) + 1,
      actor: facts.officer,
      device: facts.device,
      occurredOn: command.occurredOn,
      event,
    }
    after = evolve(after, entry)
  }
  return { state: after, step: { command, is: 'applied' } }
}

// The replica does not say who changed which field when. But the person's own eyes do: a field that no longer holds
// what was seen when the command was written has been changed by somebody else, and the command will be contested.
function withOvertaken(state: Case | undefined, item: OutboxItem, facts: Facts): Case | undefined {
  const { command, seen } = item
  if (state === undefined || seen === undefined || command.kind !== 'editCase') return state
  const overtaken = Object.keys(command.data.answers).filter(
    (field) =>
      field in seen && !isOwn(state.touched[field], facts) && !sameAnswer(state.answers[field], seen[field]),
  )
  if (overtaken.length === 0) return state
  // Any version above the one the command was based on says "later"; the device of nobody says "not by me".
  const touch: Touch = { version: command.basedOn + 1, actor: facts.officer, device: '' }
  return {
    ...state,
    touched: { ...state.touched, ...Object.fromEntries(overtaken.map((field) => [field, touch])) },
  }
}

// Touched by an earlier command of this very device, played just before.
function isOwn(touch: Touch | undefined, facts: Facts): boolean {
  return touch !== undefined && touch.device === facts.device && touch.actor === facts.officer
}
