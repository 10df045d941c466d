import { affectedUnits, changedUnits } from '@gieo/engine/unit/compare-land.ts'
import { withAct, withoutAct, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitChange } from '@gieo/engine/unit/unit.ts'
import type { Tx } from '../store/database.ts'
import { regroup } from './extents.ts'
import { redrawLand } from './redraw.ts'
import type { RegisterEntry } from './register-entry.ts'
import { rehomeCases } from './rehome.ts'

/**
 * An act on units takes effect, or is left out again: the versions and the places in every map of the units that it
 * moves, and where their cases lie today. `before` is the land as the rows show it; answers with the land they show
 * then. Nothing that was recorded is rewritten: figures are kept by the unit that recorded them.
 */
export async function projectUnits(tx: Tx, before: Land, entry: RegisterEntry): Promise<Land> {
  const after = await foldEntry(tx, before, entry)
  const changed = changedUnits(before, after)
  const affected = affectedUnits(before, after, changed)
  await redrawLand(tx, before, after, { changed, affected })
  await regroup(tx, affected)
  await rehomeCases(tx, after, affected, entry)
  await tx.updateTable('epochs').set({ land_position: entry.position }).execute()
  return after
}

async function foldEntry(tx: Tx, before: Land, entry: RegisterEntry): Promise<Land> {
  if (entry.type === 'unitChangeUndone') {
    await tx.updateTable('unit_changes').set({ undone: true }).where('change_id', '=', entry.id).execute()
    return withoutAct(before, entry.id)
  }
  const change = entry.body as UnitChange // checked by checkUnitChange when recorded
  await tx.deleteFrom('waiting_acts').where('change_id', '=', change.id).execute()
  await tx
    .insertInto('unit_changes')
    .values({
      change_id: change.id,
      position: entry.position,
      on_date: change.on,
      basis: change.basis,
      title_vi: change.title.vi,
      title_en: change.title.en,
      body: JSON.stringify(change),
      undone: false,
    })
    .execute()
  return withAct(before, change)
}
