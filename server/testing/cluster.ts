import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { systemClock } from '../context.ts'
import { makeContext } from '../open.ts'
import { seedExample } from '../seed/seed.ts'
import { openDatabase } from '../store/database.ts'
import { startEmbedded } from '../store/embedded.ts'
import { migrate } from '../store/migrate.ts'
import { createDatabase, urlOf } from './databases.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The cluster of this run, with two templates: `template_empty` and `template_example`. */
    clusterUrl: string
  }
}

/** One PostgreSQL for the whole run: the product's own binaries, its files in a folder that goes away afterwards. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'gieo-test-'))
  // A test that loses power is run again: waiting for the disk would prove nothing here.
  const cluster = await startEmbedded({
    folder,
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'],
  })
  await createDatabase(cluster.url, 'template_empty')
  await fill(urlOf(cluster.url, 'template_empty'), folder, false)
  await createDatabase(cluster.url, 'template_example')
  await fill(urlOf(cluster.url, 'template_example'), folder, true)
  project.provide('clusterUrl', cluster.url)
  return async () => {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fill(url: string, folder: string, withExample: boolean): Promise<void> {
  const db = openDatabase(url)
  await migrate(db)
  const context = await makeContext(db, folder, systemClock)
  if (withExample) await seedExample(context, { example: 'nghe-an', picturesMax: 4 })
  await db.destroy()
}
