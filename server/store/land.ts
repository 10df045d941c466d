import { layOut, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitChange } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import { AHEAD } from './client.ts'
import type { Db, Tx } from './database.ts'

/**
 * The units over time, folded from the register's changes and kept in memory until a change is recorded, by this
 * process or another (each writes the journal position of its change beside the epoch); then only what is new is read.
 * Within a transaction it is asked with that transaction: a second connection might be one that only waiting
 * transactions hold.
 */
export function makeLandReader(): LandReader {
  let kept: (LandAt & { readonly acts: KnownActs }) | undefined
  const look = async (db: Db | Tx) => {
    const { land_position } = await db.selectFrom('epochs').select('land_position').executeTakeFirstOrThrow()
    const position = String(land_position)
    if (kept?.position === position) return kept
    const { land, acts } = await readActs(db, kept?.acts ?? new Map())
    return (kept = { position, land, acts })
  }
  return { read: async (db) => (await look(db)).land, lately: async (db) => kept ?? look(db) }
}

export type LandReader = {
  readonly read: (db: Db | Tx) => Promise<Land>
  /** As it was when somebody last looked. Whoever goes by it compares the position with the one that holds now. */
  readonly lately: (db: Db) => Promise<LandAt>
}

/** The units as the act at a position of the journal left them. */
export type LandAt = { readonly position: string; readonly land: Land }

/** Acts by their position in the journal, which no other act ever has; what a transaction left undone is not asked for. */
type KnownActs = ReadonlyMap<string, UnitChange>

const LAND_LOCK = 7_260_001

/** Until the end of the transaction no change of units is recorded; any number of writers hold this beside another. */
export async function holdLand(tx: Tx): Promise<void> {
  await sql`${sql.raw(AHEAD)}select pg_advisory_xact_lock_shared(${sql.lit(LAND_LOCK)})`.execute(tx)
}

/**
 * Waits for every writer that holds the units, and keeps others out: a case written meanwhile would be placed by the
 * units of before, and of two changes checked at once each would miss the other.
 */
export async function claimLand(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LAND_LOCK})`.execute(tx)
}

/** All changes, folded; undone ones are named, so that records of units that only they made keep a place. */
export async function readLand(db: Db | Tx): Promise<Land> {
  return (await readActs(db, new Map())).land
}

async function readActs(db: Db | Tx, known: KnownActs): Promise<{ land: Land; acts: KnownActs }> {
  const rows = await db
    .selectFrom('unit_changes')
    .select(['position', 'change_id', 'undone'])
    .orderBy('on_date')
    .orderBy('position')
    .execute()
  const acts = new Map(known)
  const unread = rows.map(({ position }) => position).filter((position) => !acts.has(position))
  if (unread.length > 0) {
    const bodies = await db
      .selectFrom('unit_changes')
      .select(['position', 'body'])
      .where(sql<boolean>`position = any(${unread}::bigint[])`)
      .execute()
    for (const { position, body } of bodies) acts.set(position, body as UnitChange) // checked before it was written
  }
  const changes = rows.map(({ position }) => acts.get(position)).filter((act) => act !== undefined)
  const undone = rows.filter((row) => row.undone).map((row) => row.change_id)
  return { land: layOut(changes, undone), acts }
}
