import type { UnitChange } from '@gieo/engine/unit/unit.ts'
import { readFile } from 'node:fs/promises'
import { recordUnitChange, undoRecordedChange } from '../units/change.ts'
import { previewAct } from '../units/preview.ts'
import { readAct } from '../units/read-act.ts'
import { carryOutDue, listWaiting } from '../units/waiting.ts'
import { UnitAct } from '../wire/unit-acts.ts'
import { operatorHeading } from '../store/record.ts'
import { runUnitsImport } from './units-import.ts'
import { print, withInstallation, type CliCommand } from './command.ts'

/** Acts on units from the command line: a reorganisation decided by law is entered by the operator. */
export const units: CliCommand = {
  usage: 'units list|import FILE|apply FILE|undo ID|due',
  about: `Show, enter or undo changes of administrative units.
  units list          the acts on record, oldest first
  units apply FILE    enter one act from a JSON file (see docs/operations.md); every finding is shown, nothing half-done;
      dated ahead it waits for its day; --dry-run shows what it would move
  units due           carry out the acts whose day has come; a running server does so by itself
  units undo ID       leave an act out again; records keep the unit that recorded them
  units import LIST --on=DAY --basis="…" [--since=DAY]                      the units there were on a day
  units import LIST --on=DAY --basis="…" --merges=FILE [--from=DAY]         the act that led to them
  units import LIST --on=DAY --basis="…" --renames                          renamed units alone
      any .xlsx or .csv; --dry-run shows what would begin, end and change, and every finding by row and column;
      --only=40,42 takes some provinces; --sheet=NAME; --old= --new= --kind= --full-name= choose columns; --lang=en`,
  run: (call) =>
    withInstallation(async (context) => {
      const { words, json, flags } = call
      const [what, subject] = words
      const heading = operatorHeading(context.clock.today())
      if (what === 'apply' && subject !== undefined) {
        const change = readAct(UnitAct.parse(JSON.parse(await readFile(subject, 'utf8'))))
        if (flags.includes('--dry-run')) return tell(await previewAct(context, change))
        return tell(await recordUnitChange(context, change, heading))
      }
      if (what === 'due') return tell({ carriedOut: (await carryOutDue(context)).map(({ id }) => id) })
      if (what === 'undo' && subject !== undefined)
        return tell(await undoRecordedChange(context, subject, heading))
      if (what === 'import' && subject !== undefined) return runUnitsImport(context, call, subject)
      const rows = await context.db
        .selectFrom('unit_changes')
        .select(['change_id', 'on_date', 'basis', 'undone'])
        .orderBy('on_date')
        .execute()
      const waiting = await listWaiting(context.db)
      if (json) print(JSON.stringify([...rows, ...waiting.map(sayWaiting)]))
      else {
        for (const row of rows)
          print(`${row.on_date}  ${row.change_id}${row.undone ? ' (undone)' : ''}  ${row.basis}`)
        for (const { id, on, basis } of waiting) print(`${on}  ${id} (waits)  ${basis}`)
      }
      return 0
    }),
}

function sayWaiting({ id, on, basis }: UnitChange): object {
  return { change_id: id, on_date: on, basis, undone: false, waits: true }
}

function tell(answer: object): number {
  print(JSON.stringify(answer, undefined, 2))
  return 'refused' in answer ? 1 : 0
}
