import type { CommandBody } from '@gieo/engine/case/command.ts'
import type { PackRules } from '@gieo/engine/pack/pack.ts'
import { advanceBy } from '../read/ask-rule.ts'
import type { BulkAction } from '../wire/bulk.ts'

/** The command that an action is for a case of one programme; none when its programme has no such move. */
export function bodyOf(action: BulkAction, rules: PackRules, reason: string): CommandBody | undefined {
  switch (action.kind) {
    case 'advance': {
      const move = rules.moves.find(({ id }) => id === action.move)
      return move === undefined || rules.programme !== action.programme ? undefined : advanceBy(move, reason)
    }
    case 'send-back':
      return { kind: 'sendBackCase', data: { reason } }
    case 'withdraw':
      return { kind: 'withdrawCase', data: { reason } }
  }
}

/** Every action that might be open for cases of these programmes: their moves in order, then what any case knows. */
export function actionsOf(packs: readonly PackRules[]): readonly {
  readonly action: BulkAction
  readonly reason: 'required' | 'optional' | 'none'
}[] {
  const moves = packs.flatMap((rules) =>
    rules.moves.map(({ id, reason }) => ({
      action: { kind: 'advance', programme: rules.programme, move: id } as const,
      reason,
    })),
  )
  const unique = [
    ...new Map(moves.map((move) => [`${move.action.programme}:${move.action.move}`, move])).values(),
  ]
  return [
    ...unique,
    { action: { kind: 'send-back' }, reason: 'required' },
    { action: { kind: 'withdraw' }, reason: 'required' },
  ]
}
