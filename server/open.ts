import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { Config } from './config.ts'
import { systemClock, type Clock, type Context } from './context.ts'
import { makeLog } from './log.ts'
import { publishBuiltIn } from './packs/built-in.ts'
import { openDatabase, type Db } from './store/database.ts'
import { startEmbedded } from './store/embedded.ts'
import { makeLandReader } from './store/land.ts'
import { migrate } from './store/migrate.ts'
import { openPackShelf } from './store/packs.ts'

export type Opened = {
  readonly context: Context
  /** The address of the database. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Opens the database (starting the embedded one if need be), brings the schema up to date, publishes the packs. */
export async function open(config: Config, clock: Clock = systemClock): Promise<Opened> {
  mkdirSync(config.folder, { recursive: true })
  const embedded =
    config.databaseUrl === undefined ? await startEmbedded({ folder: config.folder }) : undefined
  const url = config.databaseUrl ?? embedded?.url ?? ''
  const db = openDatabase(url)
  const close = async () => {
    await db.destroy()
    await embedded?.stop()
  }
  try {
    await migrate(db)
    const made = await makeContext(db, config.folder, clock)
    const context = Object.assign(made, { serves: config.unit, publishes: config.publishes })
    return { context, url, close }
  } catch (failure) {
    // Otherwise whoever asked would never end, and the database would run on without anybody.
    await close()
    throw failure
  }
}

/** The context over a migrated database; the first one gives the installation its epoch. */
export async function makeContext(db: Db, folder: string, clock: Clock): Promise<Context> {
  await db
    .insertInto('epochs')
    .values({ epoch: randomBytes(8).toString('hex'), land_position: '0' })
    .onConflict((conflict) => conflict.columns(['shard']).doNothing())
    .execute()
  const log = makeLog(process.env['GIEO_LOG'] ?? 'warn')
  await publishBuiltIn(db, clock, log)
  const packShelf = await openPackShelf(db)
  const { read, lately } = makeLandReader()
  return {
    db,
    get packs() {
      return packShelf.packs()
    },
    packShelf,
    land: () => read(db),
    landIn: read,
    landLately: () => lately(db),
    clock,
    log,
    folder,
  }
}
