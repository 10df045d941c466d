import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Context } from '../../server/context.ts'
import { open, type Opened } from '../../server/open.ts'
import { seedExample } from '../../server/seed/seed.ts'
import { fillInBulk } from './fill.ts'
import { settleProvince } from './people.ts'
import { postReaders } from './readers.ts'

/**
 * An installation with a province's cases, spread over today's communes, on a cluster with PostgreSQL's own defaults
 * (commits wait for the disk). With GIEO_BENCH set to a folder, it is kept there and filled once only.
 */
export async function openProvince(cases: number): Promise<Opened> {
  const kept = process.env['GIEO_BENCH']
  if (kept !== undefined) mkdirSync(kept, { recursive: true })
  const folder = kept === undefined ? mkdtempSync(join(tmpdir(), 'gieo-bench-')) : join(kept, String(cases))
  const mark = join(folder, 'filled')
  const opened = await open({ port: 0, host: '127.0.0.1', folder, databaseUrl: undefined, example: 'none' })
  const { context } = opened
  const close = async () => {
    await opened.close()
    if (kept === undefined) rmSync(folder, { recursive: true, force: true })
  }
  if (!existsSync(mark)) {
    try {
      await fill(context, cases)
    } catch (failure) {
      await close()
      throw failure
    }
    writeFileSync(mark, '')
  }
  return { ...opened, close }
}

async function fill(context: Context, cases: number): Promise<void> {
  await seedExample(context, { example: 'nghe-an', picturesMax: 0 })
  await settleProvince(context)
  await postReaders(context)
  await fillInBulk(context, cases)
  // Pairs that may be one thing are sought in what is new: a bench is not about those of its filling.
  await sql`update pair_search set done_position = latest.position, next_position = latest.position
    from (select max(position) as position from journal) latest`.execute(context.db)
  await sql`vacuum analyze`.execute(context.db)
}
