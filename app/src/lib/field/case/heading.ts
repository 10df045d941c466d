import type { CommandId } from '@gieo/engine/case/case.ts'
import type { Command } from '@gieo/engine/case/command.ts'
import type { Shown } from '../desk.ts'

/** What every command on a case that the screen shows begins with. */
export function headingOf(
  { state, row }: Pick<Shown, 'state' | 'row'>,
  from: { readonly today: string; readonly id: string },
): Omit<Command, 'kind' | 'data'> {
  return {
    id: from.id as CommandId, // a fresh id
    case: state.id,
    programme: state.programme,
    pack: state.pack,
    unit: state.unit,
    occurredOn: from.today,
    // The version the server knows: this device's own unsent work has none yet, and is never in conflict with itself.
    basedOn: row?.version ?? 0,
  }
}
