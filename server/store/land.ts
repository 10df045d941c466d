import { layOut, type Land } from '@gieo/engine/unit/land.ts'
import type { Succession, UnitChange, UnitId, UnitNames } from '@gieo/engine/unit/unit.ts'
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
  const unread = rows.map(({ position }) => position).filter((position) => !known.has(position))
  const acts = new Map([...known, ...(await readBodies(db, unread))])
  const changes = rows.map(({ position }) => acts.get(position)).filter((act) => act !== undefined)
  const undone = rows.filter((row) => row.undone).map((row) => row.change_id)
  return { land: layOut(changes, undone), acts }
}

// Of an act on the whole country a hundred thousand units are named, each with the id of what it lies in: they come piece by
// piece, and a text that is there already is not kept twice.
async function readBodies(db: Db | Tx, positions: readonly string[]): Promise<KnownActs> {
  if (positions.length === 0) return new Map()
  const asked = sql<boolean>`position = any(${[...positions]}::bigint[])`
  const { rows: frames } = await sql<{ position: string; body: UnitChange }>`
    select position, body - ${LISTS}::text[] as body from unit_changes where ${asked}`.execute(db)
  const { rows: pieces } = await sql<{ position: string; list: string; piece: Piece }>`
    select position, list, piece from unit_changes,
      unnest(${LISTS}::text[]) with ordinality as lists (list, list_place),
      jsonb_array_elements(body -> list) with ordinality as pieces (piece, place)
    where ${asked} order by position, list_place, place`.execute(db)
  const once = keepOnce()
  const lists = new Map<string, Piece[]>()
  for (const { position, list, piece } of pieces) {
    const named = lists.get(`${position} ${list}`)
    if (named === undefined) lists.set(`${position} ${list}`, [once(piece)])
    else named.push(once(piece))
  }
  return new Map(
    frames.map(({ position, body }) => {
      const [begins, changes, successions] = LISTS.map((list) => lists.get(`${position} ${list}`) ?? [])
      return [position, { ...body, begins, changes, successions } as UnitChange] // checked before it was written
    }),
  )
}

const LISTS = ['begins', 'changes', 'successions']

type Piece = UnitNames | Succession

const NO_ALIASES: readonly string[] = []

function keepOnce(): (piece: Piece) => Piece {
  const kept = new Map<UnitId, UnitId>()
  const once = (id: UnitId) => {
    const there = kept.get(id)
    if (there === undefined) kept.set(id, id)
    return there ?? id
  }
  return (piece) => {
    if ('from' in piece) return { ...piece, from: once(piece.from), to: once(piece.to) }
    const { id, parent, aliases } = piece
    return {
      ...piece,
      id: once(id),
      ...(parent === undefined ? {} : { parent: once(parent) }),
      aliases: aliases.length === 0 ? NO_ALIASES : aliases,
    }
  }
}
