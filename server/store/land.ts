import { layOut, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitChange } from '@gieo/engine/unit/unit.ts'
import type { Db, Tx } from './database.ts'

/**
 * The units over time, folded from the register's changes and kept in memory until a change is recorded, by this
 * process or another (each writes the journal position of its change beside the epoch).
 */
export function makeLandReader(db: Db): () => Promise<Land> {
  let kept: { readonly position: string; readonly land: Promise<Land> } | undefined
  return async () => {
    const { land_position } = await db.selectFrom('epochs').select('land_position').executeTakeFirstOrThrow()
    const position = String(land_position)
    if (kept?.position !== position) kept = { position, land: readLand(db) }
    return kept.land
  }
}

/** All changes that stand (undone ones are left out, nothing else is rebuilt), folded. */
export async function readLand(db: Db | Tx): Promise<Land> {
  const rows = await db
    .selectFrom('unit_changes')
    .select('body')
    .where('undone', '=', false)
    .orderBy('on_date')
    .orderBy('position')
    .execute()
  return layOut(rows.map((row) => row.body as UnitChange)) // written by the units register, checked before
}
