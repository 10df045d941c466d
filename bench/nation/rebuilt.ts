import { execFile, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import type { Context } from '../../server/context.ts'
import { linesIn } from '../../server/project/sums.ts'
import { say } from '../measure.ts'

const GIEO = fileURLToPath(new URL('../../server/cli/gieo.ts', import.meta.url))
const LOOK_EVERY_MS = 1_000

/** All figures thrown away and rebuilt by the command for it, in a process of its own, and whether they are the same. */
export async function tellRebuild(context: Context): Promise<boolean> {
  // Kept in a file, so that a rebuild that was stopped is still held against what was there before.
  const kept = join(context.folder, 'figures-before')
  if (!existsSync(kept)) writeFileSync(kept, await digest(context))
  const before = readFileSync(kept, 'utf8')
  await sql`truncate figure_sums, figure_deltas`.execute(context.db)
  const least = await usedMb(context.folder)
  let most = least
  const looking = setInterval(() => {
    void usedMb(context.folder).then((now) => (most = Math.max(most, now)))
  }, LOOK_EVERY_MS)
  const { counts, indicators, seconds, peakMb } = await run(context.folder)
  clearInterval(looking)
  const { rows } = await sql<{ mb: number }>`
    select round(pg_total_relation_size('figure_sums') / 1048576.0)::int as mb`.execute(context.db)
  const isSame = (await digest(context)) === before
  rmSync(kept)
  say(
    `figures rebuilt: ${indicators} indicators from ${counts} counts in ${seconds.toFixed(0)} s, ${Math.round(counts / seconds)} counts a second; peak ${peakMb} MB of the process, ${most - least} MB of disk for ${rows[0]?.mb ?? 0} MB of figures; ${isSame ? 'the same as before' : 'DIFFERENT'}`,
  )
  return isSame
}

type Rebuilt = { counts: number; indicators: number; seconds: number; peakMb: number }

function run(folder: string): Promise<Rebuilt> {
  return new Promise((done, failed) => {
    const env = { ...process.env, GIEO_DATA: folder, GIEO_EXAMPLE: 'none' }
    const child = spawn(process.execPath, [GIEO, 'rebuild', 'figures', '--json'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (part: Buffer) => (said += part.toString()))
    child.once('exit', (code) => {
      if (code === 0)
        done(JSON.parse(said) as Rebuilt) // printed by the command, above
      else failed(new Error(`rebuild ended with ${code}`))
    })
  })
}

function usedMb(folder: string): Promise<number> {
  return new Promise((told) => {
    // Files come and go meanwhile: what could be added up counts.
    execFile('du', ['-sm', folder], (_failure, said) => told(Number(said.split('\t')[0])))
  })
}

// Added up so that a billion numbers need not be put in order: the same rows give the same sum. What was taken out again
// leaves a 0 that a rebuild does not write, and an array that reaches further.
async function digest({ db }: Context): Promise<string> {
  const { rows } = await sql<{ told: string }>`
    select concat(count(*), ' ', sum(hashtextextended(concat_ws('|', extent_id, indicator, term, value, branch, beside, slot, amount::float8), 0))) as told
    from figure_sums sum join figure_indicators using (indicator_id), lateral ${linesIn('sum')} line`.execute(
    db,
  )
  return rows[0]?.told ?? ''
}
