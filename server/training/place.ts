import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Client } from 'pg'
import type { Config } from '../config.ts'
import { openDatabase, type Db } from '../store/database.ts'

/** Where a training installation lies: a database and a folder of its own, so that nothing of it can ever be counted. */
export type TrainingPlace = { readonly url: string; readonly folder: string }

const DATABASE = 'gieo_training'

/** Beside the installation; `undefined` when it is switched off, or when a server of one's own has no database for it. */
export function findTrainingPlace(config: Config, mainUrl: string): TrainingPlace | undefined {
  if (config.training === undefined) return undefined
  const url = config.databaseUrl === undefined ? besideOf(mainUrl) : config.training.databaseUrl
  return url === undefined ? undefined : { url, folder: join(config.folder, 'training') }
}

function besideOf(mainUrl: string): string {
  const url = new URL(mainUrl)
  url.pathname = `/${DATABASE}`
  return url.href
}

/** Written last when the place was laid out; without it the place is laid out anew on the next visit. */
export function isLaidOut({ folder }: TrainingPlace): boolean {
  return existsSync(join(folder, 'laid-out'))
}

export function markLaidOut({ folder }: TrainingPlace): void {
  writeFileSync(join(folder, 'laid-out'), '')
}

export function forgetLaidOut({ folder }: TrainingPlace): void {
  rmSync(join(folder, 'laid-out'), { force: true })
}

/** Empties the place: everything in its database and its folder goes. Never a database that holds records. */
export async function clearTraining(place: TrainingPlace, mainUrl: string): Promise<void> {
  if (place.url === besideOf(mainUrl)) await makeDatabase(mainUrl)
  const db = openDatabase(place.url, 1)
  try {
    if (await holdsRecords(db))
      throw new Error(
        'The training database holds records: GIEO_TRAINING_DATABASE_URL must name another one.',
      )
    rmSync(place.folder, { recursive: true, force: true })
    mkdirSync(place.folder, { recursive: true })
    await sql`create schema if not exists ${sql.id(MARK)}`.execute(db)
    await sql`drop schema if exists public cascade`.execute(db)
    await sql`create schema public`.execute(db)
  } finally {
    await db.destroy()
  }
}

// A database that was ever emptied for training carries this mark; one with a journal and without it is somebody's.
const MARK = 'gieo_training'

async function holdsRecords(db: Db): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`
    select to_regclass('public.journal') is not null and to_regnamespace(${MARK}) is null as holds`.execute(
    db,
  )
  return rows[0]?.holds !== false
}

async function makeDatabase(mainUrl: string): Promise<void> {
  const client = new Client({ connectionString: mainUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}
