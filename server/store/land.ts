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

/** All changes, folded; undone ones are named, so that records of units that only they made keep a place. */
export async function readLand(db: Db | Tx): Promise<Land> {
  const rows = await db
    .selectFrom('unit_changes')
    .select(['body', 'change_id', 'undone'])
    .orderBy('on_date')
    .orderBy('position')
    .execute()
  const changes = rows.map((row) => row.body as UnitChange) // written by the units register, checked before
  const undone = rows.filter((row) => row.undone).map((row) => row.change_id)
  return layOut(changes, undone)
}
