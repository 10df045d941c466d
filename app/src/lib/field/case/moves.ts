import type { Command } from '@gieo/engine/case/command.ts'
import { asksAll, type Move } from '@gieo/engine/pack/pack.ts'
import type { Problem } from '@gieo/engine/problem.ts'
import type { Kit } from '@gieo/server/wire/sync.ts'
import { decideHere, outsideOf, type Desk, type Shown } from '../desk.ts'
import { factsOf } from './facts.ts'
import { headingOf } from './heading.ts'

/** A step that lies open from the case's stage for this officer's role; `problem` says what still stands in its way. */
export type OpenMove = {
  readonly move: Move
  readonly command: Command & { readonly kind: 'advanceCase' }
  readonly problem: Problem | undefined
}

// Steps of other people, and what is gone.
const HIDDEN: readonly string[] = [
  'access.not-allowed',
  'case.not-found',
  'case.own-work',
  'case.withdrawn',
  'adoption.own-organisation',
]

/** Steps of other people's roles are not shown at all. */
export function listMoves(desk: Desk, kit: Kit, shown: Shown): readonly OpenMove[] {
  const { rules } = shown.pack
  return rules.moves
    .filter((move) => move.from.includes(shown.state.stage))
    .flatMap((move): OpenMove[] => {
      const command = {
        ...heading(desk, shown),
        kind: 'advanceCase' as const,
        data: { move: move.id, reason: '…' },
      }
      const decision = decideHere(desk, kit, rules, shown, command)
      if (!('refused' in decision)) return [{ move, command, problem: undefined }]
      const { refused } = decision
      if (HIDDEN.includes(refused.code)) return []
      return [{ move, command, problem: asksAll(move, refused.findings ?? []) ? undefined : refused }]
    })
}

export function mayEdit(desk: Desk, kit: Kit, shown: Shown): boolean {
  if (shown.state.withdrawn !== undefined) return false
  const { rules } = shown.pack
  const probe: Command = { ...heading(desk, shown), kind: 'editCase', data: { answers: {} } }
  const { rolesOverCase } = factsOf(outsideOf(desk, kit, shown.row), rules, shown.state, probe)
  return rules.access.edit.some((role) => rolesOverCase.includes(role))
}

// The id is set when it is sent.
function heading(desk: Desk, shown: Shown) {
  return headingOf(shown, { today: desk.device.clock.today(), id: '' })
}
