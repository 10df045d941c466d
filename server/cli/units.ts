import type { UnitChange } from '@gieo/engine/unit/unit.ts'
import { readFile } from 'node:fs/promises'
import { recordUnitChange, undoRecordedChange } from '../units/change.ts'
import { operatorHeading } from '../store/record.ts'
import { print, withInstallation, type CliCommand } from './command.ts'

/** Acts on units from the command line: a reorganisation decided by law is entered by the operator. */
export const units: CliCommand = {
  usage: 'units list|apply FILE|undo ID [--json]',
  about: `Show, enter or undo changes of administrative units.
  units list          the acts on record, oldest first
  units apply FILE    enter one act from a JSON file (see docs/operations.md); every finding is shown, nothing half-done
  units undo ID       leave an act out again; records keep the unit that recorded them`,
  run: ({ words, json }) =>
    withInstallation(async (context) => {
      const [what, subject] = words
      const heading = operatorHeading(context.clock.today())
      if (what === 'apply' && subject !== undefined) {
        const change = JSON.parse(await readFile(subject, 'utf8')) as UnitChange // checked by recordUnitChange
        return tell(await recordUnitChange(context, change, heading))
      }
      if (what === 'undo' && subject !== undefined)
        return tell(await undoRecordedChange(context, subject, heading))
      const rows = await context.db
        .selectFrom('unit_changes')
        .select(['change_id', 'on_date', 'basis', 'undone'])
        .orderBy('on_date')
        .execute()
      if (json) print(JSON.stringify(rows))
      else
        for (const row of rows)
          print(`${row.on_date}  ${row.change_id}${row.undone ? ' (undone)' : ''}  ${row.basis}`)
      return 0
    }),
}

function tell(answer: { position: string } | { refused: unknown }): number {
  print(JSON.stringify(answer, undefined, 2))
  return 'refused' in answer ? 1 : 0
}
