import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { open, type Opened } from '../../server/open.ts'
import { simulate, type Simulation } from '../../server/simulate/simulate.ts'
import { say } from '../measure.ts'

export const NATION: Omit<Simulation, 'events'> = { seed: 1, provinces: 34, years: 10 }

/**
 * An installation with an invented nation, on a cluster with PostgreSQL's own defaults. With GIEO_BENCH set to a folder,
 * it is kept there and filled once only.
 */
export async function openNation(events: number): Promise<Opened> {
  const kept = process.env['GIEO_BENCH']
  if (kept !== undefined) mkdirSync(kept, { recursive: true })
  const folder = kept === undefined ? mkdtempSync(join(tmpdir(), 'gieo-nation-')) : join(kept, String(events))
  const mark = join(folder, 'filled')
  const opened = await open({ port: 0, host: '127.0.0.1', folder, databaseUrl: undefined, example: 'none' })
  const close = async () => {
    await opened.close()
    if (kept === undefined) rmSync(folder, { recursive: true, force: true })
  }
  if (!existsSync(mark)) {
    try {
      if (await isBegun(opened)) throw new Error(`${folder} was not filled to its end: remove it`)
      const made = await simulate(opened.context, { ...NATION, events }, () => undefined)
      say(`filled: ${made.events} events of ${made.cases} cases in ${made.seconds.toFixed(0)} s`)
    } catch (failure) {
      await close()
      throw failure
    }
    writeFileSync(mark, '')
  }
  return { ...opened, close }
}

async function isBegun({ context }: Opened): Promise<boolean> {
  const act = await context.db.selectFrom('unit_changes').select('change_id').limit(1).executeTakeFirst()
  return act !== undefined
}
