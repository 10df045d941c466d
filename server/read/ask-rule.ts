import type { Case, CommandId } from '@gieo/engine/case/case.ts'
import type { Command, CommandBody } from '@gieo/engine/case/command.ts'
import { decide } from '@gieo/engine/case/decide.ts'
import type { Move, PackRules } from '@gieo/engine/pack/pack.ts'
import type { Problem } from '@gieo/engine/problem.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import { gatherFacts } from '../facts.ts'
import type { Actor } from '../store/scope.ts'

/** Stands for the reason that a person would write: a missing one must not close a move before it was asked for. */
export const GIVEN = '-'

/** A move as it would be asked for, its reason given where one belongs to it. */
export function advanceBy(move: Move, reason = GIVEN): CommandBody {
  return { kind: 'advanceCase', data: { move: move.id, ...(move.reason === 'none' ? {} : { reason }) } }
}

/** Puts a command to the rule without doing it: `undefined` when it would be accepted today. */
export function asker(land: Land, rules: PackRules, state: Case, actor: Actor, today: string) {
  return (body: CommandBody): Problem | undefined => {
    const command: Command = {
      id: '' as CommandId, // never stored
      case: state.id,
      programme: state.programme,
      pack: state.pack,
      unit: state.unit,
      occurredOn: today,
      basedOn: state.version,
      ...body,
    }
    const decision = decide(rules, state, command, gatherFacts(land, rules, state, command, actor, '', today))
    return 'refused' in decision ? decision.refused : undefined
  }
}
