import { contentHash } from '@gieo/engine/log/canonical.ts'
import { checkPack } from '@gieo/engine/pack/check-pack.ts'
import type { Pack, PublishedPack } from '@gieo/engine/pack/pack.ts'
import { publishPack } from '@gieo/engine/pack/publish.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Db, Tx } from '../store/database.ts'
import type { Heading } from '../store/journal.ts'
import { claimPacks, listPackEntries, readPacks, type PackPublished, type Packs } from '../store/packs.ts'
import { record } from '../store/record.ts'

/** `renewed`: a known version whose texts were mended; `unchanged`: nothing was new. */
export type Published = {
  readonly hash: string
  readonly version: number
  readonly outcome: 'published' | 'renewed' | 'unchanged'
}

type Origin = { readonly builtIn: boolean }

/**
 * Puts a version of a programme to use: checked, written and on record, or refused with every finding and nothing
 * changed. Version numbers only grow. A version that is known by its hash keeps its rules; its texts may be mended.
 */
export async function publishVersion(
  db: Db,
  pack: Pack,
  heading: Heading,
  origin: Origin,
): Promise<Published | Refusal> {
  const findings = checkPack(pack)
  if (findings.length > 0) return refuse('pack.broken', undefined, findings)
  const published = publishPack(pack)
  return db.transaction().execute(async (tx) => {
    await claimPacks(tx)
    const packs = await readPacks(tx)
    const known = packs.byHash.get(published.hash)
    if (known === undefined)
      return (await refuseVersion(tx, packs, published)) ?? putToUse(tx, published, heading, origin)
    // A programme that nobody published is one of an installation older than its journal of programmes.
    if (!packs.current.has(pack.rules.programme)) return putToUse(tx, published, heading, origin)
    return renewTexts(tx, known, published, heading)
  })
}

/**
 * What would keep a sound pack from being published: the same question the publishing asks, for a preview. A version
 * that another workbook took meanwhile is named with its day, so that two people find each other.
 */
export async function refuseVersion(
  db: Db | Tx,
  packs: Packs,
  pack: PublishedPack,
): Promise<Refusal | undefined> {
  if (packs.byHash.has(pack.hash)) return undefined
  const { programme, version } = pack.rules
  const versions = [...packs.byHash.values()].filter(({ rules }) => rules.programme === programme)
  const current = Math.max(0, ...versions.map(({ rules }) => rules.version))
  if (version > current) return undefined
  const next = current + 1
  if (version < current) return refuse('pack.version-older', { version, current, next })
  const entries = await listPackEntries(db)
  const taken = entries.find(
    ({ stream_id, type, body }) =>
      stream_id === programme && type === 'packPublished' && (body as PackPublished).version === version,
  )
  return refuse('pack.version-taken', { version, on: taken?.occurred_on ?? '', next })
}

async function putToUse(tx: Tx, pack: PublishedPack, heading: Heading, origin: Origin): Promise<Published> {
  const { programme, version } = pack.rules
  await writePack(tx, pack)
  const body: PackPublished = { hash: pack.hash, version, ...origin }
  await record(tx, { stream: 'packs', id: programme, type: 'packPublished', body }, heading)
  return { hash: pack.hash, version, outcome: 'published' }
}

async function renewTexts(
  tx: Tx,
  known: PublishedPack,
  pack: PublishedPack,
  heading: Heading,
): Promise<Published> {
  const { hash, rules } = pack
  const answer = { hash, version: rules.version }
  if (contentHash(known.texts) === contentHash(pack.texts)) return { ...answer, outcome: 'unchanged' }
  await writePack(tx, pack)
  await record(
    tx,
    { stream: 'packs', id: rules.programme, type: 'packTextsRenewed', body: { hash } },
    heading,
  )
  return { ...answer, outcome: 'renewed' }
}

async function writePack(tx: Tx, pack: PublishedPack): Promise<void> {
  const { programme, version } = pack.rules
  const body = JSON.stringify(pack)
  await tx
    .insertInto('packs')
    .values({ hash: pack.hash, programme, version, body })
    .onConflict((conflict) => conflict.columns(['hash', 'shard']).doUpdateSet({ body }))
    .execute()
}
