import type { PackRules, PublishedPack } from '@gieo/engine/pack/pack.ts'
import { publishPack } from '@gieo/engine/pack/publish.ts'
import { PACKS } from '@gieo/programmes/index.ts'
import type { Db } from './database.ts'

/** Every pack version ever served, by hash, and the current one of each programme. */
export type Packs = {
  readonly byHash: ReadonlyMap<string, PublishedPack>
  readonly current: ReadonlyMap<string, PublishedPack>
  readonly programmes: readonly string[]
}

/**
 * Publishes the packs of this installation and loads all that were served before: a phone that was away for a year
 * still works with the version it has. Texts of a known version are renewed; its rules cannot change.
 */
export async function publishPacks(db: Db): Promise<Packs> {
  const current = PACKS.map(publishPack)
  for (const pack of current) {
    const { programme, version } = pack.rules
    await db
      .updateTable('packs')
      .set({ current: false })
      .where('programme', '=', programme)
      .where('hash', '<>', pack.hash)
      .execute()
    await db
      .insertInto('packs')
      .values({ hash: pack.hash, programme, version, current: true, body: JSON.stringify(pack) })
      .onConflict((conflict) =>
        conflict.columns(['hash', 'shard']).doUpdateSet({ current: true, body: JSON.stringify(pack) }),
      )
      .execute()
  }
  const served = await db.selectFrom('packs').select(['hash', 'body']).orderBy('hash').execute()
  return {
    byHash: new Map(served.map((row) => [row.hash, row.body as PublishedPack])), // written above from checked packs
    current: new Map(current.map((pack) => [pack.rules.programme, pack])),
    programmes: current.map((pack) => pack.rules.programme),
  }
}

/** The rules a case pins. An unknown hash of a stored case is our own mistake. */
export function rulesOf(packs: Packs, hash: string): PackRules {
  const pack = packs.byHash.get(hash)
  if (pack === undefined) throw new Error(`no pack has the hash ${hash}`)
  return pack.rules
}
