import type { PackRules, PublishedPack } from '@gieo/engine/pack/pack.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'
import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'

/** Every pack version ever served, by hash, and where each programme stands. */
export type Packs = {
  readonly byHash: ReadonlyMap<string, PublishedPack>
  /** The version in use of each programme, in the order of their first publication; of retired ones the last. */
  readonly current: ReadonlyMap<string, PublishedPack>
  readonly programmes: readonly string[]
  /** Programmes that take no new cases, since when. */
  readonly retired: ReadonlyMap<string, PlainDate>
}

/** The packs in memory, and how they are kept true. */
export type PackShelf = {
  readonly packs: () => Packs
  /** Sees what other processes published, at most a second late; the query is one row. */
  readonly glance: () => Promise<void>
  /** Sees it now: after publishing, and before something is refused for a hash that is not known. */
  readonly look: () => Promise<void>
}

const GLANCE_EVERY_MS = 1_000

export async function openPackShelf(db: Db): Promise<PackShelf> {
  let kept = await readShelf(db)
  let lookedAt = performance.now()
  const look = async () => {
    lookedAt = performance.now()
    const { packs_position } = await db
      .selectFrom('epochs')
      .select('packs_position')
      .executeTakeFirstOrThrow()
    if (String(packs_position) !== kept.position) kept = await readShelf(db)
  }
  return {
    packs: () => kept.packs,
    look,
    glance: async () => {
      if (performance.now() - lookedAt >= GLANCE_EVERY_MS) await look()
    },
  }
}

const PACKS_LOCK = 7_260_002

/** Until the end of the transaction nobody else publishes: of two versions checked at once each would miss the other. */
export async function claimPacks(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${PACKS_LOCK})`.execute(tx)
}

/** All packs and the standing of their programmes, from the table of versions and the journal's word on them. */
export async function readPacks(db: Db | Tx): Promise<Packs> {
  const served = await db.selectFrom('packs').select(['hash', 'body']).orderBy('hash').execute()
  const byHash = new Map(served.map((row) => [row.hash, row.body as PublishedPack])) // written from checked packs
  const current = new Map<string, PublishedPack>()
  const retired = new Map<string, PlainDate>()
  for (const { stream_id: programme, type, occurred_on, body } of await listPackEntries(db)) {
    if (type === 'packPublished') {
      const pack = byHash.get((body as PackPublished).hash) // written by publishVersion
      if (pack !== undefined) current.set(programme, pack)
    }
    if (type === 'programmeRetired') retired.set(programme, occurred_on)
    if (type === 'packPublished' || type === 'programmeResumed') retired.delete(programme)
  }
  return { byHash, current, programmes: [...current.keys()], retired }
}

/** What a journal entry says of a version that was put to use. */
export type PackPublished = { readonly hash: string; readonly version: number; readonly builtIn: boolean }

/** What happened to programmes, oldest first. */
export function listPackEntries(db: Db | Tx) {
  return db
    .selectFrom('journal')
    .where('stream', '=', 'packs')
    .select(['position', 'stream_id', 'type', 'actor_id', 'occurred_on', 'body'])
    .orderBy('position')
    .execute()
}

// The position is read first: what is published in between is then read twice rather than missed.
async function readShelf(db: Db): Promise<{ readonly position: string; readonly packs: Packs }> {
  const { packs_position } = await db.selectFrom('epochs').select('packs_position').executeTakeFirstOrThrow()
  return { position: String(packs_position), packs: await readPacks(db) }
}

/** The rules a case pins. An unknown hash of a stored case is our own mistake. */
export function rulesOf(packs: Packs, hash: string): PackRules {
  const pack = packs.byHash.get(hash)
  if (pack === undefined) throw new Error(`no pack has the hash ${hash}`)
  return pack.rules
}
