import type { UnitChange } from '@gieo/engine/unit/unit.ts'
import { readFile } from 'node:fs/promises'
import { recordUnitChange, undoRecordedChange } from '../units/change.ts'
import { operatorHeading } from '../store/record.ts'
import { runUnitsImport } from './units-import.ts'
import { print, withInstallation, type CliCommand } from './command.ts'

/** Acts on units from the command line: a reorganisation decided by law is entered by the operator. */
export const units: CliCommand = {
  usage: 'units list|import FILE|apply FILE|undo ID',
  about: `Show, enter or undo changes of administrative units.
  units list          the acts on record, oldest first
  units apply FILE    enter one act from a JSON file (see docs/operations.md); every finding is shown, nothing half-done
  units undo ID       leave an act out again; records keep the unit that recorded them
  units import LIST --on=DAY --basis="…" [--since=DAY]                      the units there were on a day
  units import LIST --on=DAY --basis="…" --merges=FILE [--from=DAY]         the act that led to them
  units import LIST --on=DAY --basis="…" --renames                          renamed units alone
      any .xlsx or .csv; --dry-run shows what would begin, end and change, and every finding by row and column;
      --only=40,42 takes some provinces; --sheet=NAME; --old= --new= --kind= --full-name= choose columns; --lang=en`,
  run: (call) =>
    withInstallation(async (context) => {
      const { words, json } = call
      const [what, subject] = words
      const heading = operatorHeading(context.clock.today())
      if (what === 'apply' && subject !== undefined) {
        const change = JSON.parse(await readFile(subject, 'utf8')) as UnitChange // checked by recordUnitChange
        return tell(await recordUnitChange(context, change, heading))
      }
      if (what === 'undo' && subject !== undefined)
        return tell(await undoRecordedChange(context, subject, heading))
      if (what === 'import' && subject !== undefined) return runUnitsImport(context, call, subject)
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
